"""The orders that are printed: read off the GUI thread, their addresses fetched where missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from aliship_gui.api.errors import Unreachable
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.viewmodels.paper_book import PaperBook
from tests.viewmodels.samples import NOON, an_order, details_of
from tests.viewmodels.shop_desk import ShopDesk

ONE, TWO = "8000000000000001", "8000000000000002"


@pytest.fixture
def book(shop: ShopDesk) -> PaperBook:
    shop.know(an_order(ONE), an_order(TWO))
    shop.stores.orders.save_details(details_of(an_order(ONE)), NOON)
    return PaperBook(shop.stores, shop.services, shop)


def test_slips_come_in_the_order_of_the_view(shop: ShopDesk, book: PaperBook) -> None:
    loaded: list[bool] = []
    book.loaded.connect(lambda: loaded.append(True))
    book.show([TWO, ONE, "unknown"])
    shop.finish()
    assert [slip.order_id for slip in book.slips] == [TWO, ONE]
    assert book.without_address == 1
    assert loaded == [True]


def test_a_later_question_takes_the_place_of_an_earlier(shop: ShopDesk, book: PaperBook) -> None:
    book.show([TWO])
    book.show([ONE])
    shop.finish()
    assert [slip.order_id for slip in book.slips] == [ONE]


def test_missing_addresses_are_fetched(shop: ShopDesk, book: PaperBook) -> None:
    book.show([ONE, TWO])
    shop.finish()
    book.fetch_addresses()
    assert book.awaited == 1
    shop.finish()
    assert book.awaited == 0
    assert book.without_address == 0


def test_an_address_that_cannot_be_fetched_is_told(shop: ShopDesk, book: PaperBook) -> None:
    failures: list[Failure] = []
    book.failed.connect(failures.append)
    shop.reader.details[TWO] = Unreachable(Failure(FailureKind.UNREACHABLE, "network.refused"))
    book.show([TWO])
    shop.finish()
    book.fetch_addresses()
    shop.finish()
    assert [failure.code for failure in failures] == ["network.refused"]
    assert (book.awaited, book.without_address) == (0, 1)


def test_the_sheet_is_remembered(shop: ShopDesk, book: PaperBook) -> None:
    book.keep_paper("A6")
    shop.finish()
    again = PaperBook(shop.stores, shop.services, shop)
    again.show([ONE])
    shop.finish()
    assert again.paper == "A6"


def test_a_file_appears_whole_or_not_at_all(
    shop: ShopDesk, book: PaperBook, tmp_path: Path
) -> None:
    saved: list[Path] = []
    failures: list[Failure] = []
    book.saved.connect(saved.append)
    book.failed.connect(failures.append)
    book.save(tmp_path / "slips.pdf", b"%PDF-")
    book.save(tmp_path / "none" / "slips.pdf", b"%PDF-")
    shop.finish()
    assert saved == [tmp_path / "slips.pdf"]
    assert saved[0].read_bytes() == b"%PDF-"
    assert len(failures) == 1
