"""How a finding looks in a list: an icon, a sentence that wraps, a quiet line between."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from aliship_gui.domain.findings import Severity
from aliship_gui.ui.icons import paint_icon
from aliship_gui.ui.painted_cell import paint_ground
from aliship_gui.ui.status_look import severity_look
from aliship_gui.ui.theme import current_colours
from aliship_gui.viewmodels.finding_list import FindingRole
from aliship_gui.viewmodels.indexes import AnyIndex

_ICON = 16
_LEFT = 16 + _ICON + 8
_RIGHT = 12
_PADDING = 6
_REMEMBERED = 64
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter)


class FindingDelegate(QStyledItemDelegate):
    """Paints a `FindingListModel` row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # A view asks several times at each key in a field, mostly about the same sentences.
        self._heights: dict[tuple[str, int, str], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As tall as the sentence at the view's width."""
        width = self._width()
        asked = (str(index.data()), width, option.font.key())
        if asked not in self._heights:
            if len(self._heights) >= _REMEMBERED:
                self._heights.clear()
            self._heights[asked] = self._height(option, *asked[:2])
        return QSize(width, self._heights[asked])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Qt's hook."""
        colours = current_colours()
        rect: QRect = option.rect
        look = severity_look(Severity(index.data(FindingRole.SEVERITY)))
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            paint_ground(painter, rect, colours.selection)
        icon = QRect(rect.left() + 16, rect.center().y() - _ICON // 2 + 1, _ICON, _ICON)
        paint_icon(painter, look.icon, colours.tones[look.tone].text, icon)
        painter.setPen(QColor(colours.text))
        painter.drawText(rect.adjusted(_LEFT, 0, -_RIGHT, 0), _WRAP, str(index.data()))
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _height(self, option: QStyleOptionViewItem, text: str, width: int) -> int:
        room = QRect(0, 0, max(width - _LEFT - _RIGHT, 80), 4000)
        height = option.fontMetrics.boundingRect(room, _WRAP, text).height()
        return max(_ICON, height) + 2 * _PADDING

    def _width(self) -> int:
        view = self.parent()
        return view.viewport().width() if isinstance(view, QAbstractItemView) else 240
