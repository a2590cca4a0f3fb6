"""Blocks pasted into the table: what fits goes in as one step, the rest is told and kept."""

from __future__ import annotations

import pytest

from aliship_gui.explain.entries import Catalogue
from aliship_gui.viewmodels.draft_paste import Target
from tests.viewmodels.draft_shop import CARRIER, NUMBER, URL, DraftShop, number, order
from tests.viewmodels.samples import SHIPPED, an_order
from tests.viewmodels.shop_desk import ShopDesk

FIELDS = (CARRIER, NUMBER, URL)


@pytest.fixture
def table(shop: ShopDesk, catalogue: Catalogue) -> DraftShop:
    return DraftShop(shop, catalogue)


def paste(table: DraftShop, text: str, *, first: int = 1, by_number: bool = False) -> None:
    """Paste at the carrier of an order."""
    ids = table.table.ids[table.table.row_of(order(first)) :]
    table.drafts.paste.paste(text, Target(ids, FIELDS, by_number))
    table.finish()


def test_a_block_goes_in_row_by_row_and_out_in_one_step(table: DraftShop) -> None:
    table.fill(order(1), "EMS", "old")
    paste(table, f"中邮小包\t{number(1)}\r\nCPAM\t{number(2)}\r\n")
    assert table.texts(order(1)) == ("CPAM", number(1), "")
    assert table.texts(order(2)) == ("CPAM", number(2), "")
    assert [table.standing(order(place)) for place in (1, 2)] == ["ready", "ready"]
    assert table.drafts.paste.sentence(table.pasted[0]) == "4 cells filled."
    table.stack.undo()
    table.finish()
    assert table.texts(order(1)) == ("EMS", "old", "")
    assert table.kept(order(2)) is None


def test_what_does_not_fit_is_told_and_kept(shop: ShopDesk, catalogue: Catalogue) -> None:
    table = DraftShop(shop, catalogue, an_order(order(1)), an_order(order(2), SHIPPED))
    paste(table, "CPAM\tL1\thttps://a\tmore\nCPAM\tL2\nCPAM\tL3\n")
    [pasted] = table.pasted
    assert pasted.left == (("CPAM", "L1", "https://a", "more"), ("CPAM", "L2"), ("CPAM", "L3"))
    assert "waiting for a shipment" in table.drafts.paste.sentence(pasted)
    assert "below the last order" in table.drafts.paste.sentence(pasted)
    assert "more columns" in table.drafts.paste.sentence(pasted)
    assert table.texts(order(1)) == ("CPAM", "L1", "https://a")


def test_order_numbers_decide_about_rows(table: DraftShop) -> None:
    rows = [f"{order(3)}\tCPAM\t{number(3)}", "", "nowhere\tCPAM\tL9", f" {order(1)} \tEMS\tL1"]
    paste(table, "\n".join(rows), first=2, by_number=True)
    assert table.texts(order(3)) == ("CPAM", number(3), "")
    assert table.texts(order(1)) == ("EMS", "L1", "")
    assert table.texts(order(2)) == ("", "", "")
    [pasted] = table.pasted
    assert pasted.left == (("nowhere", "CPAM", "L9"),)
    assert "no such order" in table.drafts.paste.sentence(pasted)


def test_a_thousand_rows_that_nobody_looked_at(shop: ShopDesk, catalogue: Catalogue) -> None:
    table = DraftShop(shop, catalogue, *[an_order(order(place)) for place in range(1, 1_001)])
    paste(table, "".join(f"CPAM\t{number(place)}\n" for place in range(1, 1_001)))
    assert len(shop.stores.drafts.all()) == 1_000
    assert table.table.order(order(1_000)) is None
    for place in (1, 777, 1_000):
        verdict = table.book.verdict(order(place))
        assert verdict is not None
        assert (verdict.draft.tracking_number, verdict.standing) == (number(place), "ready")


def test_other_work_gets_its_turn_between_the_checks(shop: ShopDesk, catalogue: Catalogue) -> None:
    table = DraftShop(shop, catalogue, *[an_order(order(place)) for place in range(1, 201)])
    block = "".join(f"{number(place)}\n" for place in range(1, 201))
    table.drafts.paste.paste(block, Target(table.table.ids, (NUMBER,)))
    shop.finish()
    table.book.check_now()
    asked: list[object] = []
    for _ in range(3):
        assert shop.disk.waiting == 1
        shop.disk.run(lambda _job, _report: None, asked.append, shop.desk.warn)
        shop.disk.step()
        shop.disk.step()
    assert asked == [None] * 3
    table.finish()
    assert all(table.book.verdict(order(place)) for place in range(1, 201))


def test_drafts_that_cannot_be_judged_now_keep_no_others_from_it(
    shop: ShopDesk, catalogue: Catalogue
) -> None:
    table = DraftShop(shop, catalogue, *[an_order(order(place)) for place in range(1, 101)])
    paste(table, "".join(f"{number(place)}\n" for place in range(1, 101)))
    table.book.check_again()
    table.book.check_now()
    shop.database.close()
    shop.disk.step()
    assert shop.troubles[-1] is not None
    assert table.book.is_about_to_check
    assert shop.disk.waiting == 1
    shop.finish()
    assert not table.book.is_about_to_check


def test_an_empty_clipboard_does_nothing(table: DraftShop) -> None:
    paste(table, "")
    assert table.pasted == []
    assert not table.stack.canUndo()
