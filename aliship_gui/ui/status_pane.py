"""The pane at the left: which orders to look at, with counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

from PySide6.QtCore import (
    QItemSelectionModel,
    QLocale,
    QModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from aliship_gui.ui.cell_texts import CellTexts
from aliship_gui.ui.chosen_row import follow_selection
from aliship_gui.ui.icons import paint_icon
from aliship_gui.ui.painted_cell import PaintedCellDelegate
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.ui.status_look import entry_look
from aliship_gui.ui.theme import Tone, current_colours
from aliship_gui.viewmodels.indexes import AnyIndex
from aliship_gui.viewmodels.status_list import ATTENTION, StatusListModel, StatusRole

_ROW = 34
_ICON = 18
_GAP, _SMALL_GAP = 8, 5
"""Between icon, name and count; the small one where the pane is narrow, for the name's sake."""
_NARROW = 180


class _EntryDelegate(PaintedCellDelegate):
    """Icon, name, and the count in a pill at the right."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._chosen_font = QFont()
        self._chosen_font.setWeight(QFont.Weight.DemiBold)
        self._chosen_texts = CellTexts()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """One line of fixed height."""
        del option, index
        return QSize(120, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Qt's hook."""
        self.paint_background(painter, option)
        rect = option.rect.adjusted(4, 1, -4, -1)
        selected = self._view.selectionModel().isSelected(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_entry(painter, rect, index, selected=selected)
        painter.restore()

    def _paint_entry(
        self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool
    ) -> None:
        colours = current_colours()
        key = str(index.data(StatusRole.KEY))
        count = int(index.data(StatusRole.COUNT))
        look = entry_look(key)
        quiet = key == ATTENTION and not count
        tone = colours.tones[Tone.NEUTRAL if quiet else look.tone]
        gap = _gap(rect)
        icon = QRect(rect.left() + gap, rect.center().y() - _ICON // 2 + 1, _ICON, _ICON)
        paint_icon(painter, look.icon, tone.text, icon)
        pill = self._paint_count(painter, rect, QLocale().toString(count) if count else "", key)
        left = icon.right() + gap + 1
        room = QRect(left, rect.top(), pill - left - gap + 2, rect.height())
        texts = self.texts
        if selected:
            # Resolved by what the painter has: all but the weight.
            painter.setFont(self._chosen_font)
            texts = self._chosen_texts
        texts.paint(painter, room, str(index.data()), colours.text)

    def _paint_count(self, painter: QPainter, rect: QRect, count: str, key: str) -> int:
        if not count:
            return rect.right() - 6
        gap = _gap(rect)
        colours = current_colours()
        tone = colours.tones[entry_look(key).tone]
        width = max(24, painter.fontMetrics().horizontalAdvance(count) + 2 * gap - 2)
        pill = QRect(rect.right() - width - gap + 3, rect.center().y() - 9, width, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.fill))
        painter.drawRoundedRect(pill, 10, 10)
        painter.setPen(QColor(tone.text))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, count)
        return pill.left()


def _gap(rect: QRect) -> int:
    return _SMALL_GAP if rect.width() < _NARROW else _GAP


class _StatusList(QListView):
    """All entries are of one height: a count that changes moves none of them."""

    def dataChanged(  # noqa: N802 - Qt calls it by this name
        self, top: AnyIndex, bottom: AnyIndex, roles: Sequence[int] = ()
    ) -> None:
        """Qt's hook: a list would lay out and paint everything anew."""
        QAbstractItemView.dataChanged(self, top, bottom, roles)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: what lies between two entries that changed is not painted with them."""
        for rect in cast("Iterable[QRect]", event.region()):
            super().paintEvent(QPaintEvent(rect))


class StatusPane(Retranslates, QWidget):
    """Shows a `StatusListModel` and tells which entry was picked."""

    picked = Signal(str)

    def __init__(self, model: StatusListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.list: QListView = _StatusList()
        self.list.setObjectName("statusList")
        self.list.setModel(model)
        self.list.setItemDelegate(_EntryDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        follow_selection(self.list)
        model.modelReset.connect(self._restore)
        self._key = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 8, 0, 8)
        layout.addWidget(self.list)
        self.retranslate()

    def pick(self, key: str) -> None:
        """Choose an entry as if clicked."""
        index = self._model.index_of(key)
        if index.isValid():
            self.list.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def retranslate(self) -> None:
        """See `Retranslates`."""
        self.list.setAccessibleName(self.tr("Order statuses"))
        self._model.repaint_all()

    def _restore(self) -> None:
        self.pick(self._key)

    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and (key := str(current.data(StatusRole.KEY))) != self._key:
            self._key = key
            self.picked.emit(key)
