"""The practice shop as a web application."""

from __future__ import annotations

import asyncio
from itertools import count

from starlette.applications import Starlette
from starlette.routing import Route

from aliship_gui.sandbox.business import BusinessGateway
from aliship_gui.sandbox.control import Control
from aliship_gui.sandbox.envelopes import Gateway
from aliship_gui.sandbox.faults import FaultBook
from aliship_gui.sandbox.gate import Gate
from aliship_gui.sandbox.shop import Shop
from aliship_gui.sandbox.signing_in import SigningIn
from aliship_gui.sandbox.tokens import AppKeys


def shop_app(shop: Shop, keys: AppKeys, closing: asyncio.Event) -> Starlette:
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
    return Starlette(routes=[*doors, *signing_in.routes(), *Control(shop, faults).routes()])
