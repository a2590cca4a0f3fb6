"""The knobs of a practice shop, under `/_sandbox/`, for tests and for teaching."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from aliship_gui.decoders import json_decoder
from aliship_gui.domain.orders import OrderStatus
from aliship_gui.sandbox.events import CarrierChanged, StatusSet
from aliship_gui.sandbox.faults import Fault, FaultBook
from aliship_gui.sandbox.guard import is_trusted
from aliship_gui.sandbox.shapes import Json, encoded
from aliship_gui.sandbox.shop import Shop, order_number
from aliship_gui.sandbox.world import Sketch

_T = TypeVar("_T")
_Endpoint = Callable[[Request], Awaitable[object]]


class ControlError(Exception):
    """A knob was turned the wrong way; the text says how, `status` is the HTTP status."""

    def __init__(self, text: str, status: int = 400) -> None:
        super().__init__(text)
        self.status = status


class _StatusChange(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    status: OrderStatus


class _CarrierChange(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pattern: str | None = None
    retired: bool | None = None


class _SettingsChange(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    latency_ms: int | None = None
    readback_lag_ms: int | None = None
    failure_form: str | None = None
    clock_ahead_s: int | None = None
    access_s: int | None = None
    refresh_s: int | None = None


class Control:
    """The control endpoints; each answers JSON, {"error": …} when it declines."""

    def __init__(self, shop: Shop, faults: FaultBook) -> None:
        self._shop = shop
        self._faults = faults

    def routes(self) -> list[BaseRoute]:
        """Every knob."""
        views: dict[str, Callable[[], object]] = {
            "/faults": self._faults.waiting,
            "/ledger": lambda: self._shop.ledger,
            "/modifications": lambda: self._shop.modifications,
            "/settings": lambda: self._shop.settings,
            "/calls": lambda: self._shop.calls,
        }
        knobs: list[tuple[str, str, _Endpoint]] = [
            ("POST", "/faults", self.add_fault),
            ("DELETE", "/faults", self.clear_faults),
            ("GET", "/orders", self.list_orders),
            ("PATCH", "/orders/{order_id}", self.change_order),
            ("PATCH", "/carriers/{key}", self.change_carrier),
            ("PATCH", "/settings", self.change_settings),
        ]
        knobs += [("GET", path, _view(view)) for path, view in views.items()]
        return [
            Route(f"/_sandbox{path}", _guarded(endpoint), methods=[verb])
            for verb, path, endpoint in knobs
        ]

    async def add_fault(self, request: Request) -> object:
        """Asks for a fault; answers the faults still to come."""
        self._faults.add(await _body(request, Fault))
        return self._faults.waiting()

    async def clear_faults(self, _: Request) -> object:
        """Forgets all faults."""
        self._faults.clear()
        return self._faults.waiting()

    async def list_orders(self, request: Request) -> object:
        """All orders in short, or those with `?status=` or `?foreign=true`."""
        wanted = request.query_params.get("status", "")
        foreign = request.query_params.get("foreign", "").lower()
        rows = (self._row(sketch) for sketch in self._shop.world.sketches)
        return [
            row
            for row in rows
            if wanted in {"", row["status"]} and foreign in {"", str(row["foreign"]).lower()}
        ]

    async def change_order(self, request: Request) -> object:
        """Sets an order's status."""
        order_id = order_number(request.path_params["order_id"])
        sketch = self._shop.world.by_id.get(order_id)
        if sketch is None or sketch.foreign:
            raise ControlError("this shop has no such order", 404)
        change = await _body(request, _StatusChange)
        self._shop.record(StatusSet(order_id, change.status.value, self._shop.clock()))
        return self._row(sketch)

    async def change_carrier(self, request: Request) -> object:
        """Gives a carrier another pattern, retires it, or brings it back."""
        key = request.path_params["key"]
        if key not in self._shop.carriers:
            raise ControlError("this shop has no such carrier", 404)
        change = await _body(request, _CarrierChange)
        self._shop.record(CarrierChanged(key, change.pattern, change.retired))
        pattern, retired = self._shop.carriers[key].pattern, key in self._shop.retired
        return {"key": key, "pattern": pattern, "retired": retired}

    async def change_settings(self, request: Request) -> object:
        """Changes the settings that are named."""
        change = await _body(request, _SettingsChange)
        lengths = (change.latency_ms, change.readback_lag_ms, change.access_s, change.refresh_s)
        if min(length or 0 for length in lengths) < 0:
            raise ControlError("a time cannot be negative")
        if change.failure_form not in {None, "result", "error_response"}:
            raise ControlError("failure_form is result or error_response")
        for name, value in msgspec.structs.asdict(change).items():
            if value is not None:
                setattr(self._shop.settings, name, value)
        return self._shop.settings

    def _row(self, sketch: Sketch) -> Json:
        standing = self._shop.standing(sketch.order_id)
        return {
            "order_id": str(sketch.order_id),
            "status": (standing.status if standing else sketch.status).value,
            "country": sketch.country,
            "origin": sketch.origin,
            "foreign": sketch.foreign,
            "lines": sketch.lines,
        }


def _view(view: Callable[[], object]) -> _Endpoint:
    async def endpoint(_: Request) -> object:
        return view()

    return endpoint


def _guarded(endpoint: _Endpoint) -> Callable[[Request], Awaitable[Response]]:
    async def guarded(request: Request) -> Response:
        try:
            if not is_trusted(request):
                raise ControlError("only programs on this computer may do this", 403)
            return _json(await endpoint(request))
        except ControlError as error:
            return _json({"error": str(error)}, error.status)

    return guarded


async def _body(request: Request, kind: type[_T]) -> _T:
    try:
        return json_decoder(kind).decode(await request.body())
    except msgspec.MsgspecError as trouble:
        raise ControlError(str(trouble)) from None


def _json(value: object, status: int = 200) -> Response:
    return Response(encoded(value), status_code=status, media_type="application/json")
