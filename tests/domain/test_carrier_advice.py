"""Carriers that a number fits: the likeliest first, said and never chosen."""

from __future__ import annotations

import pytest

from aliship_gui.domain.carrier_advice import CarrierAdvice, Situation, fitting
from aliship_gui.domain.carriers import Carrier, CarrierList
from aliship_gui.domain.checks import FindingKind, check_draft
from aliship_gui.domain.findings import Severity
from aliship_gui.domain.rules import RuleBook, compile_rule
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.services.number_knowledge import shipped_evidence
from tests.call_watch import calls_of
from tests.viewmodels.samples import NOON, an_order, details_of

POSTAL = "^[A-Z]{2}[0-9]{9}[A-Z]{2}$"
VALID, INVALID = "LZ123456785CN", "LZ123456789CN"
LOCAL = Carrier("SPAIN_LOCAL_X", "Local", pattern=POSTAL, name_en="Local")
POST = Carrier("CPAM", "China Post", pattern=POSTAL, name_en="China Post Air", name_zh="中邮小包")
LIKED = Carrier("LIKED", "Liked", pattern=POSTAL, recommend_order=9, name_en="Liked")
USED = Carrier("USED", "Used", pattern=POSTAL, name_en="Used")
RULES = RuleBook()


def situation(*carriers: Carrier) -> Situation:
    order = an_order()
    return Situation(order, details_of(order), CarrierList(carriers, NOON), ("USED",))


def proposed(number: str, *carriers: Carrier) -> list[str]:
    advice = CarrierAdvice(RULES, shipped_evidence)
    return [carrier.key for carrier in advice.carriers_for(number, situation(*carriers))]


def test_country_then_recommendation_then_habit() -> None:
    assert proposed(INVALID, POST, USED, LIKED, LOCAL) == ["SPAIN_LOCAL_X", "LIKED", "USED", "CPAM"]


def test_a_check_digit_that_agrees_speaks_for_its_carrier() -> None:
    assert proposed(VALID, USED, LIKED, LOCAL, POST)[0] == "CPAM"


def test_once_prepared_no_number_waits_for_a_rule() -> None:
    carriers = (POST, USED, LIKED, LOCAL, Carrier("OWN_RULE", "Own", pattern=r"Z\d{7}"))
    advice = CarrierAdvice(RuleBook(), shipped_evidence)
    with calls_of(compile_rule) as waited:
        advice.prepare(carriers)
        assert len(waited) == len({carrier.pattern for carrier in carriers if carrier.pattern})
        waited.clear()
        assert advice.carriers_for(VALID, situation(*carriers))
    assert waited == []


def test_nothing_is_proposed_for_no_number_or_no_order() -> None:
    advice = CarrierAdvice(RULES, shipped_evidence)
    assert proposed("", POST) == []
    assert advice.carriers_for(VALID, Situation(None, None, CarrierList((POST,), NOON))) == ()
    assert advice.carriers_for(VALID, Situation(an_order(), None, None)) == ()


@pytest.mark.parametrize(
    ("carriers", "kind"),
    [
        ((), FindingKind.CARRIER_MISSING),
        ((POST,), FindingKind.CARRIER_ONE_FITS),
        ((POST, LIKED, USED, LOCAL), FindingKind.CARRIERS_FIT),
    ],
)
def test_choose_a_carrier_gives_way_to_which(
    carriers: tuple[Carrier, ...], kind: FindingKind
) -> None:
    here = situation(*carriers)
    draft = ShipmentDraft(an_order().order_id, "", VALID)
    found = check_draft(draft, here.order, here.details, here.carriers, RULES)
    told = CarrierAdvice(RULES, shipped_evidence).with_advice(found, draft, here)
    [about] = [finding for finding in told if finding.field == "carrier"]
    assert (about.kind, about.severity) == (kind, Severity.BLOCK)


def test_a_chosen_carrier_is_left_alone() -> None:
    here = situation(POST, LIKED)
    draft = ShipmentDraft(an_order().order_id, "LIKED", VALID)
    found = check_draft(draft, here.order, here.details, here.carriers, RULES)
    assert CarrierAdvice(RULES, shipped_evidence).with_advice(found, draft, here) == found


def test_the_first_ones_are_named_in_both_languages() -> None:
    told = fitting((POST, LIKED, USED, LOCAL))
    assert told is not None
    assert told.params["count"] == "4"
    assert told.params["carriers"] == "China Post Air, Liked, Used"
    assert told.params["carriers_zh"] == "中邮小包、Liked、Used"
    assert fitting(()) is None
