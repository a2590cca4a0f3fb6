"""The seller's own views: saved, shown, changed, kept for the next start."""

from __future__ import annotations

import pytest

from aliship_gui.domain.deadlines import Due
from aliship_gui.domain.order_details import Address
from aliship_gui.store.saved_views import Choice, SavedView, SavedViews
from aliship_gui.viewmodels.view_book import NONE, ViewBook
from tests.viewmodels.samples import SHIPPED, WAITING, an_order, details_of
from tests.viewmodels.shop_desk import ShopDesk


class Views:
    """A book of views on a shop with three orders, and what it asked the window to show."""

    def __init__(self, shop: ShopDesk) -> None:
        self.shop = shop
        self.browser = shop.desk.browser
        shop.know(an_order("1"), an_order("2", country="PL"), an_order("3", SHIPPED))
        self.browser.pick(WAITING)
        self.book = self.again()
        self.wanted: list[Choice] = []
        self.book.choice_wanted.connect(self._show)

    def again(self) -> ViewBook:
        """A book as the next start finds it."""
        book = self.being_read()
        self.shop.finish()
        return book

    def being_read(self) -> ViewBook:
        """A book of the next start, whose views are still on the disk."""
        stores = self.shop.stores
        kept = SavedViews(stores.settings)
        book = ViewBook(self.shop.browser, stores.orders, kept, self.shop.disk, self.shop)
        book.load()
        return book

    def names(self) -> list[str]:
        """The views in their order."""
        return [view.name for view in self.book.views]

    def shown(self) -> list[str]:
        """The orders in the table."""
        self.shop.finish()
        return self.browser.table.ids

    def _show(self, choice: Choice) -> None:
        self.wanted.append(choice)
        self.browser.pick(choice.status)
        self.browser.search(choice.text)


@pytest.fixture
def views(shop: ShopDesk) -> Views:
    return Views(shop)


def test_filters_narrow_the_table(views: Views) -> None:
    assert sorted(views.shown()) == ["1", "2"]
    views.book.narrow("PL", Due.ANY, "")
    assert views.shown() == ["2"]
    assert views.book.is_narrowed
    views.book.widen()
    assert sorted(views.shown()) == ["1", "2"]
    assert not views.book.is_narrowed


def test_a_view_survives_a_restart(views: Views) -> None:
    views.book.narrow("PL", Due.SOON, "CPAM")
    views.browser.search("lamp")
    views.book.save(" Poland ")
    views.shop.finish()
    [view] = views.again().views
    assert view.name == "Poland"
    assert view.choice == Choice(WAITING, "PL", Due.SOON, "CPAM", "lamp")


def test_a_view_that_is_saved_before_the_others_are_read_joins_them(views: Views) -> None:
    views.book.save("Poland")
    views.book.save("Mine")
    views.shop.finish()
    book = views.being_read()
    views.book.narrow("PL", Due.ANY, "")
    book.save("Mine")
    book.save("Yours")
    assert book.current == 1
    views.shop.finish()
    assert [view.name for view in book.views] == ["Poland", "Mine", "Yours"]
    assert [view.choice.country for view in book.views] == ["", "PL", "PL"]
    assert book.current == 2
    assert views.again().views == book.views


def test_nor_is_it_lost_when_the_shop_is_closed_at_once(views: Views) -> None:
    views.book.save("Poland")
    views.shop.finish()
    book = views.being_read()
    book.save("Mine")
    last_words = book.close()
    last_words()
    assert [view.name for view in views.again().views] == ["Poland", "Mine"]


def test_a_view_is_shown_until_something_else_is_chosen(views: Views) -> None:
    views.book.narrow("PL", Due.ANY, "")
    views.book.save("Poland")
    assert views.book.current == 0
    views.browser.pick(SHIPPED)
    assert views.book.current == NONE
    assert views.shown() == []
    views.book.show(0)
    assert views.book.current == 0
    assert views.wanted == [Choice(WAITING, "PL")]
    assert views.shown() == ["2"]
    views.browser.search("x")
    assert views.book.current == NONE


def test_views_are_renamed_moved_and_deleted(views: Views) -> None:
    for name, country in (("a", "ES"), ("b", "PL"), ("c", "")):
        views.book.narrow(country, Due.ANY, "")
        views.book.save(name)
    views.book.rename(1, "B")
    views.book.rename(0, "c")
    views.book.rename(0, "  ")
    assert views.names() == ["a", "B", "c"]
    views.book.move(2, 0)
    assert (views.names(), views.book.current) == (["c", "a", "B"], 0)
    views.book.delete(1)
    assert (views.names(), views.book.current) == (["c", "B"], 0)
    views.book.delete(0)
    assert (views.names(), views.book.current) == (["B"], NONE)
    views.shop.finish()
    assert [view.name for view in views.again().views] == ["B"]


def test_a_view_that_was_deleted_comes_back_where_it_was(views: Views) -> None:
    deleted: list[tuple[SavedView, int]] = []
    views.book.deleted.connect(lambda view, place: deleted.append((view, place)))
    for name, country in (("a", "ES"), ("b", "PL"), ("c", "")):
        views.book.narrow(country, Due.ANY, "")
        views.book.save(name)
    views.book.delete(1)
    views.book.put_back(*deleted[0])
    assert (views.names(), views.book.current) == (["a", "b", "c"], 2)
    views.book.delete(2)
    views.book.put_back(*deleted[1])
    assert views.book.current == 2
    views.book.put_back(*deleted[1])
    assert views.names() == ["a", "b", "c"]
    views.shop.finish()
    assert [view.name for view in views.again().views] == ["a", "b", "c"]


def test_saving_under_a_name_that_is_there_takes_its_place(views: Views) -> None:
    views.book.save("mine")
    views.book.narrow("ES", Due.ANY, "")
    views.book.save("mine")
    views.book.save("")
    [view] = views.book.views
    assert view.choice.country == "ES"


def test_a_view_saved_a_moment_before_the_end_is_kept(views: Views) -> None:
    views.book.close()()
    views.book.save("last")
    views.book.close()()
    kept = SavedViews(views.shop.stores.settings)
    assert [view.name for view in kept.load()] == ["last"]
    views.shop.finish()
    views.book.close()()
    assert [view.name for view in kept.load()] == ["last"]


def test_countries_are_offered_as_they_become_known(views: Views) -> None:
    assert views.book.countries == {"ES", "PL"}
    news: list[bool] = []
    views.book.countries_changed.connect(lambda: news.append(True))
    for country in ("FR", "FR", ""):
        views.book.note_country(details_of(an_order("4"), address=Address(country=country)))
    assert views.book.countries == {"ES", "PL", "FR"}
    assert news == [True]
