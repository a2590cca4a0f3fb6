"""The newer generations of declaring, and the clear text of a masked buyer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from aliship_gui.api.calls import PlatformClient
from aliship_gui.api.credentials import Credentials
from aliship_gui.api.declaring import DECLARING_WAYS, declaring_way
from aliship_gui.api.errors import PlatformError, Refused
from aliship_gui.api.gateway import parse_gateway
from aliship_gui.api.transport import Transport
from aliship_gui.domain.shipments import SendType, ShipmentDraft
from aliship_gui.sandbox.by_seller import DECLARE, MODIFY
from aliship_gui.sandbox.revealing import REVEAL
from aliship_gui.sandbox.sub_orders import MODIFY_SHIPMENT, ORDER_SHIPMENT, SHIPMENT_REQUEST
from tests.sandbox.practice import Client

ALREADY = ("-999", "该交易订单已填写发货通知,无需重复操作。")
NOT_YOURS = ("-999", "您填写的交易订单号有误或不属于当前账号,请修改后重试。")
WAYS = [way.name for way in DECLARING_WAYS]


def items(client: Client, order_id: str) -> list[int]:
    return [row["id"] for row in client.info(order_id)["child_order_list"]]


def by_seller(client: Client, order_id: str, lines: list[int], **changes: str) -> Any:
    arguments = {
        "tradeOrderId": order_id,
        "shipmentProviderCode": "CPAM",
        "trackingNumber": client.number(),
        "tradeOrderItemIdList": json.dumps([{"tradeOrderItemId": line} for line in lines]),
        **changes,
    }
    return client.call(DECLARE, **arguments)


def by_sub_orders(client: Client, order_id: str, count: int, **shipment: str) -> Any:
    parcel = {"logistics_no": client.number(), "service_name": "CPAM", **shipment}
    subs = [
        {"sub_trade_order_index": index, "send_type": "all", "shipment_list": [parcel]}
        for index in range(1, count + 1)
    ]
    request = {"trade_order_id": order_id, "sub_trade_order_list": subs}
    return client.call(ORDER_SHIPMENT, **{SHIPMENT_REQUEST: json.dumps(request)})


def test_delivered_by_seller_ships_the_whole_order(client: Client) -> None:
    order_id = client.order(lines=2)
    answer = by_seller(client, order_id, items(client, order_id))
    assert answer["result"]["success"] is True
    assert answer["result"]["data"]["tradeOrderId"] == int(order_id)
    assert client.info(order_id)["order_status"] == "WAIT_BUYER_ACCEPT_GOODS"
    again = by_seller(client, order_id, items(client, order_id))["result"]
    assert (again["errorCode"], again["errorMessage"]) == ALREADY


def test_delivered_by_seller_line_by_line(client: Client) -> None:
    order_id = client.order(lines=2)
    first, second = items(client, order_id)
    assert by_seller(client, order_id, [first])["result"]["success"] is True
    assert client.info(order_id)["order_status"] == "SELLER_PART_SEND_GOODS"
    again = by_seller(client, order_id, [first])["result"]
    assert (again["errorCode"], again["errorMessage"]) == ALREADY
    assert by_seller(client, order_id, [second])["result"]["success"] is True
    assert client.info(order_id)["order_status"] == "WAIT_BUYER_ACCEPT_GOODS"


@pytest.mark.parametrize("lines", ["[]", "[{}]", "{}", '[{"tradeOrderItemId":1}]', "nonsense"])
def test_lines_that_make_no_sense(client: Client, lines: str) -> None:
    answer = by_seller(client, client.order(), [], tradeOrderItemIdList=lines)
    assert answer["error_response"]["sub_code"] == "isv.invalid-parameter"


@pytest.mark.parametrize(
    "missing", ["tradeOrderId", "shipmentProviderCode", "trackingNumber", "tradeOrderItemIdList"]
)
def test_an_argument_is_missing(client: Client, missing: str) -> None:
    answer = by_seller(client, client.order(), [1], **{missing: ""})
    assert answer["error_response"]["code"] == "MissingParameter"


def test_a_number_is_corrected_by_the_old_one(client: Client) -> None:
    order_id, old, new = client.order(), client.number(), client.number()
    client.declare(order_id, old)
    arguments = {"newShipmentProviderCode": "CPAM", "newTrackingNumber": new}
    for known in ("tradeOrderId", "oldTrackingNumber"):
        given = {"tradeOrderId": order_id, "oldTrackingNumber": old, **arguments, known: "1"}
        assert client.call(MODIFY, **given)["result"]["success"] is False
    answer = client.call(MODIFY, tradeOrderId=order_id, oldTrackingNumber=old, **arguments)
    assert answer["result"]["data"]["trackingNumber"] == new
    parcels = client.info(order_id)["logistic_info_list"]
    assert [parcel["logistics_no"] for parcel in parcels] == [new]


def test_sub_orders_inside_one_object(client: Client) -> None:
    order_id = client.order(lines=2)
    answer = by_sub_orders(client, order_id, 2)
    assert answer["result"]["success"] is True
    again = by_sub_orders(client, order_id, 2)["result"]
    assert (again["error_code"], again["error_msg"]) == ALREADY
    unknown = by_sub_orders(client, "1", 2)["result"]
    assert (unknown["error_code"], unknown["error_msg"]) == NOT_YOURS


def test_an_other_carrier_wants_the_actual_one(client: Client) -> None:
    order_id = client.order(lines=1, country="ES")
    other = {"service_name": "OTHER_ES_OVERSEAS", "tracking_web_site": "https://t.example/"}
    answer = by_sub_orders(client, order_id, 1, **other)
    assert "actual_carrier" in answer["error_response"]["msg"]
    told = by_sub_orders(client, order_id, 1, **other, actual_carrier="GLS")
    assert told["result"]["success"] is True


def test_without_the_object_nothing_is_declared(client: Client) -> None:
    answer = client.call(ORDER_SHIPMENT, trade_order_id="1", sub_trade_order_list="[]")
    assert answer["error_response"]["code"] == "MissingParameter"


def test_a_parcel_of_sub_orders_is_corrected(client: Client) -> None:
    order_id, old, new = client.order(lines=1), client.number(), client.number()
    client.declare(order_id, old)

    def corrected(*numbers: str) -> Any:
        parcels = [{"logistics_no": number, "service_name": "CPAM"} for number in numbers]
        sub = {"sub_trade_order_index": 1, "send_type": "all", "shipment_list": parcels}
        return client.call(
            MODIFY_SHIPMENT,
            trade_order_id=order_id,
            old_service_name="CPAM",
            old_logistics_no=old,
            sub_trade_order_list=json.dumps([sub]),
        )

    assert "error_response" in corrected(new, client.number())
    assert corrected(new)["is_success"] is True
    refused = corrected(new)
    assert (refused["is_success"], refused["code_of_error"]) == (False, "-999")


def test_faults_find_the_order_in_every_generation(client: Client) -> None:
    order_id = client.order(lines=1)
    lines = items(client, order_id)
    client.fault("minus_one", order_id=order_id, count=2)
    assert by_sub_orders(client, order_id, 1)["result"]["error_code"] == "-1"
    assert by_seller(client, order_id, lines)["result"]["errorCode"] == "-1"
    assert by_sub_orders(client, order_id, 1)["result"]["success"] is True


@pytest.fixture
def transport() -> Iterator[Transport]:
    transport = Transport()
    yield transport
    transport.close()


def a_client(client: Client, transport: Transport, way: str = "") -> PlatformClient:
    shop = client.shop
    credentials = Credentials(shop.app_key, shop.app_secret, shop.session)
    return PlatformClient(
        parse_gateway(shop.url),
        credentials,
        transport,
        lambda: datetime.fromtimestamp(client.clock.now, UTC),
        declaring_way(way),
    )


@pytest.mark.parametrize("way", WAYS)
def test_our_client_declares_corrects_and_is_refused_in_every_way(
    client: Client, transport: Transport, way: str
) -> None:
    ours, order_id = a_client(client, transport, way), client.order(lines=3)
    first, second = client.number(), client.number()
    ours.declare(ShipmentDraft(order_id, "CPAM", first))
    assert [parcel.tracking_number for parcel in ours.order_details(order_id).parcels] == [first]
    ours.modify(order_id, "CPAM", first, ShipmentDraft(order_id, "CPAM", second))
    assert [parcel.tracking_number for parcel in ours.order_details(order_id).parcels] == [second]
    with pytest.raises(Refused) as caught:
        ours.declare(ShipmentDraft(order_id, "CPAM", client.number()))
    assert (caught.value.failure.code, caught.value.failure.message) == ALREADY
    effects = [row for row in client.ledger() if row["order_id"] == order_id]
    assert len(effects) == 1


def test_a_part_by_sub_orders_leaves_the_order_open(client: Client, transport: Transport) -> None:
    order_id = client.order(lines=2)
    draft = ShipmentDraft(order_id, "CPAM", client.number(), send_type=SendType.PART)
    a_client(client, transport, "sub-orders").declare(draft)
    assert client.info(order_id)["order_status"] == "SELLER_PART_SEND_GOODS"


def masked_order(client: Client) -> tuple[str, dict[str, Any]]:
    for row in client.rows(foreign="false"):
        info = client.info(row["order_id"])
        if "oaid" in info:
            return row["order_id"], info
    raise LookupError("no order is masked")


def test_our_client_reveals_a_masked_buyer(client: Client, transport: Transport) -> None:
    order_id, info = masked_order(client)
    ours = a_client(client, transport)
    details = ours.order_details(order_id)
    assert "*" in details.address.contact_person + details.address.mobile
    clear = ours.reveal(order_id, details.oaid).over(details.address)
    assert "*" not in f"{clear.contact_person}{clear.mobile}{clear.detail_address}"
    assert clear.contact_person == info["buyer_signer_fullname"]
    assert clear.mobile.startswith(details.address.mobile[:2])
    with pytest.raises(Refused, match="oaid is invalid"):
        ours.reveal(order_id, "practice")
    with pytest.raises(Refused):
        ours.reveal("1", details.oaid)


def test_an_app_that_may_not_reveal_is_told_so(client: Client, transport: Transport) -> None:
    client.fault("platform_error", method=REVEAL, code=11, message="Insufficient ISV Permissions")
    with pytest.raises(PlatformError, match="11 Insufficient ISV Permissions"):
        a_client(client, transport).reveal("1", "o")
