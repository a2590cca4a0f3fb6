"""A buyer's data in clear text, and why not."""

from __future__ import annotations

import json

import pytest

from aliship_gui.api.errors import PlatformError, Refused, UnreadableAnswer
from aliship_gui.api.revealing import ClearContact
from aliship_gui.domain.order_details import Address
from tests.api.answers import both_forms, in_form
from tests.api.conftest import Connect

CLEAR = {
    "contact_person": "Jan de Vries",
    "mobile_no": "8312345000",
    "detail_address": "Dorpsstraat 1",
    "buyer_signer_fullname": "Jan de Vries",
}
MASKED = Address("Jan*****", "NL", "Utrecht", "Zeist", "Dorps*******", mobile="83****000")


def answer(inner: dict[str, object], form: str = "wrapped") -> str:
    return in_form({"aliexpress_trade_seller_order_decrypt_response": inner}, form)


@both_forms
def test_a_buyer_is_revealed(connect: Connect, form: str) -> None:
    client, server = connect(answer({"result_obj": CLEAR, "result_code": 200}, form))
    clear = client.reveal("80001", "oaid-1")
    assert server.received[0].query["method"] == "aliexpress.trade.seller.order.decrypt"
    assert server.received[0].form == {"orderId": "80001", "oaid": "oaid-1"}
    assert clear.over(MASKED) == Address(
        "Jan de Vries", "NL", "Utrecht", "Zeist", "Dorpsstraat 1", mobile="8312345000"
    )
    assert clear.buyer_name == "Jan de Vries"


def test_what_was_not_revealed_stays_masked() -> None:
    assert ClearContact(mobile="8312345000").over(MASKED).contact_person == "Jan*****"


def test_a_representation_shows_no_buyer(connect: Connect) -> None:
    client, _server = connect(answer({"result_obj": CLEAR}))
    shown = repr(client.reveal("80001", "oaid-1"))
    assert not [value for value in CLEAR.values() if value in shown]


@pytest.mark.parametrize(
    ("inner", "code", "message"),
    [
        ({"result_code": 400, "result_info": "oaid is invalid"}, "400", "oaid is invalid"),
        ({"result_obj": "", "result_info": "not allowed"}, "", "not allowed"),
        ({"result_obj": None, "result_code": "403"}, "403", ""),
    ],
)
def test_the_platform_says_why_not(
    connect: Connect, inner: dict[str, object], code: str, message: str
) -> None:
    client, _server = connect(answer(inner))
    with pytest.raises(Refused) as caught:
        client.reveal("80001", "oaid-1")
    assert (caught.value.failure.code, caught.value.failure.message) == (code, message)


def test_an_app_without_the_permission(connect: Connect) -> None:
    words = {"code": 11, "msg": "Insufficient ISV Permissions"}
    client, _server = connect(json.dumps({"error_response": words}))
    with pytest.raises(PlatformError) as caught:
        client.reveal("80001", "oaid-1")
    assert caught.value.failure.method == "aliexpress.trade.seller.order.decrypt"


def test_an_answer_that_says_nothing(connect: Connect) -> None:
    client, _server = connect("{}")
    with pytest.raises(UnreadableAnswer):
        client.reveal("80001", "oaid-1")


@pytest.mark.parametrize(
    "data", [{"oaid": "o1"}, {"receipt_address": {"oaid": "o1", "city": "Zeist"}}]
)
def test_details_tell_what_stands_for_the_clear_data(
    connect: Connect, data: dict[str, object]
) -> None:
    client, _server = connect(json.dumps({"result": {"data": {"id": 80001, **data}}}))
    assert client.order_details("80001").oaid == "o1"


def test_details_that_are_not_masked(connect: Connect) -> None:
    client, _server = connect('{"result":{"data":{"id":80001}}}')
    assert client.order_details("80001").oaid == ""
