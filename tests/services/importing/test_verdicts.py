"""Each row gets the checks of the ship form, and what the file and the outbox add to them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aliship_gui.domain.findings import Severity
from aliship_gui.domain.orders import Parcel
from aliship_gui.domain.shipments import DeclarationState, SendType, ShipmentDraft
from aliship_gui.services.importing.faults import Fault
from aliship_gui.services.importing.verdicts import Standing
from aliship_gui.store.declarations import Declaration
from tests.fakes.engine import a_declaration
from tests.services.importing.parcels import FIRST, SECOND, kinds, known, parcels, rows
from tests.services.importing.workbooks import workbook
from tests.viewmodels.samples import SHIPPED, an_order

LZ1, LZ2 = "LZ000000001CN", "LZ000000002CN"
PART = "SELLER_PART_SEND_GOODS"


def declaration(
    state: DeclarationState, number: str = LZ1, send_type: SendType = SendType.ALL
) -> Declaration:
    return a_declaration(ShipmentDraft(FIRST, "CPAM", number, send_type=send_type), state)


@pytest.mark.parametrize("carrier", ["CPAM", " cpam", "中邮小包", "China Post Air", "china post"])
def test_a_carrier_is_known_by_key_and_by_names(carrier: str) -> None:
    [verdict] = rows(f"{FIRST},{carrier},{LZ1}")
    assert verdict.draft == ShipmentDraft(FIRST, "CPAM", LZ1)
    assert verdict.standing is Standing.READY


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (f"{FIRST},CPAM,LZ1", "number_breaks_rule"),
        (f"{FIRST},CPAM,", "number_missing"),
        (f"{FIRST},,{LZ1}", "carrier_missing"),
        (f"{FIRST},Nobody,{LZ1}", "carrier_gone"),
        (f"{FIRST},OTHER_ES_OVERSEAS,X1234567", "url_missing"),
        (f"{FIRST},CPAM,{LZ1},,谢谢", "description_not_english"),
        (f",CPAM,{LZ1}", Fault.ORDER_MISSING),
        (f"7,CPAM,{LZ1}", Fault.ORDER_UNKNOWN),
        (f"{FIRST},CPAM,{LZ1},,,perhaps", Fault.SEND_TYPE),
        (f"{FIRST},CPAM,1.23E+15", Fault.EXPONENT),
        (f"8E+15,CPAM,{LZ1}", Fault.EXPONENT),
        (f'{FIRST},CPAM,"LZ1\n{SECOND}"', Fault.LINE_BREAK),
    ],
)
def test_what_is_certain_blocks(line: str, kind: str) -> None:
    [verdict] = rows(line)
    assert verdict.standing is Standing.BLOCKED
    assert kind in kinds(verdict)


def test_an_order_of_another_shop_is_named_with_its_shop() -> None:
    shop = replace(known(), elsewhere={"7": "Lamps"})
    [verdict] = rows(f"7,CPAM,{LZ1}", shop=shop)
    assert verdict.standing is Standing.BLOCKED
    first = verdict.findings[0]
    assert (first.kind, first.predicts) == ("order_of_another_shop", "fulfil.wrong_order")
    assert first.params == {"shop": "Lamps"}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (f"{FIRST},EMS,1234567890123450", Fault.TRAILING_ZEROS),
        (f"{FIRST},CPAM,{LZ1},,,all,more", Fault.EXTRA_CELLS),
        (f"{FIRST},CPAM,{LZ1},htp://x,,", "url_scheme"),
    ],
)
def test_what_is_doubtful_warns(line: str, kind: str) -> None:
    [verdict] = rows(line)
    assert verdict.standing is Standing.WARN
    assert kind in kinds(verdict)


WIDE = "".join(chr(ord(digit) + 0xFEE0) for digit in FIRST)


@pytest.mark.parametrize("text", [f"\t{FIRST}", f"'{FIRST}", f'"=""{FIRST}"""', WIDE])
def test_an_order_number_is_freed_of_its_wrapping(text: str) -> None:
    [verdict] = rows(f"{text},CPAM,{LZ1}")
    assert verdict.draft.order_id == FIRST


def test_a_number_that_was_mended_says_so() -> None:
    [verdict] = rows(f"{FIRST},CPAM, LZ 000000001 CN")
    assert verdict.draft.tracking_number == LZ1
    assert kinds(verdict) == ["cleaned_space"]
    assert verdict.standing is Standing.READY


def test_a_rounded_number_cell_blocks_but_a_known_order_does_not() -> None:
    order = "8000000000000010"
    shop = known([an_order(order)])
    titles = ["订单号", "物流方案", "运单号"]
    [verdict] = parcels(workbook([titles, [int(order), "CPAM", LZ1]]), shop).verdicts
    assert verdict.standing is Standing.READY
    [verdict] = parcels(workbook([titles, [order, "EMS", 1234567890123450]]), shop).verdicts
    assert kinds(verdict) == [Fault.TRAILING_ZEROS]
    assert verdict.standing is Standing.BLOCKED


# The same file, and the outbox -----------------------------------------------------------------


@pytest.mark.parametrize(
    "state",
    [
        DeclarationState.QUEUED,
        DeclarationState.SENDING,
        DeclarationState.UNKNOWN,
        DeclarationState.DECLARED,
    ],
)
def test_what_is_in_the_outbox_is_shown_as_such(state: DeclarationState) -> None:
    [verdict] = rows(f"{FIRST},CPAM,{LZ1}", shop=known(rows=[declaration(state)]))
    assert (verdict.standing, verdict.state) == (Standing.ALREADY, state)


def test_what_the_platform_has_is_shown_as_such() -> None:
    order = an_order(FIRST, SHIPPED, parcels=(Parcel("CPAM", LZ1),))
    [verdict] = rows(f"{FIRST},CPAM,{LZ1}", shop=known([order]))
    assert verdict.standing is Standing.ALREADY


def test_another_number_for_what_waits_or_is_declared_blocks() -> None:
    waiting = known(rows=[declaration(DeclarationState.QUEUED, LZ2)])
    [verdict] = rows(f"{FIRST},CPAM,{LZ1}", shop=waiting)
    assert kinds(verdict) == [Fault.OTHER_WAITING]
    declared = known(rows=[declaration(DeclarationState.DECLARED, LZ2)])
    [verdict] = rows(f"{FIRST},CPAM,{LZ1}", shop=declared)
    assert kinds(verdict) == ["order_declared"]


def test_a_refused_one_is_superseded_and_a_repetition_of_it_warned_of() -> None:
    shop = known(rows=[declaration(DeclarationState.REFUSED)])
    [again] = rows(f"{FIRST},CPAM,{LZ1}", shop=shop)
    assert (again.supersedes, kinds(again)) == ("one", [Fault.REFUSED_BEFORE])
    [mended] = rows(f"{FIRST},CPAM,{LZ2}", shop=shop)
    assert (mended.supersedes, mended.standing) == ("one", Standing.READY)


def test_a_repeated_row_is_sent_once() -> None:
    first, second = rows(f"{FIRST},CPAM,{LZ1}", f"{FIRST},CPAM,{LZ1}")
    assert first.standing is Standing.READY
    assert kinds(second) == [Fault.ROW_REPEATED]


def test_two_parcels_of_one_order_must_both_be_parts() -> None:
    both = rows(f"{FIRST},CPAM,{LZ1}", f"{FIRST},CPAM,{LZ2},,,部分")
    assert [kinds(verdict) for verdict in both] == [[Fault.ORDER_TWICE]] * 2
    parts = rows(f"{FIRST},CPAM,{LZ1},,,part", f"{FIRST},CPAM,{LZ2},,,部分")
    assert [verdict.standing for verdict in parts] == [Standing.READY] * 2


def test_one_number_on_two_orders_is_warned_of() -> None:
    both = rows(f"{FIRST},CPAM,{LZ1}", f"{SECOND},CPAM,{LZ1}")
    assert [kinds(verdict) for verdict in both] == [["number_used_elsewhere"]] * 2
    [verdict] = rows(f"{FIRST},CPAM,{LZ1}", shop=known(numbers={LZ1: "8000000000000077"}))
    assert verdict.findings[0].params["order"] == "8000000000000077"


def test_silence_does_not_close_an_order_that_is_sent_in_parts() -> None:
    [verdict] = rows(f"{FIRST},CPAM,{LZ1}", shop=known([an_order(FIRST, PART)]))
    assert verdict.draft.send_type is SendType.PART
    [told] = rows(f"{FIRST},CPAM,{LZ1},,,all", shop=known([an_order(FIRST, PART)]))
    assert told.draft.send_type is SendType.ALL


def test_the_gravest_comes_first() -> None:
    [verdict] = rows(f"{FIRST},CPAM,LZ 1,https://a.example/x")
    severities = [finding.severity for finding in verdict.findings]
    assert severities == sorted(severities, key=list(Severity).index)
    assert len(set(severities)) > 1
