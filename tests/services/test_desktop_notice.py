"""A word through the desktop's own service, on a bus that nobody else is on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from queue import SimpleQueue

import pytest

from aliship_gui.services.desktop_notice import DesktopNotices, Notice
from tests.fakes.notifications import FakeNotifications, has_bus, session_bus

pytestmark = pytest.mark.skipif(not has_bus, reason="this system has no message bus")

NOTICE = Notice("3 orders must be shipped today", "1 of them is overdue.", "Show them")
PATIENCE = 10.0


class Listener:
    """Runs what is posted, and keeps what it said."""

    def __init__(self) -> None:
        self.heard: SimpleQueue[str] = SimpleQueue()
        self.notices = DesktopNotices(lambda call: call())

    def show(self, notice: Notice = NOTICE) -> None:
        self.notices.show(notice, self._says("clicked"), self._says("missing"))

    def hears(self) -> str:
        return self.heard.get(timeout=PATIENCE)

    def _says(self, word: str) -> Callable[[], None]:
        return lambda: self.heard.put(word)


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with session_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


@pytest.fixture
def listener() -> Iterator[Listener]:
    listener = Listener()
    yield listener
    listener.notices.close()


@pytest.fixture
def desktop(bus: str) -> Iterator[FakeNotifications]:
    desktop = FakeNotifications(bus)
    yield desktop
    desktop.close()


def test_it_is_shown_and_can_be_clicked(desktop: FakeNotifications, listener: Listener) -> None:
    listener.show()
    shown = desktop.shown.get(timeout=PATIENCE)
    assert (shown.program, shown.title, shown.body) == ("AliShip", NOTICE.title, NOTICE.body)
    assert shown.actions == ["default", "Show them"]
    assert shown.hints["desktop-entry"] == ("s", "aliship-gui")
    desktop.click(shown.number + 7)
    desktop.click(shown.number)
    assert listener.hears() == "clicked"


def test_a_later_one_takes_the_place_of_the_earlier(
    desktop: FakeNotifications, listener: Listener
) -> None:
    listener.show()
    first = desktop.shown.get(timeout=PATIENCE)
    desktop.dismiss(first.number)
    listener.show()
    second = desktop.shown.get(timeout=PATIENCE)
    assert second.replaces == first.number
    desktop.click(second.number)
    assert listener.hears() == "clicked"


def test_a_bus_without_a_desktop(bus: str, listener: Listener) -> None:
    listener.show()
    assert listener.hears() == "missing"


def test_a_desktop_that_refuses(bus: str, listener: Listener) -> None:
    desktop = FakeNotifications(bus, sulking=True)
    listener.show()
    assert listener.hears() == "missing"
    desktop.close()


def test_a_system_without_a_bus(listener: Listener) -> None:
    listener.show()
    assert listener.hears() == "missing"
