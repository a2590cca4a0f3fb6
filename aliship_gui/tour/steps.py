"""The steps of the tour, one function each; each returns what was seen, in a few words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QListView, QTableView, QTextEdit

from aliship_gui.tour.guide import Guide, NotSeen
from aliship_gui.tour.many_steps import MANY
from aliship_gui.ui.breaking_label import BreakingLabel
from aliship_gui.viewmodels.order_table import OrderRole
from aliship_gui.viewmodels.status_list import StatusRole

Step = Callable[[Guide], str]

_CARRIER, _NUMBER, _BAD_NUMBER = "CPAM", "LZ123456789CN", "LZ12345678CN"
_SPANISH_CARRIER, _SPANISH_NUMBER = "SPAIN_LOCAL_SEUR", "12345678901"
_OWN_NUMBER, _OWN_URL = "HOME20261", "https://parcels.example.com/track?n=HOME20261"
_ORDER_ID = OrderRole.ORDER_ID
_TO_SHIP, _SHIPPED = "WAIT_SELLER_SEND_GOODS", "WAIT_BUYER_ACCEPT_GOODS"


def orders_by_status(guide: Guide) -> str:
    """The orders that wait for their shipment are listed, as many as are counted."""
    table = _table(guide)
    guide.wait("orders in the table", lambda: table.model().rowCount() > 3)
    guide.wait("the reading to end", lambda: guide.window.commands["refresh"].isEnabled())
    statuses: QListView = guide.find(QListView, "statusList")
    first = statuses.model().index(0, 0)
    guide.wait(
        "as many orders as counted",
        lambda: first.data(StatusRole.COUNT) == table.model().rowCount(),
    )
    return f"{first.data()}: {table.model().rowCount()}"


def an_order_picked(guide: Guide) -> str:
    """The order, its items and its address stand below the table."""
    _pick(guide, _abroad)
    address: QLabel = guide.find(QLabel, "addressLabel")
    guide.wait("an address", lambda: "\n" in address.text())
    return address.text().splitlines()[0]


def a_carrier_searched(guide: Guide) -> str:
    """Typing a part of a name narrows the list of carriers."""
    guide.type_into("carrierPicker", "china post")
    carriers: QListView = guide.find(QListView, "carrierList")
    guide.wait("the list of carriers", carriers.isVisible)
    return f"{carriers.model().rowCount()} lines, the first {carriers.currentIndex().data()}"


def a_carrier_chosen(guide: Guide) -> str:
    """Enter takes the carrier at hand."""
    return _choose(guide, _CARRIER)


def a_slip_in_the_number(guide: Guide) -> str:
    """A digit too few is told while it is typed, and the button is blocked."""
    guide.type_into("trackingNumberEdit", _BAD_NUMBER)
    finding: QLabel = guide.find(QLabel, "trackingNumberEditFinding")
    guide.wait("the finding beside the field", lambda: "-326" in finding.text())
    if _ship_button(guide).isEnabled():
        raise NotSeen("a blocked button")
    return finding.text()


def the_slip_mended(guide: Guide) -> str:
    """The right number frees the button."""
    guide.type_into("trackingNumberEdit", _NUMBER)
    guide.wait("the button", _ship_button(guide).isEnabled)
    return _NUMBER


def a_shipment_declared(guide: Guide) -> str:
    """The platform has it, once: it stands on the practice shop's own ledger."""
    guide.press("shipButton")
    banner: QLabel = guide.find(QLabel, "outcomeText")
    guide.wait("the outcome", lambda: banner.isVisible() and _NUMBER in banner.text())
    guide.wait("the declaration on the ledger", lambda: len(guide.ledger()) == 1)
    entry = guide.ledger()[0]
    if (entry["service_name"], entry["logistics_no"]) != (_CARRIER, _NUMBER):
        raise NotSeen(f"the declared parcel, but {entry}")
    return f"{entry['order_id']}: {entry['service_name']} {entry['logistics_no']}"


def the_order_shipped(guide: Guide) -> str:
    """The order moved to the shipped ones, with its carrier and number."""
    order_id = guide.ledger()[0]["order_id"]
    statuses: QListView = guide.find(QListView, "statusList")
    rows = range(statuses.model().rowCount())
    shipped = next(i for i in rows if statuses.model().index(i, 0).data(StatusRole.KEY) == _SHIPPED)
    statuses.setCurrentIndex(statuses.model().index(shipped, 0))
    table = _table(guide)

    def row() -> int:
        return _row_of(table, order_id)

    guide.wait("the order among the shipped ones", lambda: row() >= 0)
    last = table.model().columnCount() - 1
    guide.wait("its number", lambda: _NUMBER in str(table.model().index(row(), last).data()))
    guide.pick_row(row())
    return str(table.model().index(row(), last).data())


def a_foreign_carrier_refused(guide: Guide) -> str:
    """A Spanish carrier for an order between two other countries: refused, and explained."""
    _back_to_shipping(guide)
    _pick(guide, _abroad)
    _choose(guide, _SPANISH_CARRIER)
    guide.type_into("trackingNumberEdit", _SPANISH_NUMBER)
    guide.press("sendAnywayButton")
    guide.press("outcomeButton")
    original: BreakingLabel = guide.find(BreakingLabel, "explanationOriginal")
    guide.wait("the refusal", lambda: "-106" in original.said and original.isVisible())
    zh: QTextEdit = guide.find(QTextEdit, "explanationZh")
    en: QTextEdit = guide.find(QTextEdit, "explanationEn")
    if not (zh.toPlainText().strip() and en.toPlainText().strip()):
        raise NotSeen("the explanation in both languages")
    return original.said.splitlines()[0]


def an_own_carrier_without_url(guide: Guide) -> str:
    """The seller's own carrier needs a tracking URL; without one the button is blocked."""
    order_id = _pick(guide, _abroad, nth=1)
    _choose(guide, _own_carrier(guide))
    guide.type_into("trackingNumberEdit", _OWN_NUMBER)
    finding: QLabel = guide.find(QLabel, "trackingUrlEditFinding")
    guide.wait("the finding beside the URL", lambda: "-320" in finding.text())
    if _ship_button(guide).isEnabled():
        raise NotSeen("a blocked button")
    return f"{order_id}: {finding.text()}"


def an_own_carrier_with_url(guide: Guide) -> str:
    """With its URL it is declared."""
    guide.type_into("trackingUrlEdit", _OWN_URL)
    guide.wait("the button", _ship_button(guide).isEnabled)
    guide.press("shipButton")
    guide.wait("the declaration on the ledger", lambda: len(guide.ledger()) == 2)
    entry = guide.ledger()[1]
    if entry["tracking_website"] != _OWN_URL:
        raise NotSeen(f"the URL on the ledger, but {entry['tracking_website']}")
    banner: QLabel = guide.find(QLabel, "outcomeText")
    guide.wait("the outcome", lambda: banner.isVisible() and _OWN_NUMBER in banner.text())
    return f"{entry['service_name']} {entry['tracking_website']}"


STEPS: tuple[Step, ...] = (
    orders_by_status,
    an_order_picked,
    a_carrier_searched,
    a_carrier_chosen,
    a_slip_in_the_number,
    the_slip_mended,
    a_shipment_declared,
    the_order_shipped,
    a_foreign_carrier_refused,
    an_own_carrier_without_url,
    an_own_carrier_with_url,
    *MANY,
)


def _table(guide: Guide) -> QTableView:
    table: QTableView = guide.find(QTableView, "orderTable")
    return table


def _ship_button(guide: Guide) -> QAbstractButton:
    button: QAbstractButton = guide.find(QAbstractButton, "shipButton")
    return button


def _row_of(table: QTableView, order_id: str) -> int:
    model = table.model()
    rows = (r for r in range(model.rowCount()) if model.index(r, 0).data(_ORDER_ID) == order_id)
    return next(rows, -1)


def _abroad(order: dict[str, Any]) -> bool:
    """Whether an order has nothing to do with Spain, where the foreign carrier is at home."""
    return bool(order["origin"] == "CN" and order["country"] != "ES")


def _own_carrier(guide: Guide) -> str:
    """The key of the seller's own carrier that the picker proposes for the picked order."""
    shop = guide.application.shop
    proposed = shop.desk.form.proposed_other if shop else None
    if proposed is None:
        raise NotSeen("an own carrier for this order")
    return proposed.key


def _pick(guide: Guide, fits: Callable[[dict[str, Any]], bool], nth: int = 0) -> str:
    """Pick the nth listed order that fits; returns its number once its form stands there."""
    table = _table(guide)
    fitting = {order["order_id"] for order in guide.orders(_TO_SHIP) if fits(order)}

    def rows() -> list[int]:
        return sorted(row for order_id in fitting if (row := _row_of(table, order_id)) >= 0)

    guide.wait("a fitting order", lambda: len(rows()) > nth)
    row = rows()[nth]
    order_id = str(table.model().index(row, 0).data(_ORDER_ID))
    guide.pick_row(row)
    desk = guide.application.shop.desk if guide.application.shop else None
    guide.wait("the order in the form", lambda: desk is not None and _is_open(desk.form, order_id))
    return order_id


def _is_open(form: Any, order_id: str) -> bool:
    return bool(form.order and form.order.order_id == order_id and form.details)


def _choose(guide: Guide, key: str) -> str:
    """Find a carrier by its key and take it with Enter."""
    guide.type_into("carrierPicker", key)
    picker: QLineEdit = guide.find(QLineEdit, "carrierPicker")
    guide.key(picker, Qt.Key.Key_Return)
    guide.wait(f"{key} in the form", lambda: picker.toolTip() == key)
    return f"{picker.text()} ({key})"


def _back_to_shipping(guide: Guide) -> None:
    statuses: QListView = guide.find(QListView, "statusList")
    statuses.setCurrentIndex(statuses.model().index(0, 0))
    guide.rest()
