"""Tabs and filters above the table."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog

from aliship_gui.domain.deadlines import Due
from aliship_gui.store.saved_views import Choice, SavedViews
from aliship_gui.ui.view_bar import ViewBar
from aliship_gui.viewmodels.carrier_list import CarrierListModel
from aliship_gui.viewmodels.view_book import ViewBook
from tests.ui.screen import Show
from tests.viewmodels.languages import Speak
from tests.viewmodels.samples import CARRIERS, WAITING, an_order
from tests.viewmodels.shop_desk import ShopDesk


class Bar:
    """The bar of a shop with orders for two countries, and what it asked for."""

    def __init__(self, shop: ShopDesk, show: Show) -> None:
        self.shop = shop
        shop.know(an_order("1"), an_order("2", country="PL"))
        shop.desk.browser.pick(WAITING)
        kept = SavedViews(shop.stores.settings)
        self.book = ViewBook(shop.browser, shop.stores.orders, kept, shop.disk, shop)
        carriers = CarrierListModel(shop)
        carriers.show_carriers(CARRIERS.carriers, (), "", chinese_first=False)
        self.bar = ViewBar(self.book, carriers)
        self.bar.narrowed.connect(
            lambda country, due, carrier: self.book.narrow(country, Due(due), carrier)
        )
        show(self.bar)
        self.book.load()
        shop.finish()

    def choice(self) -> Choice:
        """What the table is limited to."""
        self.shop.finish()
        return self.book.choice

    def save(self, name: str) -> None:
        """Save the present view."""
        self.bar.save.click()
        dialog = self.bar.findChildren(QInputDialog, "viewNameDialog")[-1]
        dialog.setTextValue(name)
        dialog.accept()

    def tabs(self) -> list[str]:
        """The tabs as they are painted."""
        return [self.bar.tabs.tabText(place) for place in range(self.bar.tabs.count())]

    def click(self, place: int) -> None:
        """Click a tab."""
        spot = self.bar.tabs.tabRect(place).center()
        QTest.mouseClick(self.bar.tabs, Qt.MouseButton.LeftButton, pos=spot)


@pytest.fixture
def bar(shop: ShopDesk, show: Show) -> Bar:
    return Bar(shop, show)


def test_filters_are_told_and_taken_back(bar: Bar) -> None:
    view = bar.bar
    view.country.setCurrentIndex(view.country.findData("PL"))
    view.due.setCurrentIndex(view.due.findData("soon"))
    QTest.keyClicks(view.carrier, "CPAM")
    QTest.keyClick(view.carrier, Qt.Key.Key_Return)
    assert bar.choice() == Choice(WAITING, "PL", Due.SOON, "CPAM")
    assert view.carrier.text() == "China Post Air"
    assert view.clear.isEnabled()
    view.clear.click()
    assert bar.choice() == Choice(WAITING)
    assert (view.country.currentIndex(), view.due.currentIndex(), view.carrier.text()) == (0, 0, "")
    assert not view.clear.isEnabled()


def test_an_emptied_carrier_means_any_and_nonsense_is_given_up(bar: Bar) -> None:
    carrier = bar.bar.carrier
    carrier.setFocus()
    QTest.keyClicks(carrier, "CPAM")
    QTest.keyClick(carrier, Qt.Key.Key_Return)
    carrier.selectAll()
    QTest.keyClicks(carrier, "nobody")
    bar.bar.due.setFocus()
    assert (carrier.text(), bar.choice().carrier) == ("China Post Air", "CPAM")
    carrier.setFocus()
    carrier.selectAll()
    QTest.keyClick(carrier, Qt.Key.Key_Delete)
    QTest.keyClick(carrier, Qt.Key.Key_Return)
    assert bar.choice().carrier == ""


def test_a_view_is_saved_as_a_tab_and_shown_by_a_click(bar: Bar) -> None:
    assert not bar.bar.tabs.isVisible()
    bar.bar.country.setCurrentIndex(1)
    bar.save("Poland & co")
    bar.bar.clear.click()
    assert bar.tabs() == ["Poland && co"]
    assert bar.bar.tabs.property("shown") == "false"
    bar.click(0)
    assert bar.bar.tabs.property("shown") == "true"
    assert bar.choice().country == str(bar.bar.country.itemData(1))
    assert bar.bar.country.currentIndex() == 1


def test_views_are_gone_through_by_keys(bar: Bar) -> None:
    bar.bar.show_next()
    for place in (1, 2):
        bar.bar.country.setCurrentIndex(place)
        bar.save(f"view {place}")
    bar.bar.show_next()
    assert bar.book.current == 0
    bar.bar.show_previous()
    assert bar.book.current == 1
    assert bar.bar.country.currentIndex() == 2


def test_the_menu_of_a_tab_renames_moves_and_deletes(bar: Bar) -> None:
    for name in ("a", "b"):
        bar.save(name)
    _choose(bar, 0, "Move right")
    assert bar.tabs() == ["b", "a"]
    _choose(bar, 1, "Rename …")
    dialog = bar.bar.findChildren(QInputDialog, "viewNameDialog")[-1]
    assert dialog.textValue() == "a"
    dialog.setTextValue("c")
    dialog.accept()
    assert bar.tabs() == ["b", "c"]
    _choose(bar, 0, "Delete")
    assert bar.tabs() == ["c"]


def test_words_follow_the_language(bar: Bar, speak: Speak) -> None:
    assert bar.bar.carrier.placeholderText() == "Any carrier"
    speak("zh")
    QApplication.processEvents()
    assert bar.bar.carrier.placeholderText() == "任意物流"
    assert bar.bar.due.itemText(1) == "已超时"
    assert bar.bar.country.itemText(0) == "任意国家/地区"
    assert bar.bar.tabs.accessibleName() == "已保存的视图"


def _choose(bar: Bar, place: int, words: str) -> None:
    """Choose an entry of a tab's menu."""
    menu = bar.bar.menu_of(place)
    named = {action.text().replace("&", ""): action for action in menu.actions()}
    named[words].trigger()
    menu.deleteLater()
