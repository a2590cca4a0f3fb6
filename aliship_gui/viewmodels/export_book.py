"""Saves the orders that are shown, on a thread of its own, with progress."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from aliship_gui.domain.failures import Failure
from aliship_gui.domain.orders import OrderStatus
from aliship_gui.services.view_export import ExportStopped, ViewExport
from aliship_gui.services.worker import Job, Runner
from aliship_gui.viewmodels.shop_parts import Stores
from aliship_gui.viewmodels.wording import status_text


class ExportBook(QObject):
    """One export at a time; `is_busy` while one is under way.

    `files` is a runner of its own: a hundred thousand orders take a while, and typing must not
    wait for them.
    """

    progress = Signal(int, int)
    """Orders written, orders in all."""
    saved = Signal(object, int)
    """The `Path` of the file, and how many orders are in it."""
    stopped = Signal()
    failed = Signal(object)
    """A `Failure`."""

    def __init__(self, stores: Stores, files: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stores = stores
        self._files = files
        self._job: Job | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a file is being written."""
        return self._job is not None

    def save(self, path: Path, ids: Sequence[str], language: str) -> None:
        """Write these orders to a file; nothing happens while another is being written."""
        if self._job is not None:
            return
        total = len(ids)
        statuses = {str(status): status_text(status) for status in OrderStatus}
        export = ViewExport(self._stores.orders, self._stores.drafts, statuses)

        def done(count: int) -> None:
            self._job = None
            self.saved.emit(path, count)

        def failed(failure: Failure) -> None:
            self._job = None
            self.failed.emit(failure)

        def work(job: Job, report: Callable[[object], None]) -> int:
            try:
                return export.save(path, ids, language, job, report)
            except ExportStopped:
                return 0

        def told(written: object) -> None:
            if isinstance(written, int):
                self.progress.emit(written, total)

        self._job = self._files.run(work, done, failed, told)
        self.progress.emit(0, total)

    def stop(self) -> None:
        """Give up; no file is left behind."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.stopped.emit()
