"""Reading a method's arguments, which arrive as texts, some of them JSON.

Everything here raises the gateway's 40 (missing) or 41 (makes no sense).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

import msgspec

from aliship_gui.decoders import json_decoder
from aliship_gui.domain.shipments import SendType
from aliship_gui.sandbox.clock import parse_order_time
from aliship_gui.sandbox.refusals import invalid_argument, missing_argument
from aliship_gui.sandbox.shapes import Json

_T = TypeVar("_T")
Params = Mapping[str, str]


def required(params: Params, name: str) -> str:
    """A text that must be there and hold more than blanks."""
    value = params.get(name, "")
    if not value.strip():
        raise missing_argument(name)
    return value


def json_object(params: Params, name: str) -> Json:
    """A parameter that is a JSON object; empty when it is missing."""
    return _decoded(params, name, Json) if params.get(name) else {}


def json_list(params: Params, name: str) -> list[object]:
    """A parameter that must be there and be a JSON list."""
    required(params, name)
    return _decoded(params, name, list[object])


def flattened(params: Params, name: str) -> Params:
    """A method's arguments, given inside the JSON object `name` or as parameters of their own."""
    inner = json_object(params, name)
    return {**params, **{key: _text(value) for key, value in inner.items() if value is not None}}


def whole_number(params: Params, name: str, default: int) -> int:
    """An integer, or the default when it is missing."""
    text = params.get(name, "").strip()
    if not text:
        return default
    if not (text.isascii() and text.isdigit() and len(text) <= 9):
        raise invalid_argument(name)
    return int(text)


def order_moment(params: Params, name: str) -> float | None:
    """A Los Angeles wall-clock time, None when it is missing."""
    text = params.get(name, "").strip()
    if not text:
        return None
    try:
        return parse_order_time(text)
    except (ValueError, OverflowError):
        raise invalid_argument(name) from None


def text_list(params: Params, name: str) -> list[str]:
    """A JSON list of texts, or texts with commas between, as both are sent in practice."""
    text = params.get(name, "").strip()
    if not text.startswith("["):
        return [part.strip() for part in text.split(",") if part.strip()]
    return _decoded(params, name, list[str])


def send_type(text: str) -> SendType:
    """`all` or `part`."""
    try:
        return SendType(text)
    except ValueError:
        raise invalid_argument("send_type") from None


def _decoded(params: Params, name: str, kind: type[_T]) -> _T:
    try:
        return json_decoder(kind).decode(params[name])
    except msgspec.MsgspecError:
        raise invalid_argument(name) from None


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    return msgspec.json.encode(value).decode()
