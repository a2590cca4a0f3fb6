"""Our client at a server that shares nothing with it: every sample, every dialect, both forms."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from aliship_gui.api.calls import PlatformClient
from aliship_gui.api.credentials import Credentials
from aliship_gui.api.errors import (
    ApiError,
    FlowControlled,
    PlatformError,
    Refused,
    ServiceTrouble,
    SessionExpired,
)
from aliship_gui.api.gateway import DIALECTS, Dialect, Gateway, parse_gateway
from aliship_gui.api.oauth import SIGN_IN_WAYS, SignIn, sign_in_way
from aliship_gui.api.orders import OrderQuery
from aliship_gui.api.request import signed_request
from aliship_gui.api.transport import Transport
from aliship_gui.api.wire import open_envelope
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.services.connection_test import examine_connection
from tests.foreign import second_server
from tests.foreign.second_server import APP_KEY, APP_SECRET, CODE, SESSION, SecondServer

SAMPLES = Path(__file__).parents[1] / "api" / "samples"
KEYS = Credentials(APP_KEY, APP_SECRET, SESSION)
DRAFT = ShipmentDraft("80001", "CPAM", "LX000000001CN", "https://t.example/包裹?a=1&b=+%")
FULFIL = "aliexpress_solution_order_fulfill_response"
TRACKING = "aliexpress.logistics.ds.trackinginfo.query"
RECEIPT = "aliexpress.solution.order.receiptinfo.get"

each_dialect = pytest.mark.parametrize("dialect", DIALECTS, ids=lambda row: row.name)


def load(name: str) -> Any:
    return json.loads((SAMPLES / name).read_text(encoding="utf-8"))


ENVELOPES = load("envelopes_examples.json")


@pytest.fixture
def server() -> Iterator[SecondServer]:
    """The server with every documentation sample."""
    bodies = [load(path.name) for path in SAMPLES.glob("docsample_*.json")]
    answers = {root: inner for body in bodies for root, inner in body.items()}
    with SecondServer(answers, ENVELOPES["token_create_test_app"]) as server:
        yield server


@pytest.fixture(scope="module")
def transport() -> Iterator[Transport]:
    transport = Transport()
    yield transport
    transport.close()


def gateway_of(server: SecondServer, dialect: Dialect) -> Gateway:
    return replace(parse_gateway(server.base_url + dialect.path), dialect=dialect)


def client_of(server: SecondServer, transport: Transport, dialect: Dialect) -> PlatformClient:
    return PlatformClient(gateway_of(server, dialect), KEYS, transport)


@each_dialect
def test_the_order_list(server: SecondServer, transport: Transport, dialect: Dialect) -> None:
    since = datetime.now(UTC) - timedelta(days=1)
    page = client_of(server, transport, dialect).order_page(OrderQuery(created_from=since))
    (order,) = page.orders
    (row,) = server.answers["aliexpress_solution_order_get_response"]["result"]["target_list"][
        "order_dto"
    ]
    assert (order.order_id, order.status) == (str(row["order_id"]), row["order_status"])
    assert len(order.lines) == len(row["product_list"]["order_product_dto"]) > 0


@each_dialect
def test_an_order(server: SecondServer, transport: Transport, dialect: Dialect) -> None:
    details = client_of(server, transport, dialect).order_details("80001")
    data = server.answers["aliexpress_solution_order_info_get_response"]["result"]["data"]
    assert (details.order_id, details.status) == (str(data["id"]), data["order_status"])
    assert details.address.contact_person == data["receipt_address"]["contact_person"]
    parcels = data["logistic_info_list"]["global_aeop_tp_logistic_info_dto"]
    numbers = [parcel.tracking_number for parcel in details.parcels]
    assert numbers == [str(row["logistics_no"]) for row in parcels]


@each_dialect
def test_the_carriers(server: SecondServer, transport: Transport, dialect: Dialect) -> None:
    (carrier,) = client_of(server, transport, dialect).carriers()
    assert (carrier.key, carrier.display_name) == ("CPAM", "China Post Registered Air Mail")
    assert carrier.pattern == "^[a-zA-z]{2}[A-Za-z0-9]{9}[a-zA-z]{2}$"


@each_dialect
def test_a_declaration(server: SecondServer, transport: Transport, dialect: Dialect) -> None:
    client_of(server, transport, dialect).declare(DRAFT)
    sent = server.taken[-1]
    assert (sent["out_ref"], sent["tracking_website"]) == (DRAFT.order_id, DRAFT.tracking_url)


@each_dialect
@pytest.mark.parametrize("method", [TRACKING, RECEIPT])
def test_answers_that_the_program_does_not_ask_for_are_understood_too(
    server: SecondServer, transport: Transport, dialect: Dialect, method: str
) -> None:
    gateway = gateway_of(server, dialect)
    request = signed_request(gateway, KEYS, method, {"out_ref": "1"}, datetime.now(UTC))
    payload = json.loads(bytes(open_envelope(transport.post(request), method).payload))
    body = server.answers[method.replace(".", "_") + "_response"]
    assert payload == (second_server.simplified(body) if dialect.simplify else body)


ERRORS: list[tuple[str, type[ApiError], str]] = [
    ("err_top_doc_sample", Refused, "isv.invalid-parameter"),
    ("err_top_remote_15", ServiceTrouble, "F00-10-10000-001"),
    ("err_top_flow_control", FlowControlled, "accesscontrol.limited-by-app-api-access-count"),
    ("err_top_token", SessionExpired, ""),
    ("err_fulfil_result_CONSTRUCTED", Refused, ""),
]


@each_dialect
@pytest.mark.parametrize(("name", "kind", "sub_code"), ERRORS)
def test_a_documented_failure(
    server: SecondServer,
    transport: Transport,
    dialect: Dialect,
    name: str,
    kind: type[ApiError],
    sub_code: str,
) -> None:
    body = ENVELOPES[name]
    server.answers[FULFIL] = body.get(FULFIL, body)
    with pytest.raises(ApiError) as caught:
        client_of(server, transport, dialect).declare(DRAFT)
    assert type(caught.value) is kind
    assert caught.value.failure.sub_code == sub_code


def test_every_sample_is_asked_for() -> None:
    asked = {"ok_top_not_simplified", "ok_top_simplified", "err_rest", "token_create_test_app"}
    assert set(ENVELOPES) - {"_note"} == asked | {name for name, _, _ in ERRORS}
    assert len(list(SAMPLES.glob("docsample_*.json"))) == 6


@pytest.mark.parametrize("name", ["ok_top_not_simplified", "ok_top_simplified"])
@each_dialect
def test_a_documented_success(
    server: SecondServer, transport: Transport, dialect: Dialect, name: str
) -> None:
    body = ENVELOPES[name]
    server.answers[FULFIL] = body.get(FULFIL, body)
    assert client_of(server, transport, dialect).declare(DRAFT).request_id.startswith("210126da")


@each_dialect
def test_what_is_signed_with_another_secret_is_declined(
    server: SecondServer, transport: Transport, dialect: Dialect
) -> None:
    wrong = replace(KEYS, app_secret="guess")
    client = PlatformClient(gateway_of(server, dialect), wrong, transport)
    with pytest.raises(PlatformError, match="25 Invalid signature"):
        client.carriers()
    assert server.taken == []


@pytest.mark.parametrize("way", [way.name for way in SIGN_IN_WAYS])
def test_signing_in(server: SecondServer, transport: Transport, way: str) -> None:
    gateway = parse_gateway(server.base_url)
    sign_in = SignIn(sign_in_way(way, gateway), APP_KEY, APP_SECRET, transport)
    created = sign_in.create(CODE)
    assert created.access_token == ENVELOPES["token_create_test_app"]["access_token"]
    assert created.expires_at == created.given_at + timedelta(days=1)
    assert sign_in.refresh(created.refresh_token).account_platform == "buyerApp"
    calls: list[Callable[[], object]] = [
        lambda: sign_in.create("guess"),
        lambda: sign_in.refresh("guess"),
        lambda: SignIn(sign_in_way(way, gateway), APP_KEY, "guess", transport).create(CODE),
    ]
    for call in calls:
        with pytest.raises(PlatformError):
            call()


def test_the_signature_of_a_system_call_that_does_not_fit(
    server: SecondServer, transport: Transport
) -> None:
    way = sign_in_way("iop", parse_gateway(server.base_url))
    with pytest.raises(PlatformError) as caught:
        SignIn(way, APP_KEY, "guess", transport).create(CODE)
    assert caught.value.failure.code == ENVELOPES["err_rest"]["code"]
    assert caught.value.failure.message == ENVELOPES["err_rest"]["message"]


@pytest.mark.parametrize("path", ["/sync", "/router/rest"])
def test_the_connection_is_found_good(
    server: SecondServer, transport: Transport, path: str
) -> None:
    report = examine_connection(parse_gateway(server.base_url + path), KEYS, transport)
    assert report.failure is None
    assert not report.clock_is_wrong


def test_it_shares_no_code_with_the_program() -> None:
    text = Path(second_server.__file__).read_text(encoding="utf-8")
    assert "aliship" not in text
    assert "tests." not in text
