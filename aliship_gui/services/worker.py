"""Background threads, and the one signal that crosses back to the GUI thread.

A `Workers` owns daemon threads that take jobs from a queue. A worker touches no QObject except
to emit one argument-less signal, which is queued; what it has to say lies in a plain queue that
the GUI thread empties. Daemon threads are what lets the program leave at once while a read
hangs: a pool that joins its threads would linger for the whole time-out.
"""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from aliship_gui.domain.failures import Failure
from aliship_gui.services.failing import failure_of

_log = logging.getLogger(__name__)

T = TypeVar("T")


class Job:
    """A piece of work under way. Cancelling drops its results; the work may look and stop."""

    def __init__(self) -> None:
        self._cancelled = threading.Event()

    @property
    def cancelled(self) -> bool:
        """Whether nobody waits for this job's results any more."""
        return self._cancelled.is_set()

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


class Workers(QObject):
    """A `Runner` with `count` daemon threads named after `name`."""

    _landed = Signal()

    def __init__(self, name: str, count: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._arrivals: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._closed = threading.Event()
        self._landed.connect(self._drain, Qt.ConnectionType.QueuedConnection)
        self._threads = [
            threading.Thread(target=self._serve, name=f"{name}-{number}", daemon=True)
            for number in range(count)
        ]
        for thread in self._threads:
            thread.start()

    def run(
        self,
        work: Callable[[Job, Callable[[object], None]], T],
        done: Callable[[T], None],
        failed: Callable[[Failure], None],
        progress: Callable[[object], None] | None = None,
    ) -> Job:
        """See `Runner.run`."""
        job = Job()

        def unless_cancelled(call: Callable[[], None]) -> None:
            self.post(lambda: None if job.cancelled else call())

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
        if self._closed.is_set():
            return
        self._arrivals.put(call)
        self._landed.emit()

    def close(self) -> None:
        """Take no more work and deliver nothing more. Does not wait for work under way."""
        self._closed.set()
        for _ in self._threads:
            self._jobs.put(None)

    def _serve(self) -> None:
        while (perform := self._jobs.get()) is not None and not self._closed.is_set():
            perform()

    @Slot()
    def _drain(self) -> None:
        while not self._closed.is_set():
            try:
                call = self._arrivals.get_nowait()
            except queue.Empty:
                return
            call()
