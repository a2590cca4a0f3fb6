"""Copies cells of the order table, also of rows that nobody looked at."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal

from aliship_gui.domain.clipboard_table import format_row
from aliship_gui.domain.failures import Failure
from aliship_gui.domain.orders import Order
from aliship_gui.services.worker import Job, Runner
from aliship_gui.viewmodels.order_columns import ORDER_COLUMNS
from aliship_gui.viewmodels.order_table import OrderTableModel

Read = Callable[[Collection[str]], Mapping[str, Order]]
"""Orders by their numbers, as far as they are known; for a worker thread."""
Chosen = Sequence[tuple[int, Sequence[int]]]
"""Columns in the order in which they stand, each with its chosen rows."""

_AT_ONCE = 250
"""Rows that are put into words in a turn of the event loop; what is no more is copied at once."""


class CellCopy(QObject):
    """Puts chosen cells into words as spreadsheets take them; `copied` tells the text.

    A copy that is not done when the next one is asked for is given up.
    """

    copied = Signal(str)

    def __init__(
        self,
        table: OrderTableModel,
        read: Read,
        disk: Runner,
        failed: Callable[[Failure], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._read = read
        self._disk = disk
        self._failed = failed
        self._reading: Job | None = None
        self._copy: _Copy | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._go_on)

    def copy(self, chosen: Chosen) -> None:
        """Copy these cells; nothing happens where there are none."""
        if self._reading is not None:
            self._reading.cancel()
        self._copy = None
        columns = {column: frozenset(rows) for column, rows in chosen if rows}
        if columns:
            self._copy = _Copy(columns, self._table.ids)
            self._go_on()

    def _go_on(self) -> None:
        copy = self._copy
        if copy is None:
            return
        ids = copy.take()
        missing = [key for key in ids if self._table.order(key) is None] if copy.is_shown else []
        if not missing:
            self._write(copy, ids, {})
            return
        self._reading = self._disk.run(
            lambda _job, _report: self._read(missing),
            lambda orders: self._write(copy, ids, orders),
            self._failed,
        )

    def _write(self, copy: _Copy, ids: Mapping[str, int], orders: Mapping[str, Order]) -> None:
        if copy is not self._copy:
            return
        for order_id, row in ids.items():
            order = self._table.order(order_id) or orders.get(order_id)
            copy.write(row, partial(self._table.copied, order_id, order))
        if copy.is_done:
            self._copy = None
            self.copied.emit(copy.text)
        else:
            self._soon.start()


class _Copy:
    """What is chosen, and what of it is written so far."""

    def __init__(self, columns: Mapping[int, frozenset[int]], ids: Sequence[str]) -> None:
        self._columns = columns
        rows = sorted(frozenset[int]().union(*columns.values()))
        self._count = len(rows)
        self._rows: Iterator[tuple[str, int]] = ((ids[row], row) for row in rows)
        self._is_lone = self._count == 1 and len(columns) == 1
        self._written: list[str] = []
        self.is_shown = any(ORDER_COLUMNS[column].field is None for column in columns)
        """Whether something is copied as it is shown, for which the order must be known."""

    @property
    def is_done(self) -> bool:
        return len(self._written) == self._count

    def take(self) -> dict[str, int]:
        """The next rows, by their order."""
        return dict(islice(self._rows, _AT_ONCE))

    def write(self, row: int, cell: Callable[[int], str]) -> None:
        chosen = self._columns.items()
        cells = [cell(column) if row in rows else "" for column, rows in chosen]
        self._written.append(cells[0] if self._is_lone else format_row(cells))

    @property
    def text(self) -> str:
        return "".join(self._written)
