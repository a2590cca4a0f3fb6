"""The order table's model: many rows known by number only, few held in full.

The model knows the ids of the whole view and asks, through `rows_wanted`, for those rows that
something looks at. So a hundred thousand orders cost a list of ids, and scrolling through them
costs what is on the screen: rows that flew past are not asked for. A change of the same view is
told to Qt as rows removed, moved and inserted, never as a reset, so that selection and scroll
position stay.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from datetime import datetime
from enum import IntEnum
from itertools import count
from typing import cast

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelRoleData,
    QModelRoleDataSpan,
    QObject,
    Qt,
    QTimer,
    Signal,
)

from aliship_gui.domain.deadlines import Urgency, time_left
from aliship_gui.domain.findings import Field
from aliship_gui.domain.orders import SHIPPABLE, Order
from aliship_gui.viewmodels.indexes import ROOT, AnyIndex
from aliship_gui.viewmodels.order_columns import FIELD_COLUMNS, ORDER_COLUMNS
from aliship_gui.viewmodels.rest import Rest
from aliship_gui.viewmodels.row_changes import RowChanges, Stretch, changes_between, stretches
from aliship_gui.viewmodels.row_wants import RowWants
from aliship_gui.viewmodels.tool_tips import plain_tip
from aliship_gui.viewmodels.typed_cells import TypedCell, TypedCells

NUMBER_COLUMN = 0
"""The column of the order number, the only one that is known of a row that is not held."""
_HELD = 4096
_A_FEW = 4
"""Taken one by one: more new rows are told of in one, and for more cells the rows are numbered."""
_MANY = 500
"""Milliseconds that thousands of changing cells have to come together, to be told of at once."""
_NEVER_TOLD = frozenset(
    {
        Qt.ItemDataRole.FontRole,
        Qt.ItemDataRole.DecorationRole,
        Qt.ItemDataRole.BackgroundRole,
        Qt.ItemDataRole.ForegroundRole,
        Qt.ItemDataRole.CheckStateRole,
    }
)
"""What a view asks about each cell that it paints, and is the delegates' business here."""
_PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_TYPED = _PLAIN | Qt.ItemFlag.ItemIsEditable
_DISPLAY = Qt.ItemDataRole.DisplayRole


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
        self.cells: TypedCells | None = None
        """What is typed into this table, None where nothing can be."""
        self._ids: list[str] = []
        self._row_of: dict[str, int] = {}
        self._numbered = True
        self._held: dict[str, Order] = {}
        self._texts: dict[str, tuple[str, ...]] = {}
        self._wants = RowWants()
        self._now = datetime.now().astimezone()
        self._rest = Rest(self)
        self._rest.reached.connect(self._ask_for_rows)
        self._many_changed = QTimer(self, singleShot=True, interval=_MANY)
        self._many_changed.timeout.connect(lambda: self._tell_fields(range(len(self._ids))))

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
        field = ORDER_COLUMNS[index.column()].field
        if role == Qt.ItemDataRole.EditRole and field is not None and self.cells is not None:
            return self.cells.text(order_id, field)
        order = self._held.get(order_id)
        if order is None:
            self._look_at(index.row())
            return order_id if role == _DISPLAY and index.column() == NUMBER_COLUMN else None
        return self._cell(order, index.column(), role)

    def multiData(  # noqa: N802
        self,
        index: AnyIndex,
        roleDataSpan: QModelRoleDataSpan | QModelRoleData,  # noqa: N803
    ) -> None:
        """Qt's hook: all that painting asks about a cell, in one call instead of seven."""
        for part in cast("Iterable[QModelRoleData]", roleDataSpan):
            role = part.role()
            value = None if role in _NEVER_TOLD else self.data(index, role)
            if value is None:
                part.clearData()
            else:
                part.setData(value)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """The cells of an order that can still be shipped can be typed into."""
        if not index.isValid():
            return super().flags(index)
        order, field = self._typed_cell(index)
        if order is None or field is None or self.cells is None or not self.cells.may_type(order):
            return _PLAIN
        return _TYPED

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand on what was typed into a cell; it comes back through `cells_changed`."""
        order, field = self._typed_cell(index)
        if role != Qt.ItemDataRole.EditRole or order is None or field is None or not self.cells:
            return False
        return self.cells.set_text(order, field, str(value))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for another order; the rows come back through `show_changed`."""
        self.sort_wanted.emit(column, order)

    def _cell(self, order: Order, column: int, role: int) -> object:
        shown = ORDER_COLUMNS[column]
        if shown.field is not None and self.cells is not None:
            return self.cells.data(order, shown.field, role)
        if role == _DISPLAY:
            return self._text(order, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._text(order, column) or QCoreApplication.translate("OrderTable", "none")
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

    def _text(self, order: Order, column: int) -> str:
        """A cell's text; a row's texts are put together once for many paints."""
        texts = self._texts.get(order.order_id)
        if texts is None:
            texts = tuple(shown.text(order, self._now) for shown in ORDER_COLUMNS)
            self._texts[order.order_id] = texts
        return texts[column]

    # What feeds it ----------------------------------------------------------------------

    def typed(self, index: AnyIndex) -> TypedCell | None:
        """All that painting asks about a cell that is typed into, None while it is empty."""
        order, field = self._typed_cell(index)
        if field is None or self.cells is None:
            return None
        if order is None:
            self._look_at(index.row())
            return None
        return self.cells.cell(order, field)

    def order(self, order_id: str) -> Order | None:
        """An order by its number, None while it is not held."""
        return self._held.get(order_id)

    def copied(self, order_id: str, order: Order | None, column: int) -> str:
        """What a cell is copied as: what was typed, or what is shown where the order is known."""
        shown = ORDER_COLUMNS[column]
        if shown.field is not None and self.cells is not None:
            return self.cells.text(order_id, shown.field)
        if order is None:
            return order_id if column == NUMBER_COLUMN else ""
        return shown.text(order, self._now)

    def order_ids(self, first: int, count: int) -> list[str]:
        """The orders of so many rows from a row on, in their order."""
        return self._ids[first : first + count]

    def missing(self, rows: range) -> list[int]:
        """Those of these rows that are not held, ascending."""
        ids = self._ids[rows.start : rows.stop]
        return [row for row, key in zip(rows, ids, strict=False) if key not in self._held]

    def row_of(self, order_id: str) -> int:
        """The row of an order, -1 when the view has none; right in the midst of a change too."""
        if self._numbered:
            return self._row_of.get(order_id, -1)
        return self._ids.index(order_id) if order_id in self._ids else -1

    def show_view(self, ids: Sequence[str], rows: Iterable[Order]) -> None:
        """Another view altogether: other status, other search."""
        self.beginResetModel()
        self._ids = list(ids)
        self._numbered = False
        self._hold(rows)
        self.endResetModel()

    @property
    def ids(self) -> list[str]:
        """The ids of all rows, as a list of the caller's own."""
        return list(self._ids)

    def show_changed(
        self, ids: Sequence[str], rows: Iterable[Order], changes: RowChanges | None = None
    ) -> None:
        """The same view with other orders in it, told to Qt change by change.

        `changes` are those from the present `ids` to the new ones, where they were found before.
        """
        found = changes or changes_between(self._ids, list(ids))
        self._remove(found.removed)
        if len(found.inserted) > _A_FEW:
            new = [key for first, last in found.inserted for key in ids[first : last + 1]]
            self._insert(len(self._ids), new)
            self._arrange(ids)
        else:
            if found.arranged is not None:
                self._arrange(found.arranged)
            for first, last in found.inserted:
                self._insert(first, ids[first : last + 1])
        self._row_of, self._numbered = found.numbers, True
        self.put_rows(rows)

    def put_rows(self, rows: Iterable[Order]) -> None:
        """Orders as they are now; those in the view are repainted where they changed."""
        arrived = list(rows)
        changed = [order for order in arrived if self._held.get(order.order_id) != order]
        self._hold(changed)
        self.give_up(order.order_id for order in arrived)
        last = len(ORDER_COLUMNS) - 1
        for first, end in stretches(self._rows_of(order.order_id for order in changed)):
            self.dataChanged.emit(self.index(first, 0), self.index(end, last))

    def cells_changed(self, order_ids: Iterable[str]) -> None:
        """What is typed for these orders, or what is to be said about it, is another."""
        wanted = set(order_ids)
        rows = self._rows_near(wanted)
        if len(rows) < len(wanted) == 1:
            rows = [row for key in wanted if (row := self.row_of(key)) >= 0]
        elif len(rows) < len(wanted) and not self._many_changed.isActive():
            self._many_changed.start()
        self._tell_fields(rows)

    def forget_rows(self, order_ids: Iterable[str]) -> None:
        """These orders changed in the store; they are asked for again when looked at."""
        numbers = self._numbers()
        for order_id in order_ids:
            if order_id not in numbers:
                self._held.pop(order_id, None)
            if self._wants.is_asked(order_id) or order_id in self._held:
                self._wants.want_again(order_id)
        self._ask_soon()

    def give_up(self, order_ids: Iterable[str]) -> None:
        """These orders were asked for and came, or cannot; looking at those missing asks again."""
        self._wants.settle(order_ids)
        self._ask_soon()

    def tick(self, now: datetime) -> None:
        """Time went by: the countdowns are painted anew."""
        self._now = now
        self.repaint_all()

    def repaint_all(self) -> None:
        """Every visible text may have changed (time, language)."""
        self._texts.clear()
        if self._ids:
            corner = self.index(len(self._ids) - 1, len(ORDER_COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), corner)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(ORDER_COLUMNS) - 1)

    # How ------------------------------------------------------------------------------

    def _numbers(self) -> dict[str, int]:
        if not self._numbered:
            self._row_of = dict(zip(self._ids, count()))
            self._numbered = True
        return self._row_of

    def _rows_of(self, order_ids: Iterable[str]) -> list[int]:
        """The rows in which these orders stand, ascending, as far as the view has them.

        Mostly they are in sight, or it is one, which is looked for: to number a hundred thousand
        rows takes longer than a frame.
        """
        wanted = set(order_ids)
        found = self._rows_near(wanted)
        if len(found) == len(wanted):
            return found
        if len(wanted) > 1:
            self._numbers()
        return sorted(row for key in wanted if (row := self.row_of(key)) >= 0)

    def _rows_near(self, order_ids: Container[str]) -> list[int]:
        """The rows in sight, or near it, in which these orders stand, ascending."""
        near = self._wants.near
        ids = self._ids[near.start : near.stop]
        return [row for row, key in zip(near, ids, strict=False) if key in order_ids]

    def _tell_fields(self, rows: Sequence[int]) -> None:
        """One wide repaint costs less than a thousand narrow ones."""
        first, last = min(FIELD_COLUMNS.values()), max(FIELD_COLUMNS.values())
        if rows:
            self.dataChanged.emit(self.index(rows[0], first), self.index(rows[-1], last))

    def _typed_cell(self, index: AnyIndex) -> tuple[Order | None, Field | None]:
        """The order and the field of a cell, as far as both are there."""
        if not index.isValid() or index.row() >= len(self._ids):
            return None, None
        return self._held.get(self._ids[index.row()]), ORDER_COLUMNS[index.column()].field

    def _hold(self, rows: Iterable[Order]) -> None:
        for order in rows:
            self._held[order.order_id] = order
            self._texts.pop(order.order_id, None)
        while len(self._held) > _HELD:
            forgotten = next(iter(self._held))
            del self._held[forgotten]
            self._texts.pop(forgotten, None)

    def _look_at(self, row: int) -> None:
        if self._wants.look_at(row):
            self._ask_soon()

    def _ask_soon(self) -> None:
        if self._wants.has_news():
            (self._rest.moved if self._wants.jumped() else self._rest.look)()

    def _ask_for_rows(self) -> None:
        wanted = self._wants.ask(self._ids, self._held)
        if wanted:
            self.rows_wanted.emit(wanted)

    def _remove(self, stretches: Sequence[Stretch]) -> None:
        for first, last in reversed(stretches):
            self.beginRemoveRows(ROOT, first, last)
            self._numbered = False
            del self._ids[first : last + 1]
            self.endRemoveRows()

    def _arrange(self, arranged: Sequence[str]) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [(self._ids[index.row()], index.column()) for index in before]
        self._ids, self._numbered = list(arranged), False
        if len(kept) > _A_FEW:
            self._numbers()
        after = [self.index(self.row_of(order_id), column) for order_id, column in kept]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _insert(self, row: int, ids: Sequence[str]) -> None:
        self.beginInsertRows(ROOT, row, row + len(ids) - 1)
        self._numbered = False
        self._ids[row:row] = ids
        self.endInsertRows()
