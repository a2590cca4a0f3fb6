"""Forty parcels come back from the post office, as a file."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QPushButton, QWidget

from aliship_gui.sandbox.server import PracticeShop, ShopPlan
from aliship_gui.ui.import_window import ImportWindow
from aliship_gui.ui.ship_many_dialog import ShipManyDialog
from tests.fakes.back_room import SHIPPED, TO_SHIP, BackRoom
from tests.fakes.hands import Hands, wait_for
from tests.fakes.seller import Seller

FORTY = 40
PATIENCE = 40_000

Write = Callable[[Path, list[list[str]]], Path]


def number(place: int) -> str:
    return f"LZ{place:09d}CN"


def write_csv(folder: Path, rows: list[list[str]]) -> Path:
    path = folder / "parcels.csv"
    with path.open("w", encoding="gb18030", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def write_xlsx(folder: Path, rows: list[list[str]]) -> Path:
    path = folder / "parcels.xlsx"
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    book.close()
    return path


def opens_file(seller: Seller, path: Path) -> ImportWindow:
    """The import window, after the file was dropped on the orders."""
    assert seller.window.workspace is not None
    drops(path, seller.window.workspace)
    window = seller.hands.find(ImportWindow, "importWindow")
    wait_for("the preview", lambda: Hands(window).text("importName").startswith(path.name))
    return window


def drops(path: Path, on: QWidget) -> None:
    """Let a file go over a widget."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    left, copy = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    none = Qt.KeyboardModifier.NoModifier
    over = QDragEnterEvent(QPoint(20, 20), copy, mime, left, none)
    QApplication.sendEvent(on, over)
    assert over.isAccepted()
    QApplication.sendEvent(on, QDropEvent(QPointF(20, 20), copy, mime, left, none))


def reads_button(window: QWidget, name: str) -> str:
    return Hands(window).find(QPushButton, name).text()


def ships_all(window: ImportWindow) -> ShipManyDialog:
    """*Ship all ready*, the summary read and agreed to."""
    Hands(window).click("importShipButton")
    dialog = Hands(window).find(ShipManyDialog, "shipManyDialog")
    Hands(dialog).click("shipManyStartButton")
    return dialog


def waits_for_end(dialog: ShipManyDialog) -> None:
    hands = Hands(dialog)
    wait_for("the end", hands.find(QPushButton, "shipManyCloseButton").isEnabled, PATIENCE)
    progress = hands.find(QProgressBar, "shipManyProgress")
    assert progress.value() == progress.maximum()


@pytest.fixture
def shop() -> Iterator[PracticeShop]:
    """A shop in which more than forty orders wait."""
    with PracticeShop(ShopPlan(orders=200)) as opened:
        yield opened


@pytest.mark.parametrize("write", [write_csv, write_xlsx])
def test_forty_orders_from_a_file(
    write: Write, seller: Seller, back_room: BackRoom, tmp_path: Path
) -> None:
    orders = back_room.orders(TO_SHIP)[:FORTY]
    assert len(orders) == FORTY
    parcels = dict(zip(orders, map(number, range(len(orders))), strict=True))
    rows = [["订单号", "物流方案", "运单号"]]
    rows += [[order, "CPAM", parcel] for order, parcel in parcels.items()]
    path = write(tmp_path, rows)
    window = opens_file(seller, path)
    dialog = ships_all(window)
    waits_for_end(dialog)

    ledger = {entry["order_id"]: entry["logistics_no"] for entry in back_room.ledger()}
    assert len(back_room.ledger()) == FORTY
    assert ledger == parcels
    assert {entry["service_name"] for entry in back_room.ledger()} == {"CPAM"}
    Hands(dialog).click("shipManyCloseButton")

    assert back_room.status(orders[-1]) == SHIPPED

    drops(path, seller.hands.find(QWidget, "importWindow"))
    wait_for("the rows told as there", lambda: "40" in reads_button(window, "importAlreadyButton"))
    assert not seller.hands.find(QPushButton, "importShipButton").isEnabled()
    assert len(back_room.ledger()) == FORTY


def test_what_cannot_be_sent_stays_and_says_why(
    seller: Seller, back_room: BackRoom, tmp_path: Path
) -> None:
    good, short = back_room.orders(TO_SHIP)[:2]
    rows = [
        ["Order number", "Carrier", "Tracking number"],
        [good, "CPAM", number(1)],
        [short, "CPAM", "LZ1CN"],
        ["1.23E+15", "CPAM", number(3)],
    ]
    window = opens_file(seller, write_csv(tmp_path, rows))
    assert "2" in reads_button(window, "importBlockedButton")

    dialog = ships_all(window)
    waits_for_end(dialog)
    told = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Line 3" in told
    assert "1.23E+15" in told
    assert [entry["order_id"] for entry in back_room.ledger()] == [good]


def test_a_refused_parcel_ends_in_needs_attention(
    seller: Seller, back_room: BackRoom, tmp_path: Path
) -> None:
    taken, refused = back_room.orders(TO_SHIP)[:2]
    rows = [["订单号", "物流方案", "运单号"]]
    rows += [[taken, "CPAM", number(1)], [refused, "CPAM", number(2)]]
    window = opens_file(seller, write_csv(tmp_path, rows))
    back_room.set_status(refused, "FINISH")
    dialog = ships_all(window)
    waits_for_end(dialog)
    assert "refused 1" in Hands(dialog).text("shipManyCounts")
    wait_for("it to need attention", lambda: seller.statuses()["Needs attention"] == 1)
    assert [entry["order_id"] for entry in back_room.ledger()] == [taken]
