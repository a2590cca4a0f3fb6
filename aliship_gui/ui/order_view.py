"""The order table: status chips, countdowns, and the rest as plain text."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QWidget,
)

from aliship_gui.domain.deadlines import Urgency
from aliship_gui.domain.findings import Field
from aliship_gui.store.orders import OrderSort
from aliship_gui.ui.chosen_cells import first_of, is_in_one_row, spare_headings
from aliship_gui.ui.chosen_row import follow_selection
from aliship_gui.ui.draft_delegate import DraftDelegate
from aliship_gui.ui.icons import paint_icon
from aliship_gui.ui.painted_cell import PADDING, PaintedCellDelegate, PlainCellDelegate
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.ui.row_outline import (
    outline_rows,
    rows_between,
    rows_in_sight,
    without_outlines,
)
from aliship_gui.ui.sheet_view import SheetView
from aliship_gui.ui.status_look import Look, status_look, urgency_look
from aliship_gui.ui.theme import Tone, current_colours
from aliship_gui.viewmodels.indexes import AnyIndex
from aliship_gui.viewmodels.order_columns import FIELD_COLUMNS, ORDER_COLUMNS
from aliship_gui.viewmodels.order_table import NUMBER_COLUMN, OrderRole, OrderTableModel

ROW_HEIGHT = 36
"""Logical pixels of a row."""
_REST = 300
_FIELDS_AT = 3
"""The place of the first column that is typed into: behind order number, deadline and buyer."""
_ICON = 16


class _LookDelegate(PaintedCellDelegate):
    """Paints a cell's text with the icon and the tone that belong to it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Qt's hook: icon and words."""
        self.paint_background(painter, option)
        text, look = index.data(), self._look(index)
        if text and look:
            self._paint_look(painter, option.rect, text, look)

    def _look(self, index: AnyIndex) -> Look | None:
        raise NotImplementedError

    def _paint_look(self, painter: QPainter, rect: QRect, text: str, look: Look) -> None:
        tone = current_colours().tones[look.tone]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = rect.adjusted(PADDING, 6, -4, -6)
        needed = self.texts.laid_out(painter, text, inner.width() - _ICON - 16).wanted
        width = min(inner.width(), needed + _ICON + 20)
        chip = QRect(inner.left(), inner.top(), width, inner.height())
        self._paint_fill(painter, chip, look)
        icon = QRect(chip.left() + 6, chip.center().y() - _ICON // 2 + 1, _ICON, _ICON)
        paint_icon(painter, look.icon, tone.text, icon)
        room = chip.adjusted(_ICON + 12, 0, -4, 0)
        self.texts.paint(painter, room, text, tone.text)
        painter.restore()

    def _paint_fill(self, painter: QPainter, chip: QRect, look: Look) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current_colours().tones[look.tone].fill))
        painter.drawRoundedRect(chip, 6, 6)


class _StatusDelegate(_LookDelegate):
    def _look(self, index: AnyIndex) -> Look | None:
        return status_look(str(index.data(OrderRole.STATUS)))


class _CountdownDelegate(_LookDelegate):
    def _look(self, index: AnyIndex) -> Look | None:
        urgency = index.data(OrderRole.URGENCY)
        return urgency_look(Urgency(urgency)) if urgency else None

    def _paint_fill(self, painter: QPainter, chip: QRect, look: Look) -> None:
        if look.tone is not Tone.NEUTRAL:
            super()._paint_fill(painter, chip, look)


class OrderView(Retranslates, SheetView):
    """The table; keeps the picked order picked while rows come and go."""

    order_picked = Signal(str)
    looked_at = Signal(list)
    """Ids of the orders in sight, once scrolling and loading have come to rest."""

    def __init__(self, model: OrderTableModel, parent: QWidget | None = None) -> None:
        super().__init__(FIELD_COLUMNS.values(), parent)
        self._model = model
        self._picked = ""
        self._sorting = (1, Qt.SortOrder.AscendingOrder)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.tell_sight)
        self.setObjectName("orderTable")
        self.setModel(model)
        spare_headings(self)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._set_up_headers()
        numeric = [place for place, shown in enumerate(ORDER_COLUMNS) if shown.numeric]
        self.setItemDelegate(PlainCellDelegate(self, numeric))
        self.drafts = DraftDelegate(model, self)
        for column in FIELD_COLUMNS.values():
            self.setItemDelegateForColumn(column, self.drafts)
        for column, shown in enumerate(ORDER_COLUMNS):
            if shown.sort is OrderSort.STATUS:
                self.setItemDelegateForColumn(column, _StatusDelegate(self))
            elif shown.sort is OrderSort.SHIP_BY:
                self.setItemDelegateForColumn(column, _CountdownDelegate(self))
        # Not the current row: Qt moves that to the first one when the table gets the focus.
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        follow_selection(self)
        model.modelReset.connect(self._restore)
        model.rowsInserted.connect(self._restore)
        for moved in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            moved.connect(lambda *_: self._rest.start())
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._rest.start())
        self.retranslate()

    def _set_up_headers(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        columns = self.horizontalHeader()
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setSectionsMovable(True)
        columns.setStretchLastSection(True)
        columns.setMinimumSectionSize(64)
        for column, shown in enumerate(ORDER_COLUMNS):
            columns.resizeSection(column, shown.width)
        # What is typed stands beside what it is typed for.
        for place, column in enumerate(sorted(FIELD_COLUMNS.values()), _FIELDS_AT):
            columns.moveSection(columns.visualIndex(column), place)
        # First by what: enabling sorts at once.
        columns.setSortIndicator(*self._sorting)
        self.setSortingEnabled(True)
        columns.sortIndicatorChanged.connect(self._sorted)

    def pick(self, order_id: str) -> None:
        """Choose an order as if clicked; nothing happens when the view has none such."""
        row = self._model.row_of(order_id)
        if row >= 0:
            self.go_to(self._model.index(row, 0))

    def pick_first(self) -> None:
        """Choose the first order of the view."""
        if self._model.rowCount():
            self.go_to(self._model.index(0, 0))

    def begin_typing(self) -> None:
        """Put the cursor on the carrier of the picked order, or of the first one."""
        row = max(self._model.row_of(self._picked), 0)
        if self._model.rowCount():
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.go_to(self._model.index(row, FIELD_COLUMNS[Field.CARRIER]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: what is told below the orders does not hide the row that is worked on."""
        super().resizeEvent(event)
        current = self.currentIndex()
        if not current.isValid():
            return
        lowest = self.visualRect(current).bottom() + 1
        if event.size().height() < lowest <= event.oldSize().height():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + lowest - event.size().height())

    def rowsAboutToBeRemoved(self, parent: AnyIndex, first: int, last: int) -> None:  # noqa: N802
        """Qt's hook: an order that leaves the view does not hand its place to a neighbour.

        Otherwise the form would jump to another order the moment a shipment is declared.
        """
        if first <= self.currentIndex().row() <= last:
            self.selectionModel().clear()
        super().rowsAboutToBeRemoved(parent, first, last)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: orders that are being fetched are outlined."""
        # To ask for the viewport would load every kind of widget, before the first picture.
        dirty = event.rect()
        missing = self._model.missing(rows_between(self, dirty.top(), dirty.bottom()))
        if not missing:
            super().paintEvent(event)
            return
        left = without_outlines(self, event.region(), missing, NUMBER_COLUMN)
        super().paintEvent(QPaintEvent(left))
        outline_rows(self, missing, NUMBER_COLUMN)

    def retranslate(self) -> None:
        """See `Retranslates`."""
        self.setAccessibleName(self.tr("Orders"))
        self._model.repaint_all()

    def _selection_changed(self, selected: QItemSelection, _deselected: QItemSelection) -> None:
        # What is chosen besides, by an assistive technology, is chosen in place of all else.
        instead = is_in_one_row(selected) and not self._is_extending()
        index = first_of(selected) if instead else self.currentIndex()
        chosen = self.selectionModel().selection()
        if not self.selectionModel().isSelected(index) and not chosen.isEmpty():
            index = first_of(chosen)
        self._pick_at(index)
        if instead and not is_in_one_row(chosen):
            QTimer.singleShot(0, self, self._choose_picked)

    def _pick_at(self, index: QModelIndex) -> None:
        order_id = str(index.data(OrderRole.ORDER_ID) or "") if self.has_choice() else ""
        if order_id and order_id != self._picked:
            self._picked = order_id
            self.order_picked.emit(order_id)

    def _choose_picked(self) -> None:
        self.pick(self._picked)

    def _is_extending(self) -> bool:
        """Whether more and more cells are being chosen, by keys or by the mouse."""
        many = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
        held = QGuiApplication.keyboardModifiers() & many
        dragged = self.state() is QAbstractItemView.State.DragSelectingState
        return bool(held) or dragged

    def has_choice(self) -> bool:
        """Whether anything is chosen."""
        return self.selectionModel().hasSelection()

    def _sorted(self, column: int, order: Qt.SortOrder) -> None:
        """A heading that cannot be sorted by leaves the mark where it was."""
        if ORDER_COLUMNS[column].sort is not None:
            self._sorting = column, order
        elif self._sorting[0] != column:
            self.horizontalHeader().setSortIndicator(*self._sorting)

    def tell_sight(self) -> None:
        """Tell which orders are in sight now; does nothing where there are none."""
        sight = rows_in_sight(self)
        if sight:
            self.looked_at.emit(self._model.order_ids(sight.start, len(sight)))

    def _restore(self) -> None:
        row = self._model.row_of(self._picked)
        if row >= 0 and row != self.currentIndex().row():
            self.go_to(self._model.index(row, 0))
