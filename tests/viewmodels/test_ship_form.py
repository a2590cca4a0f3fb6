"""The form's truth: what is typed is cleaned and checked at once, and told once."""

from __future__ import annotations

import pytest
from msgspec import structs
from PySide6.QtWidgets import QApplication

from aliship_gui.api.declaring import declaring_way
from aliship_gui.domain.checks import FindingKind
from aliship_gui.domain.declaring_limits import DeclaringMeans
from aliship_gui.domain.findings import Field, Severity
from aliship_gui.domain.orders import Order, OrderLine, OrderStatus, Parcel
from aliship_gui.domain.rules import RuleBook
from aliship_gui.domain.shipments import DeclarationState, SendType, ShipmentDraft
from aliship_gui.viewmodels.ship_form import NOTHING_SENT, FormMode, Sent, ShipForm
from tests.viewmodels.samples import (
    CARRIERS,
    CPAM,
    OTHER_ES,
    OTHER_FR,
    SHIPPED,
    an_order,
    details_of,
)

NUMBER = "LZ123456789CN"
PARCEL = Parcel("CPAM", NUMBER)
PART_SENT = str(OrderStatus.SELLER_PART_SEND_GOODS)


class Told:
    """Counts what a form tells."""

    def __init__(self, form: ShipForm) -> None:
        self.changes = 0
        self.orders = 0
        self.drafts: list[ShipmentDraft] = []
        form.changed.connect(self._changed)
        form.order_changed.connect(self._order_changed)
        form.draft_edited.connect(self.drafts.append)

    def _changed(self) -> None:
        self.changes += 1

    def _order_changed(self) -> None:
        self.orders += 1


@pytest.fixture
def form(qapp: QApplication) -> ShipForm:
    """An order that waits, with the shop's carriers."""
    form = ShipForm(RuleBook(), DeclaringMeans())
    form.update_carriers(CARRIERS, ())
    opened(form, an_order())
    return form


def opened(
    form: ShipForm,
    order: Order,
    draft: ShipmentDraft | None = None,
    sent: Sent = NOTHING_SENT,
) -> ShipForm:
    """The form with another order in it."""
    form.open(order, details_of(order), draft, sent)
    return form


def kinds(form: ShipForm, field: Field) -> list[str]:
    return [finding.kind for finding in form.findings_for(field)]


def test_a_form_without_an_order_takes_nothing(qapp: QApplication) -> None:
    form = ShipForm(RuleBook(), DeclaringMeans())
    told = Told(form)
    form.set_number(NUMBER)
    form.set_send_type(SendType.PART)
    assert form.draft == ShipmentDraft("")
    assert told.drafts == []
    assert form.findings == ()
    assert not form.can_ship
    assert not form.can_insist


def test_an_edit_is_told_once_and_kept(form: ShipForm) -> None:
    told = Told(form)
    form.set_carrier("CPAM")
    form.set_number(NUMBER)
    assert told.changes == 2
    assert told.drafts[-1] == ShipmentDraft(an_order().order_id, "CPAM", NUMBER)
    assert form.can_ship


def test_what_the_shop_cannot_declare_is_told_until_it_declares_otherwise(
    qapp: QApplication,
) -> None:
    means = DeclaringMeans(declaring_way("asf").limits)
    form = ShipForm(RuleBook(), means)
    form.update_carriers(CARRIERS, ())
    opened(form, an_order())
    form.set_carrier(OTHER_ES.key)
    form.set_number(NUMBER)
    assert form.findings == ()
    form.set_url("https://parcels.example/X")
    assert kinds(form, Field.TRACKING_URL) == [FindingKind.URL_STAYS_HERE]
    form.set_send_type(SendType.PART)
    assert kinds(form, Field.SEND_TYPE) == [FindingKind.PART_NEEDS_LINES]
    assert not form.can_ship
    told = Told(form)
    means.limits = declaring_way("").limits
    form.check_again()
    assert told.changes == 1
    assert form.findings == ()
    form.set_url("")
    assert kinds(form, Field.TRACKING_URL) == [FindingKind.URL_MISSING]


def test_a_parcel_of_a_part_can_be_corrected_whatever_the_shop_declares_by(
    qapp: QApplication,
) -> None:
    form = ShipForm(RuleBook(), DeclaringMeans(declaring_way("asf").limits))
    form.update_carriers(CARRIERS, ())
    opened(form, structs.replace(an_order(status=PART_SENT), parcels=(PARCEL,)))
    form.set_send_type(SendType.PART)
    assert kinds(form, Field.SEND_TYPE) == [FindingKind.PART_NEEDS_LINES]
    form.correct()
    form.set_send_type(SendType.PART)
    form.set_number("LZ987654321CN")
    assert form.draft.send_type is SendType.PART
    assert form.can_ship


def test_the_same_again_is_no_edit(form: ShipForm) -> None:
    form.set_number(NUMBER)
    told = Told(form)
    form.set_number(NUMBER)
    assert told.drafts == []


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        (f"{NUMBER} ", FindingKind.CLEANED_SPACE),
        ("ＬＺ１２３４５６７８９ＣＮ", FindingKind.CLEANED_FULL_WIDTH),
        (f"{NUMBER}\r\n", FindingKind.CLEANED_LINE_BREAK),
        (f"'{NUMBER}", FindingKind.CLEANED_STRAY_MARK),
        (f"\ufeff{NUMBER}", FindingKind.CLEANED_INVISIBLE),
    ],
)
def test_a_number_is_cleaned_and_the_cleaning_told(form: ShipForm, typed: str, kind: str) -> None:
    form.set_number(typed)
    assert form.draft.tracking_number == NUMBER
    assert kind in kinds(form, Field.TRACKING_NUMBER)


def test_a_stray_key_after_a_whole_number_is_cleaned_visibly(form: ShipForm) -> None:
    """The draft stays what it was, and whoever shows it has to hear that the text does not."""
    form.set_number(NUMBER)
    told = Told(form)
    form.set_number(f"{NUMBER} ")
    assert told.changes == 1
    assert told.drafts == []
    assert FindingKind.CLEANED_SPACE in kinds(form, Field.TRACKING_NUMBER)
    form.set_number(NUMBER)
    assert FindingKind.CLEANED_SPACE not in kinds(form, Field.TRACKING_NUMBER)


def test_a_url_is_cleaned_on_its_own(form: ShipForm) -> None:
    form.set_number(f"{NUMBER} ")
    form.set_url("“https://example.com/t”")
    assert form.draft.tracking_url == "https://example.com/t"
    assert FindingKind.CLEANED_STRAY_MARK in kinds(form, Field.TRACKING_URL)
    assert FindingKind.CLEANED_SPACE in kinds(form, Field.TRACKING_NUMBER)


def test_another_order_brings_its_draft_and_no_old_news(form: ShipForm) -> None:
    form.set_number(" A B ")
    told = Told(form)
    kept = ShipmentDraft("2", "EMS", "EA1")
    opened(form, an_order("2"), kept)
    assert form.draft == kept
    assert told.orders == 1
    assert told.drafts == []
    assert all(finding.severity is not Severity.INFO for finding in form.findings)
    opened(form, an_order("3"))
    assert form.draft == ShipmentDraft("3")


def test_news_about_another_order_change_nothing(form: ShipForm) -> None:
    told = Told(form)
    form.update_order(an_order("2", SHIPPED))
    form.update_details(details_of(an_order("2", SHIPPED)))
    assert told.changes == 0


def test_news_about_the_order_are_checked(form: ShipForm) -> None:
    form.set_carrier("CPAM")
    form.set_number(NUMBER)
    form.update_order(an_order(status=str(OrderStatus.FINISH)))
    assert not form.can_ship
    assert FindingKind.ORDER_CLOSED in kinds(form, Field.ORDER)


@pytest.mark.parametrize(
    ("state", "busy"),
    [
        (None, False),
        (DeclarationState.QUEUED, True),
        (DeclarationState.SENDING, True),
        (DeclarationState.UNKNOWN, True),
        (DeclarationState.REFUSED, False),
        (DeclarationState.CANCELLED, False),
    ],
)
def test_nothing_is_sent_while_a_declaration_is_under_way(
    form: ShipForm, state: DeclarationState | None, busy: bool
) -> None:
    form.set_carrier("CPAM")
    form.set_number(NUMBER)
    form.update_state(state)
    assert form.is_busy == busy
    assert form.can_ship != busy


def test_a_foreseen_refusal_may_be_insisted_on(form: ShipForm) -> None:
    form.set_carrier("CPAM")
    form.set_number("12345")
    assert not form.can_ship
    assert form.can_insist
    form.update_state(DeclarationState.SENDING)
    assert not form.can_insist


@pytest.mark.parametrize(("carrier", "number"), [("", "12345"), ("CPAM", ""), ("", "")])
def test_what_is_not_filled_in_yet_cannot_be_insisted_on(
    form: ShipForm, carrier: str, number: str
) -> None:
    form.set_carrier(carrier)
    form.set_number(number)
    assert not form.can_ship
    assert not form.can_insist


def test_a_good_draft_needs_no_insisting(form: ShipForm) -> None:
    form.set_carrier("CPAM")
    form.set_number(NUMBER)
    assert not form.can_insist


def test_an_own_carrier_needs_a_url(form: ShipForm) -> None:
    form.set_carrier(OTHER_ES.key)
    form.set_number("HOME1")
    assert form.needs_url
    assert kinds(form, Field.TRACKING_URL) == [FindingKind.URL_MISSING]
    form.set_url("https://example.com/t?n=HOME1")
    assert form.can_ship


def test_a_carrier_that_the_list_lost(form: ShipForm) -> None:
    form.set_carrier("GONE")
    assert form.carrier is None
    assert not form.needs_url
    assert FindingKind.CARRIER_GONE in kinds(form, Field.CARRIER)


def test_the_own_carrier_that_fits_the_order_is_proposed(form: ShipForm) -> None:
    assert form.proposed_other == OTHER_ES
    order = an_order("2", country="FR")
    form.open(order, None, None, NOTHING_SENT)
    assert form.proposed_other == OTHER_FR
    assert ShipForm(RuleBook(), DeclaringMeans()).proposed_other is None


def test_carriers_that_take_the_number(form: ShipForm) -> None:
    form.set_number(NUMBER)
    assert CPAM in form.accepting_carriers()
    form.set_number("12345")
    assert CPAM not in form.accepting_carriers()
    assert ShipForm(RuleBook(), DeclaringMeans()).accepting_carriers() == ()


def test_an_order_sent_in_parts_goes_on_in_parts_up_to_its_last_parcel(form: ShipForm) -> None:
    lines = tuple(OrderLine(str(number), "Lamp", 1) for number in range(3))
    order = an_order(status=PART_SENT, lines=lines, parcels=(Parcel("EMS", "E1"),))
    assert opened(form, order).draft.send_type is SendType.PART
    order = structs.replace(order, parcels=(*order.parcels, Parcel("EMS", "E2")))
    assert opened(form, order).draft.send_type is SendType.ALL


class TestDeclared:
    """An order that the platform has whole."""

    def test_the_form_shows_what_was_declared_and_has_nothing_to_say(self, form: ShipForm) -> None:
        opened(form, an_order(status=SHIPPED, parcels=(PARCEL,)))
        assert form.mode is FormMode.DECLARED
        assert form.draft == ShipmentDraft(an_order().order_id, "CPAM", NUMBER)
        assert form.findings == ()
        assert not form.can_ship

    def test_what_was_sent_from_here_counts_before_the_platform_shows_it(
        self, form: ShipForm
    ) -> None:
        form.set_number(NUMBER)
        form.settle(Sent((PARCEL,), whole=True))
        assert form.mode is FormMode.DECLARED
        assert form.draft.carrier_key == "CPAM"

    def test_a_part_sent_from_here_leaves_the_form_empty_for_the_next(self, form: ShipForm) -> None:
        form.set_number(NUMBER)
        form.settle(Sent((PARCEL,)))
        assert form.mode is FormMode.DECLARE
        assert form.draft == ShipmentDraft(an_order().order_id)

    def test_correcting_needs_a_change(self, form: ShipForm) -> None:
        opened(form, an_order(status=SHIPPED, parcels=(PARCEL,)))
        form.correct()
        assert form.mode is FormMode.CORRECT
        assert form.correcting == PARCEL
        assert not form.can_ship
        form.set_number("LZ987654321CN")
        assert form.can_ship

    def test_a_correction_can_be_given_up(self, form: ShipForm) -> None:
        opened(form, an_order(status=SHIPPED, parcels=(PARCEL,)))
        form.correct()
        form.set_number("LZ987654321CN")
        form.give_up_correcting()
        assert form.mode is FormMode.DECLARED
        assert form.draft.tracking_number == NUMBER

    def test_a_correction_that_was_being_typed_goes_on(self, form: ShipForm) -> None:
        draft = ShipmentDraft(an_order().order_id, "CPAM", "LZ98")
        opened(form, an_order(status=SHIPPED, parcels=(PARCEL,)), draft)
        assert form.mode is FormMode.CORRECT
        assert form.draft == draft

    def test_there_is_nothing_to_correct_before_anything_was_declared(self, form: ShipForm) -> None:
        form.correct()
        assert form.mode is FormMode.DECLARE

    def test_a_number_typed_meanwhile_is_not_wiped_away(self, form: ShipForm) -> None:
        form.set_number("LZ98")
        form.update_order(an_order(status=SHIPPED, parcels=(PARCEL,)))
        assert form.draft.tracking_number == "LZ98"
        assert form.mode is FormMode.DECLARE
        assert not form.can_ship
