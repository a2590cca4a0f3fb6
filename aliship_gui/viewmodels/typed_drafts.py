"""What was typed, by order, however many drafts change at once."""

from __future__ import annotations

from collections import ChainMap, defaultdict, deque
from collections.abc import Iterable, Iterator

from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.in_pieces import in_pieces
from aliship_gui.services.draft_texts import Drafts
from aliship_gui.services.drafting import sharing_number

AT_ONCE = 250
"""Drafts settled in a step, which takes a millisecond or two with what comes of it."""


class TypedDrafts:
    """A change counts at once and takes no time. To be settled, it takes steps.

    `revision` is another one after each change.
    """

    def __init__(self) -> None:
        self._settled: dict[str, ShipmentDraft | None] = {}
        # Not sets: the collector passes over mappings of texts to nothing.
        self._by_number: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self._changes: deque[Drafts] = deque()
        self.revision = 0

    def get(self, order_id: str) -> ShipmentDraft | None:
        """The draft of an order, None for none."""
        for drafts in reversed(self._changes):
            if order_id in drafts:
                return drafts[order_id]
        return self._settled.get(order_id)

    def change(self, drafts: Drafts) -> None:
        """Put these in place of the present ones; they must stay as they are from now on."""
        self._changes.append(drafts)
        self.revision += 1

    def settle(self) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
        """The steps that the earliest unsettled change takes.

        Each gives the orders settled, and those that share a number with one of them now or did.
        """
        drafts = self._changes[0]
        for some in in_pieces(drafts, AT_ONCE):
            order_ids = frozenset(some)
            numbers = {self._settle(order_id, drafts[order_id]) for order_id in order_ids}
            numbers |= {draft.tracking_number for key in order_ids if (draft := drafts[key])}
            beside = (self._by_number.get(number, {}) for number in numbers - {""})
            yield order_ids, frozenset[str]().union(*beside)
        self._changes.popleft()

    def now(self) -> Drafts:
        """All drafts; what changes later may show in it."""
        if not self._changes:
            return self._settled
        return ChainMap(*map(dict, reversed(self._changes)), self._settled)

    def copy(self) -> Drafts:
        """All drafts as they are at this moment, for other threads."""
        drafts = dict(self._settled)
        for change in self._changes:
            drafts.update(change)
        return drafts

    def number_shared(self, drafts: Iterable[ShipmentDraft]) -> dict[str, str]:
        """See `sharing_number`; as far as changes are settled."""
        return sharing_number(drafts, self._by_number)

    def _settle(self, order_id: str, draft: ShipmentDraft | None) -> str:
        """Returns the number that the order had before."""
        before = self._settled.pop(order_id, None)
        if before is not None:
            others = self._by_number[before.tracking_number]
            others.pop(order_id, None)
            if not others:
                del self._by_number[before.tracking_number]
        if draft is not None:
            self._settled[order_id] = draft
            self._by_number[draft.tracking_number][order_id] = None
        return before.tracking_number if before is not None else ""
