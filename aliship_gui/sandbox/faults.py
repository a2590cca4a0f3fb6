"""Misbehaviour on request: what the shop was asked to do wrong, how often, to which calls.

Every fault says two things. What does the client see? And did the call take effect before that?
A dropped connection can be either, which is the whole difficulty of declaring exactly once.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import msgspec

from aliship_gui.decoders import json_decoder
from aliship_gui.sandbox.shapes import Json


class Kind(StrEnum):
    """What the client sees."""

    MINUS_ONE = "minus_one"
    """Business error -1."""
    SYSTEM_ERROR = "system_error"
    """Business error -999 系统异常."""
    FULFIL_SYSTEM_ERROR = "fulfil_system_error"
    """Business error F00-00-10013-002."""
    BUSINESS_ERROR = "business_error"
    """A business error with the fault's own code and message."""
    FLOW_CONTROL = "flow_control"
    """Called too often; the ban lasts `seconds`."""
    SESSION_EXPIRED = "session_expired"
    """The session is no longer good."""
    PLATFORM_ERROR = "platform_error"
    """An `error_response` with the fault's own code, message, sub_code and sub_message."""
    DELAY = "delay"
    """The right answer, `seconds` late."""
    DROP_BEFORE = "drop_before"
    """The connection closes without an answer; nothing happened."""
    DROP_AFTER = "drop_after"
    """The connection closes without an answer; the call took effect."""
    HTML = "html"
    """A web page instead of JSON."""
    TRUNCATE = "truncate"
    """A complete HTTP answer that holds the first half of the JSON."""
    CUT_BODY = "cut_body"
    """The whole JSON is announced, half of it comes, the connection closes."""
    HTTP_502 = "http_502"
    """Bad gateway."""
    HTTP_503 = "http_503"
    """Service unavailable."""
    EMPTY = "empty"
    """Status 200 and no body at all."""
    DRIP = "drip"
    """The right answer, one byte every `seconds`."""
    OVERSIZE = "oversize"
    """The right answer, padded with blanks to `size` bytes."""


_TAKES_EFFECT = frozenset(
    {Kind.DELAY, Kind.DROP_AFTER, Kind.TRUNCATE, Kind.CUT_BODY, Kind.DRIP, Kind.OVERSIZE}
)


class Fault(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One order for misbehaviour.

    `method` and `order_id` narrow it, empty ones fit every call; `count` calls meet it. `effect`
    says whether the call takes effect first, None leaves it to the kind; a delay without effect
    first lets the call take effect when the delay is over.
    """

    kind: Kind
    method: str = ""
    order_id: str = ""
    count: int = 1
    seconds: float = 1.0
    size: int = 50 * 1024 * 1024
    code: int | str = ""
    message: str = ""
    sub_code: str = ""
    sub_message: str = ""
    effect: bool | None = None

    @property
    def takes_effect_first(self) -> bool:
        """Whether the call does its work before the client sees the fault."""
        return self.kind in _TAKES_EFFECT if self.effect is None else self.effect

    def fits(self, method: str, order_id: str) -> bool:
        """Whether a call meets this fault."""
        return self.method in {"", method} and self.order_id in {"", order_id}


class FaultBook:
    """The faults still to come, oldest first."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Asks for a fault after those that were asked for before."""
        if fault.count > 0:
            self._waiting.append(fault)

    def clear(self) -> None:
        """From here on everything goes right."""
        self._waiting.clear()

    def waiting(self) -> list[Json]:
        """The faults still to come, with what is left of their counts."""
        return [msgspec.to_builtins(fault) for fault in self._waiting]

    def take(self, method: str, order_id: str) -> Fault | None:
        """The fault that this call meets, counted down; None when it goes right."""
        for place, fault in enumerate(self._waiting):
            if fault.fits(method, order_id):
                self._count_down(place, fault)
                return fault
        return None

    def _count_down(self, place: int, fault: Fault) -> None:
        if fault.count > 1:
            left = msgspec.structs.replace(fault, count=fault.count - 1)
            self._waiting[place] = left
        else:
            del self._waiting[place]


_NAMES = ("out_ref", "trade_order_id", "order_id", "tradeOrderId", "orderId")
_OBJECTS = ("param1", "param_aeop_seller_shipment_sub_trade_order_request")
"""Where methods keep the order id: in parameters of these names, or inside these JSON objects."""


def order_of(params: Mapping[str, str]) -> str:
    """The order id that a call is about, "" when it is about none."""
    places = [dict[str, object](params), *(_object(params.get(name, "")) for name in _OBJECTS)]
    found = (str(place[name]) for place in places for name in _NAMES if place.get(name))
    return next(found, "")


def _object(text: str) -> dict[str, object]:
    try:
        return json_decoder(dict[str, object]).decode(text) if text else {}
    except msgspec.MsgspecError:
        return {}
