"""The list of views at the left: statuses with counts, those to act on first."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum

from msgspec import Struct
from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    Qt,
)

from aliship_gui.domain.orders import OrderStatus
from aliship_gui.viewmodels.indexes import ROOT, AnyIndex
from aliship_gui.viewmodels.tool_tips import plain_tip
from aliship_gui.viewmodels.wording import status_source

ALL = "*"
ATTENTION = "!"


class StatusRole(IntEnum):
    """What an entry offers besides Qt's own roles."""

    KEY = Qt.ItemDataRole.UserRole + 1
    COUNT = Qt.ItemDataRole.UserRole + 2


class StatusEntry(Struct, frozen=True):
    """One entry: `key` is a status as the platform writes it, `ALL` or `ATTENTION`."""

    key: str
    count: int


class StatusListModel(QAbstractListModel):
    """Documented statuses that have orders or need action, then unknown ones, then the rest."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[StatusEntry] = _arrange({}, 0)

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """The number of entries."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The entry's name, key and count."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry_text(entry.key)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(entry_text(entry.key))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry_text(entry.key)}, {entry.count}"
        if role == StatusRole.KEY:
            return entry.key
        if role == StatusRole.COUNT:
            return entry.count
        return None

    def show_counts(self, counts: Mapping[str, int], attention: int) -> None:
        """Orders by status, and declarations that wait for the seller."""
        entries = _arrange(counts, attention)
        if [entry.key for entry in entries] == [entry.key for entry in self._entries]:
            before, self._entries = self._entries, entries
            for row, (old, new) in enumerate(zip(before, entries, strict=True)):
                if new != old:
                    self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def index_of(self, key: str) -> QModelIndex:
        """The entry with this key, an invalid index when there is none."""
        for row, entry in enumerate(self._entries):
            if entry.key == key:
                return self.index(row)
        return QModelIndex()

    def repaint_all(self) -> None:
        """The language changed."""
        self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))


def entry_text(key: str) -> str:
    """An entry's name in the interface language."""
    return QCoreApplication.translate(*entry_source(key))


def entry_source(key: str) -> tuple[str, str]:
    """What the translations of an entry's name hang on: a context and a text in English."""
    if key in _VIEWS:
        return "StatusList", _VIEWS[key]
    return "OrderStatus", status_source(key)


_VIEWS = {
    ALL: str(QT_TRANSLATE_NOOP("StatusList", "All orders")),
    ATTENTION: str(QT_TRANSLATE_NOOP("StatusList", "Needs attention")),
}
_ALWAYS = (
    OrderStatus.WAIT_SELLER_SEND_GOODS,
    OrderStatus.SELLER_PART_SEND_GOODS,
    OrderStatus.WAIT_BUYER_ACCEPT_GOODS,
)


def _arrange(counts: Mapping[str, int], attention: int) -> list[StatusEntry]:
    documented = [str(status) for status in OrderStatus]
    unknown = sorted(status for status in counts if status not in documented)
    first = [documented[0], documented[1], ATTENTION]
    rest = [key for key in documented[2:] if counts.get(key) or key in _ALWAYS]
    numbers = {**counts, ATTENTION: attention, ALL: sum(counts.values())}
    return [StatusEntry(key, numbers.get(key, 0)) for key in (*first, *rest, *unknown, ALL)]
