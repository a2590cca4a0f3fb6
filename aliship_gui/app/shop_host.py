"""What the shops' commands ask of the program that has a shop open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from aliship_gui.app.open_shop import OpenShop
from aliship_gui.app.shop_keys import ShopKeys


class ShopHost(Protocol):
    """What has a shop open; `Application` is one."""

    shop: OpenShop | None

    def open_shop(self, keys: ShopKeys) -> None:
        """Open a shop in place of the one that is open."""
        ...

    def open_practice_shop(self) -> None:
        """Open the practice shop."""
        ...

    def after_first_picture(self, deed: Callable[[], None]) -> None:
        """Do what needs all panes of a shop that was just opened."""
        ...

    def close_shop(self) -> Callable[[], None]:
        """Close the open shop; returns what is left of it to be written, on another thread."""
        ...
