"""*Test connection*: which dialect works, and in which words it fails."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from aliship_gui.api.credentials import Credentials
from aliship_gui.api.gateway import Gateway, dialects_for, in_dialect, parse_gateway
from aliship_gui.api.methods import Method
from aliship_gui.api.transport import Limits, Transport
from aliship_gui.sandbox.server import PracticeShop, ShopPlan
from aliship_gui.services.connection_test import ConnectionReport, examine_connection, remember
from aliship_gui.store.accounts import Accounts
from aliship_gui.store.database import open_database
from tests.fakes.platform_server import Exchange, PlatformServer, Received, sends
from tests.sandbox.practice import Client, HandClock

CARRIERS = {"result_list": [{"service_name": "CPAM"}], "result_success": True}
ORDERS = {"result": {"success": True, "total_count": 0, "target_list": []}}
Judge = Callable[[Received], int | str | dict[str, object] | None]
"""The code with which a gateway declines a request, or its whole answer; None when it takes it."""


def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture(scope="module")
def practice() -> Iterator[PracticeShop]:
    with PracticeShop(ShopPlan(orders=40)) as shop:
        yield shop


@pytest.fixture
def knobs(practice: PracticeShop) -> Iterator[Client]:
    client = Client(practice, HandClock())
    with client.http:
        yield client
        client.http.delete("/_sandbox/faults")


@pytest.fixture
def transport() -> Iterator[Transport]:
    transport = Transport(Limits(connect=5, read=5, total=10))
    yield transport
    transport.close()


def keys_of(practice: PracticeShop) -> Credentials:
    return Credentials(practice.app_key, practice.app_secret, practice.session)


def gateway_that(judge: Judge, transport: Transport, path: str = "/sync") -> ConnectionReport:
    """The report on a gateway that declines by `judge` and answers the two reads otherwise."""

    def script(exchange: Exchange) -> None:
        said = judge(exchange.request)
        reads = CARRIERS if exchange.request.params["method"] == Method.CARRIERS else ORDERS
        declined = said if isinstance(said, dict) else {"error_response": {"code": said}}
        answer = reads if said is None else declined
        sends(json.dumps(answer), Date=format_datetime(now(), usegmt=True))(exchange)

    with PlatformServer(script) as server:
        gateway = parse_gateway(server.url(path))
        return examine_connection(gateway, Credentials("1", "secret", "session"), transport)


@pytest.mark.parametrize("path", ["/sync", "/router/rest"])
def test_a_connection_that_works(practice: PracticeShop, transport: Transport, path: str) -> None:
    gateway = parse_gateway(practice.base_url + path)
    report = examine_connection(gateway, keys_of(practice), transport)
    assert (report.dialect, report.failure) == (gateway.dialect, None)
    assert [attempt.method for attempt in report.attempts] == [Method.CARRIERS, Method.ORDER_LIST]
    assert report.clock_ahead is not None
    assert not report.clock_is_wrong


def test_what_the_gateway_understands_is_found(transport: Transport) -> None:
    def wants_the_older_sdk(request: Received) -> int | None:
        return None if request.params["sign_method"] == "hmac-sha256" else 25

    report = gateway_that(wants_the_older_sdk, transport)
    assert report.dialect is not None
    assert report.dialect.name == "iop-java"
    assert report.failure is None


@pytest.mark.parametrize(("path", "name"), [("/sync", "iop-param0"), ("/router/rest", "top")])
def test_the_form_of_the_order_list_is_found(transport: Transport, path: str, name: str) -> None:
    def wants_one_object(request: Received) -> str | None:
        listing = request.params["method"] == Method.ORDER_LIST
        return "MissingParameter" if listing and "param0" not in request.params else None

    report = gateway_that(wants_one_object, transport, path)
    assert report.dialect is not None
    assert report.dialect.name == name


@pytest.mark.parametrize(
    "answer",
    [
        {"error_response": {"code": 50, "sub_code": "isv.invalid-parameter:create_date_start"}},
        {"error_response": {"code": 40, "sub_code": "isv.missing-parameter:param0"}},
        {"error_response": {"code": 15, "msg": "Remote service error"}},
        {"result": {"success": False, "error_code": "10004000", "error_message": "no date"}},
    ],
    ids=["isv.invalid-parameter", "isv.missing-parameter", "remote", "business"],
)
def test_a_query_that_is_not_understood_may_be_complained_of_in_any_words(
    transport: Transport, answer: dict[str, object]
) -> None:
    def wants_one_object(request: Received) -> dict[str, object] | None:
        listing = request.params["method"] == Method.ORDER_LIST
        return answer if listing and "param0" not in request.params else None

    report = gateway_that(wants_one_object, transport)
    assert report.dialect is not None
    assert report.dialect.name == "iop-param0"


def test_a_shop_that_declines_every_list_is_told_in_its_own_words(transport: Transport) -> None:
    def declines(request: Received) -> dict[str, object] | None:
        listing = request.params["method"] == Method.ORDER_LIST
        words = {"success": False, "error_code": "-77", "error_message": "closed"}
        return {"result": words} if listing else None

    report = gateway_that(declines, transport)
    assert report.dialect is None
    assert report.failure is not None
    assert (report.failure.code, report.failure.method) == ("-77", Method.ORDER_LIST)


def test_a_session_that_goes_by_its_newer_name_is_found(transport: Transport) -> None:
    def wants_access_token(request: Received) -> str | None:
        return None if "access_token" in request.params else "MissingAccessToken"

    report = gateway_that(wants_access_token, transport)
    assert report.dialect is not None
    assert report.dialect.name == "iop-access-token"


def test_a_flat_order_list_is_found_at_the_older_gateway(transport: Transport) -> None:
    def wants_flat_keys(request: Received) -> int | None:
        return 41 if "param0" in request.params else None

    report = gateway_that(wants_flat_keys, transport, "/router/rest")
    assert report.dialect is not None
    assert report.dialect.name == "top-flat"


def test_the_dialect_that_worked_before_comes_first(practice: PracticeShop) -> None:
    gateway = in_dialect(parse_gateway(practice.url), "iop-java")
    transport = Transport()
    report = examine_connection(gateway, keys_of(practice), transport)
    transport.close()
    assert {attempt.dialect.name for attempt in report.attempts} == {"iop-java"}


@pytest.mark.parametrize("path", ["/sync", "/router/rest"])
def test_a_wrong_secret(practice: PracticeShop, transport: Transport, path: str) -> None:
    gateway = parse_gateway(practice.base_url + path)
    wrong = replace(keys_of(practice), app_secret="mistyped-secret")
    report = examine_connection(gateway, wrong, transport)
    assert report.dialect is None
    assert report.failure is not None
    assert report.failure.code == "connection.wrong_secret"
    assert report.failure.request_id
    assert {attempt.dialect for attempt in report.attempts} == set(dialects_for(gateway))


@pytest.mark.parametrize(
    ("off", "code", "minutes"),
    [
        (timedelta(hours=3), "connection.clock_fast", "180"),
        (timedelta(hours=-30), "connection.clock_slow", "1800"),
    ],
)
def test_a_clock_that_is_wrong(
    practice: PracticeShop, transport: Transport, off: timedelta, code: str, minutes: str
) -> None:
    gateway = parse_gateway(practice.top_url)
    report = examine_connection(gateway, keys_of(practice), transport, lambda: now() + off)
    assert report.failure is not None
    assert (report.failure.code, report.failure.message) == (code, minutes)
    assert report.clock_is_wrong


def test_a_clock_that_is_a_little_wrong_is_told_though_everything_works(
    practice: PracticeShop, transport: Transport
) -> None:
    gateway = parse_gateway(practice.url)
    ahead = timedelta(minutes=5)
    report = examine_connection(gateway, keys_of(practice), transport, lambda: now() + ahead)
    assert report.failure is None
    assert report.clock_is_wrong


def test_a_timestamp_that_is_refused_from_a_right_clock_is_a_matter_of_form(
    transport: Transport,
) -> None:
    def wants_beijing(request: Received) -> int | None:
        return None if "-" in request.params["timestamp"] else 31

    report = gateway_that(wants_beijing, transport)
    assert report.dialect is not None
    assert report.dialect.name == "iop-java"


@pytest.mark.parametrize(
    ("fault", "code", "method"),
    [
        ({"code": "AppWhiteIpLimit"}, "AppWhiteIpLimit", Method.CARRIERS),
        ({"code": 11}, "11", Method.CARRIERS),
        ({"code": 11, "method": str(Method.ORDER_LIST)}, "11", Method.ORDER_LIST),
        ({"code": 27}, "IllegalAccessToken", Method.CARRIERS),
        (
            {"code": 22, "method": str(Method.ORDER_LIST), "count": 9},
            "InvalidApiPath",
            Method.ORDER_LIST,
        ),
    ],
)
def test_what_is_no_matter_of_dialect_is_told_as_it_is(
    practice: PracticeShop,
    knobs: Client,
    transport: Transport,
    fault: dict[str, object],
    code: str,
    method: Method,
) -> None:
    knobs.fault("platform_error", **fault)
    report = examine_connection(parse_gateway(practice.url), keys_of(practice), transport)
    assert report.dialect is None
    assert report.failure is not None
    assert (report.failure.code, report.failure.method) == (code, method)


def test_a_wrong_app_key(practice: PracticeShop, transport: Transport) -> None:
    wrong = replace(keys_of(practice), app_key="1")
    report = examine_connection(parse_gateway(practice.url), wrong, transport)
    assert report.failure is not None
    assert report.failure.code == "InvalidAppKey"
    assert len(report.attempts) == 1


def test_nobody_answers(transport: Transport) -> None:
    with PlatformServer(sends("")) as server:
        gateway = parse_gateway(server.url())
    report = examine_connection(gateway, Credentials("1", "secret", "session"), transport)
    assert report.failure is not None
    assert report.failure.code == "network.refused"
    assert (len(report.attempts), report.clock_ahead) == (1, None)


def test_nothing_is_written(practice: PracticeShop, knobs: Client, transport: Transport) -> None:
    before = knobs.ledger()
    examine_connection(parse_gateway(practice.url), keys_of(practice), transport)
    assert knobs.ledger() == before


def test_what_works_is_remembered(
    practice: PracticeShop, transport: Transport, tmp_path: Path
) -> None:
    database = open_database(tmp_path)
    accounts = Accounts(database)
    account = accounts.add("Lamps", practice.url, practice.app_key, now())
    gateway: Gateway = in_dialect(parse_gateway(practice.url), "iop-param0")
    works = examine_connection(gateway, keys_of(practice), transport)
    broken = examine_connection(gateway, Credentials("1", "secret", "session"), transport)
    assert remember(accounts, account.shop_id, works) == accounts.get(account.shop_id)
    assert remember(accounts, account.shop_id, broken) is None
    assert accounts.get(account.shop_id).dialect == "iop-param0"
    database.close()
