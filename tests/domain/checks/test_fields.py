"""Each check of carrier, number, URL and description, one row a case."""

from __future__ import annotations

from dataclasses import replace

import pytest
from msgspec import structs

from aliship_gui.domain.carriers import CarrierList
from aliship_gui.domain.checks.web_address import fault_of
from aliship_gui.domain.findings import Field
from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.domain.orders import OrderLine, Parcel
from aliship_gui.domain.shipments import SendType, ShipmentDraft
from tests.domain.checks.cases import (
    CARRIERS,
    DETAILS,
    NUMBER,
    ORDER,
    URL,
    check,
    draft,
    told,
)

OWN = "OTHER_ES_OVERSEAS"
MISSING = "platform.argument_missing"
INVALID = "platform.argument_invalid"
FORMAT = "fulfil.number_format"


def test_a_good_draft_has_no_findings() -> None:
    assert check(draft()) == ()
    assert check(draft(OWN, url=URL, description="Thank you – enjoy!")) == ()


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        (draft(carrier=""), [("block", "carrier_missing", MISSING)]),
        (draft(carrier="  "), [("block", "carrier_missing", MISSING)]),
        (draft(carrier="GONE"), [("block", "carrier_gone", "fulfil.carrier_gone")]),
        (draft(carrier="cpam"), [("block", "carrier_gone", "fulfil.carrier_gone")]),
        (draft(number=""), [("block", "number_missing", MISSING)]),
        (draft(number=" \n"), [("block", "number_missing", MISSING)]),
        (draft(number="LZ12345678CN"), [("block", "number_breaks_rule", FORMAT)]),
        (draft("LOOSE"), [("warn", "number_partly_fits", FORMAT)]),
        (draft("LOOSE", "123456789"), []),
        (draft("BROKEN"), [("info", "number_not_checkable", "")]),
        (draft("PLAIN", "anything"), []),
        (draft("PLAIN", "1" * 65), [("warn", "number_long", "")]),
        (draft("PLAIN", "1" * 64), []),
        (draft("PLAIN", "12 34"), [("warn", "number_stray", "")]),
        (draft("PLAIN", "АВ1234"), [("warn", "number_foreign_letters", "")]),
        (draft(OWN), [("block", "url_missing", "fulfil.url_missing")]),
        (draft(OWN, url="  "), [("block", "url_missing", "fulfil.url_missing")]),
        (draft(OWN, url="track.example.com"), [("block", "url_scheme", "")]),
        (draft(OWN, url="https://localhost/x"), [("block", "url_host", "")]),
        (draft(OWN, url="https://me:pw@a.example"), [("block", "url_credentials", "")]),
        (draft(OWN, url="https://a.example/a b"), [("block", "url_spaces", "")]),
        (draft(url=URL), [("info", "url_not_needed", "")]),
        (draft(url="nonsense"), [("warn", "url_scheme", ""), ("info", "url_not_needed", "")]),
        (draft(description="谢谢"), [("block", "description_not_english", INVALID)]),
        (draft(description="thanks！"), [("block", "description_not_english", INVALID)]),
        (draft(description="x" * 512), []),
        (draft(description="x" * 513), [("block", "description_long", INVALID)]),
    ],
)
def test_a_field_at_fault_is_told(
    what: ShipmentDraft, expected: list[tuple[str, str, str]]
) -> None:
    assert told(check(what)) == expected


def test_findings_stand_at_their_field() -> None:
    findings = check(draft("", "", "https://x", "谢谢"))
    assert {found.field for found in findings} == {
        Field.CARRIER,
        Field.TRACKING_NUMBER,
        Field.TRACKING_URL,
        Field.DESCRIPTION,
    }


def test_without_a_carrier_list_nothing_is_claimed() -> None:
    findings = check(draft(number="any"), carriers=None)
    assert told(findings) == [("info", "carrier_list_missing", "")]


def test_an_empty_carrier_list_is_a_list() -> None:
    empty = CarrierList((), CARRIERS.fetched_at)
    assert told(check(draft(), carriers=empty)) == [
        ("block", "carrier_gone", "fulfil.carrier_gone")
    ]


def details(destination: str, origin: str, *lines: str) -> OrderDetails:
    """Details of an order that goes to `destination`, from `origin` or from its lines' origins."""
    return replace(
        DETAILS,
        address=replace(DETAILS.address, country=destination),
        ships_from=origin,
        lines=tuple(OrderLine("1", "Lamp", 1, ships_from=origin) for origin in lines),
    )


WRONG = [("block", "carrier_wrong_country", "fulfil.wrong_country")]
DOUBTFUL = [("warn", "carrier_doubtful_country", "fulfil.wrong_country")]


@pytest.mark.parametrize(
    ("carrier", "journey", "expected"),
    [
        ("GLS_ES", details("ES", "CN"), []),
        ("GLS_FR", details("ES", "FR"), []),
        ("GLS_FR", details("ES", "CN"), WRONG),
        ("GLS_FR", details("ES", ""), DOUBTFUL),
        ("GLS_FR", details("", "CN"), []),
        ("GLS_FR", details("ES", "", "CN", "ES"), WRONG),
        ("GLS_FR", details("ES", "", "CN", "FR"), []),
        ("CPAM", details("ES", "ES"), []),
        ("GLS_FR", None, []),
    ],
)
def test_a_carrier_serves_one_end_of_the_journey(
    carrier: str, journey: OrderDetails | None, expected: list[tuple[str, str, str]]
) -> None:
    assert told(check(draft(carrier), details=journey)) == expected


def test_the_orders_own_country_and_lines_do_as_well() -> None:
    lines = (OrderLine("1", "Lamp", 1, ships_from="CN"),)
    order = structs.replace(ORDER, country="ES", lines=lines)
    [finding] = check(draft("GLS_FR"), order, details=None)
    assert finding.params == {
        "carrier": "GLS_FR",
        "country": "FR",
        "destination": "ES",
        "origin": "CN",
    }


def test_the_united_kingdoms_two_codes_are_one_country() -> None:
    assert check(draft("PLAIN"), details=details("UK", "CN")) == ()
    british = CarrierList((replace(CARRIERS.carriers[4], key="DHL_UK"),), CARRIERS.fetched_at)
    assert check(draft("DHL_UK"), details=details("GB", "CN"), carriers=british) == ()


def test_a_number_of_another_order_warns() -> None:
    [finding] = check(draft(), used={NUMBER: "8002"})
    assert told((finding,)) == [("warn", "number_used_elsewhere", "fulfil.number_rejected")]
    assert finding.params == {"number": NUMBER, "order": "8002"}


def test_a_number_of_this_order_is_no_news() -> None:
    assert check(draft(), used={NUMBER: ORDER.order_id}) == ()


@pytest.mark.parametrize(
    ("send_type", "expected"),
    [
        (SendType.PART, [("block", "number_repeated", "fulfil.number_rejected")]),
        (SendType.ALL, []),
    ],
)
def test_a_part_needs_a_number_of_its_own(
    send_type: SendType, expected: list[tuple[str, str, str]]
) -> None:
    order = structs.replace(ORDER, parcels=(Parcel("CPAM", NUMBER),))
    assert told(check(draft(send_type=send_type), order)) == expected


@pytest.mark.parametrize(
    "url",
    [
        "https://www.17track.net/en?nums=LZ123456789CN",
        "http://a.example",
        "HTTPS://A.EXAMPLE/",
        "https://a.example.:8443/x#y",
        "https://包裹.中国/查询",
        "https://xn--fiqs8s.example/",
        "https://8.8.8.8/t",
        "https://[2606:4700::1111]/t",
    ],
)
def test_a_real_address_is_fine(url: str) -> None:
    assert fault_of(url) is None


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("", "url_scheme"),
        ("//a.example/x", "url_scheme"),
        ("ftp://a.example", "url_scheme"),
        ("javascript:alert(1)", "url_scheme"),
        ("data:text/html,hello", "url_scheme"),
        ("https:a.example", "url_host"),
        ("https://", "url_host"),
        ("https://example", "url_host"),
        ("https://.example", "url_host"),
        ("https://a..example", "url_host"),
        ("https://-a.example", "url_host"),
        ("https://a_b.example", "url_host"),
        ("https://1.2.3", "url_host"),
        ("https://127.0.0.1/", "url_host"),
        ("https://192.168.1.7/", "url_host"),
        ("https://[::1]/", "url_host"),
        ("https://[::1/", "url_host"),
        ("https://a.example:99999/", "url_host"),
        ("https://a.example:x/", "url_host"),
        ("https://" + "a" * 64 + ".example", "url_host"),
        ("https://" + "a." * 130 + "example", "url_host"),
        ("https://user@a.example", "url_credentials"),
        ("https://a.example@evil.example", "url_credentials"),
        ("https://a.example/\\evil", "url_spaces"),
        ("https://a.example/\u3000x", "url_spaces"),
        ("https://a.example/\x00", "url_spaces"),
    ],
)
def test_an_address_that_leads_nowhere_is_told(url: str, fault: str) -> None:
    assert fault_of(url) == fault
