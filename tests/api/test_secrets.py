"""Nothing that leaves the client holds the app's secret or the seller's session."""

from __future__ import annotations

import json
import logging
import traceback
from collections.abc import Callable
from urllib.parse import quote_plus

import pytest

from aliship_gui.api.calls import PlatformClient
from aliship_gui.api.errors import ApiError
from aliship_gui.api.orders import OrderQuery
from aliship_gui.api.transport import Limits
from aliship_gui.domain.shipments import ShipmentDraft
from tests.api.conftest import CREDENTIALS, NOW, Connect
from tests.fakes.platform_server import Exchange, Script, cuts, drips, head, sends, stays_silent

SECRETS = (CREDENTIALS.app_secret, CREDENTIALS.session, quote_plus(CREDENTIALS.session))

CALLS: list[Callable[[PlatformClient], object]] = [
    lambda client: client.order_page(OrderQuery(created_from=NOW)),
    lambda client: client.order_details("1"),
    lambda client: client.carriers(),
    lambda client: client.declare(ShipmentDraft("1", "CPAM", "R1")),
    lambda client: client.modify("1", "CPAM", "R0", ShipmentDraft("1", "CPAM", "R1")),
    lambda client: client.shipments("1"),
]


def echo(**words: str) -> Script:
    """An answer whose every word repeats what was sent, as careless servers do."""

    def script(exchange: Exchange) -> None:
        heard = f"{exchange.request.target} {exchange.request.params} {CREDENTIALS.app_secret}"
        said = dict.fromkeys(("msg", "sub_code", "sub_msg", "request_id"), heard)
        inner = {"code": heard if words.get("code") == "echo" else 25, **said}
        sends(json.dumps({"error_response": inner}))(exchange)

    return script


def redirect(exchange: Exchange) -> None:
    sends("", status=302, Location=f"http://127.0.0.1:9{exchange.request.target}")(exchange)


def refuse(exchange: Exchange) -> None:
    words = {"result_success": False, "error_code": "-1", "request_id": exchange.request.target}
    words["error_message"] = exchange.request.target
    sends(json.dumps({"result": words}))(exchange)


SCRIPTS: dict[str, Script] = {
    "echo": echo(),
    "echo in the code": echo(code="echo"),
    "redirect": redirect,
    "refusal": refuse,
    "cut": cuts(),
    "drip": drips(head(200, {}), b"x"),
    "silence": stays_silent,
    "html": sends("<html>"),
    "502": sends("", status=502),
    "odd header": cuts(b"HTTP/1.1 200 OK\r\nbad header\r\n\r\n"),
}


def shown(error: BaseException) -> str:
    """Everything that a log or a crash report could show of an error."""
    parts = [str(error), repr(error), *traceback.format_exception(error)]
    below = error.__cause__ or error.__context__
    return "\n".join(parts) + (shown(below) if below is not None else "")


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS)
@pytest.mark.parametrize("call", CALLS, ids=range(len(CALLS)))
def test_no_error_and_no_log_record_holds_a_secret(
    script: Script,
    call: Callable[[PlatformClient], object],
    connect: Connect,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    client, server = connect(script, limits=Limits(connect=5, read=0.3, total=0.3))
    with pytest.raises(ApiError) as caught:
        call(client)
    # The secrets did travel; otherwise this test would prove nothing.
    assert server.received[0].query["session"] == CREDENTIALS.session
    seen = shown(caught.value) + caplog.text + repr(caught.value.failure) + repr(client)
    assert not [secret for secret in SECRETS if secret in seen]


def test_success_is_logged_without_parameters(
    connect: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    client, _server = connect('{"result":{"result_success":true},"request_id":"r-17"}')
    client.declare(ShipmentDraft("80001", "CPAM", "RA123456789CN"))
    ours = [record.getMessage() for record in caplog.records]
    assert any("aliexpress.solution.order.fulfill" in line and " ms" in line for line in ours)
    assert any("r-17" in line for line in ours)
    assert not [word for word in (*SECRETS, "RA123456789CN", "80001") if word in caplog.text]


def test_an_error_carries_no_hidden_cause(connect: Connect) -> None:
    client, _server = connect(cuts())
    with pytest.raises(ApiError) as caught:
        client.carriers()
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
