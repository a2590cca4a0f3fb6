"""One text for many cells, and cells on their way to a spreadsheet: none is left out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from aliship_gui.explain.entries import Catalogue
from aliship_gui.services.importing.verdicts import Standing
from aliship_gui.viewmodels.draft_fill import Filling
from aliship_gui.viewmodels.order_columns import FIELD_COLUMNS
from aliship_gui.viewmodels.order_table import NUMBER_COLUMN
from tests.viewmodels.draft_shop import CARRIER, NUMBER, DraftShop, number, order
from tests.viewmodels.samples import SHIPPED, an_order
from tests.viewmodels.shop_desk import ShopDesk

MANY = 700
"""More than are copied in one turn, and more than are read when a view is shown."""
ALL_ROWS = list(range(MANY))


@pytest.fixture
def table(shop: ShopDesk, catalogue: Catalogue) -> DraftShop:
    table = DraftShop(shop, catalogue, *[an_order(order(place)) for place in range(MANY)])
    assert table.table.order(order(MANY - 1)) is None
    return table


def copied(table: DraftShop, qtbot: QtBot, *chosen: tuple[int, list[int]]) -> str:
    """What is put on the clipboard."""
    texts: list[str] = []
    table.drafts.copy.copied.connect(texts.append)
    table.drafts.copy.copy(chosen)

    def came() -> bool:
        table.finish()
        return bool(texts)

    qtbot.waitUntil(came)
    assert len(texts) == 1
    return texts[0]


def test_orders_that_nobody_looked_at_are_filled_in_one_step(table: DraftShop) -> None:
    table.drafts.fill.fill(Filling(table.table.ids, [(CARRIER, ALL_ROWS, "CPAM")]), "Filling")
    table.finish()
    assert len(table.shop.stores.drafts.all()) == MANY
    assert table.stack.undoText() == "Filling"
    table.stack.undo()
    table.finish()
    assert table.shop.stores.drafts.all() == {}


def test_a_fill_counts_as_a_whole_before_it_is_told_of(table: DraftShop) -> None:
    table.drafts.fill.fill(Filling(table.table.ids, [(CARRIER, ALL_ROWS, "CPAM")]), "Filling")
    table.shop.disk.finish()
    assert table.book.is_about_to_check
    assert {table.drafts.cells.text(order(place), CARRIER) for place in ALL_ROWS} == {"CPAM"}
    table.stack.undo()
    assert {table.drafts.cells.text(order(place), CARRIER) for place in ALL_ROWS} == {""}
    table.finish()
    assert {table.drafts.cells.text(order(place), CARRIER) for place in ALL_ROWS} == {""}
    assert table.shop.stores.drafts.all() == {}


def test_what_was_typed_while_a_fill_was_worked_out_is_not_lost(table: DraftShop) -> None:
    table.drafts.fill.fill(Filling(table.table.ids, [(CARRIER, ALL_ROWS, "CPAM")]), "Filling")
    table.table.setData(table.cell(order(1), NUMBER), number(1))
    table.finish()
    assert table.texts(order(1)) == ("CPAM", number(1), "")
    assert table.drafts.cells.text(order(MANY - 1), CARRIER) == "CPAM"
    table.stack.undo()
    table.finish()
    assert table.texts(order(1)) == ("", number(1), "")


def test_one_number_for_all_is_told_of_each(table: DraftShop) -> None:
    columns = [(CARRIER, ALL_ROWS, "CPAM"), (NUMBER, ALL_ROWS, number(1))]
    table.drafts.fill.fill(Filling(table.table.ids, columns), "Filling")
    table.finish()
    for place in ALL_ROWS:
        verdict = table.book.verdict(order(place))
        assert verdict is not None
        assert verdict.standing is Standing.WARN


def test_views_hear_of_all_rows(table: DraftShop, qtbot: QtBot) -> None:
    told = QSignalSpy(table.table.dataChanged)
    table.drafts.fill.fill(Filling(table.table.ids, [(CARRIER, ALL_ROWS, "CPAM")]), "Filling")
    table.finish()

    def rows_told() -> set[int]:
        return {
            row
            for place in range(told.count())
            for row in range(told.at(place)[0].row(), told.at(place)[1].row() + 1)
        }

    qtbot.waitUntil(lambda: rows_told() == set(ALL_ROWS))


def test_orders_in_sight_are_filled_at_once(table: DraftShop) -> None:
    row = table.table.row_of(order(1))
    table.drafts.fill.fill(Filling(table.table.ids, [(NUMBER, [row], number(1))]), "Filling")
    assert table.texts(order(1)) == ("", number(1), "")


def test_orders_that_are_over_stay_and_are_told_only_where_nothing_was_filled(
    shop: ShopDesk, catalogue: Catalogue
) -> None:
    table = DraftShop(shop, catalogue, an_order(order(1)), an_order(order(2), SHIPPED))
    refused: list[str] = []
    table.drafts.fill.refused.connect(refused.append)
    first, second = map(table.table.row_of, (order(1), order(2)))
    filling = Filling(table.table.ids, [(CARRIER, [first, second], "CPAM")])
    table.drafts.fill.fill(filling, "Filling")
    table.finish()
    assert [table.texts(order(place))[0] for place in (1, 2)] == ["CPAM", ""]
    assert refused == []
    filling = Filling(table.table.ids, [(CARRIER, [second], "CPAM")])
    table.drafts.fill.fill(filling, "Filling")
    assert refused == [order(2)]


def test_what_cannot_be_read_is_told_and_nothing_is_filled(table: DraftShop) -> None:
    table.shop.database.close()
    filling = Filling(table.table.ids, [(CARRIER, [MANY - 1], "CPAM")])
    table.drafts.fill.fill(filling, "Filling")
    table.shop.finish()
    page = table.shop.troubles[-1]
    assert page is not None
    assert page.code == "store.unreachable"
    assert not table.stack.canUndo()


def test_a_typed_column_is_copied_without_reading_orders(table: DraftShop, qtbot: QtBot) -> None:
    table.type(order(1), CARRIER, "CPAM")
    waiting = table.shop.disk.waiting
    text = copied(table, qtbot, (FIELD_COLUMNS[CARRIER], ALL_ROWS))
    assert table.shop.disk.waiting == waiting
    assert text == "\nCPAM\n" + "\n" * (MANY - 2)


def test_whole_rows_are_copied_as_they_are_shown(table: DraftShop, qtbot: QtBot) -> None:
    columns = range(table.table.columnCount())
    lines = copied(table, qtbot, *((column, ALL_ROWS) for column in columns)).splitlines()
    shown = [
        str(table.table.index(0, column).data(Qt.ItemDataRole.DisplayRole) or "")
        for column in columns
    ]
    assert lines[0].split("\t") == shown
    assert [line.split("\t")[NUMBER_COLUMN] for line in lines] == list(map(order, ALL_ROWS))
    assert len({line.count("\t") for line in lines}) == 1
    assert lines[-1].split("\t")[2] == shown[2] != ""


def test_the_next_copy_takes_the_place_of_one_that_is_not_done(
    table: DraftShop, qtbot: QtBot
) -> None:
    table.drafts.copy.copy([(NUMBER_COLUMN, ALL_ROWS), (2, ALL_ROWS)])
    assert copied(table, qtbot, (NUMBER_COLUMN, [3])) == order(3)


def test_nothing_chosen_is_nothing_copied(table: DraftShop) -> None:
    texts: list[str] = []
    table.drafts.copy.copied.connect(texts.append)
    table.drafts.copy.copy([(NUMBER_COLUMN, [])])
    table.finish()
    assert texts == []
