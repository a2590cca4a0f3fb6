"""What the command palette offers: everything that can be done, found by typing a part of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from aliship_gui.viewmodels.fuzzy import fitness
from aliship_gui.viewmodels.indexes import ROOT, AnyIndex


class PaletteRole(IntEnum):
    """What an entry offers besides Qt's own roles."""

    KEY = Qt.ItemDataRole.UserRole + 1
    SECOND = Qt.ItemDataRole.UserRole + 2
    """A quieter line: the name in another language, or why it cannot be done now."""
    SHORTCUT = Qt.ItemDataRole.UserRole + 3
    POSSIBLE = Qt.ItemDataRole.UserRole + 4


@dataclass(frozen=True, slots=True)
class PaletteEntry:
    """One thing to do.

    `title` is in the interface language, `others` are its names in the other ones; all are
    searched, as are the `topics`, which are not shown. `reason` says why it cannot be done
    now, "" when it can.
    """

    key: str
    title: str
    others: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    shortcut: str = ""
    reason: str = ""


class PaletteModel(QAbstractListModel):
    """The entries that fit what was typed, the best first; those used last lead their equals."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[PaletteEntry] = []
        self._extra: list[PaletteEntry] = []
        self._used: list[str] = []
        self._shown: list[tuple[PaletteEntry, str]] = []
        self._query = ""

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """How many entries fit."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """An entry's texts."""
        if not index.isValid():
            return None
        entry, second = self._shown[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (entry.title, second, entry.shortcut)))
        told: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: entry.title,
            PaletteRole.KEY: entry.key,
            PaletteRole.SECOND: second,
            PaletteRole.SHORTCUT: entry.shortcut,
            PaletteRole.POSSIBLE: not entry.reason,
        }
        return told.get(role)

    def offer(self, entries: Sequence[PaletteEntry], used: Sequence[str]) -> None:
        """Offer these; `used` are the keys of those that were used, the last one first."""
        self._entries, self._extra, self._used = list(entries), [], list(used)
        self.search("")

    def offer_also(self, entries: Sequence[PaletteEntry]) -> None:
        """Put these before all others: what was found for the present text elsewhere."""
        self._extra = list(entries)
        self._arrange()

    def search(self, query: str) -> None:
        """Show what fits a text; everything for none."""
        self._query = query.strip()
        self._extra = []
        self._arrange()

    def _arrange(self) -> None:
        ranked = []
        for place, entry in enumerate(self._entries):
            fit = self._fit(entry)
            if fit is not None:
                ranked.append((-fit[0], self._recency(entry), place, entry, fit[1]))
        ranked.sort(key=lambda row: row[:3])
        self.beginResetModel()
        self._shown = [(entry, entry.reason) for entry in self._extra]
        self._shown += [(entry, entry.reason or second) for *_, entry, second in ranked]
        self.endResetModel()

    def _fit(self, entry: PaletteEntry) -> tuple[int, str] | None:
        """How well an entry fits, and which of its other names to show."""
        counterpart = entry.others[0] if entry.others else ""
        if not self._query:
            return 0, counterpart
        fits = [
            (fit, name)
            for name in (entry.title, *entry.others)
            if (fit := fitness(self._query, name)) is not None
        ]
        if not fits:
            whole = " ".join((entry.title, *entry.others, *entry.topics))
            fit = fitness(self._query, whole)
            # A topic names many things: it never beats a name.
            return None if fit is None else (0, counterpart)
        best, name = max(fits, key=lambda found: found[0])
        return best, counterpart if name == entry.title else name

    def _recency(self, entry: PaletteEntry) -> int:
        return self._used.index(entry.key) if entry.key in self._used else len(self._used)
