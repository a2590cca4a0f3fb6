"""Work is done elsewhere, its results come home; nothing comes after a cancel or the end."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from aliship_gui.api.errors import Unreachable
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.services.worker import Job, Workers
from tests.fakes.hard_work import work_for
from tests.stray_logs import StrayLogs

PATIENCE = 5.0
Report = Callable[[object], None]


class Inbox:
    """Takes what a runner delivers, and on which thread."""

    def __init__(self) -> None:
        self.values: list[object] = []
        self.failures: list[Failure] = []
        self.threads: set[threading.Thread] = set()

    def take(self, value: object) -> None:
        self.values.append(value)
        self.threads.add(threading.current_thread())

    def fail(self, failure: Failure) -> None:
        self.failures.append(failure)
        self.threads.add(threading.current_thread())


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()


@pytest.fixture
def workers(qapp: QCoreApplication) -> Iterator[Workers]:
    """One thread, so that jobs are done in the order in which they are given."""
    workers = Workers("test", 1)
    yield workers
    end(workers, "test")


def threads_of(name: str) -> list[threading.Thread]:
    """The living threads of the workers of this name."""
    return [thread for thread in threading.enumerate() if thread.name.startswith(f"{name}-")]


def end(workers: Workers, name: str) -> None:
    """Close and see every thread off."""
    workers.close()
    for thread in threads_of(name):
        thread.join(PATIENCE)
    assert threads_of(name) == []


def wait_for_turn(qtbot: QtBot, workers: Workers) -> None:
    """Everything that was given before is done and delivered, as far as it ever will be."""
    turn = Inbox()
    workers.run(lambda _job, _report: None, turn.take, turn.fail)
    qtbot.waitUntil(lambda: bool(turn.values))


def test_a_result_comes_back_to_the_callers_thread(
    qtbot: QtBot, workers: Workers, inbox: Inbox
) -> None:
    workers.run(lambda _job, _report: threading.current_thread(), inbox.take, inbox.fail)
    qtbot.waitUntil(lambda: bool(inbox.values))
    (worker,) = inbox.values
    assert isinstance(worker, threading.Thread)
    assert worker.daemon
    assert worker.name == "test-0"
    assert inbox.threads == {threading.current_thread()}
    assert worker not in inbox.threads


def test_progress_comes_in_order_before_the_result(
    qtbot: QtBot, workers: Workers, inbox: Inbox
) -> None:
    def work(_job: Job, report: Report) -> str:
        for number in range(5):
            report(number)
        return "done"

    workers.run(work, inbox.take, inbox.fail, inbox.take)
    qtbot.waitUntil(lambda: "done" in inbox.values)
    assert inbox.values == [0, 1, 2, 3, 4, "done"]
    assert inbox.threads == {threading.current_thread()}


def test_others_have_their_turn_while_much_is_delivered(
    qtbot: QtBot, workers: Workers, inbox: Inbox
) -> None:
    for number in range(20):
        workers.post(partial(_take_a_while, inbox, number))
    QTimer.singleShot(0, lambda: inbox.take("a key"))
    qtbot.waitUntil(lambda: 19 in inbox.values)
    assert inbox.values.index("a key") < 10
    inbox.values.remove("a key")
    assert inbox.values == list(range(20))


def test_what_is_painted_in_a_turn_comes_before_what_is_delivered(
    qtbot: QtBot, workers: Workers, inbox: Inbox
) -> None:
    painted = Painted(inbox)
    qtbot.addWidget(painted)
    with qtbot.waitExposed(painted):
        painted.show()
    inbox.values.clear()
    for number in range(2):
        workers.post(partial(inbox.take, number))
    painted.update()
    qtbot.waitUntil(lambda: 1 in inbox.values)
    assert inbox.values == ["a paint", 0, 1]


def test_where_much_was_done_in_a_turn_only_one_is_delivered(
    qtbot: QtBot, workers: Workers, inbox: Inbox
) -> None:
    busy = QTimer()
    busy.timeout.connect(partial(_take_a_while, inbox, "work"))
    busy.start(0)
    qtbot.waitUntil(lambda: "work" in inbox.values)
    for number in range(4):
        workers.post(partial(inbox.take, number))
    qtbot.waitUntil(lambda: 3 in inbox.values)
    places = [inbox.values.index(number) for number in range(4)]
    assert all(later - earlier > 1 for earlier, later in pairwise(places))


def test_what_comes_behind_a_defect_is_delivered(
    qtbot: QtBot, workers: Workers, inbox: Inbox
) -> None:
    for number in range(4):
        workers.post(partial(_take_a_while, inbox, number))
    workers.post(lambda: inbox.take(1 // 0))
    workers.post(lambda: inbox.take("behind it"))
    with qtbot.captureExceptions() as raised:
        qtbot.waitUntil(lambda: "behind it" in inbox.values)
    assert [kind for kind, _error, _trace in raised] == [ZeroDivisionError]


class Painted(QWidget):
    """Tells when it is painted."""

    def __init__(self, inbox: Inbox) -> None:
        super().__init__()
        self._inbox = inbox

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt's hook."""
        self._inbox.take("a paint")


def _take_a_while(inbox: Inbox, value: object) -> None:
    """Work for longer than a turn is for deliveries."""
    work_for(0.006)
    inbox.take(value)


def test_an_exception_becomes_a_failure(qtbot: QtBot, workers: Workers, inbox: Inbox) -> None:
    refused = Failure(FailureKind.UNREACHABLE, "network.refused")

    def work(_job: Job, _report: Report) -> None:
        raise Unreachable(refused)

    workers.run(work, inbox.take, inbox.fail)
    qtbot.waitUntil(lambda: bool(inbox.failures))
    assert inbox.failures == [refused]
    assert inbox.values == []
    assert inbox.threads == {threading.current_thread()}


def test_a_defect_does_not_end_the_thread(
    qtbot: QtBot, workers: Workers, inbox: Inbox, stray_logs: StrayLogs
) -> None:
    stray_logs.expect("a defect of this program")
    workers.run(lambda _job, _report: 1 // 0, inbox.take, inbox.fail)
    workers.run(lambda _job, _report: "still here", inbox.take, inbox.fail)
    qtbot.waitUntil(lambda: inbox.values == ["still here"])
    assert [failure.code for failure in inbox.failures] == ["program.error"]


def test_a_job_cancelled_while_it_waits_is_not_begun(
    qtbot: QtBot, workers: Workers, inbox: Inbox
) -> None:
    begun: list[str] = []
    gate = threading.Event()
    workers.run(lambda _job, _report: gate.wait(PATIENCE), inbox.take, inbox.fail)
    job = workers.run(lambda _job, _report: begun.append("it"), inbox.take, inbox.fail)
    job.cancel()
    gate.set()
    wait_for_turn(qtbot, workers)
    assert begun == []
    assert inbox.values == [True]


@pytest.mark.parametrize("ending", ["result", "failure"])
def test_a_job_cancelled_at_work_delivers_nothing(
    qtbot: QtBot, workers: Workers, inbox: Inbox, ending: str
) -> None:
    under_way, gate = threading.Event(), threading.Event()

    def work(job: Job, report: Report) -> str:
        under_way.set()
        gate.wait(PATIENCE)
        assert job.cancelled
        report("half")
        if ending == "failure":
            raise Unreachable(Failure(FailureKind.UNREACHABLE, "network.refused"))
        return "whole"

    job = workers.run(work, inbox.take, inbox.fail, inbox.take)
    assert under_way.wait(PATIENCE)
    job.cancel()
    gate.set()
    wait_for_turn(qtbot, workers)
    assert inbox.values == []
    assert inbox.failures == []


def test_a_result_on_its_way_is_dropped_by_a_cancel(
    qtbot: QtBot, workers: Workers, inbox: Inbox
) -> None:
    """The work is over, and its result waits for the thread that now cancels."""
    over = threading.Event()
    job = workers.run(lambda _job, _report: "late", inbox.take, inbox.fail)
    workers.run(lambda _job, _report: over.set(), inbox.take, inbox.fail)
    assert over.wait(PATIENCE)
    job.cancel()
    wait_for_turn(qtbot, workers)
    assert inbox.values == [None]


def test_threads_work_side_by_side(qtbot: QtBot, inbox: Inbox) -> None:
    workers = Workers("side", 3)
    together = threading.Barrier(3, timeout=PATIENCE)
    for _ in range(3):
        workers.run(lambda _job, _report: together.wait(), inbox.take, inbox.fail)
    qtbot.waitUntil(lambda: len(inbox.values) == 3)
    assert inbox.failures == []
    end(workers, "side")


def test_posting_from_any_thread_calls_on_the_callers(
    qtbot: QtBot, workers: Workers, inbox: Inbox
) -> None:
    stranger = threading.Thread(target=lambda: workers.post(lambda: inbox.take("told")))
    stranger.start()
    stranger.join(PATIENCE)
    assert inbox.values == []
    qtbot.waitUntil(lambda: inbox.values == ["told"])
    assert inbox.threads == {threading.current_thread()}


def test_closing_waits_for_nobody_and_delivers_nothing_more(
    qapp: QCoreApplication, inbox: Inbox
) -> None:
    workers = Workers("hanging", 1)
    under_way, gate = threading.Event(), threading.Event()

    def hang(_job: Job, _report: Report) -> str:
        under_way.set()
        gate.wait(PATIENCE)
        return "too late"

    job = workers.run(hang, inbox.take, inbox.fail)
    workers.run(lambda _job, _report: "never begun", inbox.take, inbox.fail)
    assert under_way.wait(PATIENCE)
    workers.post(lambda: inbox.take("on its way"))
    was_cancelled = job.cancelled
    workers.close()
    assert threads_of("hanging"), "closing waited for the work to end"
    assert (was_cancelled, job.cancelled) == (False, True)
    gate.set()
    end(workers, "hanging")
    workers.run(lambda _job, _report: "after the end", inbox.take, inbox.fail)
    workers.post(lambda: inbox.take("after the end"))
    qapp.processEvents()
    assert inbox.values == []


def test_who_is_destroyed_unclosed_hears_nothing_more(qapp: QCoreApplication, inbox: Inbox) -> None:
    """As when the start of a program fails; what a thread would raise then fails the test."""
    workers = Workers("orphaned", 1)
    under_way, gate = threading.Event(), threading.Event()

    def hang(_job: Job, _report: Report) -> str:
        under_way.set()
        gate.wait(PATIENCE)
        return "too late"

    workers.run(hang, inbox.take, inbox.fail)
    assert under_way.wait(PATIENCE)
    shiboken6.delete(workers)
    gate.set()
    for thread in threads_of("orphaned"):
        thread.join(PATIENCE)
    qapp.processEvents()
    assert threads_of("orphaned") == []
    assert inbox.values == []


def test_work_may_outlive_the_object_that_it_was_given_to(
    qapp: QCoreApplication, inbox: Inbox
) -> None:
    """A thread that touched a QObject here would end in an exception, which fails the test."""
    owner = QObject()
    workers = Workers("orphan", 1, owner)
    under_way, gate = threading.Event(), threading.Event()

    def hang(_job: Job, report: Report) -> None:
        under_way.set()
        gate.wait(PATIENCE)
        report("progress")

    workers.run(hang, inbox.take, inbox.fail, inbox.take)
    assert under_way.wait(PATIENCE)
    (thread,) = threads_of("orphan")
    workers.close()
    shiboken6.delete(owner)
    assert not shiboken6.isValid(workers)
    gate.set()
    thread.join(PATIENCE)
    qapp.processEvents()
    assert not thread.is_alive()
    assert inbox.values == []
