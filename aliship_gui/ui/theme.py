"""The visual language: colours, spacing and type, and how they reach Qt.

The program paints its own palette on Fusion, in light and in dark, because asking Qt for a
colour scheme has no effect on some platforms and native styles differ too much in the places
where this window must be read at a glance. Spacing lies on a 4-pixel grid.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct, structs
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from aliship_gui.resources import resource


class Appearance(StrEnum):
    """What the seller chose; SYSTEM follows the desktop, also while the program runs."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Tone(StrEnum):
    """What a colour says. A tone never speaks alone: an icon and words go with it."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"


class ToneColours(Struct, frozen=True):
    """Text (and icon) colour, fill and outline of a tone."""

    text: str
    fill: str
    line: str


class Colours(Struct, frozen=True):
    """One palette, as #rrggbb strings. Text keeps 4.5:1 against every surface it lies on."""

    name: str
    window: str
    surface: str
    raised: str
    hover: str
    line: str
    strong_line: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    selection: str
    disabled: str
    skeleton: str
    tones: dict[Tone, ToneColours]


TYPE_SCALE = {"caption": 11 / 12, "title": 5 / 4, "display": 3 / 2}
"""The sizes of type, as parts of the size that the system's own text has."""

LIGHT = Colours(
    name="light",
    window="#f3f5f8",
    surface="#ffffff",
    raised="#f8f9fb",
    hover="#eef1f6",
    line="#dfe3ea",
    strong_line="#878e99",
    text="#1a1f27",
    muted="#565f6d",
    accent="#2f5bea",
    accent_hover="#234bd0",
    on_accent="#ffffff",
    selection="#e3eafd",
    disabled="#616a77",
    skeleton="#e6eaf0",
    tones={
        Tone.NEUTRAL: ToneColours("#4b5462", "#eef1f6", "#d6dce6"),
        Tone.ACCENT: ToneColours("#2347b8", "#e9effe", "#c3d1fb"),
        Tone.GOOD: ToneColours("#136a31", "#e4f5e9", "#b5dfc2"),
        Tone.WARN: ToneColours("#7d4e00", "#fff3d6", "#ecd18f"),
        Tone.BAD: ToneColours("#b3202b", "#fdecec", "#f3bfc1"),
    },
)

DARK = Colours(
    name="dark",
    window="#14171c",
    surface="#1b1f26",
    raised="#20252d",
    hover="#272d37",
    line="#313945",
    strong_line="#737e8f",
    text="#e7eaf0",
    muted="#a6b0bf",
    accent="#7c9bff",
    accent_hover="#97b0ff",
    on_accent="#0f1420",
    selection="#26345e",
    disabled="#96a0af",
    skeleton="#2b323d",
    tones={
        Tone.NEUTRAL: ToneColours("#b9c2d0", "#272d37", "#3a434f"),
        Tone.ACCENT: ToneColours("#a9bdff", "#222d4e", "#3a4c80"),
        Tone.GOOD: ToneColours("#79d699", "#17301f", "#2b5a3b"),
        Tone.WARN: ToneColours("#f0c067", "#36290f", "#63501f"),
        Tone.BAD: ToneColours("#ff9a94", "#3a1d1f", "#6d3437"),
    },
)


_seen: dict[int, Colours] = {}
"""By the key of Qt's palette: delegates ask for each cell, and a worker may come in each time."""


def colours_for(appearance: Appearance) -> Colours:
    """The palette of an appearance; SYSTEM asks the desktop."""
    if appearance is Appearance.SYSTEM:
        scheme = QGuiApplication.styleHints().colorScheme()
        return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
    return DARK if appearance is Appearance.DARK else LIGHT


def current_colours() -> Colours:
    """The palette that is painted now, told by the window's text being lighter than it."""
    palette = QGuiApplication.palette()
    known = _seen.get(palette.cacheKey())
    if known is None:
        window = palette.color(QPalette.ColorRole.Window).lightness()
        text = palette.color(QPalette.ColorRole.WindowText).lightness()
        known = _seen[palette.cacheKey()] = DARK if text > window else LIGHT
    return known


def apply_palette(application: QApplication, appearance: Appearance) -> Colours:
    """Only the colours, for a window that is still being put together.

    Under a style sheet each widget is styled anew with every move into a layout.
    """
    colours = colours_for(appearance)
    application.setPalette(_palette(colours))
    return colours


def apply_theme(application: QApplication, appearance: Appearance) -> Colours:
    """Paint the whole program; can be called again at any time. Returns the palette painted."""
    for _step in theme_steps(application, appearance):
        pass
    return colours_for(appearance)


def theme_steps(application: QApplication, appearance: Appearance) -> Iterator[None]:
    """`apply_theme` in steps of less than a frame, where the program was painted before."""
    colours = colours_for(appearance)
    palette, sheet = _palette(colours), _style_sheet(colours)
    if not application.styleSheet():
        application.setPalette(palette)
        application.setStyleSheet(sheet)
    elif application.styleSheet() != sheet or application.palette() != palette:
        # Loaded when colours change.
        from aliship_gui.ui.restyling import restyle

        yield from restyle(application, palette, sheet)


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    plain = {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.raised,
        role.Text: colours.text,
        role.PlaceholderText: colours.muted,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.ToolTipBase: colours.raised,
        role.ToolTipText: colours.text,
        role.Highlight: colours.selection,
        role.HighlightedText: colours.text,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Accent: colours.accent,
        role.Mid: colours.line,
        role.Dark: colours.strong_line,
        role.Light: colours.surface,
    }
    for which, colour in plain.items():
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.disabled))
    return palette


def _style_sheet(colours: Colours) -> str:
    words = {name: text for name, text in structs.asdict(colours).items() if name != "tones"}
    for tone, shades in colours.tones.items():
        words[f"{tone}_text"] = shades.text
        words[f"{tone}_fill"] = shades.fill
        words[f"{tone}_line"] = shades.line
    body = QFontInfo(QGuiApplication.font()).pixelSize()
    words |= {f"{role}_size": f"{round(body * part)}px" for role, part in TYPE_SCALE.items()}
    words["arrow"] = resource("theme", f"arrow-{colours.name}.svg").as_posix()
    sheet = resource("theme", "window.qss").read_text(encoding="utf-8")
    for name in sorted(words, key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", str(words[name]))
    return sheet
