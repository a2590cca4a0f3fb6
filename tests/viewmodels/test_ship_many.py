"""Many parcels at once: fed a few at a time, counted, paused, stopped."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.domain.shipments import DeclarationState, ShipmentDraft
from aliship_gui.explain.entries import Catalogue
from aliship_gui.explain.matcher import Matcher
from aliship_gui.services.dispatch import Dispatch
from aliship_gui.services.shipping import Paused, Resumed
from aliship_gui.store.declarations import Intent
from aliship_gui.store.errors import DuplicateDeclaration, StoreFull
from aliship_gui.viewmodels.explanation_page import ExplanationPage
from aliship_gui.viewmodels.ship_many import AT_ONCE, ShipMany, Step
from tests.fakes.engine import FakeEngine, a_declaration
from tests.fakes.runner import HandRunner
from tests.viewmodels.import_desk import ImportDesk, number, order
from tests.viewmodels.shop_desk import ShopDesk

S = DeclarationState


class Harbour(QObject):
    """A run on a made-up engine; the test plays the platform."""

    def __init__(self, matcher: Matcher, count: int) -> None:
        super().__init__()
        self.disk = HandRunner()
        self.engine = FakeEngine()
        self.dispatch = Dispatch(self.disk, self)
        self.dispatch.start(self.engine)
        self.now = 0.0
        self.drafts = [ShipmentDraft(order(n), "CPAM", number(n)) for n in range(count)]
        parcels = [Intent(draft, f"old-{draft.order_id}") for draft in self.drafts]
        self.run = ShipMany(parcels, self.dispatch, matcher, self, lambda: self.now)
        self.ends: list[bool] = []
        self.pages: list[ExplanationPage | None] = []
        self.run.ended.connect(lambda: self.ends.append(True))
        self.run.hindered.connect(self.pages.append)

    def fed(self) -> int:
        """Parcels put into the outbox so far."""
        self.disk.finish()
        return sum(command == "enqueue" for command, _ in self.engine.commands)

    def groups(self) -> list[int]:
        """How many of them waited for the disk together, each time."""
        return [len(group) for group in self.engine.groups]

    def cancelled(self) -> list[object]:
        """Declarations taken back so far."""
        self.disk.finish()
        return [about for command, about in self.engine.commands if command == "cancel"]

    def settle(self, place: int, *states: DeclarationState) -> None:
        """The platform's word about a parcel."""
        for state in states:
            name = f"row-{place}"
            self.dispatch.moved.emit(a_declaration(self.drafts[place], state, name))

    def counts(self) -> dict[Step, int]:
        """Steps at which parcels stand."""
        return {step: self.run.count(step) for step in Step if self.run.count(step)}


@pytest.fixture
def harbour(matcher: Matcher) -> Harbour:
    return Harbour(matcher, 12)


def test_the_outbox_is_fed_a_few_at_a_time(harbour: Harbour) -> None:
    harbour.run.start()
    assert harbour.fed() == AT_ONCE
    assert harbour.engine.superseded[0] == f"old-{order(0)}"
    harbour.settle(0, S.QUEUED, S.SENDING)
    assert harbour.fed() == AT_ONCE
    harbour.settle(0, S.DECLARED)
    assert harbour.fed() == AT_ONCE
    for place in range(1, AT_ONCE // 2):
        harbour.settle(place, S.DECLARED)
    assert harbour.fed() == AT_ONCE + AT_ONCE // 2
    assert harbour.groups() == [AT_ONCE, AT_ONCE // 2]
    harbour.dispatch.close()


def test_it_ends_when_the_last_answer_is_there(harbour: Harbour) -> None:
    harbour.run.start()
    outcomes = [S.DECLARED] * 9 + [S.REFUSED, S.UNKNOWN, S.DECLARED]
    for place, state in enumerate(outcomes):
        assert not harbour.ends
        harbour.settle(place, S.QUEUED, S.SENDING, state)
    assert harbour.ends == [True]
    assert harbour.counts() == {Step.DONE: 10, Step.REFUSED: 1, Step.UNKNOWN: 1}
    harbour.settle(10, S.DECLARED)
    assert (harbour.run.count(Step.DONE), harbour.ends) == (11, [True])
    harbour.dispatch.close()


def test_speed_and_time_left_leave_pauses_out(harbour: Harbour) -> None:
    harbour.run.start()
    assert harbour.run.seconds_left() is None
    harbour.now = 3.0
    for place in range(3):
        harbour.settle(place, S.DECLARED)
    assert harbour.run.per_minute() == pytest.approx(60)
    assert harbour.run.seconds_left() == pytest.approx(9)
    harbour.run.pause()
    harbour.now = 1000.0
    assert harbour.run.per_minute() == pytest.approx(60)
    harbour.run.resume()
    assert harbour.run.seconds_left() == pytest.approx(9)
    harbour.dispatch.close()


def test_a_pause_feeds_nothing_and_what_is_in_goes_on(harbour: Harbour) -> None:
    harbour.run.start()
    harbour.run.pause()
    for place in range(AT_ONCE // 2):
        harbour.settle(place, S.DECLARED)
    assert harbour.fed() == AT_ONCE
    harbour.run.resume()
    assert harbour.fed() == AT_ONCE + AT_ONCE // 2
    harbour.dispatch.close()


def test_a_stop_takes_back_what_waits(harbour: Harbour) -> None:
    harbour.run.start()
    harbour.settle(0, S.QUEUED, S.SENDING)
    harbour.settle(1, S.QUEUED)
    harbour.run.stop()
    assert harbour.cancelled() == ["row-1"]
    for place in range(2, AT_ONCE):
        harbour.settle(place, S.QUEUED)
    assert len(harbour.cancelled()) == AT_ONCE - 1
    for place in range(1, AT_ONCE):
        harbour.settle(place, S.CANCELLED)
    assert not harbour.ends
    harbour.settle(0, S.DECLARED)
    assert harbour.ends == [True]
    assert harbour.fed() == AT_ONCE
    harbour.dispatch.close()


def test_a_full_disk_pauses_and_is_explained(harbour: Harbour) -> None:
    harbour.engine.trouble = StoreFull("no room")
    harbour.run.start()
    assert harbour.fed() == AT_ONCE
    assert harbour.run.is_paused
    page = harbour.pages[-1]
    assert page is not None
    assert page.code == "store.full"
    harbour.dispatch.close()


def test_a_duplicate_is_left_out_and_the_rest_goes_on(harbour: Harbour) -> None:
    harbour.engine.trouble = DuplicateDeclaration("there")
    harbour.run.start()
    assert harbour.fed() == 12
    assert harbour.counts() == {Step.NOT_SENT: 12}
    assert harbour.ends == [True]
    harbour.dispatch.close()


def test_what_holds_everything_up_is_told(harbour: Harbour) -> None:
    harbour.run.start()
    failure = Failure(FailureKind.PLATFORM, "27", "Invalid Session")
    harbour.dispatch.told.emit(Paused(failure))
    harbour.dispatch.told.emit(Resumed())
    first, last = harbour.pages
    assert first is not None
    assert (first.code, last) == ("27", None)
    harbour.dispatch.close()


def test_strangers_do_not_count(harbour: Harbour) -> None:
    harbour.run.start()
    stranger = ShipmentDraft("9", "CPAM", "LZ9")
    harbour.dispatch.moved.emit(a_declaration(stranger, S.DECLARED))
    harbour.dispatch.failed.emit(stranger, Failure(FailureKind.LOCAL, "store.full"))
    assert harbour.run.settled == 0
    assert not harbour.run.is_paused
    harbour.dispatch.close()


def test_an_empty_run_is_over_at_once(matcher: Matcher) -> None:
    harbour = Harbour(matcher, 0)
    harbour.run.start()
    assert harbour.ends == [True]
    harbour.dispatch.close()


def test_the_summary_says_who_leaves_and_who_stays(
    shop: ShopDesk, catalogue: Catalogue, tmp_path: Path
) -> None:
    desk = ImportDesk(shop, catalogue, tmp_path)
    shop.queue(ShipmentDraft(order(4), "CPAM", number(4)))
    desk.open(
        f"{order(1)},CPAM,{number(1)}",
        f"{order(2)},EMS,{number(1)}",
        f"{order(3)},CPAM,LZ1",
        f"{order(4)},CPAM,{number(4)}",
    )
    departure = desk.book.departure()
    assert departure.carriers() == [("CPAM", 1), ("EMS", 1)]
    assert [row.line for row in departure.warned] == [2, 3]
    assert [(row.line, row.why and row.why.kind) for row in departure.left_out] == [
        (4, "number_breaks_rule"),
        (5, None),
    ]
