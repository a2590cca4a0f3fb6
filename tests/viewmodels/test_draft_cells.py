"""Cells of the order table: typed, checked, undone, and the same draft as the form's."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from aliship_gui.domain.carriers import Carrier
from aliship_gui.domain.orders import OrderStatus
from aliship_gui.domain.shipments import SendType, ShipmentDraft
from aliship_gui.explain.entries import Catalogue
from tests.viewmodels.draft_shop import CARRIER, NUMBER, URL, DraftShop, number, order
from tests.viewmodels.languages import Speak
from tests.viewmodels.model_watch import watched
from tests.viewmodels.samples import SHIPPED, an_order
from tests.viewmodels.shop_desk import ShopDesk

PARTLY = str(OrderStatus.SELLER_PART_SEND_GOODS)
ONE, TWO, THREE = order(1), order(2), order(3)


@pytest.fixture
def table(shop: ShopDesk, catalogue: Catalogue) -> DraftShop:
    return DraftShop(shop, catalogue)


def test_qts_rules_hold_while_cells_are_typed_and_undone(table: DraftShop) -> None:
    with watched(table.table):
        table.fill(ONE, "CPAM", number(1))
        table.type(TWO, NUMBER, "LZ1")
        table.stack.undo()
        table.stack.undo()
        table.finish()
        table.stack.redo()
        table.finish()
        assert table.texts(ONE) == ("CPAM", number(1), "")
        assert table.texts(TWO) == ("", "", "")


def test_a_name_means_its_carrier_and_is_shown(table: DraftShop, speak: Speak) -> None:
    table.type(ONE, CARRIER, "中邮小包")
    table.type(TWO, CARRIER, "china post air")
    assert [table.texts(o)[0] for o in (ONE, TWO)] == ["CPAM", "CPAM"]
    assert table.text(ONE, CARRIER) == "China Post Air"
    speak("zh")
    table.drafts.cells.set_chinese(True)
    assert table.text(ONE, CARRIER) == "中邮小包"


def test_what_no_carrier_is_called_stays_and_is_told(table: DraftShop) -> None:
    table.fill(ONE, "Foo Bar", number(1))
    assert table.text(ONE, CARRIER) == "Foo Bar"
    assert table.severity(ONE, CARRIER) == "block"
    assert "Foo Bar" in str(table.cell(ONE, CARRIER).data(Qt.ItemDataRole.ToolTipRole))
    assert table.standing(ONE) == "blocked"


def test_numbers_are_cleaned_and_it_is_said(table: DraftShop) -> None:
    table.fill(ONE, "CPAM", " ＬＺ000000001ＣＮ\u200b")
    assert table.texts(ONE)[1] == number(1)
    assert table.severity(ONE, NUMBER) == "info"
    assert table.standing(ONE) == "ready"


def test_a_rule_is_checked_in_the_cell(table: DraftShop) -> None:
    table.fill(ONE, "CPAM", "LZ1")
    assert table.severity(ONE, NUMBER) == "block"
    words = str(table.cell(ONE, NUMBER).data(Qt.ItemDataRole.AccessibleDescriptionRole))
    assert "-326" in words
    [live] = table.drafts.cells.live_findings(table.known[0], NUMBER, "LZ12")
    assert "-326" in table.drafts.cells.sentence(live)
    assert table.drafts.cells.live_findings(table.known[0], NUMBER, number(1)) == ()


def test_carriers_that_fit_are_said_and_none_is_chosen(table: DraftShop) -> None:
    table.type(ONE, NUMBER, "LZ123456785CN")
    assert table.texts(ONE)[0] == ""
    assert table.hint(ONE, CARRIER) == "2 carriers fit"
    assert next(c.key for c in table.drafts.cells.carriers_for(table.known[0])) == "CPAM"
    table.type(TWO, CARRIER, "OTHER_ES_OVERSEAS")
    assert table.hint(TWO, URL) == "needed"


def test_two_rows_with_one_number_are_told_of_each_other(table: DraftShop) -> None:
    table.fill(ONE, "CPAM", number(1))
    table.fill(TWO, "CPAM", number(1))
    assert [table.standing(o) for o in (ONE, TWO)] == ["warn", "warn"]
    table.type(TWO, NUMBER, number(2))
    assert [table.standing(o) for o in (ONE, TWO)] == ["ready", "ready"]


def test_an_order_that_is_over_takes_nothing(shop: ShopDesk, catalogue: Catalogue) -> None:
    table = DraftShop(shop, catalogue, an_order(ONE, SHIPPED), an_order(TWO))
    assert not table.cell(ONE, NUMBER).flags() & Qt.ItemFlag.ItemIsEditable
    assert table.cell(TWO, NUMBER).flags() & Qt.ItemFlag.ItemIsEditable
    assert not table.type(ONE, NUMBER, "x")
    assert table.refused == [ONE]
    assert table.kept(ONE) is None


def test_an_order_sent_in_parts_goes_on_in_parts(shop: ShopDesk, catalogue: Catalogue) -> None:
    table = DraftShop(shop, catalogue, an_order(ONE, PARTLY))
    table.fill(ONE, "CPAM", number(1))
    draft = table.kept(ONE)
    assert draft is not None
    assert draft.send_type is SendType.PART


def test_form_and_cell_are_one_draft(table: DraftShop) -> None:
    table.shop.pick(ONE)
    form = table.desk.form
    table.fill(ONE, "CPAM", "LZ1")
    assert (form.draft.carrier_key, form.draft.tracking_number) == ("CPAM", "LZ1")
    form.set_number(number(7))
    table.finish()
    assert table.texts(ONE) == ("CPAM", number(7), "")
    assert table.standing(ONE) == "ready"
    table.shop.pick(TWO)
    table.shop.pick(ONE)
    assert form.draft.tracking_number == number(7)


def test_what_the_form_reads_late_does_not_undo_the_cell(table: DraftShop) -> None:
    table.fill(ONE, "CPAM", "LZ1")
    table.desk.pick(ONE)
    deliver = table.shop.disk.work()
    table.table.setData(table.cell(ONE, NUMBER), number(1))
    deliver()
    table.finish()
    assert table.desk.form.draft.tracking_number == number(1)


def test_steps_of_form_and_table_are_undone_in_turn(table: DraftShop) -> None:
    table.shop.pick(ONE)
    form = table.desk.form
    form.set_carrier("EMS")
    for length in range(1, 4):
        form.set_number("ABC"[:length])
    table.type(ONE, NUMBER, number(1))
    form.set_carrier("CPAM")
    told = []
    while table.stack.canUndo():
        table.stack.undo()
        told.append((form.draft.carrier_key, form.draft.tracking_number))
    assert told == [("EMS", number(1)), ("EMS", "ABC"), ("EMS", ""), ("", "")]
    table.finish()
    assert table.texts(ONE) == ("", "", "")


def test_nothing_that_was_sent_comes_back(table: DraftShop) -> None:
    table.fill(ONE, "CPAM", number(1))
    table.fill(TWO, "CPAM", number(2))
    draft = table.kept(ONE)
    assert draft is not None
    row = table.shop.queue(draft)
    table.shop.advance(row)
    table.finish()
    table.stack.undo()
    table.stack.undo()
    table.stack.undo()
    table.finish()
    assert table.texts(ONE) == ("CPAM", number(1), "")
    table.stack.redo()
    table.shop.declare(row)
    table.finish()
    while table.stack.canUndo():
        table.stack.undo()
    while table.stack.canRedo():
        table.stack.redo()
    table.finish()
    assert table.kept(ONE) is None
    assert table.texts(TWO) == ("CPAM", number(2), "")


def test_a_refused_draft_stands_in_its_row(table: DraftShop) -> None:
    row = table.shop.queue(ShipmentDraft(ONE, "CPAM", "LZ1"))
    table.shop.refuse(row)
    table.finish()
    assert table.texts(ONE) == ("CPAM", "LZ1", "")
    table.type(ONE, NUMBER, number(1))
    assert table.kept(ONE) == ShipmentDraft(ONE, "CPAM", number(1))


def test_drafts_of_earlier_days_are_there_at_once(shop: ShopDesk, catalogue: Catalogue) -> None:
    shop.stores.drafts.save(ShipmentDraft(ONE, "CPAM", "LZ1"))
    table = DraftShop(shop, catalogue)
    assert table.texts(ONE) == ("CPAM", "LZ1", "")
    assert table.severity(ONE, NUMBER) == "block"


def test_news_of_carriers_is_news_for_the_cells(table: DraftShop) -> None:
    table.fill(ONE, "NEW", number(1))
    assert table.severity(ONE, CARRIER) == "block"
    table.shop.carriers.listed += (Carrier("NEW", "New"),)
    table.desk.refresh_carriers()
    table.finish()
    assert table.standing(ONE) == "ready"


def test_cells_tell_what_they_are(table: DraftShop) -> None:
    assert table.table.typed(table.cell(ONE, URL)) is None
    assert table.cell(ONE, URL).data(Qt.ItemDataRole.DisplayRole) == ""
    assert table.cell(ONE, URL).data(Qt.ItemDataRole.AccessibleTextRole) == "none"
    table.type(ONE, CARRIER, "CPAM")
    assert table.cell(ONE, URL).data(Qt.ItemDataRole.AccessibleTextRole) == "none"
    assert table.cell(ONE, CARRIER).data(Qt.ItemDataRole.AccessibleTextRole) == "China Post Air"
