"""A seller who types into the order table and never touches the mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTableView, QWidget

from aliship_gui.ui.ship_many_dialog import ShipManyDialog
from tests.fakes.hands import Hands, wait_for
from tests.fakes.seller import Seller

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
_NONE = Qt.KeyboardModifier.NoModifier
_PATIENCE = 60_000
_HEADINGS = ("Carrier", "Tracking number", "Tracking URL")


class Typist:
    """Every key goes to whatever has the keyboard, as on a real one."""

    def __init__(self, seller: Seller) -> None:
        self.seller = seller
        self.table = seller.hands.find(QTableView, "orderTable")

    # Hands ------------------------------------------------------------------------------

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE) -> None:
        """Press a key."""
        QTest.keyClick(self._listener(), key, modifiers)

    def types(self, text: str) -> None:
        """Type letters; the first one may open a cell, which takes the others."""
        for letter in text:
            QTest.keyClicks(self._listener(), letter)

    def goes_to_table(self) -> None:
        """Ctrl+E: the cursor stands on the carrier of the first order."""
        wait_for("rows that came to rest", lambda: all(self._row(row)[1] for row in range(3)))
        self.key(Qt.Key.Key_E, CONTROL)
        wait_for("the cursor in the table", self.table.hasFocus)

    def fills_cell(self, text: str, then: Qt.Key) -> None:
        """Type a cell and leave it by a key."""
        self.types(text)
        self.key(then)
        wait_for("the cell done", self.table.hasFocus)

    def pastes(self, text: str) -> None:
        """Ctrl+V of a text."""
        QGuiApplication.clipboard().setText(text)
        self.key(Qt.Key.Key_V, CONTROL)

    def ships_all(self) -> ShipManyDialog:
        """Ctrl+Shift+Enter, the summary read, and Space on its button."""
        self.key(Qt.Key.Key_Return, CONTROL | SHIFT)
        find = self.seller.window.findChild
        wait_for("the summary", lambda: find(ShipManyDialog) is not None)
        dialog = find(ShipManyDialog)
        assert isinstance(dialog, ShipManyDialog)
        wait_for("the dialog in front", lambda: dialog.focusWidget() is dialog.start)
        QTest.keyClick(dialog.start, Qt.Key.Key_Space)
        close = Hands(dialog).find(QPushButton, "shipManyCloseButton")
        wait_for("the end", close.isEnabled, _PATIENCE)
        return dialog

    # Eyes -------------------------------------------------------------------------------

    def order_at_cursor(self) -> str:
        """The order in whose row the cursor stands."""
        return self._row(self.table.currentIndex().row())[0]

    def orders_below(self, count: int) -> list[str]:
        """The orders from the cursor's row down."""
        first = self.table.currentIndex().row()
        return [self._row(row)[0] for row in range(first, first + count)]

    def cells(self, order_id: str) -> list[str]:
        """What the table shows as carrier, number and URL of an order."""
        return self._row(self.seller.orders().index(order_id))[2:]

    def _row(self, row: int) -> list[str]:
        model = self.table.model()
        across = Qt.Orientation.Horizontal
        headings = [model.headerData(column, across) for column in range(model.columnCount())]
        columns = [0, 1, *(headings.index(heading) for heading in _HEADINGS)]
        return [str(model.index(row, column).data() or "") for column in columns]

    def _listener(self) -> QWidget:
        wait_for("something to type into", lambda: QApplication.focusWidget() is not None)
        listener = QApplication.focusWidget()
        assert listener is not None
        return listener
