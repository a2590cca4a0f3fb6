"""What it takes to open a shop, wherever its keys come from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from aliship_gui.domain.shops import PRACTICE_ID
from aliship_gui.services.ending import Ending

if TYPE_CHECKING:
    from aliship_gui.api.credentials import Credentials
    from aliship_gui.api.exchange import Poster
    from aliship_gui.api.gateway import Gateway
    from aliship_gui.api.transport import Limits
    from aliship_gui.app.options import GivenShop
    from aliship_gui.sandbox.server import PracticeShop
    from aliship_gui.services.real_shop import RealShop
    from aliship_gui.store.call_budget import CallBudget

LAST_SHOP = "shops.last"
"""The preference that holds the id of the shop that was opened last."""
NO_SHOP = "none"
"""In the place of its id: begin with the welcome."""
PRACTICE_STATE = "practice-shop.jsonl"
"""The file, beside the data, in which the practice shop keeps what was declared in it."""


class ShopKeys(Struct, frozen=True):
    """What it takes to open a shop.

    `reach` tells gateway and credentials, on a worker thread: the practice shop is started there.
    `leave` undoes it, also where it comes first. `shop_id` keeps the data of several shops apart
    and holds no secret. `real` puts a shop with a sign-in of its own together, which then is
    called through it; it is made anew after each sign-in. `limits` are those of an exchange with
    the gateway, None for the usual ones. `declaring` names the way of declaring, "" for the usual
    one.
    """

    shop_id: str
    title: str
    reach: Callable[[], tuple[Gateway, Credentials]]
    leave: Callable[[], None] = lambda: None
    real: Callable[[Poster, CallBudget], RealShop] | None = None
    limits: Limits | None = None
    declaring: str = ""

    @property
    def is_practice(self) -> bool:
        """Whether its orders are made up."""
        return self.shop_id == PRACTICE_ID


def given_keys(shop: GivenShop) -> ShopKeys:
    """A shop whose keys came with the environment. Its keys are never written to disk."""
    from PySide6.QtCore import QCryptographicHash

    gateway, credentials = shop.gateway, shop.credentials
    name = f"{gateway.url}\n{credentials.app_key}".encode()
    digest = QCryptographicHash.hash(name, QCryptographicHash.Algorithm.Sha256)
    return ShopKeys(
        shop_id=f"given-{digest.toHex().toStdString()[:16]}",
        title=f"{credentials.app_key} @ {gateway.url.split('/')[2]}",
        reach=lambda: (gateway, credentials),
    )


def practice_keys(state: Path | None) -> ShopKeys:
    """The practice shop, which is started when it is first needed.

    `state` is the file that remembers what was declared in it.
    """
    ending = Ending()

    def reach() -> tuple[Gateway, Credentials]:
        from aliship_gui.api.errors import Unreachable
        from aliship_gui.domain.failures import Failure, FailureKind
        from aliship_gui.sandbox.server import CannotOpen, PracticeShop, ShopPlan

        try:
            server = PracticeShop(ShopPlan(state=state)).start()
        except CannotOpen as trouble:
            failure = Failure(FailureKind.LOCAL, "practice.cannot_open", str(trouble))
            raise Unreachable(failure) from None
        ending.take(server.stop)
        return keys_to(server)

    return ShopKeys(PRACTICE_ID, "", reach, ending.end)


def keys_to(server: PracticeShop) -> tuple[Gateway, Credentials]:
    """Gateway and credentials of a practice shop that listens."""
    from aliship_gui.api.credentials import Credentials
    from aliship_gui.api.gateway import parse_gateway

    credentials = Credentials(server.app_key, server.app_secret, server.session)
    return parse_gateway(server.url), credentials
