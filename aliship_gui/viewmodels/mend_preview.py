"""What mending many refused shipments at once would change, order by order."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QObject,
    Qt,
)

from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.viewmodels.indexes import ROOT, AnyIndex
from aliship_gui.viewmodels.tool_tips import plain_tip

ORDER, CARRIER, NUMBER, URL, REMARK = range(5)

_HEADINGS = (
    str(QT_TRANSLATE_NOOP("MendPreview", "Order")),
    str(QT_TRANSLATE_NOOP("MendPreview", "Carrier")),
    str(QT_TRANSLATE_NOOP("MendPreview", "Tracking number")),
    str(QT_TRANSLATE_NOOP("MendPreview", "Tracking URL")),
    str(QT_TRANSLATE_NOOP("MendPreview", "Remark")),
)


class MendPreview(QAbstractTableModel):
    """One row for each order. What changes is told with what it was before."""

    def __init__(self, before: Mapping[str, ShipmentDraft], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = dict(before)
        self._ids = list(before)
        self._after: dict[str, ShipmentDraft] = dict(before)

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """The orders."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: AnyIndex = ROOT) -> int:
        """The number of facts of an order."""
        return 0 if parent.isValid() else len(_HEADINGS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Headings in the interface language."""
        across = orientation is Qt.Orientation.Horizontal and 0 <= section < len(_HEADINGS)
        if not across or role != Qt.ItemDataRole.DisplayRole:
            return None
        return QCoreApplication.translate("MendPreview", _HEADINGS[section])

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Facts as plain text."""
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if not index.isValid() or role not in shown:
            return None
        fact = self._fact(self._ids[index.row()], index.column())
        return plain_tip(fact) if role == Qt.ItemDataRole.ToolTipRole else fact

    def show_after(self, after: Mapping[str, ShipmentDraft]) -> None:
        """What the drafts would become; an order that is not among them stays as it is."""
        self._after = self._before | dict(after)
        if self._ids:
            last = self.index(len(self._ids) - 1, len(_HEADINGS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _fact(self, order_id: str, column: int) -> str:
        before, after = self._before[order_id], self._after[order_id]
        if column == ORDER:
            return order_id
        if column == CARRIER:
            return _change(before.carrier_key, after.carrier_key)
        if column == NUMBER:
            return _change(before.tracking_number, after.tracking_number)
        if column == URL:
            return after.tracking_url
        return _change(before.description, after.description or _nothing())


def _nothing() -> str:
    return QCoreApplication.translate("MendPreview", "(none)")


def _change(before: str, after: str) -> str:
    return after if before == after or not before else f"{before}  →  {after}"
