"""Every shipped icon draws something, in the colour that was asked for."""

from __future__ import annotations

import gc
from itertools import chain

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from aliship_gui.domain.deadlines import Urgency
from aliship_gui.domain.findings import Severity
from aliship_gui.domain.orders import OrderStatus
from aliship_gui.resources import resource
from aliship_gui.ui.icons import application_icon, icon_pixmap, paint_icon, themed_icon
from aliship_gui.ui.status_look import entry_look, severity_look, status_look, urgency_look
from aliship_gui.ui.theme import DARK, LIGHT, Appearance, Tone, apply_palette
from aliship_gui.viewmodels.status_list import ALL, ATTENTION

NAMES = sorted(file.stem for file in resource("icons").glob("*.svg"))
LINES = [name for name in NAMES if name != "aliship"]


def inks(pixmap: QPixmap) -> set[str]:
    """The colours of the pixels that are fully painted."""
    image = pixmap.toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("name", LINES)
def test_an_icon_is_drawn_in_one_colour(qapp: QApplication, name: str) -> None:
    assert inks(icon_pixmap(name, "#12ab34", 24, 2.0)) == {"#12ab34"}


def test_an_icon_is_as_sharp_as_the_screen(qapp: QApplication) -> None:
    pixmap = icon_pixmap("truck", "#000000", 20, 1.5)
    assert pixmap.width() == 30
    assert pixmap.deviceIndependentSize().width() == 20


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_an_icon_is_painted_as_sharp_as_what_it_is_painted_on(
    qapp: QApplication, ratio: float
) -> None:
    image = QImage(round(20 * ratio), round(20 * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_icon(painter, "truck", "#12ab34", QRect(0, 0, 20, 20))
    painter.end()
    drawn = icon_pixmap("truck", "#12ab34", 20, ratio).toImage()
    assert image == drawn.convertToFormat(image.format())


def test_a_themed_icon_is_quiet_and_quieter_when_disabled(qapp: QApplication) -> None:
    icon = themed_icon("refresh")
    assert inks(icon.pixmap(48, QIcon.Mode.Normal)) == {LIGHT.muted}
    assert inks(icon.pixmap(48, QIcon.Mode.Disabled)) == {LIGHT.disabled}
    assert inks(themed_icon("refresh", Tone.BAD).pixmap(48)) == {LIGHT.tones[Tone.BAD].text}


def test_a_themed_icon_follows_the_theme_and_the_screen(qapp: QApplication) -> None:
    icon = themed_icon("refresh")
    apply_palette(qapp, Appearance.DARK)
    try:
        pixmap = icon.pixmap(QSize(20, 16), 2.0)
    finally:
        apply_palette(qapp, Appearance.LIGHT)
    assert inks(pixmap) == {DARK.muted}
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (32, 2.0)


def test_a_themed_icon_in_no_room_is_none(qapp: QApplication) -> None:
    assert themed_icon("refresh").pixmap(QSize(0, 16)).isNull()


def test_a_copy_of_a_themed_icon_can_be_changed(qapp: QApplication) -> None:
    copy = QIcon(themed_icon("refresh"))
    copy.setIsMask(True)
    gc.collect()
    assert inks(copy.pixmap(48)) == {LIGHT.muted}


def test_the_programs_own_icon_has_its_own_colours(qapp: QApplication) -> None:
    colours = inks(application_icon().pixmap(64))
    assert any(QColor(colour).hslSaturation() > 50 for colour in colours)


def test_every_look_has_its_icon() -> None:
    looks = chain(
        map(status_look, [*OrderStatus, "NOT_DOCUMENTED"]),
        map(entry_look, [ALL, ATTENTION]),
        map(severity_look, Severity),
        filter(None, map(urgency_look, Urgency)),
    )
    assert {look.icon for look in looks} <= set(NAMES)


def test_looks_never_differ_by_colour_alone() -> None:
    """Two things of one list that mean something else have other icons, not only other tones."""
    findings = [severity_look(severity) for severity in Severity]
    assert len({look.icon for look in findings}) == len(findings)
    urgent = [look for look in map(urgency_look, Urgency) if look and look.tone is Tone.BAD]
    assert len({look.icon for look in urgent}) == len(urgent)
    assert urgency_look(Urgency.NONE) is None
