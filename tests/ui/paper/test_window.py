"""The print window: what it shows is what goes on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from aliship_gui.ui.paper.documents import DocumentKind
from aliship_gui.ui.paper.sizes import LABEL
from aliship_gui.ui.paper.window import PaperWindow, Scope
from aliship_gui.viewmodels.paper_book import PaperBook
from tests.ui.paper.test_job import pages_of
from tests.viewmodels.samples import NOON, an_order, details_of
from tests.viewmodels.shop_desk import ShopDesk

IDS = [f"{8000000000000000 + place}" for place in range(1, 12)]


@pytest.fixture
def window(qtbot: QtBot, shop: ShopDesk, painted_light: None) -> PaperWindow:
    shop.know(*map(an_order, IDS))
    for order_id in IDS[1:]:
        shop.stores.orders.save_details(details_of(an_order(order_id)), NOON)
    book = PaperBook(shop.stores, shop.services, shop)
    widget = PaperWindow(book)
    qtbot.addWidget(widget)
    scopes = {Scope.PICKED: IDS[:1], Scope.SHOWN: IDS}
    widget.scope_wanted.connect(lambda scope: book.show(scopes[Scope(scope)]))
    widget.show_kind(DocumentKind.SLIP, Scope.SHOWN)
    widget.show()
    shop.finish()
    return widget


def test_pages_are_turned_by_key(window: PaperWindow, qtbot: QtBot) -> None:
    assert window.place.text() == "1 of 11"
    assert not window.back.isEnabled()
    QTest.keyClick(window, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: window.place.text() == "2 of 11")
    QTest.keyClick(window, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: window.place.text() == "1 of 11")


def test_only_the_picked_order(window: PaperWindow, shop: ShopDesk) -> None:
    window.scope.setCurrentIndex(Scope.PICKED)
    shop.finish()
    assert window.place.text() == "1 of 1"
    assert not window.forth.isEnabled()


def test_addresses_that_are_missing_are_told_and_fetched(
    window: PaperWindow, shop: ShopDesk
) -> None:
    assert window.banner.words.text() == "1 of these orders has no address here yet."
    window.banner.button.click()
    shop.finish()
    assert not window.banner.isVisible()


def test_a_pdf_is_saved_and_where_is_told(
    window: PaperWindow, shop: ShopDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "slips.pdf"
    window.save_pdf(path)
    qtbot.waitUntil(lambda: bool(shop.disk.waiting))
    shop.finish()
    assert window.banner.words.text() == f"Saved: {path}"
    assert pages_of(path.read_bytes()) == len(IDS)
    assert window.save.isEnabled()


def test_another_sheet_another_document(window: PaperWindow, shop: ShopDesk) -> None:
    window.sheet.setCurrentText(LABEL.name)
    window.kind.setCurrentIndex(1)
    shop.finish()
    assert window.place.text() == "1 of 11"
    window.sheet.setCurrentText("A4")
    assert window.place.text() == "1 of 2"
