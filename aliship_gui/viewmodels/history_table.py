"""The log of everything that was sent, as a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QObject,
    Qt,
)

from aliship_gui.domain.shipments import DeclarationState
from aliship_gui.services.history_export import HistoryWords, facts_of
from aliship_gui.store.history import DROPPED, PUT_BACK, HistoryRow, Who
from aliship_gui.viewmodels.indexes import ROOT, AnyIndex
from aliship_gui.viewmodels.shipment_wording import state_text
from aliship_gui.viewmodels.tool_tips import plain_tip
from aliship_gui.viewmodels.wording import moment_text

_HEADINGS = (
    str(QT_TRANSLATE_NOOP("HistoryTable", "When")),
    str(QT_TRANSLATE_NOOP("HistoryTable", "Who")),
    str(QT_TRANSLATE_NOOP("HistoryTable", "Order")),
    str(QT_TRANSLATE_NOOP("HistoryTable", "Before")),
    str(QT_TRANSLATE_NOOP("HistoryTable", "After")),
    str(QT_TRANSLATE_NOOP("HistoryTable", "Carrier")),
    str(QT_TRANSLATE_NOOP("HistoryTable", "Number")),
    str(QT_TRANSLATE_NOOP("HistoryTable", "Instead of")),
    str(QT_TRANSLATE_NOOP("HistoryTable", "Code")),
    str(QT_TRANSLATE_NOOP("HistoryTable", "The platform's words")),
    str(QT_TRANSLATE_NOOP("HistoryTable", "Request")),
)
_PEOPLE = {
    Who.SELLER: str(QT_TRANSLATE_NOOP("HistoryTable", "you")),
    Who.PROGRAM: str(QT_TRANSLATE_NOOP("HistoryTable", "the program")),
}
_NOTES = {
    DROPPED: str(QT_TRANSLATE_NOOP("HistoryTable", "taken off the list")),
    PUT_BACK: str(QT_TRANSLATE_NOOP("HistoryTable", "back on the list")),
}


class HistoryTableModel(QAbstractTableModel):
    """One row for each thing that happened, the latest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[HistoryRow] = []
        self._words = history_words()

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """Entries that match the search."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = ROOT) -> int:
        """The number of facts of an entry."""
        return 0 if parent.isValid() else len(_HEADINGS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Headings in the interface language."""
        across = orientation is Qt.Orientation.Horizontal and 0 <= section < len(_HEADINGS)
        if not across or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._words.titles[section]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Facts as plain text."""
        shown = (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        )
        if not index.isValid() or role not in shown:
            return None
        row = self._rows[index.row()]
        fact = facts_of(row, moment_text(row.at), self._words)[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return fact or QCoreApplication.translate("OrderTable", "none")
        return plain_tip(fact) if role == Qt.ItemDataRole.ToolTipRole else fact

    def retranslate(self) -> None:
        """Another language is spoken."""
        self._words = history_words()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(_HEADINGS) - 1)
        if self._rows:
            last = self.index(len(self._rows) - 1, len(_HEADINGS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def show_rows(self, rows: Sequence[HistoryRow]) -> None:
        """Another search, or news."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()


def history_words() -> HistoryWords:
    """The words of the log in the interface language."""
    return HistoryWords(
        tuple(_said(heading) for heading in _HEADINGS),
        {who: _said(words) for who, words in _PEOPLE.items()},
        {state: state_text(state) for state in DeclarationState},
        {note: _said(words) for note, words in _NOTES.items()},
    )


def _said(words: str) -> str:
    return QCoreApplication.translate("HistoryTable", words)
