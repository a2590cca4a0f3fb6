"""The import preview's table: edited like a spreadsheet, with its findings marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractItemModel, QKeyCombination, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from aliship_gui.domain.carriers import Carrier
from aliship_gui.domain.findings import Field
from aliship_gui.services.importing.verdicts import Standing
from aliship_gui.ui.carrier_cell import CarrierCellEdit
from aliship_gui.ui.chosen_cells import chosen_rows, spare_headings
from aliship_gui.ui.icons import paint_icon
from aliship_gui.ui.painted_cell import PADDING, PaintedCellDelegate
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.ui.status_look import Look, severity_look
from aliship_gui.ui.theme import Colours, Tone, current_colours
from aliship_gui.viewmodels.carrier_list import CarrierListModel
from aliship_gui.viewmodels.import_table import (
    FOUND,
    LINE,
    STANDING,
    Cell,
    ImportTableModel,
    field_of,
)
from aliship_gui.viewmodels.indexes import AnyIndex

_ROW, _ICON = 32, 16
_WIDTHS = (52, 136, 164, 160, 168, 104, 80, 90, 232)

STANDING_LOOKS = {
    Standing.READY: Look(Tone.GOOD, "check"),
    Standing.WARN: Look(Tone.WARN, "warning"),
    Standing.BLOCKED: Look(Tone.BAD, "error"),
    Standing.ALREADY: Look(Tone.NEUTRAL, "truck"),
}


class ImportTableView(Retranslates, QTableView):
    """Typing and F2 edit, Enter moves down, Ctrl+D fills down, Delete empties."""

    fill_wanted = Signal(list, object, str)
    """Rows of the file, the `Field`, and the text for all of them."""
    row_picked = Signal()
    """The cursor stands somewhere else."""

    def __init__(self, model: ImportTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setObjectName("importTable")
        self.setModel(model)
        spare_headings(self)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.delegate = _CellDelegate(model, self)
        self.setItemDelegate(self.delegate)
        self._set_up_headers()
        self.selectionModel().currentChanged.connect(lambda *_: self.row_picked.emit())
        self.retranslate()

    def retranslate(self) -> None:
        """See `Retranslates`."""
        self.setAccessibleName(self.tr("Rows of the file"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook."""
        editing = self.state() is QAbstractItemView.State.EditingState
        # Not the system's own key for deleting: that may be Ctrl+D too.
        if event.key() == Qt.Key.Key_Delete:
            self._put("")
        elif event.keyCombination().toCombined() == _FILL_DOWN:
            self.fill_down()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not editing:
            self._move_down()
        else:
            super().keyPressEvent(event)

    def closeEditor(  # noqa: N802 - Qt calls it by this name
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        """Qt's hook: Enter closes an editor with this hint, and the next row is next."""
        super().closeEditor(editor, hint)
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            self._move_down()

    def fill_down(self) -> None:
        """Give every picked cell of the cursor's column the text of the topmost."""
        rows = self._picked()
        if rows:
            top = self._model.index(rows[0], self.currentIndex().column())
            self._put(str(top.data(Qt.ItemDataRole.EditRole)))

    def _put(self, text: str) -> None:
        field = field_of(self.currentIndex().column())
        rows = self._picked()
        if field is not None and rows:
            self.fill_wanted.emit(self._model.rows_at(rows), field, text)

    def _picked(self) -> list[int]:
        """The rows whose cells are picked in the cursor's column, from the top."""
        return chosen_rows(self, self.currentIndex().column())

    def _move_down(self) -> None:
        index = self.currentIndex()
        if index.row() + 1 < self._model.rowCount():
            self.setCurrentIndex(self._model.index(index.row() + 1, index.column()))

    def _set_up_headers(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setStretchLastSection(True)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, width)
        # What was found is read together with the standing.
        head.moveSection(FOUND, STANDING + 1)


_FILL_DOWN = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_D).toCombined()


class _CellDelegate(PaintedCellDelegate):
    """An icon before the standing and before every cell that something was found about."""

    def __init__(self, model: ImportTableModel, view: QTableView) -> None:
        super().__init__(view)
        self._model = model
        self.carriers: Callable[[], CarrierListModel] | None = None
        """What is offered while a carrier is typed."""
        self.fitting: Callable[[int], Sequence[Carrier]] = lambda _row: ()
        """The carriers that take the number in a row of the file, the likeliest first."""

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        """Qt's hook: a plain field; carriers are offered by key and by name."""
        del option
        edit = self._carrier_edit(parent, index)
        if edit is None:
            edit = QLineEdit(parent)
        edit.setObjectName("importCellEdit")
        edit.setProperty("cell", "true")
        edit.setAccessibleName(str(index.model().headerData(index.column(), _ACROSS)))
        return edit

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Qt's hook: what was typed already is not taken away."""
        if not isinstance(editor, CarrierCellEdit):
            super().setEditorData(editor, index)
        elif not editor.isModified():
            text = str(index.data(Qt.ItemDataRole.EditRole) or "")
            editor.begin(text, text)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        """Qt's hook."""
        if isinstance(editor, CarrierCellEdit):
            model.setData(index, editor.chosen)
        else:
            super().setModelData(editor, model, index)

    def destroyEditor(self, editor: QWidget, index: AnyIndex) -> None:  # noqa: N802 - Qt's name
        """Qt's hook."""
        if isinstance(editor, CarrierCellEdit):
            editor.put_away()
        super().destroyEditor(editor, index)

    def _carrier_edit(self, parent: QWidget, index: AnyIndex) -> QLineEdit | None:
        if field_of(index.column()) is not Field.CARRIER or self.carriers is None:
            return None
        row = self._model.row_of(index)
        carriers = self.carriers()
        carriers.fitting = lambda: self.fitting(row)
        edit = CarrierCellEdit(carriers, parent)
        edit.clicked.connect(lambda: self._finish(edit))
        return edit

    def _finish(self, edit: QWidget) -> None:
        self.commitData.emit(edit)
        self.closeEditor.emit(edit, QAbstractItemDelegate.EndEditHint.SubmitModelCache)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Qt's hook: icon and words."""
        self.paint_background(painter, option)
        cell, column = self._model.cell(index), index.column()
        if cell is None:
            return
        look = _look(cell, column)
        if not cell.text and look is None:
            return
        colours = current_colours()
        room = QRect(option.rect).adjusted(PADDING, 0, -PADDING, 0)
        if look is not None:
            tone = colours.tones[look.tone]
            icon = QRect(room.left(), room.center().y() - _ICON // 2 + 1, _ICON, _ICON)
            paint_icon(painter, look.icon, tone.text, icon)
            room.setLeft(icon.right() + 7)
        self.texts.paint(painter, room, cell.text, _colour(cell, column, look, colours))


_ACROSS = Qt.Orientation.Horizontal


def _look(cell: Cell, column: int) -> Look | None:
    if column == STANDING:
        return STANDING_LOOKS[cell.standing]
    return severity_look(cell.severity) if cell.severity is not None else None


def _colour(cell: Cell, column: int, look: Look | None, colours: Colours) -> str:
    if column in (LINE, FOUND) or cell.standing is Standing.ALREADY:
        return colours.muted
    return colours.tones[look.tone].text if look is not None else colours.text
