"""Ship all ready: what leaves, what stays and why; and many refused ones mended at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from msgspec import structs

from aliship_gui.domain.carriers import Carrier
from aliship_gui.domain.order_details import Address
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.explain.entries import Catalogue
from aliship_gui.explain.matcher import Matcher
from aliship_gui.services.importing.faults import Fault
from aliship_gui.viewmodels.attention import Case
from aliship_gui.viewmodels.attention_fix import AttentionFix, goes_nowhere_known
from aliship_gui.viewmodels.ship_many import Departure
from aliship_gui.viewmodels.ship_ready import ShipReady
from tests.viewmodels.draft_shop import CARRIER, DraftShop, number, order
from tests.viewmodels.samples import NOON, OTHER_ES, OTHER_FR, an_order, details_of
from tests.viewmodels.shop_desk import ShopDesk

ONE, TWO, THREE, FOUR = (order(place) for place in range(1, 5))


class Ready:
    """A table, and what *Ship all ready* would send of it."""

    def __init__(self, table: DraftShop, matcher: Matcher) -> None:
        self.table = table
        self.ready = ShipReady(table.desk, table.book, table.shop.services, matcher)
        self.departures: list[Departure] = []
        self.ready.prepared.connect(self.departures.append)
        self.fix = AttentionFix(table.book, table.editor, table.shop.disk)

    def carriers_for(self, cases: Sequence[Case]) -> list[tuple[Carrier, ...]]:
        """What is found about carriers for these cases."""
        found: list[tuple[Carrier, ...]] = []
        self.fix.find_carriers(cases, found.append, self.table.desk.warn)
        self.table.finish()
        return found

    def prepare(self, only: frozenset[str] | None = None) -> Departure:
        """Look at everything that was typed, or at these orders."""
        self.ready.prepare(only)
        self.table.finish()
        return self.departures[-1]

    def refuse(self, *order_ids: str, numbers: Mapping[str, str] | None = None) -> list[Case]:
        """Shipments of these orders that were declined."""
        cases = []
        for order_id in order_ids:
            sent = (numbers or {}).get(order_id, number(int(order_id[-2:])))
            row = self.table.shop.queue(ShipmentDraft(order_id, "EMS", sent))
            row = self.table.shop.refuse(row)
            cases.append(Case(row, self.table.shop.stores.orders.get(order_id)))
        self.table.finish()
        return cases


@pytest.fixture
def shelf(shop: ShopDesk, catalogue: Catalogue, matcher: Matcher) -> Ready:
    return Ready(DraftShop(shop, catalogue), matcher)


def leaving(departure: Departure) -> list[str]:
    return [parcel.draft.order_id for parcel in departure.parcels]


def test_what_is_ready_leaves_and_the_rest_says_why(shelf: Ready) -> None:
    table = shelf.table
    table.fill(ONE, "CPAM", number(1))
    table.fill(TWO, "CPAM", "LZ1")
    table.type(THREE, CARRIER, "CPAM")
    table.type(FOUR, CARRIER, "CPAM")
    table.type(FOUR, CARRIER, "")
    departure = shelf.prepare()
    assert leaving(departure) == [ONE]
    why = {row.draft.order_id: row.why.kind for row in departure.left_out if row.why}
    assert why == {TWO: "number_breaks_rule", THREE: "number_missing"}
    assert departure.carriers() == [("CPAM", 1)]


def test_warnings_are_told_and_do_not_hold_up(shelf: Ready) -> None:
    for order_id in (ONE, TWO):
        shelf.table.fill(order_id, "CPAM", number(1))
    departure = shelf.prepare()
    assert leaving(departure) == [ONE, TWO]
    assert [row.draft.order_id for row in departure.warned] == [ONE, TWO]


def test_the_most_urgent_leaves_first(
    shop: ShopDesk, catalogue: Catalogue, matcher: Matcher
) -> None:
    ends = {ONE: NOON + timedelta(days=3), TWO: NOON, THREE: None, FOUR: NOON + timedelta(days=1)}
    table = DraftShop(shop, catalogue, *[an_order(key, ship_by=end) for key, end in ends.items()])
    for place, order_id in enumerate(ends):
        table.fill(order_id, "CPAM", number(place))
    assert leaving(Ready(table, matcher).prepare()) == [TWO, FOUR, ONE, THREE]


def test_what_was_refused_just_so_stays(shelf: Ready) -> None:
    shelf.table.fill(ONE, "EMS", number(1))
    [case] = shelf.refuse(ONE)
    departure = shelf.prepare()
    assert leaving(departure) == []
    assert [row.why.kind for row in departure.left_out if row.why] == [Fault.REFUSED_BEFORE]
    shelf.table.type(ONE, CARRIER, "CPAM")
    [parcel] = shelf.prepare().parcels
    assert parcel.supersedes == case.row.declaration_id


def test_what_was_refused_with_another_remark_leaves(shelf: Ready) -> None:
    [case] = shelf.refuse(ONE)
    without = {ONE: structs.replace(case.row.draft, carrier_key="CPAM", description="")}
    row = shelf.table.shop.queue(structs.replace(without[ONE], description="gift"))
    shelf.table.shop.refuse(row)
    shelf.table.finish()
    assert leaving(shelf.prepare(shelf.fix.keep(without, "No remark"))) == [ONE]


def test_another_carrier_for_all_of_one_cause(shelf: Ready) -> None:
    cases = shelf.refuse(ONE, TWO, THREE)
    [fitting] = shelf.carriers_for(cases)
    assert fitting[0].key in ("CPAM", "SPAIN_LOCAL_SEUR")
    concerned = shelf.fix.keep(shelf.fix.with_carrier(cases, "CPAM"), "Other carrier")
    shelf.table.fill(FOUR, "CPAM", number(4))
    departure = shelf.prepare(concerned)
    assert sorted(leaving(departure)) == [ONE, TWO, THREE]
    assert {parcel.draft.carrier_key for parcel in departure.parcels} == {"CPAM"}
    assert all(parcel.supersedes for parcel in departure.parcels)
    shelf.table.stack.undo()
    shelf.table.stack.undo()
    shelf.table.stack.undo()
    shelf.table.finish()
    assert shelf.table.texts(ONE)[0] == "EMS"


def test_bare_numbers_for_those_that_have_more_in_them(shelf: Ready) -> None:
    cases = shelf.refuse(ONE, TWO)
    shelf.table.fill(TWO, "CPAM", f"LZ-{number(2)[2:]}")
    cleaned = shelf.fix.cleaned(cases)
    assert {key: draft.tracking_number for key, draft in cleaned.items()} == {TWO: number(2)}
    assert cleaned[TWO].carrier_key == "CPAM", "what was typed since the refusal stays"


def test_the_own_method_is_that_of_each_orders_country(
    shop: ShopDesk, catalogue: Catalogue, matcher: Matcher
) -> None:
    table = DraftShop(
        shop,
        catalogue,
        an_order(ONE, country="ES"),
        an_order(TWO, country="FR"),
        an_order(THREE, country=""),
        an_order(FOUR, country="JP"),
    )
    shelf = Ready(table, matcher)
    cases = shelf.refuse(ONE, TWO, THREE, FOUR)
    assert [goes_nowhere_known(case) for case in cases] == [False, False, True, False]
    read = {THREE: replace(details_of(an_order(THREE)), buyer_country="FR", address=Address())}
    own = shelf.fix.with_own_method(cases, read)
    assert {key: draft.carrier_key for key, draft in own.items()} == {
        ONE: OTHER_ES.key,
        TWO: OTHER_FR.key,
        THREE: OTHER_FR.key,
    }, "the shop has no such method for Japan"


def test_it_is_sent_and_forgotten(shelf: Ready) -> None:
    shelf.table.fill(ONE, "CPAM", number(1))
    run = shelf.ready.ship(shelf.prepare())
    shelf.table.finish()
    assert shelf.table.shop.engine.commands == [("enqueue", ShipmentDraft(ONE, "CPAM", number(1)))]
    shelf.table.shop.declare(shelf.table.shop.queue(ShipmentDraft(ONE, "CPAM", number(1))))
    shelf.table.finish()
    assert run.has_ended
    assert shelf.prepare() == Departure()


def test_of_very_many_some_are_asked_which_carriers_take_them(
    shop: ShopDesk, catalogue: Catalogue, matcher: Matcher
) -> None:
    places = [order(place) for place in range(1, 121)]
    shelf = Ready(DraftShop(shop, catalogue, *map(an_order, places)), matcher)
    odd = {order_id: f"1234{order_id}" for order_id in places if order_id != places[1]}
    cases = shelf.refuse(*places, numbers=odd)
    [asked_all] = shelf.carriers_for(cases[:3])
    [asked_some] = shelf.carriers_for(cases)
    assert "CPAM" in {carrier.key for carrier in asked_all}
    assert "CPAM" not in {carrier.key for carrier in asked_some}
