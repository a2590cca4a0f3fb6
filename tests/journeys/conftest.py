"""A practice shop, and the real program opened on it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from aliship_gui.app import create
from aliship_gui.app.application import Application
from aliship_gui.app.outside import Outside
from aliship_gui.app.shop_keys import ShopKeys, keys_to
from aliship_gui.sandbox.server import PracticeShop, ShopPlan
from aliship_gui.services.shipping import Timing
from tests.fakes.back_room import SHIPPED, TO_SHIP, BackRoom
from tests.fakes.browser import FakeBrowser
from tests.fakes.connecting_hands import ConnectingHands
from tests.fakes.hands import wait_for
from tests.fakes.key_store import FakeKeyStore
from tests.fakes.seller import Seller

QUICK = Timing(read_back=(0.02, 0.05), backoff_first=0.05, backoff_longest=0.1, poll=0.05)
"""The outbox's waits, short enough for a story."""
CHECKOUT = Path(__file__).parents[2]
AT_ONCE = 1.5
"""Seconds within which a program that hangs on nothing has closed, even on a busy machine."""


class Starts(Protocol):
    """Starts a program; all of them are closed at the end of the test."""

    def __call__(
        self,
        *arguments: str,
        environment: Mapping[str, str] = ...,
        folder: Path | None = ...,
        outside: Outside | None = ...,
    ) -> Application:
        """A program with its window shown, and no shop unless the words or variables say so."""
        ...


class Computer:
    """A seller's computer with a browser and a key store, and programs that are started on it."""

    def __init__(self, start: Starts) -> None:
        self._start = start
        self.browser = FakeBrowser()
        self.keys = FakeKeyStore()

    def starts(self) -> tuple[Seller, ConnectingHands]:
        program: Application = self._start(outside=Outside(self.keys, self.browser))
        wait_for("the data", lambda: program.is_ready)
        seller = Seller(program)
        return seller, ConnectingHands(seller)


@pytest.fixture
def shop() -> Iterator[PracticeShop]:
    """A practice shop that nobody used yet."""
    with PracticeShop(ShopPlan(orders=80)) as opened:
        yield opened


@pytest.fixture
def back_room(shop: PracticeShop) -> BackRoom:
    """What happens in that shop behind the program's back."""
    return BackRoom(shop)


@pytest.fixture
def data_folder(tmp_path: Path) -> Path:
    """Where the programs of a test keep their data."""
    return tmp_path / "data"


@pytest.fixture
def start(qapp: QApplication, data_folder: Path) -> Iterator[Starts]:
    """Starts programs on one data folder and closes them, at once, when the story is over."""
    started: list[Application] = []
    # Pictures of a field are compared, and must not differ by a cursor that happens to blink.
    qapp.setCursorFlashTime(0)

    def start(
        *arguments: str,
        environment: Mapping[str, str] | None = None,
        folder: Path | None = None,
        outside: Outside | None = None,
    ) -> Application:
        words = ["--data-dir", str(folder or data_folder), "--lang", "en", *arguments]
        program = create(words, environment or {}, outside)
        started.append(program)
        program.window.show()
        program.window.activateWindow()
        return program

    before = QLocale()
    yield start
    for program in reversed(started):
        closes_at_once(program)
        let_go(program)
    _clear_table(qapp, before)


@pytest.fixture
def open_shop(shop: PracticeShop, start: Starts) -> Callable[[], Seller]:
    """Starts a program on the practice shop; the orders may still be on their way.

    The shop is named first, so that it outlives the programs.
    """

    def open_shop() -> Seller:
        program = start()
        program.open_shop(keys_of(shop), QUICK)
        return Seller(program)

    return open_shop


@pytest.fixture
def seller(open_shop: Callable[[], Seller], back_room: BackRoom) -> Seller:
    """A seller in front of the opened shop, whose orders have been read and counted."""
    person = open_shop()
    person.waits_for_orders()
    counted = {"To ship": len(back_room.orders(TO_SHIP)), "Shipped": len(back_room.orders(SHIPPED))}
    wait_for("the counts", lambda: counted.items() <= person.statuses().items())
    return person


@pytest.fixture
def lamps() -> Iterator[PracticeShop]:
    """A second server, which the program does not know of."""
    with PracticeShop(ShopPlan(orders=30, seed=9)) as server:
        yield server


@pytest.fixture
def computer(start: Starts) -> Iterator[Computer]:
    computer = Computer(start)
    yield computer
    computer.browser.close()


def keys_of(shop: PracticeShop) -> ShopKeys:
    """Keys to a shop that goes on when the program closes."""
    return ShopKeys("practice", "", lambda: keys_to(shop))


def variables_of(shop: PracticeShop, **changed: str) -> dict[str, str]:
    """The variables that open a shop whose keys are never written to disk."""
    given = {
        "ALISHIP_GATEWAY": shop.url,
        "ALISHIP_APP_KEY": shop.app_key,
        "ALISHIP_APP_SECRET": shop.app_secret,
        "ALISHIP_SESSION": shop.session,
    }
    return given | changed


def closes_at_once(program: Application) -> None:
    """Close a program as by its window's button, and see that it takes no time."""
    began = time.monotonic()
    program.window.close()
    program.close()
    took = time.monotonic() - began
    assert took < AT_ONCE, f"closing took {took:.1f} s"


def let_go(program: Application) -> None:
    """Have Qt forget a closed program here and now.

    Left to the garbage collector, its objects would be destroyed at any time on any thread.
    """
    for words in program.looks.language._installed:
        program.qt.removeTranslator(words)
    program.looks.language._installed.clear()
    for part in (program.window, program.shop, program):
        if part is not None:
            part.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _clear_table(qt: QApplication, locale: QLocale) -> None:
    """What a program changes for the whole process is as it was."""
    QLocale.setDefault(locale)
    qt.setStyleSheet("")
    qt.setPalette(QPalette())
