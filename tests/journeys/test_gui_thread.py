"""From the first start to the last, disk and network are left to other threads."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from aliship_gui.app import create
from aliship_gui.app.outside import Outside
from aliship_gui.sandbox.server import PracticeShop
from tests.fakes.back_room import BackRoom
from tests.fakes.browser import FakeBrowser
from tests.fakes.connecting_hands import ConnectingHands
from tests.fakes.disk_and_network_watch import Watch
from tests.fakes.hands import wait_for
from tests.fakes.key_store import FakeKeyStore
from tests.fakes.seller import Seller
from tests.journeys.conftest import Starts, let_go

NUMBER = "LZ123456789CN"


@pytest.fixture(scope="module")
def watch() -> Watch:
    return Watch()


def test_a_working_day_leaves_the_gui_thread_alone(
    watch: Watch,
    data_folder: Path,
    open_shop: Callable[[], Seller],
    back_room: BackRoom,
    start: Starts,
) -> None:
    with watch.over(data_folder):
        seller = open_shop()
        seller.waits_for_orders()
        seller.waits_for_rest()
        first, second = back_room.orders()[:2]
        seller.fills_in(first, "CPAM", NUMBER)
        seller.presses_ship()
        seller.waits_to_read("outcomeText", "Declared", NUMBER)
        seller.searches(second)
        wait_for("the found one", lambda: seller.orders() == [second])
        seller.picks_order(second)
        seller.types_number("RB000000015CN")
        seller.program.looks.use_language("zh")
        seller.program.looks.use_appearance("dark")
        seller.program.window.close()
    assert watch.seen == []

    with watch.over(data_folder):
        again = start()
        wait_for("what was kept", lambda: again.is_ready)
        again.close()
    assert watch.seen == []


def test_a_shop_comes_and_goes_without_the_gui_thread_waiting(
    watch: Watch, data_folder: Path, start: Starts, shop: PracticeShop
) -> None:
    browser, keys = FakeBrowser(), FakeKeyStore()
    with watch.over(data_folder):
        program = start(outside=Outside(keys, browser))
        seller = Seller(program)
        dialog = ConnectingHands(seller)
        dialog.connects(shop, "Lamps")
        seller.hands.trigger("test_connectionAction")
        dialog.sees_it_work()
        seller.hands.click("checkCloseButton")
        seller.hands.trigger("shopsAction")
        seller.hands.click("shopForgetButton")
        dialog.waits_for("partingDialog")
        seller.hands.click("partingYesButton")
        wait_for("the secrets to go", lambda: not keys.held)
        program.window.close()
    browser.close()
    assert watch.seen == []


def test_the_watch_sees_what_it_is_there_to_see(watch: Watch, data_folder: Path) -> None:
    with watch.over(data_folder):
        program = create(["--data-dir", str(data_folder)], {})
        # Another thread may have opened the file by now, but this one has no connection yet.
        with program._database.reading():
            pass
        program.close()
    let_go(program)
    assert any("sqlite3.connect by aliship_gui.store" in reach for reach in watch.seen)
