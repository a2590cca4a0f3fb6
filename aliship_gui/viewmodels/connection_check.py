"""*Test connection* as a window shows it: under way, understood, or what is wrong in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, Signal

from aliship_gui.domain.failures import Failure
from aliship_gui.explain.matcher import Matcher
from aliship_gui.services.connection_test import ConnectionReport
from aliship_gui.services.worker import Job, Runner
from aliship_gui.viewmodels.explanation_page import ExplanationPage, page_for_failure

_MINUTE = timedelta(minutes=1)


class ConnectionCheck(QObject):
    """Runs an examination on a worker.

    `report` is the last one, `page` explains what went wrong in it; both None until then.
    """

    changed = Signal()

    def __init__(self, runner: Runner, matcher: Matcher, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._matcher = matcher
        self._job: Job | None = None
        self.report: ConnectionReport | None = None
        self.page: ExplanationPage | None = None

    @property
    def is_running(self) -> bool:
        """Whether a test is under way."""
        return self._job is not None

    @property
    def works(self) -> bool:
        """Whether the gateway understood everything."""
        return self.report is not None and self.report.dialect is not None

    @property
    def minutes_ahead(self) -> int | None:
        """Whole minutes by which this computer's clock is ahead; None when nobody knows."""
        if self.report is None or self.report.clock_ahead is None:
            return None
        return round(self.report.clock_ahead / _MINUTE)

    @property
    def clock_is_wrong(self) -> bool:
        """Whether the clock is far enough off to be told of."""
        return self.report is not None and self.report.clock_is_wrong

    def run(self, examine: Callable[[], ConnectionReport]) -> None:
        """Test now, in place of a test under way."""
        self.stop()
        self.report = self.page = None
        self._job = self._runner.run(lambda _job, _report: examine(), self._examined, self._failed)
        self.changed.emit()

    def stop(self) -> None:
        """Wait for no result any more."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.changed.emit()

    def forget(self) -> None:
        """What was found is about something else."""
        self.stop()
        self.report = self.page = None
        self.changed.emit()

    def _examined(self, report: ConnectionReport) -> None:
        self._job, self.report = None, report
        if report.failure is not None:
            self.page = self._explained(report.failure)
        self.changed.emit()

    def _failed(self, failure: Failure) -> None:
        self._job, self.page = None, self._explained(failure)
        self.changed.emit()

    def _explained(self, failure: Failure) -> ExplanationPage:
        return page_for_failure(self._matcher.explain(failure), failure)
