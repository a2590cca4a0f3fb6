"""The practice shop as a web application."""

from __future__ import annotations

import asyncio
from email.utils import formatdate
from itertools import count

from starlette.applications import Starlette
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from aliship_gui.sandbox.business import BusinessGateway
from aliship_gui.sandbox.control import Control
from aliship_gui.sandbox.envelopes import Gateway
from aliship_gui.sandbox.faults import FaultBook
from aliship_gui.sandbox.gate import Gate
from aliship_gui.sandbox.shop import Shop
from aliship_gui.sandbox.signing_in import SigningIn
from aliship_gui.sandbox.tokens import AppKeys


def shop_app(shop: Shop, keys: AppKeys, closing: asyncio.Event) -> ASGIApp:
    """All doors of one shop; `closing` lets requests that wait go home."""
    gate, faults = Gate(keys, shop.sessions), FaultBook()
    request_ids = (f"2101{number:020x}" for number in count(1))
    doors = [
        Route(
            gateway.value,
            BusinessGateway(gateway, shop, gate, faults, request_ids, closing),
            methods=["GET", "POST"],
        )
        for gateway in (Gateway.TOP, Gateway.SYNC)
    ]
    signing_in = SigningIn(shop, keys, gate, request_ids)
    routes = [*doors, *signing_in.routes(), *Control(shop, faults).routes()]
    return _Dated(Starlette(routes=routes), shop)


class _Dated:
    """An ASGI application whose answers are dated by the shop's clock."""

    def __init__(self, app: Starlette, shop: Shop) -> None:
        self._app = app
        self._shop = shop

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""

        async def send_dated(message: Message) -> None:
            if message["type"] == "http.response.start":
                date = formatdate(self._shop.clock(), usegmt=True)
                message["headers"] = [*message["headers"], (b"date", date.encode())]
            await send(message)

        await self._app(scope, receive, send_dated)
