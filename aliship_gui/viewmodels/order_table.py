"""The order table's model: many rows known by number only, few held in full.

The model knows the ids of the whole view and asks, through `rows_wanted`, for those rows that
something looks at. So a hundred thousand orders cost a list of ids, and scrolling through them
costs what is on the screen. A change of the same view is told to Qt as rows removed, moved and
inserted, never as a reset, so that selection and scroll position stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QObject,
    Qt,
    QTimer,
    Signal,
)

from aliship_gui.domain.deadlines import Urgency, time_left
from aliship_gui.domain.orders import SHIPPABLE, Order
from aliship_gui.viewmodels.indexes import ROOT, AnyIndex
from aliship_gui.viewmodels.order_columns import ORDER_COLUMNS
from aliship_gui.viewmodels.tool_tips import plain_tip

_CHUNK = 64
_HELD = 4096


class OrderRole(IntEnum):
    """What a cell offers besides Qt's own roles."""

    ORDER_ID = Qt.ItemDataRole.UserRole + 1
    STATUS = Qt.ItemDataRole.UserRole + 2
    URGENCY = Qt.ItemDataRole.UserRole + 3


class OrderTableModel(QAbstractTableModel):
    """Rows are orders, columns are `ORDER_COLUMNS`."""

    rows_wanted = Signal(list)
    """Order ids of rows that are looked at and not held; answer with `put_rows`."""
    sort_wanted = Signal(int, Qt.SortOrder)
    """The seller clicked a heading; the view is sorted by whoever feeds the model."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: list[str] = []
        self._row_of: dict[str, int] = {}
        self._numbered = True
        self._held: dict[str, Order] = {}
        self._wanted: dict[str, None] = {}
        self._asked: set[str] = set()
        self._now = datetime.now().astimezone()
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.setInterval(0)
        self._ask.timeout.connect(self._ask_for_rows)

    # What Qt asks -----------------------------------------------------------------------

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """Orders in the view."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: AnyIndex = ROOT) -> int:
        """The number of `ORDER_COLUMNS`."""
        return 0 if parent.isValid() else len(ORDER_COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Headings in the interface language."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(ORDER_COLUMNS):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ORDER_COLUMNS[section].title
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts as plain strings; `OrderRole.ORDER_ID` is known even for a row not held."""
        if not index.isValid():
            return None
        order_id = self._ids[index.row()]
        if role == OrderRole.ORDER_ID:
            return order_id
        order = self._held.get(order_id)
        if order is None:
            self._want(index.row())
            return order_id if role == Qt.ItemDataRole.DisplayRole and not index.column() else None
        return self._cell(order, index.column(), role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for another order; the rows come back through `show_changed`."""
        self.sort_wanted.emit(column, order)

    def _cell(self, order: Order, column: int, role: int) -> object:
        shown = ORDER_COLUMNS[column]
        if role == Qt.ItemDataRole.DisplayRole:
            return shown.text(order, self._now)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return shown.text(order, self._now) or QCoreApplication.translate("OrderTable", "none")
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(shown.full(order, self._now))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return shown.full(order, self._now)
        if role == Qt.ItemDataRole.TextAlignmentRole and shown.numeric:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == OrderRole.STATUS:
            return order.status
        if role == OrderRole.URGENCY:
            waiting = order.status in SHIPPABLE
            return str(time_left(order.ship_by, self._now).urgency if waiting else Urgency.NONE)
        return None

    # What feeds it ----------------------------------------------------------------------

    def order(self, order_id: str) -> Order | None:
        """An order by its number, None while it is not held."""
        return self._held.get(order_id)

    def row_of(self, order_id: str) -> int:
        """The row of an order, -1 when the view has none; right in the midst of a change too."""
        if self._numbered:
            return self._row_of.get(order_id, -1)
        return self._ids.index(order_id) if order_id in self._ids else -1

    def show_view(self, ids: Sequence[str], rows: Iterable[Order]) -> None:
        """Another view altogether: other status, other search."""
        self.beginResetModel()
        self._ids = list(ids)
        self._number()
        self._hold(rows)
        self.endResetModel()

    def show_changed(self, ids: Sequence[str], rows: Iterable[Order]) -> None:
        """The same view with other orders in it, told to Qt change by change."""
        wanted = set(ids)
        self._remove_others(wanted)
        self._arrange(ids)
        self._insert_missing(ids)
        self.put_rows(rows)

    def put_rows(self, rows: Iterable[Order]) -> None:
        """Orders as they are now; those in the view are repainted where they changed."""
        arrived = list(rows)
        self._asked.difference_update(order.order_id for order in arrived)
        changed = [order for order in arrived if self._held.get(order.order_id) != order]
        self._hold(changed)
        last = len(ORDER_COLUMNS) - 1
        for order in changed:
            row = self._row_of.get(order.order_id)
            if row is not None:
                self.dataChanged.emit(self.index(row, 0), self.index(row, last))

    def forget_rows(self, order_ids: Iterable[str]) -> None:
        """These orders changed in the store; they are asked for again when looked at."""
        for order_id in order_ids:
            self._asked.discard(order_id)
            if order_id not in self._row_of:
                self._held.pop(order_id, None)
            elif order_id in self._held:
                self._wanted[order_id] = None
        if self._wanted:
            self._ask.start()

    def give_up(self, order_ids: Iterable[str]) -> None:
        """These orders were asked for and could not be read; looking at them asks again."""
        self._asked.difference_update(order_ids)

    def tick(self, now: datetime) -> None:
        """Time went by: the countdowns are painted anew."""
        self._now = now
        self.repaint_all()

    def repaint_all(self) -> None:
        """Every visible text may have changed (time, language)."""
        if self._ids:
            corner = self.index(len(self._ids) - 1, len(ORDER_COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), corner)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(ORDER_COLUMNS) - 1)

    # How ------------------------------------------------------------------------------

    def _number(self) -> None:
        self._row_of = {order_id: row for row, order_id in enumerate(self._ids)}
        self._numbered = True

    def _hold(self, rows: Iterable[Order]) -> None:
        for order in rows:
            self._asked.discard(order.order_id)
            self._held[order.order_id] = order
        while len(self._held) > _HELD:
            self._held.pop(next(iter(self._held)))

    def _want(self, row: int) -> None:
        start = row - row % _CHUNK
        for order_id in self._ids[start : start + _CHUNK]:
            if order_id not in self._held and order_id not in self._asked:
                self._wanted[order_id] = None
        if self._wanted and not self._ask.isActive():
            self._ask.start()

    def _ask_for_rows(self) -> None:
        wanted, self._wanted = list(self._wanted), {}
        self._asked.update(wanted)
        if wanted:
            self.rows_wanted.emit(wanted)

    def _remove_others(self, wanted: set[str]) -> None:
        row = len(self._ids) - 1
        while row >= 0:
            if self._ids[row] in wanted:
                row -= 1
                continue
            last = row
            while row >= 0 and self._ids[row] not in wanted:
                row -= 1
            self.beginRemoveRows(ROOT, row + 1, last)
            self._numbered = False
            del self._ids[row + 1 : last + 1]
            self.endRemoveRows()
        self._number()

    def _arrange(self, ids: Sequence[str]) -> None:
        here = set(self._ids)
        arranged = [order_id for order_id in ids if order_id in here]
        if arranged == self._ids:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [(self._ids[index.row()], index.column()) for index in before]
        self._ids = arranged
        self._number()
        after = [self.index(self._row_of[order_id], column) for order_id, column in kept]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _insert_missing(self, ids: Sequence[str]) -> None:
        row = 0
        while row < len(ids):
            if row < len(self._ids) and self._ids[row] == ids[row]:
                row += 1
                continue
            end = row
            while end < len(ids) and ids[end] not in self._row_of:
                end += 1
            self.beginInsertRows(ROOT, row, end - 1)
            self._numbered = False
            self._ids[row:row] = ids[row:end]
            self.endInsertRows()
            row = end
        self._number()
