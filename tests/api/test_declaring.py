"""The generations of the two calls that declare: what each sends, and what it cannot carry."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import pytest

from aliship_gui.api.calls import PlatformClient
from aliship_gui.api.declaring import DECLARING_WAYS, CannotDeclareSo, declaring_way
from aliship_gui.api.errors import ApiError, Refused, SessionExpired, Unreachable
from aliship_gui.api.gateway import parse_gateway
from aliship_gui.api.shipments import Receipt
from aliship_gui.api.transport import Limits, Transport
from aliship_gui.domain.failures import FailureKind
from aliship_gui.domain.shipments import SendType, ShipmentDraft
from tests.api.answers import both_forms, in_form
from tests.api.conftest import CREDENTIALS, NOW
from tests.fakes.platform_server import Exchange, PlatformServer, Received, Script, cuts, sends

DRAFT = ShipmentDraft("80001", "CPAM", "R1", "https://track.example/R1", "fragile")
OTHER = ShipmentDraft("80001", "OTHER_ES_LOCAL", "R1", "https://track.example/R1")
PART = ShipmentDraft("80001", "CPAM", "R1", send_type=SendType.PART)
DETAILS = "aliexpress.solution.order.info.get"
TWO_LINES = {"data": {"id": 80001, "child_order_list": [{"id": 91}, {"child_order_id": "92"}]}}
NEED_LINES = [way.name for way in DECLARING_WAYS if way.needs_lines]

Connect = Callable[..., tuple[PlatformClient, list[Received]]]


@pytest.fixture
def connect() -> Iterator[Connect]:
    """Makes a client that declares in a way, at a server that knows one order of two lines."""
    servers: list[PlatformServer] = []
    transport = Transport(Limits(connect=5, read=5, total=10))

    def make(
        way: str, answer: str, details: Script | None = None
    ) -> tuple[PlatformClient, list[Received]]:
        told = details or sends(json.dumps({"result": TWO_LINES}))

        def script(exchange: Exchange) -> None:
            asked = exchange.request.query["method"] == DETAILS
            (told if asked else sends(answer))(exchange)

        server = PlatformServer(script).__enter__()
        servers.append(server)
        client = PlatformClient(
            parse_gateway(server.url()), CREDENTIALS, transport, lambda: NOW, declaring_way(way)
        )
        return client, server.received

    yield make
    transport.close()
    for server in servers:
        server.__exit__()


def accepted(root: str, inner: dict[str, object], form: str) -> str:
    return in_form({f"{root}_response": inner | {"request_id": "r1"}}, form)


@both_forms
def test_sub_orders_name_every_line(connect: Connect, form: str) -> None:
    answer = accepted("aliexpress_logistics_order_shipment", {"result": {"success": True}}, form)
    client, received = connect("sub-orders", answer)
    assert client.declare(DRAFT) == Receipt("r1")
    assert received[-1].query["method"] == "aliexpress.logistics.order.shipment"
    (name, value), *others = received[-1].form.items()
    assert (name, others) == ("param_aeop_seller_shipment_sub_trade_order_request", [])
    shipment = {
        "logistics_no": "R1",
        "service_name": "CPAM",
        "tracking_web_site": "https://track.example/R1",
    }
    assert json.loads(value) == {
        "trade_order_id": "80001",
        "sub_trade_order_list": [
            {"sub_trade_order_index": index, "send_type": "all", "shipment_list": [shipment]}
            for index in (1, 2)
        ],
    }


@both_forms
def test_sub_orders_are_corrected(connect: Connect, form: str) -> None:
    answer = accepted("aliexpress_logistics_order_modifyshipment", {"is_success": True}, form)
    client, received = connect("sub-orders", answer)
    assert client.modify("80001", "CPAM", "OLD", PART) == Receipt("r1")
    params = received[-1].params
    assert params["method"] == "aliexpress.logistics.order.modifyshipment"
    assert (params["old_service_name"], params["old_logistics_no"]) == ("CPAM", "OLD")
    sub_orders = json.loads(params["sub_trade_order_list"])
    assert [row["send_type"] for row in sub_orders] == ["part", "part"]
    assert sub_orders[0]["shipment_list"] == [{"logistics_no": "R1", "service_name": "CPAM"}]


@both_forms
def test_delivered_by_seller_names_the_lines_by_id(connect: Connect, form: str) -> None:
    inner: dict[str, object] = {"result": {"success": True, "data": {"trackingNumber": "R1"}}}
    client, received = connect("asf", accepted("aliexpress_asf_dbs_declareship", inner, form))
    assert client.declare(DRAFT) == Receipt("r1")
    assert received[-1].query["method"] == "aliexpress.asf.dbs.declareship"
    assert received[-1].form == {
        "tradeOrderId": "80001",
        "shipmentProviderCode": "CPAM",
        "trackingNumber": "R1",
        "tradeOrderItemIdList": '[{"tradeOrderItemId": "91"}, {"tradeOrderItemId": "92"}]',
    }


def test_delivered_by_seller_is_corrected_by_its_old_number(connect: Connect) -> None:
    client, received = connect("asf", '{"result":{"success":true},"request_id":"r1"}')
    client.modify("80001", "CPAM", "OLD", DRAFT)
    assert received[-1].query["method"] == "aliexpress.asf.dbs.declare.ship.modify"
    assert received[-1].form == {
        "tradeOrderId": "80001",
        "oldTrackingNumber": "OLD",
        "newShipmentProviderCode": "CPAM",
        "newTrackingNumber": "R1",
    }


@both_forms
@pytest.mark.parametrize(
    ("way", "words"),
    [
        ("solution", {"result": {"result_success": False, "error_code": "-326"}}),
        ("sub-orders", {"result": {"success": False, "error_code": "-326", "error_msg": "x"}}),
        ("asf", {"result": {"success": False, "errorCode": "-326", "errorMessage": "x"}}),
    ],
)
def test_every_way_is_refused_alike(
    connect: Connect, way: str, words: dict[str, object], form: str
) -> None:
    client, _received = connect(way, accepted("some_method", words, form))
    with pytest.raises(Refused) as caught:
        client.declare(DRAFT)
    assert caught.value.failure.code == "-326"
    assert caught.value.failure.method == declaring_way(way).declare


@pytest.mark.parametrize(
    ("way", "draft", "problem"),
    [
        ("asf", PART, "declaring.part_by_lines"),
        ("sub-orders", OTHER, "declaring.actual_carrier"),
    ],
)
def test_what_a_way_cannot_carry_is_not_sent(
    connect: Connect, way: str, draft: ShipmentDraft, problem: str
) -> None:
    client, received = connect(way, '{"result":{"success":true}}')
    with pytest.raises(CannotDeclareSo) as caught:
        client.declare(draft)
    assert (caught.value.failure.kind, caught.value.failure.code) == (FailureKind.LOCAL, problem)
    assert [request.query["method"] for request in received] == [DETAILS]


@pytest.mark.parametrize("way", NEED_LINES)
def test_an_order_without_known_lines_is_not_declared(connect: Connect, way: str) -> None:
    bare = sends('{"result":{"data":{"id":80001,"order_status":"FINISH"}}}')
    client, received = connect(way, '{"result":{"success":true}}', bare)
    with pytest.raises(CannotDeclareSo, match=r"declaring\.lines_unknown"):
        client.declare(DRAFT)
    assert len(received) == 1


@pytest.mark.parametrize("way", NEED_LINES)
@pytest.mark.parametrize("details", [cuts(), sends(""), sends("", status=502)])
def test_a_read_that_fails_leaves_no_doubt_about_the_write(
    connect: Connect, way: str, details: Script
) -> None:
    client, received = connect(way, "{}", details)
    with pytest.raises(Unreachable) as caught:
        client.declare(DRAFT)
    assert not caught.value.failure.outcome_unknown
    assert len(received) == 1


def test_a_read_that_is_refused_says_why(connect: Connect) -> None:
    expired = sends('{"error_response":{"code":27,"msg":"Invalid Session"}}')
    client, _received = connect("asf", "{}", expired)
    with pytest.raises(SessionExpired):
        client.declare(DRAFT)


def test_the_usual_way_asks_for_nothing_first(connect: Connect) -> None:
    client, received = connect("no such way", '{"result_success":true}')
    client.declare(DRAFT)
    assert [request.query["method"] for request in received] == [DECLARING_WAYS[0].declare]


@pytest.mark.parametrize("way", [way.name for way in DECLARING_WAYS])
def test_nothing_counts_as_declared_unless_the_platform_says_so(connect: Connect, way: str) -> None:
    client, _received = connect(way, '{"result":{"data":{}}}')
    with pytest.raises(ApiError) as caught:
        client.declare(DRAFT)
    assert caught.value.failure.outcome_unknown
