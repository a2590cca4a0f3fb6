"""The parcels of a file: entries that can be edited, each with its verdict, always in step."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from aliship_gui.domain.carrier_advice import Situation
from aliship_gui.domain.declaring_limits import NO_LIMITS, DeclaringLimits
from aliship_gui.domain.rules import RuleBook
from aliship_gui.giving_way import giving_way
from aliship_gui.in_pieces import let_go
from aliship_gui.services.importing.entries import Entry, Reader, Reading
from aliship_gui.services.importing.known import Known
from aliship_gui.services.importing.verdicts import Neighbours, Standing, Verdict, judge
from aliship_gui.store.declarations import Declaration

_MOST_COMPANIONS = 50
"""A column taken for the wrong thing makes companions of all rows; no verdict needs them all."""

_Rows = dict[int, None]
"""Rows in the order in which they came."""

_ALONE = Neighbours()
"""Nearly every row of nearly every file."""


class ParcelList:
    """Not for two threads at once: it is made on a worker thread and handed over whole.

    Rows are counted from 0 in the order of the file. A change judges anew only the rows that
    share an order or a number with what changed.
    """

    def __init__(
        self,
        entries: Iterable[Entry],
        known: Known,
        reader: Reader,
        rules: RuleBook,
        limits: DeclaringLimits = NO_LIMITS,
    ) -> None:
        self.entries = list(entries)
        self._known = known
        self._reader = reader
        self._rules = rules
        self._limits = limits
        self._readings = [reader.read(entry) for entry in giving_way(self.entries)]
        self._by_order: defaultdict[str, _Rows] = defaultdict(dict)
        self._by_number: defaultdict[str, _Rows] = defaultdict(dict)
        for row, reading in enumerate(giving_way(self._readings)):
            self._enter(row, reading)
        self.verdicts = [self._judged(row) for row in giving_way(range(len(self.entries)))]
        self.is_behind = False
        """Whether an edit named an order that nobody looked for yet; another list will know it."""
        self._unjudged: set[int] = set()
        self._counts = Counter(verdict.standing for verdict in giving_way(self.verdicts))

    @property
    def unjudged(self) -> Collection[int]:
        """Rows whose verdict is still that of the entry that was `put` aside."""
        return self._unjudged

    def count(self, standing: Standing) -> int:
        """How many rows stand so."""
        return self._counts[standing]

    def situation(self, row: int) -> Situation:
        """What is known where a row's carrier is to be chosen."""
        order_id = self._readings[row].draft.order_id
        known = self._known
        return Situation(known.orders.get(order_id), known.details.get(order_id), known.carriers)

    def change(self, entries: Mapping[int, Entry]) -> frozenset[int]:
        """Put other entries in their places; returns the rows that look different now."""
        touched = set(entries)
        for row, entry in entries.items():
            touched |= self._companions(row)
            self._read_again(row, entry)
            touched |= self._companions(row)
        return self._judge_again(touched) | frozenset(entries)

    def different(self, verdicts: Sequence[Verdict]) -> set[int]:
        """The rows that had other verdicts than they have here; for a worker thread."""
        pairs = zip(self.verdicts, verdicts, strict=True)
        return {row for row, (new, old) in enumerate(giving_way(pairs)) if new != old}

    def put(self, entries: Mapping[int, Entry]) -> None:
        """Put other entries in their places, so many that another list is made to judge them."""
        for row, entry in entries.items():
            self.entries[row] = entry
        self._unjudged.update(entries)

    def let_go(self) -> None:
        """Forget everything without keeping the interpreter from the window all the while."""
        let_go(self.entries, self.verdicts, self._readings, self._by_order, self._by_number)
        for known in (self._known.orders, self._known.details, self._known.numbers):
            if isinstance(known, dict):
                let_go(known)

    def heard(self, declaration: Declaration) -> frozenset[int]:
        """A declaration moved on; returns the rows that look different now."""
        order_id = declaration.order_id
        before = self._known.declarations.get(order_id, ())
        others = tuple(r for r in before if r.declaration_id != declaration.declaration_id)
        rows = {**self._known.declarations, order_id: (*others, declaration)}
        self._known = replace(self._known, declarations=rows)
        return self._judge_again(self._by_order.get(order_id, {}))

    def _read_again(self, row: int, entry: Entry) -> None:
        old = self._readings[row].draft
        self._by_order[old.order_id].pop(row, None)
        self._by_number[old.tracking_number].pop(row, None)
        self.entries[row] = entry
        self._readings[row] = reading = self._reader.read(entry)
        self._enter(row, reading)
        order_id = reading.draft.order_id
        if order_id and order_id not in self._known.asked:
            self.is_behind = True

    def _enter(self, row: int, reading: Reading) -> None:
        self._by_order[reading.draft.order_id][row] = None
        self._by_number[reading.draft.tracking_number][row] = None

    def _companions(self, row: int) -> set[int]:
        draft = self._readings[row].draft
        orders = self._by_order[draft.order_id] if draft.order_id else {}
        numbers = self._by_number[draft.tracking_number] if draft.tracking_number else {}
        return {*orders, *numbers}

    def _judge_again(self, rows: Iterable[int]) -> frozenset[int]:
        before = {row: self.verdicts[row] for row in rows}
        for row, old in before.items():
            self.verdicts[row] = new = self._judged(row)
            self._counts[old.standing] -= 1
            self._counts[new.standing] += 1
        return frozenset(row for row, verdict in before.items() if verdict != self.verdicts[row])

    def _judged(self, row: int) -> Verdict:
        return judge(
            self._readings[row], self._neighbours(row), self._known, self._rules, self._limits
        )

    def _neighbours(self, row: int) -> Neighbours:
        draft = self._readings[row].draft
        companions = self._by_order[draft.order_id] if draft.order_id else {}
        if len(companions) <= 1 and len(self._by_number[draft.tracking_number]) <= 1:
            return _ALONE
        near = sorted(islice(companions, _MOST_COMPANIONS))
        return Neighbours(
            tuple(self._readings[other] for other in near if other < row),
            tuple(self._readings[other] for other in near if other > row),
            self._number_used_for(draft.order_id, draft.tracking_number),
        )

    def _number_used_for(self, order_id: str, number: str) -> str:
        companions = islice(self._by_number[number], _MOST_COMPANIONS) if number else ()
        orders = (self._readings[other].draft.order_id for other in companions)
        return next((other for other in orders if other and other != order_id), "")
