"""Run in a process of its own: a seller's day with the key store that is found there.

Its answer is one JSON value on standard output.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from aliship_gui.app import create
from aliship_gui.app.outside import Outside
from aliship_gui.sandbox.server import PracticeShop, ShopPlan
from aliship_gui.store.secrets import SecretKind, SecretStore
from tests.fakes.browser import FakeBrowser
from tests.fakes.connecting_hands import ConnectingHands
from tests.fakes.hands import wait_for
from tests.fakes.seller import Seller


class Day:
    """Programs on one data folder, one after the other."""

    def __init__(self, server: PracticeShop, folder: Path) -> None:
        self.server = server
        self.folder = folder
        self.browser = FakeBrowser()

    def starts(self) -> tuple[Seller, ConnectingHands]:
        words = ["--data-dir", str(self.folder), "--lang", "en"]
        program = create(words, {}, Outside(opener=self.browser))
        program.window.show()
        wait_for("the data", lambda: program.is_ready)
        seller = Seller(program)
        return seller, ConnectingHands(seller)

    def kept(self, shop_id: str) -> bool:
        return SecretStore().get(shop_id, SecretKind.APP_SECRET) == self.server.app_secret


def remembers(day: Day) -> object:
    """Connects, ends, starts again, forgets."""
    seller, dialog = day.starts()
    dialog.connects(day.server, "Lamps")
    shop_id = seller.program.shops.book.shops[0].shop_id
    kept = day.kept(shop_id)
    seller.program.close()
    seller, dialog = day.starts()
    wait_for("the shop again", lambda: "Lamps" in seller.window.windowTitle())
    seller.waits_for_orders()
    trouble = seller.reads("noticeText")
    seller.hands.trigger("shopsAction")
    seller.hands.click("shopForgetButton")
    dialog.waits_for("partingDialog")
    seller.hands.click("partingYesButton")
    wait_for("it to be forgotten", lambda: not seller.program.shops.book.shops)
    seller.program.close()
    return {"kept": kept, "trouble": trouble, "kept after": day.kept(shop_id)}


def does_without(day: Day) -> object:
    """Is told that there is no key store, and works with keys in memory."""
    seller, dialog = day.starts()
    dialog.begins()
    dialog.enters_app(day.server)
    dialog.signs_in()
    dialog.sees_it_work()
    dialog.finishes("Lamps")
    told = seller.waits_to_read("connectTroubleEn", "key store")
    seller.hands.click("connectMemoryButton")
    wait_for("the shop", lambda: "Lamps" in seller.window.windowTitle())
    seller.waits_for_orders()
    seller.program.close()
    return {"told": told.splitlines()[0]}


if __name__ == "__main__":
    qt = QApplication([])
    qt.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as place, PracticeShop(ShopPlan(orders=30, seed=9)) as shop:
        today = Day(shop, Path(place) / "data")
        story = {"remembers": remembers, "does_without": does_without}[sys.argv[1]]
        print(json.dumps(story(today)), flush=True)  # noqa: T201
        today.browser.close()
        # Qt's objects are not taken apart at the end of a process.
        os._exit(0)
