"""The carrier picker's list: grouped, searchable in Chinese, English and by key."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from enum import IntEnum, StrEnum
from typing import Protocol

from msgspec import Struct
from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    Qt,
)

from aliship_gui.domain.carriers import Carrier, CarrierList
from aliship_gui.viewmodels.indexes import ROOT, AnyIndex
from aliship_gui.viewmodels.tool_tips import plain_tip

_RECENT = 5
_RECOMMENDED = 12
_FITTING = 8


class Group(StrEnum):
    """Where in the list a carrier stands."""

    FITTING = "fitting"
    """They take the number that was typed."""
    RECENT = "recent"
    RECOMMENDED = "recommended"
    REST = "rest"
    OTHER = "other"


class CarrierRole(IntEnum):
    """What an entry offers besides Qt's own roles."""

    KEY = Qt.ItemDataRole.UserRole + 1
    GROUP = Qt.ItemDataRole.UserRole + 2
    SECOND_NAME = Qt.ItemDataRole.UserRole + 3
    PROPOSED = Qt.ItemDataRole.UserRole + 4


class PickerEntry(Struct, frozen=True, gc=False):
    """A carrier in its group, or a group's heading when `carrier` is None."""

    group: Group
    carrier: Carrier | None = None
    proposed: bool = False


def group_title(group: Group) -> str:
    """A group's heading in the interface language."""
    if group is Group.FITTING:
        return QCoreApplication.translate("CarrierList", "These fit, the best first")
    if group is Group.RECENT:
        return QCoreApplication.translate("CarrierList", "Used last")
    if group is Group.RECOMMENDED:
        return QCoreApplication.translate("CarrierList", "Recommended by the platform")
    if group is Group.REST:
        return QCoreApplication.translate("CarrierList", "All carriers")
    return QCoreApplication.translate("CarrierList", "Your own carrier (needs a tracking URL)")


def carrier_names(carrier: Carrier, *, chinese_first: bool) -> tuple[str, str]:
    """A carrier's name in the interface language and the other one ("" when the same)."""
    chinese = carrier.name_zh or carrier.display_name
    english = carrier.name_en or carrier.display_name
    first, second = (chinese, english) if chinese_first else (english, chinese)
    first = first or second or carrier.key
    return first, second if second != first else ""


class KnownCarriers(Protocol):
    """What knows the carriers of a shop, and the keys of those used last, newest first."""

    @property
    def carriers(self) -> CarrierList | None:
        """None before any list is known."""
        ...

    @property
    def last_used(self) -> Sequence[str]:
        """Keys, newest first."""
        ...


class CarrierListModel(QAbstractListModel):
    """Entries of the picker's popup; headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told: tuple[tuple[Carrier, ...], tuple[str, ...], str, bool] = ((), (), "", False)
        self._all: tuple[PickerEntry, ...] = ()
        self._texts: dict[str, str] = {}
        self._shown: list[PickerEntry] = []
        self._filter = ""
        self._chinese_first = False
        self.fitting: Callable[[], Sequence[Carrier]] = tuple
        """Carriers that stand above all others when the whole list is opened, the best first."""
        self._fitting: tuple[PickerEntry, ...] = ()

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """Entries that match the filter, headings included."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Names, key and group of an entry."""
        if not index.isValid():
            return None
        entry = self._shown[index.row()]
        if role == CarrierRole.GROUP:
            return str(entry.group)
        if entry.carrier is None:
            return group_title(entry.group) if role == Qt.ItemDataRole.DisplayRole else None
        return self._carrier_data(entry.carrier, entry.proposed, role)

    def is_heading(self, row: int) -> bool:
        """Whether a row is a group's heading."""
        return self._shown[row].carrier is None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """A heading is shown and cannot be chosen."""
        if index.isValid() and self._shown[index.row()].carrier is None:
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    def _carrier_data(self, carrier: Carrier, proposed: bool, role: int) -> object:
        name, second = carrier_names(carrier, chinese_first=self._chinese_first)
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            words = ", ".join(word for word in (name, second, carrier.key) if word)
            return plain_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        if role == CarrierRole.KEY:
            return carrier.key
        if role == CarrierRole.SECOND_NAME:
            return second
        if role == CarrierRole.PROPOSED:
            return proposed
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and proposed:
            return QCoreApplication.translate("CarrierList", "Proposed for this order")
        return None

    def show_known(
        self, known: KnownCarriers, proposed: Carrier | None = None, *, chinese_first: bool
    ) -> None:
        """The carriers of the shop as far as they are known; see `show_carriers`."""
        carriers = known.carriers.carriers if known.carriers else ()
        proposed_key = proposed.key if proposed else ""
        self.show_carriers(carriers, known.last_used, proposed_key, chinese_first=chinese_first)

    def show_carriers(
        self,
        carriers: Sequence[Carrier],
        last_used: Sequence[str],
        proposed_key: str,
        *,
        chinese_first: bool,
    ) -> None:
        """Another list, other habits, or another order's proposed OTHER carrier."""
        told = tuple(carriers), tuple(last_used), proposed_key, chinese_first
        # A pick tells this several times over, and there may be hundreds of them.
        if told == self._told:
            return
        if told[0] != self._told[0]:
            self._texts = {}
        self._told = told
        self._chinese_first = chinese_first
        self._all = picker_entries(carriers, last_used, proposed_key)
        self.filter(self._filter)

    def filter(self, text: str) -> None:
        """Show carriers whose names or key contain every word of `text`, best hits first."""
        self._filter = text
        if not text:
            self._fitting = _fitting_entries(self.fitting()[:_FITTING])
        self.beginResetModel()
        self._shown = self._matching(_folded(text).split())
        self.endResetModel()

    def propose(self, carriers: Sequence[Carrier]) -> None:
        """Show only these, until the next key typed or the next opening."""
        self.beginResetModel()
        self._shown = list(_fitting_entries(carriers))
        self.endResetModel()

    def name_of(self, key: str) -> str:
        """A carrier's name in the interface language; its key where there is none such."""
        found = (e.carrier for e in self._all if e.carrier is not None and e.carrier.key == key)
        carrier = next(found, None)
        return carrier_names(carrier, chinese_first=self._chinese_first)[0] if carrier else key

    def keys(self) -> frozenset[str]:
        """The keys of the carriers that are shown."""
        return frozenset(entry.carrier.key for entry in self._shown if entry.carrier)

    def first_choice(self) -> QModelIndex:
        """The first entry that can be chosen, invalid when nothing matches."""
        for row, entry in enumerate(self._shown):
            if entry.carrier is not None:
                return self.index(row)
        return QModelIndex()

    def row_of(self, key: str) -> QModelIndex:
        """The first entry of a carrier, invalid when it is not shown."""
        for row, entry in enumerate(self._shown):
            if entry.carrier is not None and entry.carrier.key == key:
                return self.index(row)
        return QModelIndex()

    def row_called(self, name: str) -> QModelIndex:
        """The shown entry of the one carrier with this key or name, whatever its letter case."""
        exact = self.row_of(name.strip())
        if exact.isValid():
            return exact
        wanted = _folded(name).strip()
        shown = {entry.carrier for entry in self._shown if entry.carrier}
        called = [carrier.key for carrier in shown if wanted in map(_folded, _calls(carrier))]
        return self.row_of(called[0]) if len(called) == 1 else QModelIndex()

    def _matching(self, words: list[str]) -> list[PickerEntry]:
        if not words:
            return [*self._fitting, *self._all]
        hits = [
            entry
            for entry in (*self._fitting, *self._all)
            if entry.carrier and self._has(entry.carrier, words)
        ]
        seen: set[str] = set()
        shown: list[PickerEntry] = []
        for entry in hits:
            key = entry.carrier.key if entry.carrier else ""
            if key in seen:
                continue
            seen.add(key)
            if not shown or shown[-1].group is not entry.group:
                shown.append(PickerEntry(entry.group))
            shown.append(entry)
        return shown

    def _has(self, carrier: Carrier, words: Sequence[str]) -> bool:
        # Folded when a letter is first typed, not for every list that is shown.
        text = self._texts.get(carrier.key)
        if text is None:
            text = self._texts[carrier.key] = _folded(" ".join(_calls(carrier)))
        return all(word in text for word in words)


def _fitting_entries(carriers: Sequence[Carrier]) -> tuple[PickerEntry, ...]:
    entries = tuple(PickerEntry(Group.FITTING, carrier) for carrier in carriers)
    return (PickerEntry(Group.FITTING), *entries) if entries else ()


def picker_entries(
    carriers: Sequence[Carrier], last_used: Sequence[str], proposed_key: str
) -> tuple[PickerEntry, ...]:
    """Used last, recommended, all by name, and the OTHER carriers with the right one first."""
    by_key = {carrier.key: carrier for carrier in carriers}
    recent = [by_key[key] for key in last_used if key in by_key][:_RECENT]
    real = [carrier for carrier in carriers if not carrier.is_other]
    recommended = sorted(
        (carrier for carrier in real if carrier.recommend_order > 0),
        key=lambda carrier: -carrier.recommend_order,
    )[:_RECOMMENDED]
    stand_above = {carrier.key for carrier in recommended}
    rest = sorted(real, key=lambda carrier: (carrier.name_en or carrier.display_name).casefold())
    own = sorted(
        (carrier for carrier in carriers if carrier.is_other),
        key=lambda carrier: (carrier.key != proposed_key, carrier.key),
    )
    groups = {
        Group.RECENT: recent,
        Group.RECOMMENDED: recommended,
        Group.REST: [carrier for carrier in rest if carrier.key not in stand_above],
        Group.OTHER: own,
    }
    entries: list[PickerEntry] = []
    for group, members in groups.items():
        if members:
            entries.append(PickerEntry(group))
            entries += [PickerEntry(group, c, c.key == proposed_key) for c in members]
    return tuple(entries)


def _calls(carrier: Carrier) -> tuple[str, ...]:
    """What a carrier is called."""
    names = (carrier.key, carrier.name_en, carrier.name_zh, carrier.display_name)
    return tuple(name for name in names if name)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().replace("_", " ")
