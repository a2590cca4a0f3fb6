"""Background threads, and the one signal that crosses back to the GUI thread.

A `Workers` owns daemon threads that take jobs from a queue. A worker touches no QObject except
to emit one argument-less signal, which is queued; what it has to say lies in a plain queue that
the GUI thread empties. Daemon threads are what lets the program leave at once while a read
hangs: a pool that joins its threads would linger for the whole time-out.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from aliship_gui.domain.failures import Failure
from aliship_gui.services.failing import failure_of
from aliship_gui.services.turn import SHARE, Turn

T = TypeVar("T")


class Job:
    """A piece of work under way. Cancelling drops its results; the work may look and stop.

    `is_awaited` tells whether there is anybody at all to take results.
    """

    def __init__(self, is_awaited: Callable[[], bool] = lambda: True) -> None:
        self._cancelled = threading.Event()
        self._is_awaited = is_awaited

    @property
    def cancelled(self) -> bool:
        """Whether nobody waits for this job's results any more."""
        return self._cancelled.is_set() or not self._is_awaited()

    def cancel(self) -> None:
        """Ask the work to stop; nothing of it is delivered from now on."""
        self._cancelled.set()


class Runner(Protocol):
    """Runs work elsewhere and brings its results back to the caller's thread."""

    def run(
        self,
        work: Callable[[Job, Callable[[object], None]], T],
        done: Callable[[T], None],
        failed: Callable[[Failure], None],
        progress: Callable[[object], None] | None = None,
    ) -> Job:
        """Start `work(job, report)`; exactly one of `done` and `failed` is called later.

        `progress` receives what the work
        reports. A cancelled job calls nothing more.
        """
        ...

    def post(self, call: Callable[[], None]) -> None:
        """From any thread: have `call` run on the GUI thread."""
        ...


def run_unheard(runner: Runner, work: Callable[[], object]) -> None:
    """Run what nobody waits for, and which tells its troubles itself if it has any."""

    def nothing(_what: object) -> None:
        pass

    runner.run(lambda _job, _report: work(), nothing, nothing)


class _Mailbox:
    """What a worker thread may touch of a `Workers`: plain queues, and the bell."""

    def __init__(self, ring: Callable[[], None]) -> None:
        self.arrivals: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._ring: Callable[[], None] | None = ring
        self._lock = threading.Lock()

    @property
    def is_open(self) -> bool:
        """Whether anything is delivered."""
        return self._ring is not None

    @property
    def has_arrivals(self) -> bool:
        """Whether there is something to deliver; for the thread that takes it out."""
        return self.is_open and not self.arrivals.empty()

    def post(self, call: Callable[[], None]) -> None:
        """Leave a call for the GUI thread. Dropped once closed."""
        with self._lock:
            if self._ring is not None:
                self.arrivals.put(call)
                self._ring()

    def close(self) -> None:
        """Deliver nothing more. After this no worker touches the bell again."""
        with self._lock:
            self._ring = None


class Workers(QObject):
    """A `Runner` with `count` daemon threads named after `name`.

    The threads hold no reference to this object: the last one to let go of a QObject destroys
    it, and that must not be a worker.
    """

    _landed = Signal()

    def __init__(self, name: str, count: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._mailbox = _Mailbox(self._landed.emit)
        self._landed.connect(self._rung, Qt.ConnectionType.QueuedConnection)
        self._turn = Turn(self)
        self._next_turn = QTimer(self)
        self._next_turn.setSingleShot(True)
        self._next_turn.setInterval(0)
        self._next_turn.timeout.connect(self._deliver)
        # A start that fails ends before anybody could close this.
        self._end = partial(_end, self._jobs, self._mailbox, count)
        self.destroyed.connect(self._end)
        self.threads = tuple(
            threading.Thread(
                target=_serve,
                args=(self._jobs, self._mailbox),
                name=f"{name}-{number}",
                daemon=True,
            )
            for number in range(count)
        )
        """They end after `close`, once the work under way is done."""
        for thread in self.threads:
            thread.start()

    def run(
        self,
        work: Callable[[Job, Callable[[object], None]], T],
        done: Callable[[T], None],
        failed: Callable[[Failure], None],
        progress: Callable[[object], None] | None = None,
    ) -> Job:
        """See `Runner.run`."""
        mailbox = self._mailbox
        job, post = Job(lambda: mailbox.is_open), mailbox.post

        def unless_cancelled(call: Callable[[], None]) -> None:
            post(lambda: None if job.cancelled else call())

        def report(value: object) -> None:
            if progress is not None:
                unless_cancelled(lambda: progress(value))

        def perform() -> None:
            if job.cancelled:
                return
            try:
                value = work(job, report)
            except Exception as error:
                failure = failure_of(error)
                unless_cancelled(lambda: failed(failure))
            else:
                unless_cancelled(lambda: done(value))

        self._jobs.put(perform)
        return job

    def post(self, call: Callable[[], None]) -> None:
        """From any thread: have `call` run on the GUI thread. Dropped once closed."""
        self._mailbox.post(call)

    def close(self) -> None:
        """Take no more work and deliver nothing more. Does not wait for work under way.

        That work finds itself cancelled.
        """
        self._end()

    @Slot()
    def _rung(self) -> None:
        """What is painted in this turn comes first, and is part of its length."""
        if not self._next_turn.isActive():
            self._next_turn.start()

    @Slot()
    def _deliver(self) -> None:
        """What takes longer goes on in the next turn: keys and paints come in between."""
        mailbox, end = self._mailbox, time.perf_counter() + SHARE
        try:
            while mailbox.has_arrivals:
                mailbox.arrivals.get_nowait()()
                if self._turn.worked > SHARE or time.perf_counter() > end:
                    break
        finally:
            if mailbox.has_arrivals:
                self._next_turn.start()


def _end(jobs: queue.SimpleQueue[Callable[[], None] | None], mailbox: _Mailbox, count: int) -> None:
    """Deliver nothing more, and send the threads home."""
    mailbox.close()
    for _ in range(count):
        jobs.put(None)


def _serve(jobs: queue.SimpleQueue[Callable[[], None] | None], mailbox: _Mailbox) -> None:
    while (perform := jobs.get()) is not None and mailbox.is_open:
        perform()
        # What it refers to must not live on in an idle thread.
        del perform
