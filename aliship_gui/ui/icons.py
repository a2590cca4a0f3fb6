"""Icons drawn from the shipped SVG files in any colour, sharp at any scale."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from aliship_gui.resources import resource
from aliship_gui.ui.theme import Tone, current_colours


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    source = resource("icons", f"{name}.svg").read_bytes()
    tinted = source.replace(b'stroke="#000"', f'stroke="{colour}"'.encode())
    return QSvgRenderer(QByteArray(tinted))


def paint_icon(painter: QPainter, name: str, colour: str, rect: QRect | QRectF) -> None:
    """Draw an icon's lines in `colour` (#rrggbb) into `rect`."""
    side = rect.width()
    if side == rect.height() and side == int(side):
        # Drawn once and copied from then on: lists paint the same few icons all the time. The
        # painter is not asked for its device, of a kind that the binding would look for each time.
        ratio = painter.deviceTransform().m11()
        painter.drawPixmap(rect.topLeft(), icon_pixmap(name, colour, int(side), ratio))
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


def themed_icon(name: str, tone: Tone | None = None) -> QIcon:
    """The icon `name` in the quiet colour, or in that of a tone, of whatever theme is painted.

    It is drawn when it is painted, in the size that it is painted in.
    """
    return QIcon(_LineIcon(name, tone))


class _LineIcon(QIconEngine):
    """Draws an icon's lines in the present colours."""

    def __init__(self, name: str, tone: Tone | None) -> None:
        super().__init__()
        self._name = name
        self._tone = tone

    def clone(self) -> QIconEngine:
        """Qt's hook, for an icon that is changed after it was copied."""
        copy = _LineIcon(self._name, self._tone)
        # Python would take it away again, and nobody changes icons often.
        _copies.append(copy)
        return copy

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Qt's hook; `size` in device pixels."""
        del state
        side = min(size.width(), size.height())
        # A place that is being squeezed may have no room at all.
        return icon_pixmap(self._name, self._colour(mode), side) if side > 0 else QPixmap()

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Qt's hook."""
        del state
        paint_icon(painter, self._name, self._colour(mode), rect)

    def _colour(self, mode: QIcon.Mode) -> str:
        colours = current_colours()
        if mode is QIcon.Mode.Disabled:
            return colours.disabled
        return colours.muted if self._tone is None else colours.tones[self._tone].text


_copies: list[_LineIcon] = []


def application_icon() -> QIcon:
    """The program's own icon, in its own colours: no line of it is of the colour that is tinted.

    Qt would load every plugin for images there is if it were given the name of the file.
    """
    return themed_icon("aliship")
