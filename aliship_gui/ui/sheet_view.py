"""A table with a spreadsheet's manners in the columns that can be typed into.

Typing, F2 and a double click edit; Enter moves down, back to where a run of Tabs began; Tab goes
right and leaves the table behind the last field, so that the keyboard is never caught. Delete
empties, Ctrl+C copies, Ctrl+V asks for a paste; filling down is a command of the window's. In all
other columns the table is a list of rows, and a click chooses a whole one.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QTableView,
    QWidget,
)

from aliship_gui.ui.chosen_cells import chosen_rows
from aliship_gui.ui.painted_cell import paint_ground
from aliship_gui.ui.theme import current_colours
from aliship_gui.viewmodels.indexes import AnyIndex

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_MOVES = frozenset(
    {
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
    }
)
_Hint = QAbstractItemDelegate.EndEditHint
_Flag = QItemSelectionModel.SelectionFlag


class Fill(Struct, frozen=True):
    """One text for a column's cells in these rows, from the top."""

    column: int
    rows: list[int]
    text: str


class SheetView(QTableView):
    """Which columns can be typed into is told by `fields`, a set of logical columns."""

    fills_wanted = Signal(list)
    """Every `Fill` that is to be made, in one step."""
    copy_wanted = Signal(list)
    """Columns from the left to the right, each with the rows in which it is chosen."""
    paste_wanted = Signal(QModelIndex, str)
    """The cell at which a text from the clipboard is to begin."""

    def __init__(self, fields: Iterable[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = frozenset(fields)
        self._began_at = -1
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )

    # What Qt calls ------------------------------------------------------------------------

    def selectionCommand(  # noqa: N802 - Qt calls it by this name
        self, index: AnyIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Qt's hook: a field is chosen alone, anything else with its whole row."""
        flags = super().selectionCommand(index, event)
        if isinstance(event, QKeyEvent) and event.key() in _MOVES and flags == _Flag.NoUpdate:
            # Ctrl+End and its kin move the cursor, and what is chosen goes with it.
            flags = _Flag.ClearAndSelect
        if index.isValid() and index.column() not in self.fields and flags != _Flag.NoUpdate:
            return flags | _Flag.Rows
        return flags

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook."""
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif self.currentIndex().column() not in self.fields or not self._key_in_field(event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: the row that the cursor is at has a tint of its own below its cells."""
        index = self.currentIndex()
        if index.isValid() and self.selectionModel().hasSelection():
            top, height = self.rowViewportPosition(index.row()), self.rowHeight(index.row())
            row = QRect(0, top, self.viewport().width(), height - 1)
            if row.intersects(event.rect()):
                painter = QPainter(self.viewport())
                paint_ground(painter, row, current_colours().hover)
                painter.end()
        super().paintEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's name
        """Qt's hook for Tab: to the next field, or out of the table."""
        return self._move_across(1 if forward else -1) or super().focusNextPrevChild(forward)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:  # noqa: N802
        """Qt's hook: another row ends a run of Tabs."""
        if current.row() != previous.row():
            self._began_at = -1
            self.viewport().update()
        super().currentChanged(current, previous)

    def closeEditor(self, editor: QWidget, hint: _Hint) -> None:  # noqa: N802 - Qt's name
        """Qt's hook: where the cursor goes once a cell was typed."""
        super().closeEditor(editor, _Hint.NoHint)
        if hint is _Hint.SubmitModelCache:
            self.move_down()
        elif hint in (_Hint.EditNextItem, _Hint.EditPreviousItem):
            self._move_across(1 if hint is _Hint.EditNextItem else -1)

    # What the seller does -------------------------------------------------------------------

    def copy(self) -> None:
        """Ask for the chosen cells to be copied."""
        places = map(self.horizontalHeader().logicalIndex, range(self.model().columnCount()))
        self.copy_wanted.emit([(column, chosen_rows(self, column)) for column in places])

    def paste(self) -> None:
        """Ask for the clipboard's text at the first chosen cell; one cell goes into all of them."""
        text = QGuiApplication.clipboard().text()
        chosen = self._chosen_fields()
        is_one = not any(char in text.rstrip("\r\n") for char in "\t\r\n")
        if is_one and sum(len(rows) for _column, rows in chosen) > 1:
            self._fill(chosen, text.rstrip("\r\n"))
        elif text and self.currentIndex().isValid():
            self.paste_wanted.emit(self._first(chosen), text)

    def fill_down(self) -> None:
        """Give the chosen cells of each column the text of the topmost; a lone one, of that above.

        What is filled is the key of a carrier, not its name, so that nothing has to be guessed.
        """
        fills = []
        for column, rows in self._chosen_fields():
            top, below = (rows[0], rows[1:]) if len(rows) > 1 else (rows[0] - 1, rows)
            if top >= 0:
                text = self.model().index(top, column).data(Qt.ItemDataRole.EditRole)
                fills.append(Fill(column, below, str(text or "")))
        if fills:
            self.fills_wanted.emit(fills)

    def selectAll(self) -> None:  # noqa: N802 - Qt calls it by this name
        """Qt's hook for Ctrl+A: the cursor's field in every row; never all cells of all rows."""
        index = self.currentIndex()
        if index.column() in self.fields:
            below = index.siblingAtRow(self.model().rowCount() - 1)
            whole = QItemSelection(index.siblingAtRow(0), below)
            self.selectionModel().select(whole, _Flag.ClearAndSelect)

    def clear_chosen(self) -> None:
        """Empty the chosen fields."""
        self._fill(self._chosen_fields(), "")

    def move_down(self) -> None:
        """Go to the next row, to the column where a run of Tabs began."""
        index = self.currentIndex()
        column = self._began_at if self._began_at >= 0 else index.column()
        self._began_at = -1
        if index.row() + 1 < self.model().rowCount():
            self.go_to(index.siblingAtRow(index.row() + 1).siblingAtColumn(column))

    def go_to(self, index: QModelIndex) -> None:
        """Put the cursor on a cell, choosing it alone."""
        flags = _Flag.ClearAndSelect
        if index.column() not in self.fields:
            flags |= _Flag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    # How ------------------------------------------------------------------------------------

    def _chosen_fields(self) -> list[tuple[int, list[int]]]:
        """The columns that can be typed into, from the left, each with its chosen rows.

        None while the cursor stands elsewhere: whole rows are chosen then, not their fields.
        """
        if self.currentIndex().column() not in self.fields:
            return []
        columns = sorted(self.fields, key=self._place)
        chosen = ((column, chosen_rows(self, column)) for column in columns)
        return [(column, rows) for column, rows in chosen if rows]

    def _fill(self, chosen: list[tuple[int, list[int]]], text: str) -> None:
        self.fills_wanted.emit([Fill(column, rows, text) for column, rows in chosen])

    def _first(self, chosen: list[tuple[int, list[int]]]) -> QModelIndex:
        """The uppermost of the chosen cells, or of these the one at the left; else the cursor's."""
        if not chosen:
            return self.currentIndex()
        column, rows = min(chosen, key=lambda part: part[1][0])
        return self.model().index(rows[0], column)

    def _key_in_field(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and plain:
            self.clear_chosen()
        elif event.key() in _ENTER and plain:
            self.move_down()
        else:
            return False
        return True

    def _move_across(self, step: int) -> bool:
        """Go to the next field of the row; whether there was one."""
        index = self.currentIndex()
        places, place = sorted(map(self._place, self.fields)), self._place(index.column())
        here = places.index(place) if place in places else -1
        if here < 0 or not 0 <= here + step < len(places):
            return False
        if self._began_at < 0:
            self._began_at = index.column()
        column = self.horizontalHeader().logicalIndex(places[here + step])
        self.go_to(index.siblingAtColumn(column))
        return True

    def _place(self, column: int) -> int:
        return self.horizontalHeader().visualIndex(column)
