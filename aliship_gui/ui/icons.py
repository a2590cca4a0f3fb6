"""Icons drawn from the shipped SVG files in any colour, sharp at any scale."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from aliship_gui.resources import resource
from aliship_gui.ui.theme import current_colours

_SIDES = (16, 20, 24)
"""Logical pixels of an icon in a menu, on a button and in a field."""


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    source = resource("icons", f"{name}.svg").read_bytes()
    tinted = source.replace(b'stroke="#000"', f'stroke="{colour}"'.encode())
    return QSvgRenderer(QByteArray(tinted))


def paint_icon(painter: QPainter, name: str, colour: str, rect: QRect | QRectF) -> None:
    """Draw an icon's lines in `colour` (#rrggbb) into `rect`."""
    device, side = painter.device(), rect.width()
    if isinstance(device, QWidget) and side == rect.height() and side == int(side):
        # Drawn once and copied from then on: lists paint the same few icons all the time.
        pixmap = icon_pixmap(name, colour, int(side), device.devicePixelRatioF())
        painter.drawPixmap(rect.topLeft(), pixmap)
    else:
        _renderer(name, colour).render(painter, QRectF(rect))


def icon_pixmap(name: str, colour: str, side: int, ratio: float = 1.0) -> QPixmap:
    """An icon `side` logical pixels wide for a screen of device pixel `ratio`."""
    # A window asks some fifty times for a dozen icons while it is built.
    key = f"aliship/{name}/{colour}/{side}/{ratio}"
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = _drawn(name, colour, side, ratio)
        QPixmapCache.insert(key, pixmap)
    return pixmap


def _drawn(name: str, colour: str, side: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    _renderer(name, colour).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return pixmap


def themed_icon(name: str, colour: str | None = None) -> QIcon:
    """The icon `name`, in the present theme's quiet colour unless told.

    It is a picture: whoever shows it asks anew when the palette changes.
    """
    colours = current_colours()
    icon = QIcon()
    for side in _drawn_sides():
        icon.addPixmap(icon_pixmap(name, colour or colours.muted, side), QIcon.Mode.Normal)
        icon.addPixmap(icon_pixmap(name, colours.disabled, side), QIcon.Mode.Disabled)
    return icon


def _drawn_sides() -> list[int]:
    """Device pixels of icons on the screens that there are."""
    ratios = {1.0} | {screen.devicePixelRatio() for screen in QGuiApplication.screens()}
    return sorted({round(side * ratio) for side in _SIDES for ratio in ratios})


def application_icon() -> QIcon:
    """The program's own icon, in its own colours."""
    return QIcon(str(resource("icons", "aliship.svg")))
