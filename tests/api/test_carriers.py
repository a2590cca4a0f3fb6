from __future__ import annotations

import json
from typing import Any

import pytest

from aliship_gui.api.errors import Refused, UnreadableAnswer
from aliship_gui.domain.carriers import Carrier
from tests.api.answers import both_forms, sample
from tests.api.conftest import Connect


def carriers_of(connect: Connect, *rows: Any) -> tuple[Carrier, ...]:
    client, _server = connect(json.dumps({"result_list": rows, "result_success": True}))
    return client.carriers()


@both_forms
def test_the_documentation_sample_has_an_error_text_beside_success(
    connect: Connect, form: str
) -> None:
    client, _server = connect(sample("listlogisticsservice", form))
    (carrier,) = client.carriers()
    assert carrier == Carrier(
        key="CPAM",
        display_name="China Post Registered Air Mail",
        company="CPAM",
        pattern="^[a-zA-z]{2}[A-Za-z0-9]{9}[a-zA-z]{2}$",
        recommend_order=11,
        min_process_days=1,
        max_process_days=5,
    )


@pytest.mark.parametrize("nothing", [None, ""])
def test_a_carrier_may_lack_everything_but_its_key(connect: Connect, nothing: str | None) -> None:
    names = ("tracking_no_regex", "recommend_order", "min_process_day", "display_name")
    row = {"service_name": "GLS_ES", **dict.fromkeys(names, nothing)}
    assert carriers_of(connect, row) == (Carrier("GLS_ES", "GLS_ES"),)


def test_numbers_may_come_as_text(connect: Connect) -> None:
    (carrier,) = carriers_of(connect, {"service_name": "X", "recommend_order": "7"})
    assert carrier.recommend_order == 7


def test_a_carrier_without_a_key_is_left_out(connect: Connect) -> None:
    assert carriers_of(connect, {"display_name": "Nobody"}) == ()


def test_a_false_flag_is_a_refusal_whatever_comes_beside_it(connect: Connect) -> None:
    body = {"result_list": [{"service_name": "X"}], "result_success": False, "error_desc": "No"}
    client, _server = connect(json.dumps(body))
    with pytest.raises(Refused, match="No"):
        client.carriers()


def test_an_answer_without_list_and_flag_cannot_be_read(connect: Connect) -> None:
    client, _server = connect('{"error_desc":""}')
    with pytest.raises(UnreadableAnswer):
        client.carriers()
