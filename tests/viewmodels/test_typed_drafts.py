"""Whatever changes and however far it is settled: what is told is what a plain mapping holds."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.services.draft_texts import Drafts
from aliship_gui.viewmodels.typed_drafts import TypedDrafts

MANY = 600
ORDERS = [str(place) for place in range(MANY)]
FEW = ORDERS[:4]


def numbered(number: str, orders: list[str]) -> dict[str, ShipmentDraft | None]:
    """A draft with this number for each order."""
    return {order_id: ShipmentDraft(order_id, "CPAM", number) for order_id in orders}


def settle(typed: TypedDrafts) -> list[tuple[frozenset[str], frozenset[str]]]:
    """Settle the earliest change as a whole."""
    return list(typed.settle())


@pytest.fixture
def typed() -> TypedDrafts:
    return TypedDrafts()


def test_a_change_counts_before_it_is_settled(typed: TypedDrafts) -> None:
    typed.change(numbered("L1", ORDERS))
    last = typed.get(ORDERS[-1])
    assert last is not None
    assert last.tracking_number == "L1"
    assert typed.now() == typed.copy() == numbered("L1", ORDERS)


def test_it_is_settled_in_steps_each_order_once(typed: TypedDrafts) -> None:
    typed.change(numbered("L1", ORDERS))
    steps = [order_ids for order_ids, _beside in settle(typed)]
    assert len(steps) > 2
    assert sum(map(len, steps)) == MANY
    assert frozenset().union(*steps) == set(ORDERS)


def test_who_shared_a_number_or_shares_it_now_is_told(typed: TypedDrafts) -> None:
    typed.change(numbered("L1", FEW))
    settle(typed)
    typed.change(numbered("L2", [FEW[0]]))
    [(order_ids, beside)] = settle(typed)
    assert order_ids == {FEW[0]}
    assert beside == set(FEW)


def test_one_without_a_number_shares_none(typed: TypedDrafts) -> None:
    typed.change(numbered("", FEW))
    [(_order_ids, beside)] = settle(typed)
    assert beside == frozenset()
    assert typed.number_shared([ShipmentDraft("x")]) == {}


def test_a_copy_stays_as_it_is(typed: TypedDrafts) -> None:
    typed.change(numbered("L1", FEW))
    settle(typed)
    copy = typed.copy()
    typed.change(dict.fromkeys(FEW))
    settle(typed)
    assert copy == numbered("L1", FEW)


class Settling(RuleBasedStateMachine):
    """Changes come upon each other, and are settled in their order, a step now and then."""

    def __init__(self) -> None:
        super().__init__()
        self.typed = TypedDrafts()
        self.plain: dict[str, ShipmentDraft | None] = {}
        self.waiting: list[Iterator[object]] = []

    @rule(
        number=st.sampled_from(["", "L1", "L2"]),
        orders=st.lists(st.sampled_from(FEW), min_size=1, unique=True),
        is_many=st.booleans(),
    )
    def put(self, number: str, orders: list[str], is_many: bool) -> None:
        """Put drafts in."""
        self._change(numbered(number, ORDERS if is_many else orders))

    @rule(orders=st.lists(st.sampled_from(FEW), min_size=1, unique=True))
    def take_out(self, orders: list[str]) -> None:
        """Take drafts out."""
        self._change(dict.fromkeys(orders))

    @precondition(lambda self: self.waiting)
    @rule()
    def settle_some(self) -> None:
        """A step of the earliest change."""
        if next(self.waiting[0], None) is None:
            self.waiting.pop(0)

    @invariant()
    def it_holds_what_was_put_in_last(self) -> None:
        assert {key: self.typed.get(key) for key in FEW} == {
            key: self.plain.get(key) for key in FEW
        }
        held = {key: draft for key, draft in self.typed.copy().items() if draft is not None}
        assert held == {key: draft for key, draft in self.plain.items() if draft is not None}

    @invariant()
    def shared_numbers_are_known_when_all_is_settled(self) -> None:
        if self.waiting:
            return
        drafts = [draft for draft in self.plain.values() if draft is not None]
        for draft in drafts[:4]:
            number = draft.tracking_number
            others = {d.order_id for d in drafts if d.tracking_number == number and number}
            told = self.typed.number_shared([draft]).get(draft.order_id)
            assert told in others - {draft.order_id} if told else len(others) < 2

    def _change(self, drafts: Drafts) -> None:
        before = self.typed.revision
        self.typed.change(drafts)
        assert self.typed.revision != before
        self.plain.update(drafts)
        self.waiting.append(self.typed.settle())


TestSettling = Settling.TestCase
