"""Wires typing into the order table: cells, filling, pasting, undo, and what is said about it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QUndoStack
from PySide6.QtWidgets import QLineEdit

from aliship_gui.app.open_shop import OpenShop
from aliship_gui.domain.clipboard_table import Block, format_block
from aliship_gui.domain.findings import Field
from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.sheet_view import Fill
from aliship_gui.ui.theme import Tone
from aliship_gui.ui.workspace import Workspace
from aliship_gui.viewmodels.carrier_list import CarrierListModel
from aliship_gui.viewmodels.draft_fill import Filling
from aliship_gui.viewmodels.draft_paste import Pasted, Target
from aliship_gui.viewmodels.order_columns import ORDER_COLUMNS


class Drafting(QObject):
    """Connects the drafts of an open shop to its table and to the window's commands."""

    def __init__(
        self, window: MainWindow, shop: OpenShop, panes: Workspace, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panes = panes
        self._desk = shop.desk
        self._drafts = shop.drafts
        self._chinese = False
        self._left: Block = ()
        self._carriers = CarrierListModel(self)
        orders = panes.orders
        orders.drafts.carriers = self._carriers
        orders.drafts.adviser = shop.drafts.cells
        orders.fills_wanted.connect(self._fill)
        orders.paste_wanted.connect(self._paste)
        orders.copy_wanted.connect(shop.drafts.copy.copy)
        shop.drafts.copy.copied.connect(lambda text: QGuiApplication.clipboard().setText(text))
        shop.desk.form.carriers_changed.connect(self._show_carriers)
        shop.drafts.paste.pasted.connect(self._tell_pasted)
        shop.drafts.cells.refused.connect(self._tell_refused)
        shop.drafts.fill.refused.connect(self._tell_refused)
        panes.typing.action.connect(self._copy_left)
        panes.form.picker.offer_fitting(shop.desk.form.accepting_carriers)
        self._wire_commands(window, shop.drafts.editor.stack)
        self._fields = [panes.form.picker, panes.form.number, panes.form.url]
        for field in (*self._fields, panes.form.description):
            field.installEventFilter(self)

    def set_chinese(self, chinese: bool) -> None:
        """The interface language."""
        self._chinese = chinese
        self._drafts.cells.set_chinese(chinese)
        self._show_carriers()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook: a field with nothing of its own to undo leaves Ctrl+Z to the window."""
        if isinstance(event, QKeyEvent) and isinstance(watched, QLineEdit):
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            passed = (event.matches(undo) and not watched.isUndoAvailable()) or (
                event.matches(redo) and not watched.isRedoAvailable()
            )
            if passed and event.type() is QEvent.Type.ShortcutOverride:
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    # How ----------------------------------------------------------------------------------

    def _wire_commands(self, window: MainWindow, stack: QUndoStack) -> None:
        undo, redo = window.commands["undo"], window.commands["redo"]
        undo.triggered.connect(stack.undo)
        redo.triggered.connect(stack.redo)
        stack.canUndoChanged.connect(undo.setEnabled)
        stack.canRedoChanged.connect(redo.setEnabled)
        undo.setEnabled(False)
        redo.setEnabled(False)
        orders = self._panes.orders
        window.commands["type"].triggered.connect(orders.begin_typing)
        window.commands["fill_down"].triggered.connect(orders.fill_down)

    def _show_carriers(self) -> None:
        form = self._desk.form
        self._carriers.show_known(form, form.proposed_other, chinese_first=self._chinese)

    def _fill(self, fills: list[Fill]) -> None:
        """Put texts into cells, in one step; cells of orders that are over stay as they are."""
        filled = ((ORDER_COLUMNS[fill.column].field, fill.rows, fill.text) for fill in fills)
        columns = [(field, rows, text) for field, rows, text in filled if field is not None]
        filling = Filling(self._desk.browser.table.ids, columns)
        self._drafts.fill.fill(filling, self.tr("Filling"))

    def _paste(self, index: QModelIndex, text: str) -> None:
        by_number = ORDER_COLUMNS[index.column()].field is None
        ids = self._desk.browser.table.ids[index.row() :]
        fields = self._fields_from(index.column(), everything=by_number)
        self._drafts.paste.paste(text, Target(ids, fields, by_number))

    def _fields_from(self, column: int, *, everything: bool) -> list[Field]:
        """The fields to the right of a column, itself among them, as they stand on the screen."""
        head = self._panes.orders.horizontalHeader()
        here = 0 if everything else head.visualIndex(column)
        shown = [head.logicalIndex(place) for place in range(here, head.count())]
        fields = [
            ORDER_COLUMNS[column].field for column in shown if not head.isSectionHidden(column)
        ]
        return [field for field in fields if field is not None]

    def _tell_pasted(self, pasted: Pasted) -> None:
        sentence = self._drafts.paste.sentence
        self._left = pasted.left
        if pasted.left:
            self._panes.typing.say(
                Tone.WARN, lambda: (sentence(pasted), self.tr("Copy what was left out"))
            )
        elif self._panes.typing.isVisible():
            self._panes.typing.say(Tone.GOOD, lambda: (sentence(pasted), ""))

    def _tell_refused(self, order_id: str) -> None:
        def wording() -> tuple[str, str]:
            words = self.tr("Order {order} is not waiting for a shipment, or one is under way.")
            return words.format(order=order_id), ""

        self._left = ()
        self._panes.typing.say(Tone.WARN, wording)

    def _copy_left(self) -> None:
        QGuiApplication.clipboard().setText(format_block(self._left))
        self._panes.typing.hide()
        self._panes.orders.setFocus(Qt.FocusReason.OtherFocusReason)
