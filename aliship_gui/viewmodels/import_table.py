"""The import preview as a table: a parcel a row, with what is to be said about it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    Qt,
    QTimer,
    Signal,
)

from aliship_gui.domain.findings import Field, Severity
from aliship_gui.explain.entries import Catalogue
from aliship_gui.services.importing.entries import Entry
from aliship_gui.services.importing.headings import COLUMNS
from aliship_gui.services.importing.parcel_list import ParcelList
from aliship_gui.services.importing.verdicts import Standing, Verdict
from aliship_gui.store.declarations import Declaration
from aliship_gui.viewmodels.import_words import (
    RowTeller,
    field_text,
    send_type_text,
    standing_text,
)
from aliship_gui.viewmodels.indexes import ROOT, AnyIndex
from aliship_gui.viewmodels.now_and_then import NowAndThen
from aliship_gui.viewmodels.tool_tips import plain_tip

AT_ONCE = 200
"""Rows that are judged before another key is answered."""
_COUNTED_AGAIN = 100
"""Milliseconds between two counts while the rows' shipments move one after another."""
_IN_SIGHT = 100
"""Rows that the largest screen can show at once, and some."""

_PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_EDITABLE = _PLAIN | Qt.ItemFlag.ItemIsEditable

Advised = tuple[Verdict, Verdict]
"""A verdict, and the same with the carriers that fit."""

_ALL = frozenset(Standing)

LINE, STANDING, FOUND = 0, 1, 2 + len(COLUMNS)
"""Places of the columns that show no field; the fields stand between them."""


class Cell(NamedTuple):
    """What is painted: a text, how its row stands, and the gravest finding about its field."""

    text: str
    standing: Standing
    severity: Severity | None


class ImportTableModel(QAbstractTableModel):
    """Shows a `ParcelList`, all of it or the rows that stood in one way when asked.

    A row that is mended stays in sight until another choice is made. Nothing is edited here
    directly: `setData` asks by `edit_wanted`, so that it can be undone.
    """

    edit_wanted = Signal(object, object, str)
    """Rows of the file, the `Field`, and the text that it is to have in all of them."""
    counts_changed = Signal()
    judging_wanted = Signal()
    """Thousands of rows have other entries, or one names another order; answer with `take`."""
    advice_wanted = Signal(list)
    """Rows of the file, looked at, whose number goes with no carrier; answer with `take_advice`."""

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._teller = RowTeller(catalogue)
        self._chinese = False
        self.parcels: ParcelList | None = None
        self.standings = _ALL
        self._told: dict[int, Advised] = {}
        self._looked_at: dict[int, None] = {}
        self._is_asking = False
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.setInterval(0)
        self._ask.timeout.connect(self._ask_for_advice)
        self._moving = NowAndThen(_COUNTED_AGAIN, self)
        self._moving.due.connect(self.counts_changed)
        self._shown: Sequence[int] = ()
        """Rows of the file, ascending."""

    # What Qt asks ---------------------------------------------------------------------------

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """Rows in sight."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: AnyIndex = ROOT) -> int:
        """Line, standing, a column for each field, and what was found."""
        return 0 if parent.isValid() else FOUND + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Headings in the interface language."""
        across = orientation is Qt.Orientation.Horizontal
        if not across or role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == LINE:
            return QCoreApplication.translate("ImportTable", "Line")
        if section == STANDING:
            return QCoreApplication.translate("ImportTable", "Standing")
        field = field_of(section)
        return field_text(field) if field else QCoreApplication.translate("ImportTable", "Found")

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts as plain text; for whoever paints there is `cell`."""
        verdict = self.verdict(index)
        if verdict is None:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._tip(index, verdict))
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index, verdict)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._text(index, verdict) or QCoreApplication.translate("OrderTable", "none")
        return self._written(index) if role == Qt.ItemDataRole.EditRole else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Fields can be edited, but not of what is under way or declared."""
        row = self.row_of(index)
        if self.parcels is None or row < 0:
            return super().flags(index)
        is_field = STANDING < index.column() < FOUND
        is_open = self.parcels.verdicts[row].standing is not Standing.ALREADY
        return _EDITABLE if is_field and is_open else _PLAIN

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for an edit; nothing is asked when the text stays the same."""
        field = field_of(index.column()) if index.isValid() else None
        if role != Qt.ItemDataRole.EditRole or field is None:
            return False
        text = str(value).strip()
        if text != self._written(index):
            self.edit_wanted.emit([self._shown[index.row()]], field, text)
        return True

    # What others ask --------------------------------------------------------------------------

    def row_of(self, index: AnyIndex) -> int:
        """The row of the file that stands at an index, -1 for none."""
        inside = index.isValid() and index.row() < len(self._shown)
        return self._shown[index.row()] if inside else -1

    def rows_at(self, places: Iterable[int]) -> list[int]:
        """The rows of the file that stand at these rows of the table."""
        return [self._shown[place] for place in places]

    def index_of(self, row: int, field: Field) -> QModelIndex:
        """Where a field of a row of the file is shown, invalid when it is not."""
        place = bisect_left(self._shown, row)
        if place == len(self._shown) or self._shown[place] != row:
            return QModelIndex()
        return self.index(place, 2 + COLUMNS.index(field))

    def cell(self, index: AnyIndex) -> Cell | None:
        """All that painting asks about a cell, None for none."""
        verdict = self.verdict(index)
        if verdict is None:
            return None
        severity = _severity(verdict, field_of(index.column()))
        return Cell(self._text(index, verdict), verdict.standing, severity)

    def verdict(self, index: AnyIndex) -> Verdict | None:
        """What is to be said about the row at an index, None for none."""
        row = self.row_of(index)
        return self._advised(self.parcels, row) if self.parcels and row >= 0 else None

    def count(self, standing: Standing) -> int:
        """How many rows of the whole file stand so."""
        return self.parcels.count(standing) if self.parcels is not None else 0

    # What changes -----------------------------------------------------------------------------

    def show_parcels(self, parcels: ParcelList | None) -> None:
        """Another file, or none."""
        self._show(parcels, _ALL)

    def take(self, parcels: ParcelList, different: Collection[int]) -> None:
        """The same rows, judged anew; tells of those that look different."""
        self.parcels = parcels
        self._tell(different)

    def show_standings(self, standings: Iterable[Standing]) -> None:
        """Show the rows that stand in one of these ways now."""
        self._show(self.parcels, frozenset(standings))

    def change(self, entries: Mapping[int, Entry]) -> None:
        """Put other entries into rows of the file; tells of the rows that look different."""
        if self.parcels is None:
            return
        changed: Collection[int] = entries
        if len(entries) <= AT_ONCE:
            changed = self.parcels.change(entries)
        else:
            self.parcels.put(entries)
        if self.parcels.is_behind or self.parcels.unjudged:
            self.judging_wanted.emit()
        self._tell(changed)

    def take_advice(self, advised: Mapping[int, Advised]) -> None:
        """What is to be said about rows, with the carriers that fit."""
        verdicts = self.parcels.verdicts if self.parcels is not None else []
        fresh = {
            row: told
            for row, told in advised.items()
            if row < len(verdicts) and verdicts[row] is told[0]
        }
        self._told.update(fresh)
        self._is_asking = False
        if self._looked_at:
            self._ask.start()
        self._changed(fresh)

    def heard(self, declaration: Declaration) -> None:
        """A declaration moved on."""
        if self.parcels is not None:
            self._changed(self.parcels.heard(declaration))
            self._moving.changed()

    def set_chinese(self, chinese: bool) -> None:
        """Which language the findings are told in."""
        self._chinese = chinese
        if self._shown:
            self._repaint(0, len(self._shown) - 1)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, FOUND)

    def _show(self, parcels: ParcelList | None, standings: frozenset[Standing]) -> None:
        self.beginResetModel()
        self._told.clear()
        self._looked_at.clear()
        self.parcels, self.standings = parcels, standings
        verdicts = parcels.verdicts if parcels is not None else ()
        self._shown = range(len(verdicts))
        if standings != _ALL:
            self._shown = [row for row in self._shown if verdicts[row].standing in standings]
        self.endResetModel()
        self.counts_changed.emit()

    def _tell(self, rows: Collection[int]) -> None:
        self._changed(rows)
        self.counts_changed.emit()

    def _changed(self, rows: Collection[int]) -> None:
        if not rows:
            return
        # One wide repaint costs less than a thousand narrow ones.
        first = bisect_left(self._shown, min(rows))
        last = bisect_right(self._shown, max(rows)) - 1
        if first <= last:
            self._repaint(first, last)

    def _repaint(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, FOUND))

    # How --------------------------------------------------------------------------------------

    def _advised(self, parcels: ParcelList, row: int) -> Verdict:
        """What is to be said about a row, with the carriers that fit where none is named.

        Trying a number against hundreds of rules takes milliseconds: once a row that is seen, and
        elsewhere.
        """
        verdict = parcels.verdicts[row]
        if not verdict.draft.tracking_number or verdict.draft.carrier_key:
            return verdict
        known = self._told.get(row)
        if known is not None and known[0] is verdict:
            return known[1]
        self._look_at(row)
        return verdict

    def _look_at(self, row: int) -> None:
        # The one looked at last stands last; what flew past is asked for when it is seen again.
        self._looked_at.pop(row, None)
        self._looked_at[row] = None
        if len(self._looked_at) > _IN_SIGHT:
            del self._looked_at[next(iter(self._looked_at))]
        if not self._is_asking and not self._ask.isActive():
            self._ask.start()

    def _ask_for_advice(self) -> None:
        rows, self._looked_at = list(self._looked_at), {}
        if rows:
            self._is_asking = True
            self.advice_wanted.emit(rows)

    def _entry(self, index: AnyIndex) -> Entry | None:
        row = self.row_of(index)
        return self.parcels.entries[row] if self.parcels is not None and row >= 0 else None

    def _written(self, index: AnyIndex) -> str:
        entry, field = self._entry(index), field_of(index.column())
        return entry.text(field) if entry is not None and field is not None else ""

    def _text(self, index: AnyIndex, verdict: Verdict) -> str:
        entry, column = self._entry(index), index.column()
        if column == LINE:
            return str(entry.line) if entry is not None else ""
        if column == STANDING:
            return standing_text(verdict.standing)
        if column == FOUND:
            return self._teller.summary(verdict, chinese=self._chinese)
        if self.parcels is not None and self.row_of(index) in self.parcels.unjudged:
            return self._written(index)
        return _meant(verdict, field_of(column)) or self._written(index)

    def _tip(self, index: AnyIndex, verdict: Verdict) -> str:
        field = field_of(index.column())
        findings = [f for f in verdict.findings if field is None or f.field is field]
        told = [self._teller.title(finding, chinese=self._chinese) for finding in findings]
        return "\n".join(told) or self._text(index, verdict)


def field_of(column: int) -> Field | None:
    """The field that a column shows, None for those that show none."""
    return COLUMNS[column - 2] if STANDING < column < FOUND else None


def _meant(verdict: Verdict, field: Field | None) -> str:
    """What would be sent, where that says more than the cell's own text."""
    if field is Field.SEND_TYPE:
        unread = any(f.field is field and f.severity is Severity.BLOCK for f in verdict.findings)
        return "" if unread else send_type_text(verdict.draft.send_type)
    if field is Field.TRACKING_NUMBER:
        return verdict.draft.tracking_number
    return verdict.draft.order_id if field is Field.ORDER else ""


def _severity(verdict: Verdict, field: Field | None) -> Severity | None:
    """The gravest finding about a field; findings stand in this order."""
    if field is None:
        return None
    return next((found.severity for found in verdict.findings if found.field is field), None)
