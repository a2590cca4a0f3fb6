"""Once a day the seller is told what must be shipped today: by the desktop, else in the window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from aliship_gui.app.application import Application
from aliship_gui.app.due_today import DueToday
from aliship_gui.domain.deadlines import end_of_day
from aliship_gui.domain.orders import OrderStatus
from aliship_gui.store.database import open_database
from aliship_gui.store.orders import OrderStore
from tests.app.conftest import Starts, a_shop_out_of_reach
from tests.fakes.notifications import FakeNotifications, has_bus, session_bus
from tests.viewmodels.samples import SHIPPED, an_order

needs_bus = pytest.mark.skipif(not has_bus, reason="this system has no message bus")
PATIENCE = 10.0


@pytest.fixture
def orders(data_folder: Path) -> None:
    """Of four orders one is overdue, one due today, one later, one shipped already."""
    now = datetime.now(UTC)
    later = end_of_day(now) + timedelta(days=2)
    keep(
        data_folder,
        an_order("1", ship_by=now - timedelta(hours=30)),
        an_order("2", ship_by=end_of_day(now) - timedelta(microseconds=1)),
        an_order("3", ship_by=later),
        an_order("4", SHIPPED, ship_by=now),
    )


@dataclass(frozen=True)
class Clock:
    """Stands still."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now


def keep(folder: Path, *orders: object) -> None:
    database = open_database(folder)
    OrderStore(database, "nowhere").save(orders, datetime.now(UTC))  # type: ignore[arg-type]
    database.close()


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeNotifications]:
    with session_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        desktop = FakeNotifications(address)
        yield desktop
        desktop.close()


def opens(start: Starts, *words: str) -> Application:
    program = start("--lang", "en", *words)
    program.window.show()
    program.open_shop(a_shop_out_of_reach())
    return program


def news(program: Application) -> QLabel:
    [label] = program.window.findChildren(QLabel, "newsText")
    return label


def news_button(program: Application) -> QPushButton:
    [button] = program.window.findChildren(QPushButton, "newsButton")
    return button


def heard(desktop: FakeNotifications, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: not desktop.shown.empty())
    shown = desktop.shown.get()
    desktop.click(shown.number)
    return f"{shown.title}. {shown.body}"


@needs_bus
def test_the_desktop_tells_and_a_click_shows_the_orders(
    orders: None, desktop: FakeNotifications, start: Starts, qtbot: QtBot
) -> None:
    program = opens(start)
    workspace = program.window.workspace
    assert workspace is not None
    workspace.statuses.pick(str(OrderStatus.FINISH))
    program.window.showMinimized()
    assert heard(desktop, qtbot) == "2 orders must be shipped today. 1 of them is overdue."
    qtbot.waitUntil(lambda: not program.window.isMinimized())
    assert program.shop is not None
    shop = program.shop
    qtbot.waitUntil(lambda: shop.desk.browser.key == OrderStatus.WAIT_SELLER_SEND_GOODS)
    assert not news(program).isVisible()


def test_without_a_desktop_the_window_tells(orders: None, start: Starts, qtbot: QtBot) -> None:
    program = opens(start)
    words = "2 orders must be shipped today. 1 of them is overdue."
    qtbot.waitUntil(lambda: news(program).isVisible() and news(program).text() == words)
    program.looks.use_language("zh")
    qtbot.waitUntil(lambda: "今天必须发货的订单：2 个" in news(program).text())
    program.looks.use_language("en")
    qtbot.waitUntil(lambda: news(program).text() == words)
    news_button(program).click()
    assert not news(program).isVisible()


@needs_bus
def test_nothing_is_said_when_nothing_is_due(
    desktop: FakeNotifications, data_folder: Path, start: Starts, qtbot: QtBot
) -> None:
    keep(data_folder, an_order("3", ship_by=end_of_day(datetime.now(UTC)) + timedelta(hours=1)))
    program = opens(start)
    settles(program, qtbot)
    assert desktop.shown.empty()
    assert not news(program).isVisible()


def test_it_can_be_switched_off_for_good(orders: None, start: Starts, qtbot: QtBot) -> None:
    program = opens(start)
    qtbot.waitUntil(lambda: news(program).isVisible())
    program.window.commands["remind"].trigger()
    assert not program.window.commands["remind"].isChecked()
    program.close()

    again = opens(start)
    assert not again.window.commands["remind"].isChecked()
    settles(again, qtbot)
    assert not news(again).isVisible()


def test_the_next_day_it_is_told_again_but_not_before_the_morning(
    orders: None, start: Starts, qtbot: QtBot
) -> None:
    program = opens(start)
    qtbot.waitUntil(lambda: news(program).isVisible())
    [reminder] = program.window.findChildren(DueToday)
    midnight = end_of_day(datetime.now(UTC))
    for moment, told in (
        (midnight - timedelta(seconds=1), False),
        (midnight + timedelta(hours=7), False),
        (midnight + timedelta(hours=9), True),
        (midnight + timedelta(hours=10), False),
    ):
        news_button(program).click()
        reminder._clock = Clock(moment)
        reminder.look()
        settles(program, qtbot)
        if told:
            # Whether there is a desktop is found out on a thread of its own.
            qtbot.waitUntil(lambda: news(program).isVisible())
        assert news(program).isVisible() is told, moment


def settles(program: Application, qtbot: QtBot) -> None:
    """Let everything that was asked of the disk be answered."""
    assert program.shop is not None
    answered: list[QObject | None] = []
    program.shop.disk.run(lambda _job, _report: None, answered.append, lambda _failure: None)
    qtbot.waitUntil(lambda: bool(answered))
