"""The seller in the dialog that connects a shop."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from tests.fakes.hands import wait_for
from tests.fakes.seller import Seller


class Server(Protocol):
    """A practice shop, wherever it runs."""

    url: str
    app_key: str
    app_secret: str


class ConnectingHands:
    """Fills the steps in and goes from one to the next; every method waits for what it needs."""

    def __init__(self, seller: Seller) -> None:
        self._seller = seller
        self._hands = seller.hands

    def begins(self) -> None:
        """Choose the command."""
        self._hands.trigger("connectAction")
        self.waits_for("connectDialog")

    def enters_app(self, server: Server, **instead: str) -> None:
        """The keys of an app that was made at a server on this computer."""
        if self._hands.text("connectGatewayEdit") != server.url:
            self._hands.click("connectOtherButton")
            self._hands.replace("connectGatewayEdit", server.url)
        self._hands.replace("connectKeyEdit", instead.get("key", server.app_key))
        self._hands.replace("connectSecretEdit", instead.get("secret", server.app_secret))
        self._hands.replace("connectCallbackEdit", instead.get("callback", _ANY_PORT))
        self._hands.click("connectNextButton")

    def chooses_the_older_sign_in(self) -> None:
        """The last of the forms, which most sellers never see."""
        self._hands.click("connectMoreButton")
        self._hands.key("connectWayBox", Qt.Key.Key_End)

    def signs_in(self) -> None:
        """Through the browser."""
        self._hands.click("connectBrowserButton")

    def sees_it_work(self) -> None:
        """Wait for the verdict."""
        self._seller.waits_to_read("connectionResultText", "The connection works")

    def finishes(self, name: str = "") -> None:
        """Give a name and press the last button."""
        if name:
            self._hands.replace("connectNameEdit", name)
        self._hands.click("connectNextButton")

    def connects(self, server: Server, name: str) -> None:
        """The whole way, without a slip; the shop is open then."""
        self.begins()
        self.enters_app(server)
        self.signs_in()
        self.sees_it_work()
        self.finishes(name)
        wait_for(f"{name} in the title", lambda: name in self._seller.window.windowTitle())
        self._seller.waits_for_orders()

    def waits_for(self, dialog: str) -> None:
        """Look on until a dialog is there."""
        wait_for(dialog, lambda: self.is_open(dialog))

    def waits_for_end(self, dialog: str) -> None:
        """Look on until a dialog has closed."""
        wait_for(f"{dialog} to close", lambda: not self.is_open(dialog))

    def is_open(self, dialog: str) -> bool:
        """Whether a dialog is seen."""
        found = self._seller.window.findChildren(QDialog, dialog)
        return any(isinstance(one, QWidget) and one.isVisible() for one in found)


_ANY_PORT = "http://127.0.0.1/callback"
"""Tests run beside each other, so none may count on a port."""
