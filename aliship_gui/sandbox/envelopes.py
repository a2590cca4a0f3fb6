"""How answers are packed.

A success is either *simplified* (`simplify=true`: lists are plain) or wrapped: under a root named
after the method, with every list inside an object that names its element type. A gateway's error
comes as `error_response` from the business gateways and flat from `/rest`. A business failure sits
inside a success envelope, in fields that each method spells its own way.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum

from aliship_gui.sandbox.refusals import GatewayError, Refusal, gateway_message
from aliship_gui.sandbox.shapes import Json, present


class Gateway(Enum):
    """The three doors of the platform."""

    TOP = "/router/rest"
    SYNC = "/sync"
    REST = "/rest"


_ELEMENT_NAMES = {
    "target_list": "order_dto",
    "product_list": "order_product_dto",
    "child_order_list": "global_aeop_tp_child_order_dto",
    "child_order_ext_info_list": "global_aeop_tp_order_product_info_dto",
    "logistic_info_list": "global_aeop_tp_logistic_info_dto",
    "opr_log_dto_list": "global_aeop_tp_operation_log_dto",
    "order_msg_list": "global_aeop_tp_order_msg_dto",
    "result_list": "aeop_logistics_service_result",
    "details": "details",
    "sub_trade_order_list": "aeop_sub_trade_order_dto",
    "shipment_list": "aeop_shipment_dto",
}
"""Element type names of the wrapped form; those of the last two rows are not public."""

_WORDS: Mapping[int, str] = {
    7: "AppApiCallLimit",
    21: "MissingParameter",
    22: "InvalidApiPath",
    24: "MissingParameter",
    25: "IncompleteSignature",
    26: "IllegalAccessToken",
    27: "IllegalAccessToken",
    28: "MissingParameter",
    29: "InvalidAppKey",
    30: "MissingParameter",
    31: "IllegalTimestamp",
    40: "MissingParameter",
}
"""What the newer gateway says instead of a number."""


def success(method: str, body: Json, request_id: str, *, simplify: bool) -> Json:
    """A method's answer in the asked-for form."""
    if simplify:
        return {**body, "request_id": request_id}
    root = method.replace(".", "_") + "_response"
    packed = {name: _wrapped(name, value) for name, value in body.items()}
    return {root: {**packed, "request_id": request_id}}


def gateway_error(error: GatewayError, gateway: Gateway, request_id: str) -> Json:
    """The gateway's own error, in its own words."""
    code: int | str = error.code
    message = error.message
    if gateway is not Gateway.TOP and isinstance(code, int) and code in _WORDS:
        code = _WORDS[code]
        message = _iop_message(code, error)
    if gateway is Gateway.REST:
        return {"type": "ISV", "code": str(code), "message": message, "request_id": request_id}
    inner = present(
        {
            "type": "ISV" if isinstance(code, str) else None,
            "code": code,
            "msg": message,
            "sub_code": error.sub_code or None,
            "sub_msg": error.sub_message or None,
            "request_id": request_id,
        }
    )
    return {"error_response": inner}


def business_failure(method: str, refusal: Refusal) -> Json:
    """A business error as the method spells it, inside a success envelope."""
    spell = _FAILURES.get(method, _in_result)
    return spell(refusal.code, refusal.message)


def _wrapped(name: str, value: object) -> object:
    if isinstance(value, dict):
        return {key: _wrapped(key, inner) for key, inner in value.items()}
    if isinstance(value, list):
        return {_ELEMENT_NAMES[name]: [_wrapped(name, inner) for inner in value]}
    return value


def _iop_message(word: str, error: GatewayError) -> str:
    if word == "MissingParameter":
        return (
            f'The input parameter "{error.subject}" that is mandatory for processing this'
            " request is not supplied"
        )
    if word == "AppApiCallLimit":
        return f"The frequency of app access to the api exceeds the limit. {error.sub_message}"
    return gateway_message(word) or error.message


def _in_result(code: str, message: str) -> Json:
    return {"result": {"result_success": False, "error_code": code, "error_message": message}}


def _in_list_result(code: str, message: str) -> Json:
    return {"result": {"success": False, "error_code": code, "error_message": message}}


def _without_flag(code: str, message: str) -> Json:
    return {"result": {"error_code": code, "error_message": message}}


def _flat_result(code: str, message: str) -> Json:
    return {"result_success": False, "result_error_code": code, "result_error_desc": message}


def _flat_query(code: str, message: str) -> Json:
    return {"result_success": False, "result_error_code": code, "error_msg": message}


def _flat_sub_trade(code: str, message: str) -> Json:
    return {"is_success": False, "code_of_error": code, "error_msg": message}


def _in_result_without_prefix(code: str, message: str) -> Json:
    return {"result": {"success": False, "error_code": code, "error_msg": message}}


def _in_result_camel(code: str, message: str) -> Json:
    return {"result": {"success": False, "errorCode": code, "errorMessage": message}}


def _flat_description(code: str, message: str) -> Json:
    return {"result_success": False, "error_desc": f"{code} {message}"}


def _coded(code: str, message: str) -> Json:
    return {"result_code": code, "result_info": message}


_FAILURES: Mapping[str, Callable[[str, str], Json]] = {
    "aliexpress.solution.order.fulfill": _in_result,
    "aliexpress.solution.order.get": _in_list_result,
    "aliexpress.solution.order.info.get": _without_flag,
    "aliexpress.solution.order.receiptinfo.get": _without_flag,
    "aliexpress.logistics.sellershipmentfortop": _flat_result,
    "aliexpress.logistics.sellermodifiedshipmentfortop": _flat_result,
    "aliexpress.logistics.sellershipmentsupportsubtradeorder": _flat_sub_trade,
    "aliexpress.logistics.order.shipment": _in_result_without_prefix,
    "aliexpress.logistics.order.modifyshipment": _flat_sub_trade,
    "aliexpress.asf.dbs.declareship": _in_result_camel,
    "aliexpress.asf.dbs.declare.ship.modify": _in_result_camel,
    "aliexpress.trade.seller.order.decrypt": _coded,
    "aliexpress.logistics.querysellershipmentinfo": _flat_query,
    "aliexpress.logistics.redefining.listlogisticsservice": _flat_description,
    "aliexpress.logistics.redefining.querytrackingresult": _flat_description,
}
