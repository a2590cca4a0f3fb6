"""A scanner session: what is taken, what is not and why, and what survives."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from aliship_gui.domain.orders import OrderLine
from aliship_gui.domain.shipments import DeclarationState, ShipmentDraft
from aliship_gui.explain.entries import Catalogue
from aliship_gui.store.drafts import DraftStore
from aliship_gui.viewmodels.scan_book import ScanBook
from aliship_gui.viewmodels.scan_log import LineKind
from aliship_gui.viewmodels.scan_notice import Manner, ScanNotice, Stage
from aliship_gui.viewmodels.ship_many import Departure
from tests.viewmodels.samples import SHIPPED, an_order
from tests.viewmodels.shop_desk import ShopDesk

ONE, TWO, GONE = "8000000000000001", "8000000000000002", "8000000000000009"
LAMP = OrderLine("1", "Lamp", 1, sku_code="LAMP-7")
FIRST, SECOND = "LZ000000001CN", "LZ000000002CN"


class Session:
    """A real book on a shop with two orders to ship; `said` holds what it told."""

    def __init__(self, shop: ShopDesk, catalogue: Catalogue) -> None:
        self.shop = shop
        shop.know(
            an_order(ONE, buyer_login="es111", country="US", lines=(LAMP,)),
            an_order(TWO, buyer_login="es222", country="US"),
            an_order(GONE, SHIPPED),
        )
        shop.services.carriers.load()
        shop.finish()
        self.book = ScanBook(shop.stores, shop.services, catalogue, shop.stores.settings, shop)
        self.tester = QAbstractItemModelTester(
            self.book.log, QAbstractItemModelTester.FailureReportingMode.Fatal
        )
        self.said: list[ScanNotice] = []
        self.departures: list[Departure] = []
        self.book.told.connect(self.said.append)
        self.book.departing.connect(self.departures.append)
        self.book.choose_carrier("CPAM")

    def scan(self, *texts: str) -> str:
        """Scan these; the title of the last word that was said, in English."""
        for text in texts:
            self.book.scan(text)
        self.shop.finish()
        return self.title

    @property
    def title(self) -> str:
        return self.said[-1].words.en.title if self.said else ""

    @property
    def drafts(self) -> DraftStore:
        return self.shop.stores.drafts

    @property
    def stage(self) -> Stage:
        return self.book.stage

    def numbers(self) -> dict[str, str]:
        """What waits to be sent, by order."""
        return {x.draft.order_id: x.draft.tracking_number for x in self.book.log.lines if x.waits}


@pytest.fixture
def session(shop: ShopDesk, catalogue: Catalogue) -> Session:
    return Session(shop, catalogue)


def test_order_and_number_one_after_another(session: Session) -> None:
    stages = [session.stage]
    session.scan(ONE)
    stages.append(session.stage)
    assert stages == [Stage.ORDER, Stage.NUMBER]
    assert session.scan(FIRST) == f"Taken: {FIRST}"
    assert session.said[-1].manner is Manner.GOOD
    assert session.book.stage is Stage.ORDER
    assert session.drafts.get(ONE) == ShipmentDraft(ONE, "CPAM", FIRST)
    assert session.book.ready == 1


def test_scans_that_come_faster_than_they_are_read_wait_in_line(session: Session) -> None:
    session.scan(ONE, FIRST, TWO, SECOND)
    assert session.numbers() == {ONE: FIRST, TWO: SECOND}


@pytest.mark.parametrize("text", [ONE, "ES111", "lamp-7", f"*{ONE}*", f"]C0{ONE}\r"])
def test_any_text_that_names_one_order(session: Session, text: str) -> None:
    session.scan(text)
    assert session.book.at_hand is not None
    assert session.book.at_hand.order.order_id == ONE


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("8000000000000000777", "No order is called 8000000000000000777"),
        ("es", "No order is called es"),
        ("80000000", "80000000 fits 2 orders"),
        (FIRST, "This is a tracking number. Scan the order first"),
        (GONE, "This order was already shipped completely"),
    ],
)
def test_a_scan_that_names_no_order(session: Session, text: str, title: str) -> None:
    assert session.scan(text) == title
    assert session.said[-1].manner is Manner.WRONG
    assert session.said[-1].words.zh.title
    assert session.book.stage is Stage.ORDER
    assert session.book.log.lines[0].kind is LineKind.WRONG


def test_another_order_where_its_number_is_expected(session: Session) -> None:
    assert session.scan(ONE, TWO) == "This is another order. Scan the tracking number"
    assert session.scan(ONE) == "This is the order at hand. Scan its tracking number"
    assert session.scan(FIRST) == f"Taken: {FIRST}"


def test_a_number_that_breaks_the_rule(session: Session) -> None:
    assert "must be" in session.scan(ONE, "LZ1CN")
    assert session.book.stage is Stage.NUMBER
    assert session.drafts.get(ONE) is None


def test_a_second_number_needs_a_word(session: Session) -> None:
    session.scan(ONE, FIRST)
    assert session.scan(ONE) == f"It has a number already: {FIRST}"
    assert session.scan(SECOND) == f"This order has the number {FIRST} already"
    assert session.numbers() == {ONE: FIRST}
    session.book.insist()
    session.shop.finish()
    assert session.numbers() == {ONE: SECOND}
    session.book.undo()
    session.shop.finish()
    assert session.numbers() == {ONE: FIRST}
    kept = session.drafts.get(ONE)
    assert kept is not None
    assert kept.tracking_number == FIRST


def test_one_number_on_two_orders_needs_a_word(session: Session) -> None:
    title = session.scan(ONE, FIRST, TWO, FIRST)
    assert title == "This number was just scanned for another order"
    assert session.numbers() == {ONE: FIRST}
    session.book.insist()
    session.shop.finish()
    assert session.numbers() == {ONE: FIRST, TWO: FIRST}


def test_there_is_nothing_to_insist_on(session: Session) -> None:
    session.scan(ONE)
    session.book.insist()
    session.shop.finish()
    assert session.book.stage is Stage.NUMBER


def test_an_order_put_aside_is_as_it_was(session: Session) -> None:
    session.scan(ONE)
    session.book.put_aside()
    assert session.title == f"Order {ONE} is put aside"
    assert session.book.stage is Stage.ORDER
    assert session.drafts.get(ONE) is None


def test_undo_takes_back_what_was_not_sent_and_nothing_else(session: Session) -> None:
    session.drafts.save(ShipmentDraft(ONE, "EMS", description="Hello"))
    session.scan(ONE, FIRST)
    assert session.drafts.get(ONE) == ShipmentDraft(ONE, "CPAM", FIRST, description="Hello")
    session.book.undo()
    session.shop.finish()
    assert session.drafts.get(ONE) == ShipmentDraft(ONE, "EMS", description="Hello")
    assert not session.book.can_undo

    session.scan(TWO, SECOND)
    session.shop.queue(ShipmentDraft(TWO, "CPAM", SECOND))
    [row] = session.shop.stores.outbox.of_order(TWO)
    session.shop.services.dispatch.moved.emit(row)
    assert session.book.log.lines[0].state is DeclarationState.QUEUED
    session.book.undo()
    session.shop.finish()
    assert session.drafts.get(TWO) is not None


def test_the_number_tells_the_carrier_only_where_there_is_one(session: Session) -> None:
    session.book.choose_carrier("")
    session.scan(ONE)
    assert session.scan(FIRST) == f"Taken: {FIRST}"
    assert session.book.log.lines[0].draft.carrier_key == "CPAM"


def test_several_carriers_are_offered_and_never_decided(session: Session) -> None:
    session.shop.services.carriers.mark_used("EMS")
    session.shop.finish()
    session.book.choose_carrier("")
    assert session.scan(ONE, FIRST) == "Which carrier? 2 could take this number"
    assert session.said[-1].manner is Manner.LOOK
    assert session.book.stage is Stage.CARRIER
    assert [carrier.key for carrier in session.book.offered] == ["CPAM", "EMS"]
    assert session.scan(TWO) == "Which carrier? 2 could take this number"
    assert session.numbers() == {}
    assert session.scan("2") == f"Taken: {FIRST}"
    assert session.book.carrier_key == "EMS"
    assert session.book.log.lines[0].draft.carrier_key == "EMS"


def test_a_carrier_without_a_rule_is_never_taken_for_granted(session: Session) -> None:
    session.shop.services.carriers.mark_used("EMS")
    session.shop.finish()
    session.book.choose_carrier("")
    assert session.scan(ONE, "QQ99") == "Which carrier? 1 could take this number"


def test_a_number_that_no_carrier_takes(session: Session) -> None:
    session.book.choose_carrier("")
    assert session.scan(ONE, "QQ99") == "It is not clear which carrier this is"
    assert session.book.stage is Stage.NUMBER


def test_routing_digits_are_left_out_and_that_is_said(session: Session) -> None:
    session.book.choose_carrier("EMS")
    number = "9400111202555842332669"
    title = session.scan(ONE, f"]C142028013\x1d{number}")
    assert title == f"Taken without its routing digits: {number}"


def test_a_shipment_that_is_declared_already(session: Session) -> None:
    row = session.shop.queue(ShipmentDraft(ONE, "CPAM", FIRST))
    session.shop.advance(row)
    assert session.scan(ONE, FIRST) == "This shipment is declared already"


def test_a_session_survives_the_end_of_the_program(session: Session, catalogue: Catalogue) -> None:
    session.scan(ONE, FIRST, TWO, SECOND)
    shop = session.shop
    again = ScanBook(shop.stores, shop.services, catalogue, shop.stores.settings, shop)
    again.load()
    again.load()
    shop.finish()
    assert [line.draft.order_id for line in again.log.lines] == [TWO, ONE]
    assert again.ready == 2


def test_what_would_be_sent_is_judged_once_more(session: Session) -> None:
    session.scan(ONE, FIRST, TWO, SECOND)
    session.shop.stores.orders.save([an_order(TWO, SHIPPED)], session.shop.clock())
    session.book.depart()
    session.shop.finish()
    [departure] = session.departures
    assert [parcel.draft.order_id for parcel in departure.parcels] == [ONE]
    assert [(row.line, row.draft.order_id) for row in departure.left_out] == [(2, TWO)]


def test_the_list_can_be_cleared_of_what_is_done(session: Session) -> None:
    session.scan("nobody knows", ONE, FIRST)
    session.book.clear_done()
    assert [line.kind for line in session.book.log.lines] == [LineKind.READY]


def test_the_disk_that_fails_is_told_and_the_order_stays_at_hand(session: Session) -> None:
    session.scan(ONE)
    session.shop.database.close()
    session.scan(FIRST)
    assert session.said[-1].manner is Manner.WRONG
    assert session.book.stage is Stage.NUMBER
    assert session.said[-1].words.zh.title
