"""A runner that works when a test says so, on the test's own thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from aliship_gui.domain.failures import Failure
from aliship_gui.services.failing import failure_of
from aliship_gui.services.worker import Job

T = TypeVar("T")

_MANY = 1_000


class HandRunner:
    """A `Runner` without threads: work waits in line until `step`, `work` or `finish`."""

    def __init__(self) -> None:
        self._line: list[Callable[[], Callable[[], None]]] = []
        self.posted: list[Callable[[], None]] = []

    @property
    def waiting(self) -> int:
        """How many pieces of work stand in line."""
        return len(self._line)

    def run(
        self,
        work: Callable[[Job, Callable[[object], None]], T],
        done: Callable[[T], None],
        failed: Callable[[Failure], None],
        progress: Callable[[object], None] | None = None,
    ) -> Job:
        """See `Runner.run`."""
        job = Job()

        def deliver(call: Callable[[], None]) -> None:
            if not job.cancelled:
                call()

        def report(value: object) -> None:
            if progress is not None:
                deliver(lambda: progress(value))

        def perform() -> Callable[[], None]:
            if job.cancelled:
                return lambda: None
            try:
                value = work(job, report)
            except Exception as error:
                failure = failure_of(error)
                return lambda: deliver(lambda: failed(failure))
            return lambda: deliver(lambda: done(value))

        self._line.append(perform)
        return job

    def post(self, call: Callable[[], None]) -> None:
        """See `Runner.post`; the call is kept in `posted`."""
        self.posted.append(call)

    def work(self, place: int = 0) -> Callable[[], None]:
        """Do one piece of work; calling what is returned brings its result."""
        return self._line.pop(place)()

    def step(self, place: int = 0) -> None:
        """Do one piece of work and bring its result."""
        self.work(place)()

    def finish(self) -> None:
        """Work until nothing stands in line."""
        for _ in range(_MANY):
            if not self._line:
                return
            self.step()
        raise AssertionError("the work never ends")
