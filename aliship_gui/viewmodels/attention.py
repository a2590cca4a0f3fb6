"""Refused and unknown declarations, grouped by cause, the most urgent first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from aliship_gui.domain.deadlines import time_left
from aliship_gui.domain.orders import SHIPPABLE, Order
from aliship_gui.domain.shipments import DeclarationState
from aliship_gui.explain.entries import Action
from aliship_gui.explain.matcher import Explained, Matcher
from aliship_gui.explain.words import Bilingual
from aliship_gui.store.declarations import Declaration, Note
from aliship_gui.viewmodels.indexes import ROOT, AnyIndex
from aliship_gui.viewmodels.shipment_wording import state_text
from aliship_gui.viewmodels.wording import count_text, countdown_text

_NEVER = datetime.max.replace(tzinfo=UTC)


class CaseRole(IntEnum):
    """What an entry offers besides Qt's own roles."""

    DECLARATION_ID = Qt.ItemDataRole.UserRole + 1
    DETAIL = Qt.ItemDataRole.UserRole + 2
    URGENCY = Qt.ItemDataRole.UserRole + 3
    COUNTDOWN = Qt.ItemDataRole.UserRole + 4
    STATE = Qt.ItemDataRole.UserRole + 5


@dataclass(frozen=True, slots=True)
class Case:
    """One declaration that waits for the seller, and its order if it is known."""

    row: Declaration
    order: Order | None

    @property
    def ship_by(self) -> datetime:
        """The order's ship-by time, the end of time when there is none."""
        waiting = self.order is not None and self.order.status in SHIPPABLE
        return (self.order.ship_by if waiting and self.order else None) or _NEVER

    @property
    def may_be_sent_again(self) -> bool:
        """Whether the seller may have it sent again now."""
        left = self.row.state is DeclarationState.UNKNOWN and self.row.note is not Note.NONE
        return self.row.state is DeclarationState.REFUSED or left

    @property
    def is_doubtful(self) -> bool:
        """Whether sending again might declare it twice."""
        return self.row.state is DeclarationState.UNKNOWN


@dataclass(frozen=True, slots=True)
class Cause:
    """Cases that have the same explanation; `actions` are what it says helps."""

    key: str
    words: Bilingual
    cases: tuple[Case, ...]
    actions: tuple[Action, ...] = ()


def causes(cases: Iterable[Case], matcher: Matcher) -> tuple[Cause, ...]:
    """Cases by cause; causes and cases with the least time left stand first."""
    groups: dict[str, list[Case]] = {}
    told: dict[str, Explained] = {}
    for case in cases:
        if case.row.failure is None:
            continue
        explained = matcher.explain(case.row.failure)
        key = f"{case.row.state}:{explained.explanation.id}"
        groups.setdefault(key, []).append(case)
        told[key] = explained
    found = [
        Cause(
            key,
            told[key].words,
            tuple(sorted(group, key=lambda case: case.ship_by)),
            told[key].explanation.actions,
        )
        for key, group in groups.items()
    ]
    return tuple(sorted(found, key=lambda cause: cause.cases[0].ship_by))


class AttentionListModel(QAbstractListModel):
    """A heading for each cause, its cases below it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._causes: tuple[Cause, ...] = ()
        self._entries: list[tuple[Cause, Case | None]] = []
        self._chinese = False

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """Headings and cases."""
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """A heading is shown and cannot be chosen."""
        if index.isValid() and self._entries[index.row()][1] is None:
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cause's title, or a case's order, number and state."""
        if not index.isValid():
            return None
        cause, case = self._entries[index.row()]
        if case is None:
            return self._title(cause) if role == Qt.ItemDataRole.DisplayRole else None
        return self._case_data(case, role)

    def _title(self, cause: Cause) -> str:
        words = cause.words.zh if self._chinese else cause.words.en
        return f"{words.title} ({count_text(len(cause.cases))})"

    def _case_data(self, case: Case, role: int) -> object:
        draft = case.row.draft
        detail = f"{draft.tracking_number}  ·  {draft.carrier_key}"
        left = time_left(None if case.ship_by is _NEVER else case.ship_by, datetime.now(UTC))
        countdown, state = countdown_text(left), state_text(case.row.state)
        painted = (draft.order_id, countdown, detail, state)
        answers: Mapping[int, object] = {
            Qt.ItemDataRole.DisplayRole: draft.order_id,
            Qt.ItemDataRole.AccessibleTextRole: ", ".join(word for word in painted if word),
            CaseRole.DECLARATION_ID: case.row.declaration_id,
            CaseRole.DETAIL: detail,
            CaseRole.URGENCY: str(left.urgency),
            CaseRole.COUNTDOWN: countdown,
            CaseRole.STATE: state,
        }
        return answers.get(role)

    def show_causes(self, found: tuple[Cause, ...]) -> None:
        """Show these cases; where they are the same ones, only the time went by."""
        if found == self._causes:
            if found:
                self._repaint()
            return
        self.beginResetModel()
        self._causes, self._entries = found, []
        for cause in found:
            self._entries.append((cause, None))
            self._entries += [(cause, case) for case in cause.cases]
        self.endResetModel()

    def case_at(self, row: int) -> Case | None:
        """The case of a row, None for a heading."""
        return self._entries[row][1] if 0 <= row < len(self._entries) else None

    def cause_at(self, row: int) -> Cause | None:
        """The cause of a row, a case's or a heading's."""
        return self._entries[row][0] if 0 <= row < len(self._entries) else None

    def cases_like(self, row: int) -> tuple[Case, ...]:
        """Every case with the cause of a row."""
        cause = self.cause_at(row)
        return cause.cases if cause is not None else ()

    def row_of(self, declaration_id: str) -> int:
        """The row of a declaration, -1 when it is not among the cases."""
        rows = enumerate(self._entries)
        found = (r for r, (_, case) in rows if case and case.row.declaration_id == declaration_id)
        return next(found, -1)

    def set_chinese(self, chinese: bool) -> None:
        """Which language the causes are told in."""
        self._chinese = chinese
        if self._entries:
            self._repaint()

    def _repaint(self) -> None:
        self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))
