"""The last scans, the newest first: what was taken, what was not and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QObject,
    Qt,
)

from aliship_gui.domain.findings import Finding
from aliship_gui.domain.shipments import DeclarationState, ShipmentDraft
from aliship_gui.store.declarations import Declaration
from aliship_gui.store.folding import same_text
from aliship_gui.viewmodels.import_words import RowTeller
from aliship_gui.viewmodels.indexes import ROOT, AnyIndex
from aliship_gui.viewmodels.shipment_wording import state_text
from aliship_gui.viewmodels.tool_tips import plain_tip

_HEADINGS = (
    str(QT_TRANSLATE_NOOP("ScanLog", "Order")),
    str(QT_TRANSLATE_NOOP("ScanLog", "Buyer")),
    str(QT_TRANSLATE_NOOP("ScanLog", "Tracking number")),
    str(QT_TRANSLATE_NOOP("ScanLog", "Carrier")),
    str(QT_TRANSLATE_NOOP("ScanLog", "State")),
)


class LineKind(Enum):
    """What became of a scan."""

    READY = auto()
    WARNED = auto()
    """Ready, and there is something to look at."""
    WRONG = auto()
    """Not taken."""
    SENT = auto()
    """In the outbox, or beyond it."""


@dataclass(frozen=True, slots=True)
class ScanLine:
    """One scan. A wrong one has its `fault`, and as number what was scanned.

    `before` is the draft that the order had until then, `replaced` the line that told of it.
    """

    draft: ShipmentDraft
    buyer: str = ""
    fault: Finding | None = None
    warning: Finding | None = None
    state: DeclarationState | None = None
    before: ShipmentDraft | None = None
    replaced: ScanLine | None = None

    @property
    def kind(self) -> LineKind:
        """What became of it."""
        if self.fault is not None:
            return LineKind.WRONG
        if self.state is not None:
            return LineKind.SENT
        return LineKind.WARNED if self.warning is not None else LineKind.READY

    @property
    def waits(self) -> bool:
        """Whether it was taken and not sent yet."""
        return self.kind in (LineKind.READY, LineKind.WARNED)


class ScanLogModel(QAbstractTableModel):
    """Rows are scans. `KIND` tells the `LineKind` of a row."""

    KIND = Qt.ItemDataRole.UserRole + 1

    def __init__(self, teller: RowTeller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[ScanLine] = []
        self._teller = teller
        self._chinese = False

    @property
    def lines(self) -> Sequence[ScanLine]:
        """The scans, the newest first."""
        return tuple(self._lines)

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """Scans."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: AnyIndex = ROOT) -> int:
        """Order, buyer, number, carrier, state."""
        return 0 if parent.isValid() else len(_HEADINGS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Headings in the interface language."""
        across = orientation is Qt.Orientation.Horizontal and 0 <= section < len(_HEADINGS)
        if across and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return QCoreApplication.translate("ScanLog", _HEADINGS[section])
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts as plain strings."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == self.KIND:
            return line.kind
        text = self._text(line, index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return text
        return plain_tip(text) if role == Qt.ItemDataRole.ToolTipRole else None

    def add(self, line: ScanLine) -> None:
        """A scan came; it takes the place of an earlier one of the same order."""
        if line.fault is None:
            self._drop(lambda other: other.waits and other.draft.order_id == line.draft.order_id)
        self.beginInsertRows(ROOT, 0, 0)
        self._lines.insert(0, line)
        self.endInsertRows()

    def take_back(self, line: ScanLine) -> None:
        """A scan is undone; the one that it replaced stands there again."""
        self._drop(lambda other: other is line)
        if line.replaced is not None:
            self.add(line.replaced)

    def clear_done(self) -> None:
        """Keep only what waits."""
        self._drop(lambda line: not line.waits)

    def heard(self, row: Declaration) -> None:
        """A declaration moved on."""
        state = None if row.state is DeclarationState.CANCELLED else row.state
        for place, line in enumerate(self._lines):
            if line.fault is None and _is_about(row, line.draft) and line.state is not state:
                self._lines[place] = replace(line, state=state)
                self._changed(place)

    def set_chinese(self, chinese: bool) -> None:
        """Which language the states are told in."""
        self._chinese = chinese
        if self._lines:
            corner = self.index(len(self._lines) - 1, len(_HEADINGS) - 1)
            self.dataChanged.emit(self.index(0, 0), corner)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(_HEADINGS) - 1)

    def _changed(self, place: int) -> None:
        last = len(_HEADINGS) - 1
        self.dataChanged.emit(self.index(place, 0), self.index(place, last))

    def _drop(self, wanted: Callable[[ScanLine], bool]) -> None:
        chosen = [p for p, line in enumerate(self._lines) if wanted(line)]
        for place in reversed(chosen):
            self.beginRemoveRows(ROOT, place, place)
            del self._lines[place]
            self.endRemoveRows()

    def _text(self, line: ScanLine, column: int) -> str:
        draft = line.draft
        cells = (draft.order_id, line.buyer, draft.tracking_number, draft.carrier_key)
        return cells[column] if column < len(cells) else self._state(line)

    def _state(self, line: ScanLine) -> str:
        if line.state is not None:
            return state_text(line.state)
        finding = line.fault or line.warning
        if finding is not None:
            return self._teller.title(finding, chinese=self._chinese)
        return QCoreApplication.translate("ScanLog", "Ready")


def _is_about(row: Declaration, draft: ShipmentDraft) -> bool:
    return row.order_id == draft.order_id and same_text(
        row.draft.tracking_number, draft.tracking_number
    )
