"""The person in front of the program: picks, types, presses, reads.

Everything goes through the window's own widgets by their object names, which are a contract;
nothing asks the program's insides.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QLineEdit, QWidget

from aliship_gui.app.after_typing import AfterTyping
from aliship_gui.app.application import Application
from tests.fakes.hands import Hands, wait_for

_ACCESSIBLE_TEXT = Qt.ItemDataRole.AccessibleTextRole


class Seller:
    """Works with one running program."""

    def __init__(self, program: Application) -> None:
        self.program = program
        self.window = program.window
        self.hands = Hands(program.window)

    # What the seller does ---------------------------------------------------------------

    def waits_for_orders(self) -> None:
        """Look on until all that was read is listed and there are carriers to choose from."""
        refresh = self.hands.find(QAction, "refreshAction")
        wait_for("orders in the table", lambda: bool(self.orders()))
        wait_for("the reading to end", refresh.isEnabled)
        wait_for("all of them in the table", self._lists_all)
        wait_for("the carriers", self._has_carriers)

    def opens(self, status: str) -> None:
        """Click an entry of the list at the left, by the name that stands there."""
        wait_for(f"{status} at the left", lambda: status in self.statuses())
        self.hands.click_row("statusList", list(self.statuses()).index(status))

    def picks_order(self, order_id: str) -> None:
        """Click an order's row and wait until its address is there."""
        self.clicks_order(order_id)
        wait_for(f"{order_id} in the form", lambda: self.picked_order() == order_id)
        copy_address = self.hands.find(QWidget, "copyAddressButton")
        wait_for("its address", copy_address.isEnabled)

    def clicks_order(self, order_id: str) -> None:
        """Click an order's row."""
        wait_for(f"{order_id} in the table", lambda: order_id in self.orders())
        self.hands.click_row("orderTable", self.orders().index(order_id))

    def chooses_carrier(self, key: str) -> None:
        """Search a carrier by its key and take it with Enter."""
        self.hands.replace("carrierPicker", key)
        self.hands.key("carrierPicker", Qt.Key.Key_Return)
        wait_for(f"{key} chosen", lambda: self.chosen_carrier() == key)

    def types_number(self, text: str) -> None:
        """Type a tracking number over what stands there."""
        self.hands.replace("trackingNumberEdit", text)

    def types_url(self, text: str) -> None:
        """Type a tracking URL over what stands there."""
        self.hands.replace("trackingUrlEdit", text)

    def types_remark(self, text: str) -> None:
        """Type a remark for the buyer over what stands there."""
        self.hands.replace("descriptionEdit", text)

    def pastes_number(self, text: str) -> None:
        """Paste a tracking number over what stands there."""
        field = self.hands.find(QLineEdit, "trackingNumberEdit")
        field.setFocus()
        field.selectAll()
        QGuiApplication.clipboard().setText(text)
        QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def fills_in(self, order_id: str, carrier_key: str, number: str) -> None:
        """Pick an order and fill in the form for it."""
        self.picks_order(order_id)
        self.chooses_carrier(carrier_key)
        self.types_number(number)

    def presses_ship(self) -> None:
        """Press the button, once it may be pressed."""
        wait_for("a button to press", self.may_ship)
        self.hands.click("shipButton")

    def insists(self) -> None:
        """Send although a refusal is foreseen, and mean it."""
        wait_for("a word against it", lambda: not self.may_ship())
        self.hands.click("sendAnywayButton")
        self.hands.click("outcomeButton")

    def ships_anyway(self) -> None:
        """Send by whichever button the form leaves."""
        if self.may_ship():
            self.presses_ship()
        else:
            self.insists()

    def searches(self, text: str) -> None:
        """Find orders with Ctrl+F, the text, Enter."""
        self.hands.key("", Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        wait_for("the cursor in the search", lambda: self.has_cursor("searchEdit"))
        self.hands.replace("searchEdit", text)
        self.hands.key("searchEdit", Qt.Key.Key_Return)

    def refreshes(self) -> None:
        """Ask for news and wait until the reading has ended, well or not."""
        self.hands.trigger("refreshAction")
        self.waits_for_rest()

    def waits_for_rest(self) -> None:
        """Look on until nothing is being read."""
        wait_for("the reading to end", self.hands.find(QAction, "refreshAction").isEnabled)

    def waits_to_read(self, name: str, *parts: str) -> str:
        """Look on until a label or text says something, with all these parts; returns it."""

        def says() -> bool:
            text = self.hands.text(name) if self.hands.sees(name) else ""
            return bool(text) and all(part in text for part in parts)

        wait_for(f"{parts} in {name}", says)
        return self.hands.text(name)

    # What the seller sees ---------------------------------------------------------------

    def reads(self, name: str) -> str:
        """What a label, a field or a text shows; "" while it is hidden.

        Eyes are slower than hands: what follows a moment after the last key is there by then.
        """
        followers = self.window.findChildren(AfterTyping)
        wait_for("what follows the keys", lambda: not any(f.is_waiting for f in followers))
        return self.hands.text(name)

    def orders(self) -> list[str]:
        """The numbers of the listed orders, "" for a table that is not shown."""
        table = self.hands.find(QAbstractItemView, "orderTable")
        return self.hands.rows("orderTable") if table.isVisible() else []

    def row(self, order_id: str) -> list[str]:
        """What the table shows of an order, column by column."""
        return self._row(order_id, Qt.ItemDataRole.DisplayRole)

    def row_in_full(self, order_id: str) -> list[str]:
        """What the tool tips of an order's row tell: every item and every parcel."""
        return self._row(order_id, Qt.ItemDataRole.ToolTipRole)

    def statuses(self) -> dict[str, int]:
        """The entries at the left with their counts, in order."""
        model = self.hands.find(QAbstractItemView, "statusList").model()
        told = [
            str(model.index(row, 0).data(_ACCESSIBLE_TEXT)).rpartition(", ")
            for row in range(model.rowCount())
        ]
        return {name: int(count) for name, _, count in told}

    def picked_order(self) -> str:
        """The number of the order in the pane below the table, "" for none."""
        pane = self.hands.find(QWidget, "orderPane")
        if not pane.isVisible():
            return ""
        labels = (label.text() for label in pane.findChildren(QLabel))
        return next((text for text in labels if text.isdigit()), "")

    def chosen_carrier(self) -> str:
        """The key of the carrier in the form; the field shows its name."""
        return self.hands.find(QLineEdit, "carrierPicker").toolTip()

    def findings(self) -> list[str]:
        """The findings about the form."""
        return self.hands.rows("findingsView")

    def may_ship(self) -> bool:
        """Whether the button can be pressed."""
        return self.hands.find(QAbstractButton, "shipButton").isEnabled()

    def is_checked(self, name: str) -> bool:
        """Whether a choice is made."""
        return self.hands.find(QAbstractButton, name).isChecked()

    def has_cursor(self, name: str) -> bool:
        """Whether what is typed goes into this field."""
        return self.hands.find(QWidget, name).hasFocus()

    def is_listed(self, order_id: str, number: str) -> bool:
        """Whether the table shows an order together with a tracking number."""
        return order_id in self.orders() and number in self.row(order_id)[-1]

    def _row(self, order_id: str, role: Qt.ItemDataRole) -> list[str]:
        model = self.hands.find(QAbstractItemView, "orderTable").model()
        row = self.orders().index(order_id)
        cells = (model.index(row, column) for column in range(model.columnCount()))
        return [str(cell.data(role) or "") for cell in cells]

    def _lists_all(self) -> bool:
        """Whether the table has as many orders as the entry at the left promises."""
        view = self.hands.find(QAbstractItemView, "statusList")
        promised = list(self.statuses().values())[view.currentIndex().row()]
        return len(self.orders()) == promised

    def _has_carriers(self) -> bool:
        return self.hands.find(QAbstractItemView, "carrierList").model().rowCount() > 0
