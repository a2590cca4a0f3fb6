"""Findings are told in both languages, with every gap filled and nothing interpreted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from aliship_gui.domain.carrier_advice import fitting
from aliship_gui.domain.checks import FindingKind, check_draft, cleaning_findings
from aliship_gui.domain.checks.order import belongs_elsewhere
from aliship_gui.domain.declaring_limits import DeclaringLimits
from aliship_gui.domain.findings import Field, Finding, Severity
from aliship_gui.domain.orders import OrderLine, OrderStatus, Parcel
from aliship_gui.domain.rules import RuleBook
from aliship_gui.domain.shipments import SendType
from aliship_gui.domain.tracking_text import normalise_number
from aliship_gui.explain.catalogue import Catalogue
from aliship_gui.explain.findings import FindingTeller
from aliship_gui.explain.words import Words, fill
from tests.domain.checks.cases import DETAILS, NUMBER, ORDER, check, draft
from tests.viewmodels.samples import CPAM, EMS

OWN = "OTHER_ES_OVERSEAS"


def all_findings() -> dict[str, Finding]:
    """One finding of every kind, each made by the checks themselves."""
    made: list[Finding] = []
    for status in [*OrderStatus, "NEW"]:
        made += check(draft(), structs.replace(ORDER, status=status))
    for what in [
        draft("", ""),
        draft("GONE"),
        draft(number="x"),
        draft("LOOSE"),
        draft("BROKEN"),
        draft("PLAIN", "А 1" + "1" * 70),
        draft(OWN, description="谢" * 600),
        draft(url="x y"),
        draft("GLS_FR"),
    ]:
        made += check(what)
    for url in ("x", "https://x", "https://a@b.example"):
        made += check(draft(OWN, url=url))
    made += check(draft("GLS_FR"), details=replace(DETAILS, ships_from=""))
    made += check(draft(), used={NUMBER: "8002"})
    made += check_draft(draft(), ORDER, None, None, RuleBook())
    declared = structs.replace(ORDER, parcels=(Parcel("CPAM", NUMBER),))
    made += check(draft(send_type=SendType.PART), declared)
    made += check(
        draft(), structs.replace(ORDER, lines=(OrderLine("1", "x", 1, shipped_by_warehouse=True),))
    )
    narrow = DeclaringLimits(True, True, True, True)
    for what in (draft(OWN, url="https://a.example"), draft("CPAM", description="Thanks")):
        made += check(structs.replace(what, send_type=SendType.PART), limits=narrow)
    made.append(belongs_elsewhere("Lamps"))
    mess = normalise_number("'１ ٣—\n\u200b4")
    made += cleaning_findings(Field.TRACKING_NUMBER, mess)
    for carriers in ((CPAM,), (CPAM, EMS)):
        made += [found for found in (fitting(carriers),) if found is not None]
    return {found.kind: found for found in made}


def both(teller: FindingTeller, finding: Finding) -> tuple[Words, Words]:
    words = teller.words_for(finding)
    return words.zh, words.en


def test_the_checks_can_make_every_kind() -> None:
    assert set(all_findings()) == set(FindingKind)


@pytest.mark.parametrize("kind", FindingKind)
def test_no_gap_stays_open(teller: FindingTeller, kind: FindingKind) -> None:
    for words in both(teller, all_findings()[kind]):
        assert words.placeholders() == frozenset()


@pytest.mark.parametrize("kind", FindingKind)
def test_what_is_foreseen_is_explained(teller: FindingTeller, kind: FindingKind) -> None:
    finding = all_findings()[kind]
    foreseen = teller.foreseen(finding)
    assert (foreseen.id if foreseen else "") == finding.predicts


def test_statuses_and_countries_are_called_by_their_names(teller: FindingTeller) -> None:
    findings = all_findings()
    zh, en = both(teller, findings[FindingKind.ORDER_DECLARED])
    assert "等待买家收货" in zh.meaning
    assert "waiting for the buyer to receive the goods" in en.meaning
    zh, en = both(teller, findings[FindingKind.CARRIER_WRONG_COUNTRY])
    assert "法国" in zh.title
    assert "从中国发往西班牙" in zh.meaning
    assert "France" in en.title
    assert "from China to Spain" in en.meaning


def test_several_origins_are_listed(teller: FindingTeller) -> None:
    params = {"carrier": "c", "country": "FR", "origin": "CN, ES", "destination": "PL"}
    finding = Finding(
        Field.CARRIER, Severity.BLOCK, FindingKind.CARRIER_WRONG_COUNTRY, params=params
    )
    zh, en = both(teller, finding)
    assert "中国、西班牙" in zh.meaning
    assert "China, Spain" in en.meaning


@pytest.mark.parametrize("code", ["ZZ", "", "A_NEW_STATUS"])
def test_a_name_that_is_not_known_is_shown_raw(teller: FindingTeller, code: str) -> None:
    finding = Finding(
        Field.ORDER, Severity.WARN, FindingKind.ORDER_STATUS_UNKNOWN, params={"status": code}
    )
    for words in both(teller, finding):
        assert words.title.endswith(code)


@given(
    value=st.text() | st.sampled_from(["{0.__class__}", "{order}", "{number!r:>9}", "%s", "\\1"])
)
def test_a_value_is_shown_literally(teller: FindingTeller, value: str) -> None:
    finding = Finding(
        Field.TRACKING_NUMBER,
        Severity.WARN,
        FindingKind.NUMBER_USED_ELSEWHERE,
        params={"number": value, "order": "8002"},
    )
    for words in both(teller, finding):
        assert value in words.meaning


def test_a_gap_without_a_value_is_shown_rather_than_lost() -> None:
    assert fill("{known} {unknown} {not a gap} {}", {"known": "1"}) == "1 {unknown} {not a gap} {}"


def test_words_of_an_unknown_kind_are_a_defect(teller: FindingTeller) -> None:
    with pytest.raises(KeyError):
        teller.words_for(Finding(Field.NONE, Severity.INFO, "never_heard_of"))


def test_a_stale_prediction_is_a_defect(teller: FindingTeller, catalogue: Catalogue) -> None:
    assert "fulfil.gone" not in catalogue.explanations
    with pytest.raises(KeyError):
        teller.foreseen(Finding(Field.NONE, Severity.INFO, "order_closed", "fulfil.gone"))
