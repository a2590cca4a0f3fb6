"""One business request's way through the shop: gate, fault, method, envelope, line."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

from starlette.requests import Request
from starlette.types import Receive, Scope, Send

from aliship_gui.sandbox.envelopes import Gateway, business_failure, gateway_error, success
from aliship_gui.sandbox.faults import Fault, FaultBook, Kind, order_of
from aliship_gui.sandbox.gate import Admitted, Gate, received
from aliship_gui.sandbox.line import Closing, Line
from aliship_gui.sandbox.methods import shop_methods
from aliship_gui.sandbox.misbehaviour import (
    faulty_gateway_error,
    faulty_refusal,
    remote_trouble,
    send_faulty,
    spoils_transport,
)
from aliship_gui.sandbox.refusals import GatewayError
from aliship_gui.sandbox.shapes import Json, encoded
from aliship_gui.sandbox.shop import Shop


class BusinessGateway:
    """An ASGI application: one of the doors that take `method=…`."""

    def __init__(
        self,
        gateway: Gateway,
        shop: Shop,
        gate: Gate,
        faults: FaultBook,
        request_ids: Iterator[str],
        closing: asyncio.Event,
    ) -> None:
        self._gateway = gateway
        self._shop = shop
        self._gate = gate
        self._faults = faults
        self._request_ids = request_ids
        self._closing = closing
        self._methods = shop_methods(shop)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request; a client that waits while the shop closes is hung up on."""
        line = Line(scope, receive, send, self._closing)
        request_id = next(self._request_ids)
        try:
            await self._serve(Request(scope, receive), line, request_id)
        except GatewayError as error:
            await line.answer(encoded(gateway_error(error, self._gateway, request_id)))
        except Closing:
            await line.cut()

    async def _serve(self, request: Request, line: Line, request_id: str) -> None:
        params = await received(request)
        await line.pause(self._shop.settings.latency_ms / 1000)
        call = self._gate.admit(params, self._gateway, self._shop.clock())
        self._shop.calls[call.method] += 1
        if call.method not in self._methods:
            raise GatewayError(22)
        fault = self._faults.take(call.method, order_of(call.params))
        if fault is None:
            await line.answer(self._right_answer(call, request_id))
        else:
            await self._serve_wrong(call, fault, line, request_id)

    async def _serve_wrong(self, call: Admitted, fault: Fault, line: Line, request_id: str) -> None:
        if fault.kind is Kind.DELAY and not fault.takes_effect_first:
            await line.pause(fault.seconds)
            await line.answer(self._right_answer(call, request_id))
            return
        answer = encoded(gateway_error(remote_trouble(), self._gateway, request_id))
        if fault.takes_effect_first:
            answer = self._right_answer(call, request_id)
        if spoils_transport(fault):
            await send_faulty(line, fault, answer)
        elif error := faulty_gateway_error(fault):
            raise error
        elif refused := faulty_refusal(fault):
            body = business_failure(call.method, refused)
            await line.answer(self._packed(call, body, request_id))

    def _right_answer(self, call: Admitted, request_id: str) -> bytes:
        """Lets the call take effect; a gateway error is an answer like any other."""
        try:
            body = self._methods[call.method](call.params)
        except GatewayError as error:
            return encoded(gateway_error(error, self._gateway, request_id))
        return self._packed(call, body, request_id)

    def _packed(self, call: Admitted, body: Json, request_id: str) -> bytes:
        return encoded(success(call.method, body, request_id, simplify=call.simplify))
