"""One order on the desk: its draft, its declaration, and the page that explains it."""

from __future__ import annotations

from msgspec import structs
from pytestqt.qtbot import QtBot

from aliship_gui.domain.carrier_advice import CarrierAdvice
from aliship_gui.domain.checks import FindingKind
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.domain.orders import Parcel
from aliship_gui.domain.rules import compile_rule
from aliship_gui.domain.shipments import DeclarationState, ShipmentDraft
from aliship_gui.store.errors import DuplicateDeclaration
from aliship_gui.viewmodels.explanation_page import ExplanationPage, PageTone
from aliship_gui.viewmodels.ship_form import FormMode
from tests.call_watch import calls_of
from tests.viewmodels.samples import CARRIERS, NOON, ORDER_ID, SHIPPED, an_order, details_of
from tests.viewmodels.shop_desk import ShopDesk

NUMBER = "LZ123456789CN"
DRAFT = ShipmentDraft(ORDER_ID, "CPAM", NUMBER)
DOWN = Failure(FailureKind.UNREACHABLE, "network.refused")


def fill(shop: ShopDesk, number: str = NUMBER) -> None:
    """Type a draft."""
    shop.desk.form.set_carrier("CPAM")
    shop.desk.form.set_number(number)


def page(shop: ShopDesk) -> ExplanationPage:
    """The page that stands in the side panel."""
    shown = shop.pages[-1]
    assert shown is not None
    return shown


def test_opening_shows_what_is_known_before_the_platform_is_asked(shop: ShopDesk) -> None:
    moments: list[object] = []
    shop.desk.read_at_changed.connect(moments.append)
    shop.stores.orders.set_last_sync(NOON)
    shop.desk.open()
    shop.disk.finish()
    assert moments == [NOON]
    assert shop.desk.form.carriers == CARRIERS
    assert shop.reader.asked == []
    assert shop.services.sync.is_reading


def test_the_first_key_waits_for_no_rule(shop: ShopDesk) -> None:
    shop.know(an_order())
    shop.desk.open()
    shop.finish()
    shop.pick(ORDER_ID)
    with calls_of(compile_rule) as waited:
        shop.desk.form.set_number(NUMBER)
    assert shop.desk.form.accepting_carriers()
    assert waited == []


def test_a_carrier_that_was_used_has_no_rule_asked_for_again(shop: ShopDesk) -> None:
    shop.desk.open()
    shop.finish()
    shop.services.carriers.mark_used("CPAM")
    with calls_of(CarrierAdvice.prepare) as prepared:
        shop.finish()
        assert prepared == []
        shop.desk.refresh_carriers()
        shop.finish()
    assert len(prepared) == 1


def test_a_reading_tells_its_progress_and_its_end(qtbot: QtBot, shop: ShopDesk) -> None:
    shop.reader.orders = [an_order(str(number)) for number in range(3)]
    progress: list[tuple[int, int]] = []
    shop.desk.reading.connect(lambda done, total: progress.append((done, total)))
    with qtbot.waitSignal(shop.desk.rested):
        shop.desk.open()
        shop.finish()
    assert progress[0] == (0, 0)
    assert progress[-1] == (3, 3)
    assert not shop.services.sync.is_reading


def test_a_picked_order_is_shown_from_the_disk_and_read_anew(shop: ShopDesk) -> None:
    shop.know(an_order())
    shop.reader.details[ORDER_ID] = details_of(an_order(), memo="ring twice")
    shop.desk.pick(ORDER_ID)
    shop.disk.finish()
    assert shop.shown == [(shop.stores.orders.get(ORDER_ID), None)]
    shop.finish()
    _, details = shop.shown[-1]
    assert details is not None
    assert details.memo == "ring twice"
    assert shop.desk.form.details == details


def test_an_order_picked_in_between_is_not_shown(shop: ShopDesk) -> None:
    shop.know(an_order("1"), an_order("2"))
    shop.desk.pick("1")
    shop.desk.pick("2")
    shop.finish()
    assert {order.order_id for order, _ in shop.shown} == {"2"}
    assert shop.desk.form.draft.order_id == "2"


def test_details_of_an_order_left_behind_do_not_come_into_the_form(shop: ShopDesk) -> None:
    shop.know(an_order("1"), an_order("2"))
    shop.desk.pick("1")
    shop.disk.finish()
    late = shop.network.work()
    shop.desk.pick("2")
    shop.disk.finish()
    late()
    shop.disk.finish()
    assert shop.desk.form.order is not None
    assert shop.desk.form.order.order_id == "2"
    assert shop.desk.form.details is None


def test_an_order_that_is_not_known_here_is_not_shown(shop: ShopDesk) -> None:
    shop.pick("nowhere")
    assert shop.shown == []
    assert shop.desk.form.order is None


def test_what_was_typed_survives_a_look_at_another_order(order_on_desk: ShopDesk) -> None:
    fill(order_on_desk, "LZ12")
    order_on_desk.pick("2")
    assert order_on_desk.desk.form.draft == ShipmentDraft("2")
    order_on_desk.pick(ORDER_ID)
    assert order_on_desk.desk.form.draft == structs.replace(DRAFT, tracking_number="LZ12")


def test_what_was_typed_is_kept_a_moment_after_the_last_key(
    qtbot: QtBot, order_on_desk: ShopDesk
) -> None:
    shop = order_on_desk
    fill(shop)
    shop.finish()
    assert shop.stores.drafts.get(ORDER_ID) is None

    def kept() -> bool:
        shop.finish()
        return shop.stores.drafts.get(ORDER_ID) == DRAFT

    qtbot.waitUntil(kept)


def test_what_was_typed_last_is_kept_at_the_end(order_on_desk: ShopDesk) -> None:
    fill(order_on_desk)
    order_on_desk.desk.close()()
    assert order_on_desk.stores.drafts.get(ORDER_ID) == DRAFT


def test_an_untouched_form_is_not_scolded(order_on_desk: ShopDesk) -> None:
    assert order_on_desk.desk.findings.findings == ()
    assert order_on_desk.pages[-1] is None


def test_the_gravest_finding_is_explained(order_on_desk: ShopDesk) -> None:
    fill(order_on_desk, "12345 ")
    kinds = [finding.kind for finding in order_on_desk.desk.findings.findings]
    assert kinds == [FindingKind.NUMBER_BREAKS_RULE, FindingKind.CLEANED_SPACE]
    assert page(order_on_desk).code == "-326"
    assert page(order_on_desk).tone is PageTone.BAD
    order_on_desk.desk.explain_finding(1)
    assert page(order_on_desk).code == ""
    order_on_desk.desk.explain_finding(7)
    order_on_desk.desk.show_page_again()
    assert page(order_on_desk).code == "-326"


def test_a_declaration_goes_out_as_typed_and_locks_the_form(order_on_desk: ShopDesk) -> None:
    fill(order_on_desk)
    order_on_desk.desk.ship()
    assert order_on_desk.state() is DeclarationState.QUEUED
    assert not order_on_desk.desk.form.can_ship
    order_on_desk.desk.ship()
    order_on_desk.finish()
    assert order_on_desk.engine.commands == [("enqueue", DRAFT)]
    assert order_on_desk.engine.superseded == [""]


def test_nothing_goes_out_that_certainly_will_not_do(order_on_desk: ShopDesk) -> None:
    order_on_desk.desk.ship()
    order_on_desk.desk.insist()
    fill(order_on_desk, "12345")
    order_on_desk.desk.ship()
    order_on_desk.finish()
    assert order_on_desk.engine.commands == []
    order_on_desk.desk.insist()
    order_on_desk.finish()
    assert [command for command, _ in order_on_desk.engine.commands] == ["enqueue"]


def test_a_declaration_that_cannot_be_recorded_is_explained_and_unlocks_the_form(
    order_on_desk: ShopDesk,
) -> None:
    order_on_desk.engine.trouble = DuplicateDeclaration()
    fill(order_on_desk)
    order_on_desk.desk.ship()
    order_on_desk.finish()
    assert order_on_desk.state() is None
    assert page(order_on_desk).code == "outbox.duplicate"


def test_a_declared_order_shows_its_parcel_and_lets_its_draft_go(order_on_desk: ShopDesk) -> None:
    shop = order_on_desk
    fill(shop)
    shop.desk.ship()
    row = shop.declare(shop.queue(DRAFT))
    shop.finish()
    assert shop.rows[-1] == row
    assert shop.desk.form.mode is FormMode.DECLARED
    assert shop.stores.drafts.get(ORDER_ID) is None
    assert shop.services.carriers.last_used == ("CPAM",)
    assert shop.stores.carriers.last_used() == ("CPAM",)


def test_a_declared_order_is_read_until_the_platform_shows_the_parcel(
    qtbot: QtBot, order_on_desk: ShopDesk
) -> None:
    shop = order_on_desk
    parcel = Parcel("CPAM", NUMBER)
    shop.reader.details[ORDER_ID] = details_of(an_order(status=SHIPPED), parcels=(parcel,))
    shop.declare(shop.queue(DRAFT))
    qtbot.waitUntil(lambda: shop.network.waiting > 0)
    shop.finish()
    order = shop.stores.orders.get(ORDER_ID)
    assert order is not None
    assert (order.status, order.parcels) == (SHIPPED, (parcel,))
    assert shop.shown[-1][0] == order


def test_a_refusal_is_explained_until_something_is_changed(order_on_desk: ShopDesk) -> None:
    shop = order_on_desk
    fill(shop)
    shop.refuse(shop.queue(DRAFT))
    assert page(shop).code == "-326"
    assert "运单号格式错误" in page(shop).quoted
    assert shop.state() is None
    shop.desk.form.set_number("LZ123456780CN")
    assert shop.pages[-1] is None


def test_a_mended_declaration_takes_the_place_of_the_refused_one(order_on_desk: ShopDesk) -> None:
    shop = order_on_desk
    fill(shop)
    row = shop.refuse(shop.queue(DRAFT))
    shop.desk.form.set_number("LZ123456780CN")
    shop.desk.ship()
    shop.finish()
    assert shop.engine.superseded == [row.declaration_id]


def test_a_refusal_of_another_order_is_not_shown_here(order_on_desk: ShopDesk) -> None:
    shop = order_on_desk
    pages = len(shop.pages)
    shop.refuse(shop.queue(structs.replace(DRAFT, order_id="2")))
    assert shop.pages[pages:] == []
    shop.pick("2")
    assert page(shop).code == "-326"
    assert shop.desk.form.draft == structs.replace(DRAFT, order_id="2")


def test_a_refused_declaration_can_be_sent_again_as_it_was(order_on_desk: ShopDesk) -> None:
    shop = order_on_desk
    shop.desk.retry()
    row = shop.refuse(shop.queue(DRAFT))
    shop.desk.retry()
    assert shop.state() is DeclarationState.QUEUED
    shop.finish()
    assert shop.engine.commands == [("retry", row.declaration_id)]


def test_what_waits_can_be_taken_back(order_on_desk: ShopDesk) -> None:
    shop = order_on_desk
    shop.desk.take_back()
    row = shop.advance(shop.queue(DRAFT))
    shop.desk.take_back()
    shop.finish()
    assert shop.engine.commands == [("cancel", row.declaration_id)]


def test_a_declared_number_can_be_corrected(order_on_desk: ShopDesk) -> None:
    shop = order_on_desk
    shop.declare(shop.queue(DRAFT))
    shop.finish()
    shop.desk.correct()
    assert shop.desk.form.mode is FormMode.CORRECT
    shop.desk.form.set_number("LZ987654321CN")
    shop.desk.ship()
    shop.finish()
    corrected = structs.replace(DRAFT, tracking_number="LZ987654321CN")
    declared = Parcel("CPAM", NUMBER, sent_at=NOON)
    assert shop.engine.commands == [("correct", (declared, corrected))]


def test_a_correction_given_up_leaves_no_draft(order_on_desk: ShopDesk) -> None:
    shop = order_on_desk
    shop.declare(shop.queue(DRAFT))
    shop.finish()
    shop.desk.correct()
    shop.desk.form.set_number("LZ987654321CN")
    shop.desk.correct()
    shop.finish()
    assert shop.desk.form.mode is FormMode.DECLARED
    assert shop.stores.drafts.get(ORDER_ID) is None


def test_orders_in_sight_without_a_country_are_read_once(order_on_desk: ShopDesk) -> None:
    shop = order_on_desk
    shop.know(an_order("a", country=""), an_order("b"), an_order("c", SHIPPED, country=""))
    shop.desk.browser.pick("*")
    shop.finish()
    for _ in range(2):
        shop.desk.sight.look_at(["a", "b", "c", "not held"])
    assert shop.network.waiting == 1
    shop.finish()
    order = shop.stores.orders.get("a")
    assert order is not None
    assert order.country == "ES"


def test_a_number_that_stands_on_another_order_is_told(order_on_desk: ShopDesk) -> None:
    shop = order_on_desk
    shop.declare(shop.queue(structs.replace(DRAFT, order_id="2")))
    shop.finish()
    fill(shop)
    shop.finish()
    kinds = [finding.kind for finding in shop.desk.findings.findings]
    assert kinds == [FindingKind.NUMBER_USED_ELSEWHERE]


def test_a_ticket_for_support_holds_the_case_and_nothing_about_the_buyer(
    order_on_desk: ShopDesk,
) -> None:
    shop = order_on_desk
    fill(shop)
    shop.refuse(shop.queue(DRAFT))
    shop.desk.make_ticket()
    shop.finish()
    (ticket,) = shop.tickets
    assert all(fact in ticket for fact in (ORDER_ID, "CPAM", NUMBER, "-326", "r1"))
    assert "José" not in ticket
    assert "Madrid" not in ticket


def test_a_ticket_can_be_made_before_anything_was_sent(order_on_desk: ShopDesk) -> None:
    fill(order_on_desk)
    order_on_desk.desk.make_ticket()
    order_on_desk.finish()
    assert NUMBER in order_on_desk.tickets[0]
