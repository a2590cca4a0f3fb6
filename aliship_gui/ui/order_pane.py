"""The picked order: who bought what, where it goes, and what was declared for it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from aliship_gui.domain.deadlines import time_left
from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.domain.orders import SHIPPABLE, Order, OrderLine, Parcel
from aliship_gui.ui.breaking_label import BreakingLabel
from aliship_gui.ui.icons import themed_icon
from aliship_gui.ui.labels import PlainLabel, restyle
from aliship_gui.ui.masked_note import MaskedNote
from aliship_gui.ui.pane_scroll import BAR, PaneScroll
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.ui.skeleton import SkeletonText
from aliship_gui.ui.status_look import urgency_look
from aliship_gui.viewmodels.address_text import address_lines
from aliship_gui.viewmodels.wording import (
    countdown_text,
    moment_text,
    money_text,
    status_text,
)

_NARROWEST = 248
"""Pixels that an order's number needs beside its button."""


class OrderPane(Retranslates, QFrame):
    """Shows one order; asks for nothing itself."""

    copied = Signal(str)
    """What was put on the clipboard: "order", "address" or "number"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("orderPane")
        self.setProperty("card", "true")
        self._order: Order | None = None
        self._details: OrderDetails | None = None
        self._missed = ""
        self._seeks_parcels = False
        self._now = datetime.now().astimezone()
        self.number = PlainLabel(role="title", selectable=True)
        self.copy_number = self._copy_button("copyOrderButton", self._copy_number)
        self.status = PlainLabel(role="muted", wrap=True)
        self.ship_by = PlainLabel(wrap=True)
        self.buyer = PlainLabel(role="muted", wrap=True, selectable=True)
        self.items_heading = PlainLabel(role="heading")
        self.items = QGridLayout()
        self.address_heading = PlainLabel(role="heading")
        self.address = PlainLabel(wrap=True, selectable=True)
        self.address.setObjectName("addressLabel")
        self.waiting = SkeletonText(4)
        self.waiting.setObjectName("addressWaiting")
        self.copy_address = self._copy_button("copyAddressButton", self._copy_address)
        self.masked = MaskedNote()
        self.parcels_heading = PlainLabel(role="heading")
        self.parcels = PlainLabel(wrap=True, selectable=True)
        self.memo_heading = PlainLabel(role="heading")
        self.memo = PlainLabel(wrap=True, selectable=True)
        self._lay_out()
        self.retranslate()

    def _copy_button(self, name: str, clicked: object) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setIcon(themed_icon("copy"))
        button.clicked.connect(clicked)
        return button

    def _lay_out(self) -> None:
        # From the outside in: under a style sheet a move styles all that is moved anew.
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        content = QWidget()
        self._scroll = PaneScroll(content)
        outer.addWidget(self._scroll)
        head = QHBoxLayout()
        head.addWidget(self.number)
        head.addWidget(self.copy_number)
        head.addStretch()
        address_head = QHBoxLayout()
        address_head.addWidget(self.address_heading)
        address_head.addWidget(self.copy_address)
        address_head.addStretch()
        self.items.setColumnStretch(1, 1)
        self.items.setHorizontalSpacing(8)
        self.items.setVerticalSpacing(4)
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 12, 16 - BAR, 12)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.ship_by)
        column.addWidget(self.status)
        column.addWidget(self.buyer)
        column.addSpacing(8)
        column.addLayout(address_head)
        column.addWidget(self.waiting)
        column.addWidget(self.address)
        column.addWidget(self.masked)
        column.addSpacing(8)
        column.addWidget(self.items_heading)
        column.addLayout(self.items)
        column.addSpacing(8)
        column.addWidget(self.parcels_heading)
        column.addWidget(self.parcels)
        column.addSpacing(8)
        column.addWidget(self.memo_heading)
        column.addWidget(self.memo)
        column.addStretch()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumWidth(_NARROWEST)

    def show_order(self, order: Order, details: OrderDetails | None, now: datetime) -> None:
        """Show an order with what is known of it; details may follow later."""
        if self._order is None or self._order.order_id != order.order_id:
            self._seeks_parcels = False
        self._order, self._details, self._now = order, details, now
        if details is not None or self._missed != order.order_id:
            self._missed = ""
        self.number.setText(order.order_id)
        self.status.setText(self._status_line(order))
        self.buyer.setText(self._buyer_line(order))
        self._show_deadline(order)
        self._show_items(details.lines if details and details.lines else order.lines)
        self._show_address(details)
        parcels = details.parcels if details else order.parcels
        self._show_block(self.parcels_heading, self.parcels, parcels_text(parcels))
        self._show_block(self.memo_heading, self.memo, _memo(order, details))
        self._seek_parcels()

    def bring_parcels_into_sight(self) -> None:
        """Scroll to the declared parcels, now or when the order is shown with some."""
        self._seeks_parcels = True
        self._seek_parcels()

    def show_missed(self) -> None:
        """The shown order's details could not be read; what is known of them stays."""
        if self._order is not None:
            self._missed = self._order.order_id
            self._show_address(self._details)

    def retranslate(self) -> None:
        """See `Retranslates`."""
        self.setAccessibleName(self.tr("Picked order"))
        self.items_heading.setText(self.tr("Items"))
        self.address_heading.setText(self.tr("Ship to"))
        self.parcels_heading.setText(self.tr("Declared parcels"))
        self.memo_heading.setText(self.tr("Note from the buyer"))
        for button, words in (
            (self.copy_number, self.tr("Copy the order number")),
            (self.copy_address, self.tr("Copy the address")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self.address.setAccessibleDescription(self.tr("Address"))
        self.waiting.setAccessibleName(self.tr("The address is being fetched …"))
        if self._order is not None:
            self.show_order(self._order, self._details, self._now)

    def _status_line(self, order: Order) -> str:
        paid = moment_text(order.paid_at)
        words = [status_text(order.status), money_text(order.amount)]
        if paid:
            words.append(self.tr("paid {moment}").format(moment=paid))
        return "  ·  ".join(word for word in words if word)

    def _buyer_line(self, order: Order) -> str:
        names = dict.fromkeys(name for name in (order.buyer_name, order.buyer_login) if name)
        return "  ·  ".join(names)

    def _show_deadline(self, order: Order) -> None:
        left = time_left(order.ship_by, self._now)
        look = urgency_look(left.urgency)
        waiting = order.status in SHIPPABLE and look is not None
        self.ship_by.setVisible(waiting)
        if look is not None:
            self.ship_by.setText(self.tr("Ship by: {left}").format(left=countdown_text(left)))
            self.ship_by.setToolTip(moment_text(order.ship_by))
            self.ship_by.setProperty("tone", str(look.tone))
            restyle(self.ship_by)

    def _show_items(self, lines: tuple[OrderLine, ...]) -> None:
        while (item := self.items.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, line in enumerate(lines):
            text = _line_text(line)
            if line.shipped_by_warehouse:
                text += "\n" + self.tr("Sent by the platform's warehouse")
            name = BreakingLabel(text)
            amount = PlainLabel(money_text(line.total or line.unit_price), role="muted")
            top = Qt.AlignmentFlag.AlignTop
            self.items.addWidget(PlainLabel(f"{line.quantity} ×", role="muted"), 2 * row, 0, top)
            self.items.addWidget(name, 2 * row, 1)
            self.items.addWidget(amount, 2 * row + 1, 1)

    def _show_address(self, details: OrderDetails | None) -> None:
        lines = address_lines(details.address) if details else ()
        self.copy_address.setEnabled(bool(lines))
        self.masked.show_details(details)
        missing = self.tr("The platform gave no address for this order.")
        if self._missed and not details:
            missing = self.tr("The address could not be fetched. Refresh to try again.")
        is_known = details is not None or bool(self._missed)
        self.address.setText(("\n".join(lines) or missing) if is_known else "")
        self.address.setVisible(is_known)
        self.waiting.setVisible(not is_known)

    def _seek_parcels(self) -> None:
        if self._seeks_parcels and not self.parcels.isHidden():
            self._seeks_parcels = False
            # Once the text that was set a moment ago has its place.
            QTimer.singleShot(0, self.parcels, self._scroll_to_parcels)

    def _scroll_to_parcels(self) -> None:
        self._scroll.ensureWidgetVisible(self.parcels)

    def _show_block(self, heading: PlainLabel, label: PlainLabel, text: str) -> None:
        heading.setVisible(bool(text))
        label.setVisible(bool(text))
        label.setText(text)

    def _copy_number(self) -> None:
        if self._order is not None:
            QGuiApplication.clipboard().setText(self._order.order_id)
            self.copied.emit("order")

    def _copy_address(self) -> None:
        if self._details is not None:
            text = "\n".join(address_lines(self._details.address))
            QGuiApplication.clipboard().setText(text)
            self.copied.emit("address")


def parcels_text(parcels: tuple[Parcel, ...]) -> str:
    """Declared parcels, one a line: carrier, number, when."""
    return "\n".join(
        "  ·  ".join(
            word
            for word in (parcel.carrier_key, parcel.tracking_number, moment_text(parcel.sent_at))
            if word
        )
        for parcel in parcels
    )


def _line_text(line: OrderLine) -> str:
    extra = line.sku_text or line.sku_code
    return f"{line.product_name}\n{extra}" if extra else line.product_name


def _memo(order: Order, details: OrderDetails | None) -> str:
    notes = [details.memo if details else "", *(line.memo for line in order.lines)]
    return "\n".join(dict.fromkeys(note for note in notes if note))
