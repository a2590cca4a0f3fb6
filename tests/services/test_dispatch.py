"""Commands reach the engine off the GUI thread; what it tells arrives on it."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.domain.orders import Parcel
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.services.dispatch import Dispatch
from aliship_gui.services.shipping import DeclarationChanged, Paused, Resumed, ShippingEvent
from aliship_gui.store.declarations import Declaration, Intent
from aliship_gui.store.errors import DuplicateDeclaration, StoreError, StoreFull
from tests.fakes.engine import FakeEngine, a_declaration
from tests.fakes.runner import HandRunner

PATIENCE = 5.0
DRAFT = ShipmentDraft("7", "CPAM", "LX1")
OLD = Parcel("CPAM", "LX0")


class Office:
    """A dispatch with its engine, and everything that it says."""

    def __init__(self) -> None:
        self.disk = HandRunner()
        self.engine = FakeEngine()
        self.dispatch = Dispatch(self.disk)
        self.moved: list[Declaration] = []
        self.told: list[ShippingEvent] = []
        self.failed: list[tuple[ShipmentDraft, Failure]] = []
        self.dispatch.moved.connect(self.moved.append)
        self.dispatch.told.connect(self.told.append)
        self.dispatch.failed.connect(lambda draft, why: self.failed.append((draft, why)))


@pytest.fixture
def office() -> Iterator[Office]:
    office = Office()
    office.dispatch.start(office.engine)
    assert office.engine.running.wait(PATIENCE)
    yield office
    office.dispatch.close()
    assert office.engine.stopped.wait(PATIENCE)


def test_the_engine_runs_on_a_daemon_thread_of_its_own(office: Office) -> None:
    thread = office.engine.thread
    assert thread is not None
    assert thread is not threading.current_thread()
    assert thread.daemon
    assert thread.name == "shipping"


def test_commands_wait_for_the_disks_thread(office: Office) -> None:
    row = a_declaration(DRAFT, name="mine")
    office.dispatch.ship(DRAFT, supersedes="older")
    office.dispatch.correct(OLD, DRAFT, supersedes="oldest")
    for command in ("retry", "drop", "put_back", "cancel", "check_again"):
        getattr(office.dispatch, command)(row)
    assert office.engine.commands == []
    office.disk.finish()
    assert office.engine.commands == [
        ("enqueue", DRAFT),
        ("correct", (OLD, DRAFT)),
        ("retry", "mine"),
        ("drop", "mine"),
        ("put_back", "mine"),
        ("cancel", "mine"),
        ("check_again", "mine"),
    ]
    assert office.engine.superseded == ["older", "oldest"]


def test_a_command_that_cannot_be_kept_is_told_with_its_draft(office: Office) -> None:
    office.engine.trouble = DuplicateDeclaration("it waits already")
    office.dispatch.ship(DRAFT)
    office.dispatch.retry(a_declaration(DRAFT))
    office.disk.finish()
    assert [draft for draft, _ in office.failed] == [DRAFT, DRAFT]
    assert {failure.code for _, failure in office.failed} == {"outbox.duplicate"}


def test_several_wait_for_the_disk_together(office: Office) -> None:
    other = ShipmentDraft("8", "CPAM", "LX2")
    intents = [Intent(DRAFT, "older"), Intent(other)]
    office.dispatch.ship_each(intents)
    office.disk.finish()
    assert office.engine.groups == [intents]
    assert office.failed == []


@pytest.mark.parametrize(
    "trouble", [DuplicateDeclaration("it waits already"), StoreFull("no room")]
)
def test_each_that_cannot_be_kept_is_told_with_its_draft(
    office: Office, trouble: StoreError
) -> None:
    other = ShipmentDraft("8", "CPAM", "LX2")
    office.engine.trouble = trouble
    office.dispatch.ship_each([Intent(DRAFT), Intent(other)])
    office.disk.finish()
    assert office.failed == [(DRAFT, trouble.failure), (other, trouble.failure)]


def test_what_the_engine_tells_is_brought_home_first(office: Office) -> None:
    row = a_declaration(DRAFT)
    paused = Paused(Failure(FailureKind.PLATFORM, "27"))
    for event in (DeclarationChanged(row), paused, Resumed()):
        office.dispatch.notify(event)
    assert office.moved == []
    assert office.told == []
    for call in office.disk.posted:
        call()
    assert office.moved == [row]
    assert office.told == [paused, Resumed()]


def test_before_the_engine_runs_nothing_is_asked_of_it() -> None:
    office = Office()
    office.dispatch.ship(DRAFT)
    office.dispatch.ship_each([Intent(DRAFT)])
    assert office.disk.waiting == 0


def test_closing_asks_the_engine_to_stop_and_can_be_done_twice(office: Office) -> None:
    office.dispatch.close()
    office.dispatch.close()
    assert office.engine.stopped.wait(PATIENCE)
