"""Edits of the import preview, each of which can be undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtGui import QUndoCommand, QUndoStack

from aliship_gui.domain.failures import Failure
from aliship_gui.domain.findings import Field
from aliship_gui.giving_way import giving_way
from aliship_gui.services.importing.entries import Entry
from aliship_gui.services.importing.parcel_list import ParcelList
from aliship_gui.services.importing.preview import Preview
from aliship_gui.services.importing.verdicts import Standing
from aliship_gui.services.worker import Runner
from aliship_gui.viewmodels.import_table import AT_ONCE, ImportTableModel

Shown = tuple[Preview | None, ParcelList | None]
"""A file, and its rows as they were edited."""
_Edits = tuple[dict[int, Entry], dict[int, Entry]]


class ChangeEntries(QUndoCommand):
    """Rows of the file before and after one edit."""

    def __init__(
        self,
        model: ImportTableModel,
        before: Mapping[int, Entry],
        after: Mapping[int, Entry],
    ) -> None:
        super().__init__()
        self._model = model
        self._before = before
        self._after = after

    def redo(self) -> None:
        """Qt's hook; also the first time."""
        self._model.change(self._after)

    def undo(self) -> None:
        """Qt's hook."""
        self._model.change(self._before)


class ShowFile(QUndoCommand):
    """Another file, or other columns, in place of rows that had been edited.

    `shown` tells what is shown, `show` shows something else.
    """

    def __init__(
        self, shown: Callable[[], Shown], show: Callable[[Shown], None], after: Shown
    ) -> None:
        super().__init__()
        self._shown = shown
        self._show = show
        self._other = after

    def redo(self) -> None:
        """Qt's hook; also the first time."""
        self._exchange()

    def undo(self) -> None:
        """Qt's hook."""
        self._exchange()

    def _exchange(self) -> None:
        # Rows may have been judged anew since they were put away or shown.
        other, self._other = self._other, self._shown()
        self._show(other)


class Editor:
    """Turns wishes for edits into commands on a stack.

    `file` tells which one is open. Edits of many rows are worked out on the disk's thread.
    """

    def __init__(
        self,
        model: ImportTableModel,
        stack: QUndoStack,
        file: Callable[[], object],
        disk: Runner,
        failed: Callable[[Failure], None],
    ) -> None:
        self._model = model
        self._stack = stack
        self._file = file
        self._disk = disk
        self._failed = failed

    def put(self, rows: Sequence[int], field: Field, text: str) -> None:
        """Give a field the same text in all these rows; what is there already is left alone."""
        parcels = self._model.parcels
        if parcels is None:
            return
        entries, verdicts, file = tuple(parcels.entries), tuple(parcels.verdicts), self._file()
        is_long = len(rows) > AT_ONCE

        def edits() -> _Edits:
            free = [row for row in rows if verdicts[row].standing is not Standing.ALREADY]
            before = {row: entries[row] for row in free}
            edited = giving_way(before.items()) if is_long else before.items()
            return before, {row: entry.edited(field, text) for row, entry in edited}

        def done(edits: _Edits) -> None:
            if self._file() is not file or self._model.parcels is None:
                return
            if tuple(self._model.parcels.entries) == entries:
                self._push(edits)
            else:
                # Something was typed meanwhile.
                self.put(rows, field, text)

        if is_long:
            self._disk.run(lambda _job, _report: edits(), done, self._failed)
        else:
            self._push(edits())

    def _push(self, edits: _Edits) -> None:
        before, after = edits
        if before != after:
            self._stack.push(ChangeEntries(self._model, before, after))
