"""Every button of the side panel does what it says."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from msgspec import structs
from pytestqt.qtbot import QtBot

from aliship_gui.api.methods import Method
from aliship_gui.app.remedies import Remedies
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.domain.orders import OrderStatus, Parcel
from aliship_gui.domain.shipments import SendType, ShipmentDraft
from aliship_gui.explain.entries import Action, Catalogue
from aliship_gui.explain.matcher import Matcher
from aliship_gui.ui.workspace import Workspace
from aliship_gui.viewmodels.carrier_list import CarrierRole
from aliship_gui.viewmodels.explanation_page import page_for_failure
from aliship_gui.viewmodels.status_list import ATTENTION, StatusRole
from tests.ui.full_workspace import full_workspace
from tests.viewmodels.ground import compiled_words, shop, speak
from tests.viewmodels.samples import ORDER_ID, OTHER_ES, an_order
from tests.viewmodels.shop_desk import ShopDesk

__all__ = ["compiled_words", "shop", "speak"]


@dataclass
class Bench:
    """Remedies, the panes that they act on, and the shop behind them."""

    remedies: Remedies
    panes: Workspace
    shop: ShopDesk

    def listed(self) -> list[str]:
        """The carriers that the picker proposes."""
        model = self.panes.form.picker.popup.model()
        keys = [model.index(row, 0).data(CarrierRole.KEY) for row in range(model.rowCount())]
        return [key for key in keys if key]


@pytest.fixture
def bench(qtbot: QtBot, shop: ShopDesk) -> Bench:
    """An order with a draft in the form."""
    panes = full_workspace(shop)
    shop.desk.form.carriers_changed.connect(panes.form.carriers_changed)
    qtbot.addWidget(panes)
    panes.show_order(picked=True)
    panes.show()
    panes.activateWindow()
    qtbot.waitUntil(panes.isActiveWindow)
    shop.know(an_order())
    shop.desk.open()
    shop.finish()
    shop.pick(ORDER_ID)
    shop.desk.form.set_number("LZ123456789CN")
    return Bench(Remedies(shop.desk, panes), panes, shop)


def test_every_action_that_is_offered_has_a_label(bench: Bench, catalogue: Catalogue) -> None:
    assert bench.remedies.offered <= set(catalogue.actions)
    assert all(bench.remedies.named(str(action)) is action for action in bench.remedies.offered)


@pytest.mark.parametrize("action", Action)
def test_every_action_that_is_offered_can_be_done(bench: Bench, action: Action) -> None:
    if action in bench.remedies.offered | {Action.CLEAN_NUMBER, Action.CORRECT_NUMBER}:
        bench.remedies.apply(str(action))
        bench.shop.finish()
    else:
        with pytest.raises(KeyError):
            bench.remedies.apply(str(action))


@pytest.mark.parametrize(
    ("action", "name"),
    [
        (Action.EDIT_NUMBER, "trackingNumberEdit"),
        (Action.EDIT_URL, "trackingUrlEdit"),
        (Action.EDIT_DESCRIPTION, "descriptionEdit"),
        (Action.CHOOSE_CARRIER, "carrierPicker"),
    ],
)
def test_into_the_field(bench: Bench, action: Action, name: str) -> None:
    bench.remedies.apply(str(action))
    focus = bench.panes.focusWidget()
    assert focus is not None
    assert focus.objectName() == name


def test_the_way_out_is_proposed_and_not_sent(bench: Bench) -> None:
    bench.remedies.apply(str(Action.SWITCH_TO_OTHER))
    bench.shop.finish()
    assert bench.shop.desk.form.draft.carrier_key == OTHER_ES.key
    assert bench.panes.form.url.hasFocus()
    assert bench.shop.engine.commands == []


def test_a_number_is_cleaned_where_there_is_something_to_clean(bench: Bench) -> None:
    changes: list[bool] = []
    bench.remedies.offered_changed.connect(
        lambda: changes.append(Action.CLEAN_NUMBER in bench.remedies.offered)
    )
    assert Action.CLEAN_NUMBER not in bench.remedies.offered
    bench.shop.desk.form.set_number("LZ-123.456.789-CN号")
    bench.shop.desk.form.set_number("LZ-123.456.789-CN")
    assert changes == [True]
    bench.remedies.apply(str(Action.CLEAN_NUMBER))
    assert bench.shop.desk.form.draft.tracking_number == "LZ123456789CN"
    assert bench.panes.form.number.hasFocus()
    assert changes == [True, False]


def test_the_own_carrier_is_offered_where_the_shop_has_one(bench: Bench) -> None:
    form = bench.shop.desk.form
    assert Action.SWITCH_TO_OTHER in bench.remedies.offered
    assert form.carriers is not None
    real = tuple(carrier for carrier in form.carriers.carriers if not carrier.is_other)
    form.update_carriers(replace(form.carriers, carriers=real), ())
    assert Action.SWITCH_TO_OTHER not in bench.remedies.offered


def test_a_correction_is_offered_once_it_is_known_what_to_correct(bench: Bench) -> None:
    changes: list[None] = []
    bench.remedies.offered_changed.connect(lambda: changes.append(None))
    assert Action.CORRECT_NUMBER not in bench.remedies.offered
    parcel = Parcel("CPAM", "LZ000000001CN")
    shipped = str(OrderStatus.WAIT_BUYER_ACCEPT_GOODS)
    bench.shop.desk.form.update_order(
        structs.replace(an_order(), status=shipped, parcels=(parcel,))
    )
    assert Action.CORRECT_NUMBER in bench.remedies.offered
    assert len(changes) == 1


def test_trying_again_what_was_read_reads_again(bench: Bench) -> None:
    bench.shop.know(an_order("new"))
    asked = len(bench.shop.reader.asked)
    bench.remedies.apply(str(Action.RETRY))
    bench.shop.finish()
    assert len(bench.shop.reader.asked) > asked
    assert bench.shop.engine.commands == []


def test_trying_again_what_was_refused_sends_it_again(bench: Bench) -> None:
    shop = bench.shop
    shop.desk.page_changed.connect(bench.panes.panel.show_page)
    shop.refuse(shop.queue(ShipmentDraft(ORDER_ID, "CPAM", "LZ123456789CN")))
    shop.finish()
    asked = len(shop.reader.asked)
    bench.remedies.apply(str(Action.RETRY))
    shop.finish()
    assert len(shop.reader.asked) == asked
    assert shop.engine.commands != []


def test_carriers_that_take_the_number_are_proposed(bench: Bench) -> None:
    bench.remedies.apply(str(Action.ACCEPTING_CARRIERS))
    assert bench.panes.form.picker.popup.isVisible()
    assert "CPAM" in bench.listed()
    assert OTHER_ES.key not in bench.listed()
    assert bench.shop.desk.form.draft.carrier_key == ""


def test_a_part_may_be_all_that_can_be_sent(bench: Bench) -> None:
    bench.remedies.apply(str(Action.SEND_PART))
    assert bench.shop.desk.form.draft.send_type is SendType.PART


def test_the_outbox_is_the_view_of_what_needs_attention(bench: Bench) -> None:
    bench.remedies.apply(str(Action.OPEN_OUTBOX))
    assert bench.panes.statuses.list.currentIndex().data(StatusRole.KEY) == ATTENTION


def test_carriers_are_asked_for_again(bench: Bench) -> None:
    asked = bench.shop.carriers.asked
    bench.remedies.apply(str(Action.REFRESH_CARRIERS))
    bench.shop.finish()
    assert bench.shop.carriers.asked == asked + 1


def test_a_ticket_for_support_is_made(bench: Bench) -> None:
    bench.remedies.apply(str(Action.CONTACT_SUPPORT))
    bench.shop.finish()
    assert ORDER_ID in bench.shop.tickets[0]


def test_a_ticket_about_a_reading_holds_what_was_said_and_no_order(
    bench: Bench, catalogue: Catalogue
) -> None:
    failure = Failure(
        FailureKind.PLATFORM, "77", "odd", request_id="r-1", method=str(Method.ORDER_LIST)
    )
    bench.panes.panel.show_now(page_for_failure(Matcher(catalogue).explain(failure), failure))
    bench.remedies.apply(str(Action.CONTACT_SUPPORT))
    [ticket] = bench.shop.tickets
    for fact in ("77", "odd", "r-1", str(Method.ORDER_LIST)):
        assert fact in ticket
    assert ORDER_ID not in ticket
    assert "LZ123456789CN" not in ticket


def test_a_ticket_about_an_address_names_its_order(bench: Bench, catalogue: Catalogue) -> None:
    failure = Failure(FailureKind.PLATFORM, "11", method=str(Method.REVEAL))
    bench.panes.panel.show_now(page_for_failure(Matcher(catalogue).explain(failure), failure))
    bench.remedies.apply(str(Action.CONTACT_SUPPORT))
    assert ORDER_ID in bench.shop.tickets[0]


def test_another_may_be_added_from_outside(bench: Bench) -> None:
    done: list[str] = []
    bench.remedies.add(Action.SIGN_IN, lambda: done.append("signed in"))
    assert Action.SIGN_IN in bench.remedies.offered
    bench.remedies.apply(str(Action.SIGN_IN))
    assert done == ["signed in"]
