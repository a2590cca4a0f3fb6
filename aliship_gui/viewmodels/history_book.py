"""Searches the history and saves it, off the GUI thread."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from aliship_gui.services.history_export import HistoryExport
from aliship_gui.services.worker import Job, Runner
from aliship_gui.store.history import History
from aliship_gui.viewmodels.history_table import HistoryTableModel, history_words


class HistoryBook(QObject):
    """Feeds a `HistoryTableModel`."""

    exported = Signal(object, int)
    """`Path` of the file and the number of rows in it."""
    failed = Signal(object)
    """A `Failure`: the history could not be read, or the file not be written."""

    def __init__(self, history: History, disk: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = history
        self._disk = disk
        self._text = ""
        self._search: Job | None = None
        self.model = HistoryTableModel(self)

    def search(self, text: str) -> None:
        """Show the entries that hold `text`."""
        self._text = text
        self.load()

    def load(self) -> None:
        """Read what is searched for again."""
        text = self._text
        if self._search is not None:
            self._search.cancel()
        self._search = self._disk.run(
            lambda _job, _report: self._history.search(text),
            self.model.show_rows,
            self.failed.emit,
        )

    def export(self, path: Path, files: Runner) -> None:
        """Write the whole history as a workbook or as CSV, in the language that is spoken.

        `files` is a runner of its own: a long log takes a while, and typing must not wait.
        """
        export = HistoryExport(self._history, history_words())
        files.run(
            lambda _job, _report: export.save(path),
            lambda count: self.exported.emit(path, count),
            self.failed.emit,
        )
