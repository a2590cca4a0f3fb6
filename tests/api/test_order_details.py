from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from aliship_gui.api.errors import Refused, UnreadableAnswer
from aliship_gui.domain.order_details import Address, OrderDetails
from aliship_gui.domain.orders import Parcel
from tests.api.answers import both_forms, sample
from tests.api.conftest import Connect


def details_of(connect: Connect, **data: Any) -> OrderDetails:
    client, _server = connect(json.dumps({"result": {"data": {"id": 1, **data}}}))
    return client.order_details("1")


def sku(name: str, value: str, **more: Any) -> str:
    return json.dumps({"sku": [{"pName": name, "pValue": value, **more}]})


@both_forms
def test_the_documentation_sample(connect: Connect, form: str) -> None:
    client, server = connect(sample("order.info.get", form))
    details = client.order_details("31130700125804")
    assert json.loads(server.received[0].form["param1"]) == {"order_id": 31130700125804}
    assert (details.order_id, details.status) == ("31130700125804", "PLACE_ORDER_SUCCESS")
    assert details.destination == "ES"
    assert details.buyer_country == "IL"
    assert details.deadline == datetime(2019, 3, 26, 20, 1, 17, tzinfo=UTC)
    assert details.address == Address(
        contact_person="Alejandro",
        country="ES",
        province="Madrid",
        city="Alcobendas",
        detail_address="Agustin de foxa 30",
        address2="505",
        zip="28108",
        phone="+34 +07 1",
        mobile="666666666",
    )


@both_forms
def test_lines_and_parcels_of_the_documentation_sample(connect: Connect, form: str) -> None:
    client, _server = connect(sample("order.info.get", form))
    details = client.order_details("31130700125804")
    (line,) = details.lines
    assert (line.line_id, line.quantity) == ("31130700125804", 1)
    assert line.sku_text == "Azul marino / 2XL"
    assert line.carrier_key == "SPAIN_LOCAL_SEUR"
    sent = datetime(2018, 3, 1, 20, 12, tzinfo=UTC)
    assert details.parcels == (Parcel("EMS_ZX_ZX_US", "1", "SEUR", sent, "default"),)


def test_a_parcels_key_may_come_as_its_name(connect: Connect) -> None:
    rows = [{"logistics_no": "R1", "logistics_service_name": "CPAM"}, {"logistics_no": "  "}]
    assert details_of(connect, logistic_info_list=rows).parcels == (Parcel("CPAM", "R1", "CPAM"),)


@pytest.mark.parametrize(
    ("attributes", "origin"),
    [
        (sku("Ships From", "SPAIN"), "ES"),
        (sku("ships from", "Russian Federation"), "RU"),
        (sku("发货地", "西班牙"), "ES"),
        (sku("Ships From", "United Kingdom"), "GB"),
        (sku("Ships From", "PL"), "PL"),
        (sku("Отправка из", "CHINA"), "CN"),
        (sku("Wysyłka z", "CN", pId=200007763), "CN"),
        (sku("Ships From", "Atlantis"), ""),
        (sku("Color", "China"), ""),
        ("", ""),
        ("not json", ""),
        ('{"sku":"', ""),
        ('{"sku":null}', ""),
        ('{"sku":[7]}', ""),
    ],
)
def test_where_the_stock_is(connect: Connect, attributes: str, origin: str) -> None:
    details = details_of(connect, child_order_list=[{"product_attributes": attributes}])
    assert details.ships_from == details.lines[0].ships_from == origin


def test_lines_from_several_countries_have_no_common_one(connect: Connect) -> None:
    rows = [{"product_attributes": sku("Ships From", name)} for name in ("Spain", "China")]
    details = details_of(connect, child_order_list=rows)
    assert [line.ships_from for line in details.lines] == ["ES", "CN"]
    assert details.ships_from == ""


def test_lines_may_come_as_product_infos_only(connect: Connect) -> None:
    rows = {"any": [{"product_name": "Hat", "quantity": 2, "sku": sku("Ships From", "France")}]}
    details = details_of(connect, child_order_ext_info_list=rows)
    assert [(line.product_name, line.quantity) for line in details.lines] == [("Hat", 2)]
    assert details.ships_from == "FR"


def test_details_may_lack_everything_but_a_status(connect: Connect) -> None:
    client, _server = connect('{"result":{"data":{"order_status":"NEW_IN_2030"}}}')
    assert client.order_details("17") == OrderDetails("17", "NEW_IN_2030")


def test_masked_addresses_stay_masked(connect: Connect) -> None:
    address = details_of(connect, receipt_address={"contact_person": "Jan*****"}).address
    assert address == Address(contact_person="Jan*****")


@pytest.mark.parametrize("data", [None, "", {}])
def test_no_data_with_a_complaint_is_a_refusal(connect: Connect, data: object) -> None:
    result = {"data": data, "error_code": "F00-00-10012", "error_message": "account not found"}
    client, _server = connect(json.dumps({"result": result}))
    with pytest.raises(Refused, match="account not found") as caught:
        client.order_details("1")
    assert caught.value.failure.http_status == 200


@pytest.mark.parametrize("body", ['{"result":{}}', "{}", '{"result":{"data":[]}}'])
def test_no_data_and_no_word_about_it_cannot_be_read(connect: Connect, body: str) -> None:
    client, _server = connect(body)
    with pytest.raises(UnreadableAnswer, match=r"answer\.wrong_shape"):
        client.order_details("1")


@pytest.mark.parametrize("order_id", ["0123", "abc", "1" * 30, '"}'])
def test_any_text_may_be_asked_for(connect: Connect, order_id: str) -> None:
    client, server = connect('{"result":{"data":{"order_status":"X"}}}')
    assert client.order_details(order_id).order_id == order_id
    assert str(json.loads(server.received[0].form["param1"])["order_id"]) in {order_id, "123"}
