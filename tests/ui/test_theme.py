"""Every text can be read on everything that it lies on, in both palettes, and they really turn."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from msgspec import structs
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from aliship_gui.resources import resource
from aliship_gui.ui.theme import (
    DARK,
    LIGHT,
    Appearance,
    Colours,
    Tone,
    apply_theme,
    colours_for,
    current_colours,
)
from tests.ui.screen import Show

TEXT, LARGE_OR_GRAPHIC = 4.5, 3.0
"""WCAG 2.1: contrast of text (1.4.3 AA), and of what is disabled, an icon or an edge (1.4.11)."""
BOTH = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=lambda colours: colours.name)
SURFACES = ("window", "surface", "raised", "hover", "selection")


def luminance(colour: str) -> float:
    """Relative luminance of a #rrggbb colour, from 0 to 1."""
    shade = QColor(colour)
    channels = (shade.redF(), shade.greenF(), shade.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def texts_on_surfaces(colours: Colours) -> Iterator[tuple[str, str, str]]:
    """What is written on what: a name for the pair, and the two colours."""
    for surface in SURFACES:
        # Hints in empty fields are muted; what is disabled must be read as well, to be understood.
        for text in ("text", "muted", "disabled"):
            yield f"{text} on {surface}", getattr(colours, text), getattr(colours, surface)
        for tone, shades in colours.tones.items():
            yield f"{tone} on {surface}", shades.text, getattr(colours, surface)
    for tone, shades in colours.tones.items():
        yield f"muted on the fill of {tone}", colours.muted, shades.fill
        yield f"{tone} on its fill", shades.text, shades.fill
        yield f"text on the fill of {tone}", colours.text, shades.fill
        # The button of a banner is quiet: it is written in the accent's colour on the fill.
        yield f"a link on the fill of {tone}", colours.tones[Tone.ACCENT].text, shades.fill
    for button in ("accent", "accent_hover"):
        yield f"a main button's text on {button}", colours.on_accent, getattr(colours, button)
    yield "a link", colours.accent, colours.surface


def graphics_on_surfaces(colours: Colours) -> Iterator[tuple[str, str, str]]:
    """Edges and bars of what can be operated, marks of findings, and the mark of the focus."""
    for surface in ("surface", "window"):
        for tone in (Tone.GOOD, Tone.WARN, Tone.BAD):
            edge = colours.tones[tone].text
            yield f"the edge of a {tone} field on {surface}", edge, getattr(colours, surface)
        yield f"the main button on {surface}", colours.accent, getattr(colours, surface)
        yield f"an edge on {surface}", colours.strong_line, getattr(colours, surface)
        yield f"the focus on {surface}", colours.accent, getattr(colours, surface)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#123456", "#123456", 1.0)],
)
def test_contrast_is_measured_as_wcag_does(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)


@BOTH
def test_every_text_can_be_read(colours: Colours) -> None:
    ratios = {name: contrast(*pair) for name, *pair in texts_on_surfaces(colours)}
    assert {name: ratio for name, ratio in ratios.items() if ratio < TEXT} == {}


@BOTH
def test_every_edge_can_be_seen(colours: Colours) -> None:
    ratios = {name: contrast(*pair) for name, *pair in graphics_on_surfaces(colours)}
    assert {name: ratio for name, ratio in ratios.items() if ratio < LARGE_OR_GRAPHIC} == {}


def rules_of_the_style_sheet() -> Iterator[tuple[str, dict[str, str]]]:
    """Every selector of the style sheet with its properties."""
    sheet = resource("theme", "window.qss").read_text(encoding="utf-8")
    for selector, body in re.findall(r"([^{}]+)[{]([^{}]*)[}]", sheet):
        pairs = (line.partition(":") for line in body.split(";") if ":" in line)
        yield selector.strip(), {name.strip(): value.strip() for name, _, value in pairs}


@BOTH
def test_every_pair_in_the_style_sheet_is_among_those_measured(colours: Colours) -> None:
    texts = {tuple(pair) for _, *pair in texts_on_surfaces(colours)}
    words = {name: text for name, text in structs.asdict(colours).items() if name != "tones"}
    for tone, shades in colours.tones.items():
        words |= {f"{tone}_text": shades.text, f"{tone}_fill": shades.fill}

    def shade(value: str) -> str | None:
        return words[value.removeprefix("@")] if value.startswith("@") else None

    unmeasured = [
        f"{selector}: {of[text]} on {of[ground]}"
        for selector, of in rules_of_the_style_sheet()
        for text, ground in (
            ("color", "background"),
            ("placeholder-text-color", "background"),
            ("selection-color", "selection-background-color"),
        )
        if text in of and ground in of and shade(of[ground]) and shade(of[text])
        if (shade(of[text]), shade(of[ground])) not in texts
    ]
    assert unmeasured == []


@BOTH
def test_what_is_written_without_a_ground_of_its_own_can_be_read_on_each(colours: Colours) -> None:
    """A rule that names no background writes on whatever surface lies below."""
    measured = {name.partition(" on ")[0] for name, *_ in texts_on_surfaces(colours)}
    alone = {
        of["color"].removeprefix("@").removesuffix("_text")
        for _selector, of in rules_of_the_style_sheet()
        if of.get("color", "").startswith("@") and "background" not in of
    }
    assert alone - {"on_accent"} <= measured


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_hints_in_empty_fields_are_painted_in_a_colour_that_was_measured(
    qapp: QApplication, show: Show, appearance: Appearance
) -> None:
    colours = apply_theme(qapp, appearance)
    field = QLineEdit()
    field.setPlaceholderText("A hint")
    show(field)
    assert field.palette().color(QPalette.ColorRole.PlaceholderText).name() == colours.muted
    assert field.palette().color(QPalette.ColorRole.PlaceholderText).alpha() == 255


@BOTH
def test_every_colour_is_one(colours: Colours) -> None:
    plain = structs.asdict(colours)
    del plain["name"], plain["tones"]
    tones = [(t.text, t.fill, t.line) for t in colours.tones.values()]
    every = [*plain.values(), *(shade for tone in tones for shade in tone)]
    assert all(re.fullmatch("#[0-9a-f]{6}", colour) for colour in every)
    assert set(colours.tones) == set(Tone)


@pytest.mark.parametrize(
    ("appearance", "colours"), [(Appearance.DARK, DARK), (Appearance.LIGHT, LIGHT)]
)
def test_the_palette_really_turns(
    qapp: QApplication, qtbot: QtBot, show: Show, appearance: Appearance, colours: Colours
) -> None:
    label, button = QLabel("Words"), QPushButton("Press")
    show(label)
    qtbot.addWidget(button)
    assert apply_theme(qapp, appearance) is colours
    assert current_colours() is colours
    role = QPalette.ColorRole
    assert qapp.palette().color(role.Base).name() == colours.surface
    assert label.palette().color(role.WindowText).name() == colours.text
    assert label.grab().toImage().pixelColor(1, 1).name() == colours.window
    middle = button.grab().toImage().pixelColor(4, button.height() // 2).name()
    assert middle == colours.surface
    disabled = QPalette.ColorGroup.Disabled
    assert qapp.palette().color(disabled, role.Text).name() == colours.disabled


def test_like_the_system_is_one_of_the_two(qapp: QApplication) -> None:
    assert colours_for(Appearance.SYSTEM) in (LIGHT, DARK)
    assert apply_theme(qapp, Appearance.SYSTEM) is colours_for(Appearance.SYSTEM)


@BOTH
def test_no_name_is_left_in_the_style_sheet(qapp: QApplication, colours: Colours) -> None:
    source = resource("theme", "window.qss").read_text(encoding="utf-8")
    assert "@surface" in source
    apply_theme(qapp, Appearance(colours.name))
    assert "@" not in qapp.styleSheet()
    assert colours.surface in qapp.styleSheet()


def test_other_colours_style_a_widget_no_more_often_the_deeper_it_lies(
    qapp: QApplication, qtbot: QtBot
) -> None:
    apply_theme(qapp, Appearance.LIGHT)
    outermost = QFrame()
    qtbot.addWidget(outermost)
    innermost = outermost
    for _ in range(8):
        innermost = QFrame(innermost)
    counted = _StyleChanges()
    innermost.installEventFilter(counted)
    outermost.installEventFilter(counted)
    apply_theme(qapp, Appearance.DARK)
    assert counted.by_widget[innermost] == counted.by_widget[outermost]


class _StyleChanges(QObject):
    """Counts how often each widget was told that its style is another one."""

    def __init__(self) -> None:
        super().__init__()
        self.by_widget: Counter[QObject] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange:
            self.by_widget[watched] += 1
        return False
