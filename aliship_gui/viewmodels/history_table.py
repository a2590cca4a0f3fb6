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


_NOTES = {
    DROPPED: str(QT_TRANSLATE_NOOP("HistoryTable", "taken off the list")),
    PUT_BACK: str(QT_TRANSLATE_NOOP("HistoryTable", "back on the list")),
}


class HistoryTableModel(QAbstractTableModel):
    """One row for each thing that happened, the latest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[HistoryRow] = []

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
        return QCoreApplication.translate("HistoryTable", _HEADINGS[section])

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Facts as plain text."""
        shown = (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        )
        if not index.isValid() or role not in shown:
            return None
        fact = _facts(self._rows[index.row()])[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return fact or QCoreApplication.translate("OrderTable", "none")
        return plain_tip(fact) if role == Qt.ItemDataRole.ToolTipRole else fact

    def show_rows(self, rows: Sequence[HistoryRow]) -> None:
        """Another search, or news."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()


def _facts(row: HistoryRow) -> tuple[str, ...]:
    return (
        moment_text(row.at),
        _who(row.who),
        row.order_id,
        state_text(row.before) if row.before else "",
        _after(row),
        row.carrier_key,
        row.tracking_number,
        f"{row.old_carrier_key} {row.old_tracking_number}".strip(),
        row.code,
        row.message,
        row.request_id,
    )


def _after(row: HistoryRow) -> str:
    """Being taken off the list changes no state, and would look as if nothing had happened."""
    state, note = state_text(row.after), _NOTES.get(row.note, "")
    return f"{state} ({QCoreApplication.translate('HistoryTable', note)})" if note else state


def _who(who: Who) -> str:
    if who is Who.SELLER:
        return QCoreApplication.translate("HistoryTable", "you")
    return QCoreApplication.translate("HistoryTable", "the program")
