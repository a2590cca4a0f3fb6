"""The steps of the tour for many parcels at once: file, summary, scanner, paper."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QPushButton, QWidget

from aliship_gui.app.open_shop import OpenShop
from aliship_gui.tour.guide import Guide, NotSeen

Step = Callable[[Guide], str]

_TO_SHIP = "WAIT_SELLER_SEND_GOODS"
_CARRIER = "CPAM"
_PARCELS = 6
_ON_A_SHEET = 8


def parcels_from_a_file(guide: Guide) -> str:
    """Every row of a file is shown with what was found about it; one cannot be used."""
    orders = _waiting(guide)[:_PARCELS]
    rows = [f"{order},{_CARRIER},{_number(place)}" for place, order in enumerate(orders)]
    rows[-1] = f"{orders[-1]},{_CARRIER},LZ1CN"
    with tempfile.TemporaryDirectory(prefix="aliship-tour-") as folder:
        path = Path(folder) / "parcels.csv"
        path.write_text("\n".join(["订单号,物流方案,运单号", *rows]), encoding="utf-8")
        guide.window.commands["import"].trigger()
        _shop(guide).imports.open(path)
        button: QPushButton = guide.find(QPushButton, "importShipButton")
        guide.wait("the rows that are ready", lambda: str(_PARCELS - 1) in button.text())
    return button.text()


def the_summary_before_sending(guide: Guide) -> str:
    """How many, with which carriers, and what is left out and why; nothing is sent yet."""
    guide.press("importShipButton")
    heading: QLabel = guide.find(QLabel, "shipManyHeading")
    guide.wait("the summary", heading.isVisible)
    if len(guide.ledger()) != 2:
        raise NotSeen("that nothing was sent")
    return heading.text()


def scans_one_after_another(guide: Guide) -> str:
    """Order, number, order, number: each is kept, and the next is asked for in large letters."""
    _close(guide, "shipManyDialog", "importWindow")
    guide.window.commands["scan"].trigger()
    shop = _shop(guide)
    shop.scans.choose_carrier(_CARRIER)
    for place, order in enumerate(_waiting(guide)[:3]):
        _scan(guide, order)
        _scan(guide, _number(place))
    button: QPushButton = guide.find(QPushButton, "scanShipButton")
    guide.wait("three scans", lambda: "3" in button.text())
    _scan(guide, _waiting(guide)[3])
    order_line: QLabel = guide.find(QLabel, "scanOrder")
    guide.wait("the fourth order", order_line.isVisible)
    return order_line.text()


def a_wrong_scan(guide: Guide) -> str:
    """A number that stands on another order is not taken, and the reason is told."""
    _scan(guide, _number(0))
    told: QLabel = guide.find(QLabel, "scanNoticeFirst")
    prompt: QLabel = guide.find(QLabel, "scanPrompt")
    insist: QPushButton = guide.find(QPushButton, "scanInsistButton")
    guide.wait("why it is not taken", insist.isVisible)
    return f"{prompt.text()}: {told.text()}"


def a_slip_to_taiwan(guide: Guide) -> str:
    """A packing slip with an address in Chinese."""
    _close(guide, "scanWindow")
    return _slip_to(guide, "TW")


def a_slip_to_russia(guide: Guide) -> str:
    """The same in Russian."""
    return _slip_to(guide, "RU")


def a_slip_to_saudi_arabia(guide: Guide) -> str:
    """The same in Arabic, from right to left."""
    return _slip_to(guide, "SA")


def a_slip_to_spain(guide: Guide) -> str:
    """The same in Spanish."""
    return _slip_to(guide, "ES")


def a_sheet_of_addresses(guide: Guide) -> str:
    """The addresses of the orders that are shown, on sheets to cut."""
    kind: QComboBox = guide.find(QComboBox, "paperKind")
    scope: QComboBox = guide.find(QComboBox, "paperScope")
    kind.setCurrentIndex(1)
    scope.setCurrentIndex(1)
    place: QLabel = guide.find(QLabel, "paperPlace")
    sheets = -(-len(_shop(guide).desk.browser.table.ids) // _ON_A_SHEET)
    guide.wait("all sheets", lambda: str(sheets) in place.text())
    return place.text()


MANY: tuple[Step, ...] = (
    parcels_from_a_file,
    the_summary_before_sending,
    scans_one_after_another,
    a_wrong_scan,
    a_slip_to_taiwan,
    a_slip_to_russia,
    a_slip_to_saudi_arabia,
    a_slip_to_spain,
    a_sheet_of_addresses,
)


def _slip_to(guide: Guide, country: str) -> str:
    """Pick an order that goes to this country, and look at its slip."""
    shop = _shop(guide)
    orders = [str(o["order_id"]) for o in guide.orders(_TO_SHIP) if o["country"] == country]
    if not orders or guide.window.workspace is None:
        raise NotSeen(f"an order to {country}")
    guide.window.workspace.orders.pick(orders[0])
    form = shop.desk.form
    guide.wait(
        "its address",
        lambda: form.details is not None and form.details.order_id == orders[0],
    )
    guide.window.commands["slips"].trigger()
    place: QLabel = guide.find(QLabel, "paperPlace")
    guide.wait("its slip", lambda: place.isVisible() and "1" in place.text())
    guide.rest()
    return f"{orders[0]} ({country})"


def _waiting(guide: Guide) -> list[str]:
    """The orders to ship, as the practice shop knows them."""
    return [str(order["order_id"]) for order in guide.orders(_TO_SHIP)]


def _number(place: int) -> str:
    return f"LZ{place + 1:09d}CN"


def _scan(guide: Guide, text: str) -> None:
    field: QWidget = guide.find(QWidget, "scanField")
    QTest.keyClicks(field, text)
    guide.key(field, Qt.Key.Key_Return)
    guide.wait("the scan to be read", lambda: _shop(guide).scans.is_at_rest)


def _shop(guide: Guide) -> OpenShop:
    shop = guide.application.shop
    if shop is None:
        raise NotSeen("an open shop")
    return shop


def _close(guide: Guide, *names: str) -> None:
    for name in names:
        dialog: QDialog = guide.find(QDialog, name)
        dialog.close()
    guide.rest()
