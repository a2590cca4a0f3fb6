"""What a run wants and what goes wrong in it are drawn from its seed, and fit the shop's rules."""

from __future__ import annotations

from aliship_gui.domain.shipments import SendType
from aliship_gui.sandbox.carriers import shop_carriers
from aliship_gui.sandbox.faults import Kind
from aliship_gui.sandbox.rules import fits
from tests.torture.troubles import Troubles
from tests.torture.wishes import plans

ORDERS = [(str(number), "ES") for number in range(100)]
PLANS = plans(ORDERS, seed=1)
WISHES = [wish for plan in PLANS for wish in plan.wishes]


def test_a_seed_is_a_plan() -> None:
    assert plans(ORDERS, seed=1) == PLANS
    assert plans(ORDERS, seed=2) != PLANS


def test_numbers_fit_their_carriers_and_are_used_once() -> None:
    carriers = shop_carriers()
    for wish in WISHES:
        assert fits(carriers[wish.draft.carrier_key].pattern, wish.draft.tracking_number)
        if wish.mistyped:
            assert not fits(carriers[wish.draft.carrier_key].pattern, wish.mistyped)
    declared = [wish.draft.tracking_number for wish in WISHES if not wish.replaces]
    assert len(declared) == len(set(declared))


def test_every_order_is_shipped_whole_and_all_kinds_of_wishes_occur() -> None:
    for plan in PLANS:
        declared = [wish.draft.send_type for wish in plan.wishes if not wish.replaces]
        assert declared.count(SendType.ALL) == 1
        assert declared[-1] is SendType.ALL
    assert any(wish.draft.send_type is SendType.PART for wish in WISHES)
    assert any(wish.replaces for wish in WISHES)
    assert any(wish.mistyped for wish in WISHES)
    assert any(wish.doubled for wish in WISHES)
    assert any(wish.second_thoughts for wish in WISHES)


def test_a_few_dozen_orders_meet_every_fault() -> None:
    troubles = Troubles(seed=1)
    met = {fault.kind for plan in PLANS for fault in troubles.of(plan)}
    assert met == set(Kind)
