"""Thousands of rows of a file: what takes long is done elsewhere, and nothing is lost by it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from aliship_gui.domain.findings import Field
from aliship_gui.explain.entries import Catalogue
from aliship_gui.services.importing.verdicts import Standing
from aliship_gui.viewmodels.import_table import AT_ONCE
from aliship_gui.viewmodels.ship_many import Departure
from tests.viewmodels.import_desk import ImportDesk, number, order
from tests.viewmodels.model_watch import watched
from tests.viewmodels.samples import an_order
from tests.viewmodels.shop_desk import ShopDesk

READY, WARN, BLOCKED, ALREADY = Standing
CARRIER, NUMBER = Field.CARRIER, Field.TRACKING_NUMBER
MANY = AT_ONCE + 50
ALL_ROWS = range(MANY)


@pytest.fixture
def desk(shop: ShopDesk, catalogue: Catalogue, tmp_path: Path) -> ImportDesk:
    desk = ImportDesk(shop, catalogue, tmp_path)
    shop.know(*[an_order(order(place)) for place in range(1, MANY + 1)])
    desk.open(*[f"{order(place)},,{number(place)}" for place in range(1, MANY + 1)])
    assert desk.standings() == [BLOCKED] * MANY
    return desk


def carrier_cells(desk: ImportDesk) -> set[str]:
    """What stands in the column of carriers."""
    model = desk.book.model
    return {str(model.index_of(row, CARRIER).data()) for row in ALL_ROWS}


def test_a_carrier_for_all_and_back(desk: ImportDesk) -> None:
    with watched(desk.book.model):
        desk.book.put(ALL_ROWS, CARRIER, "CPAM")
        desk.shop.finish()
        assert desk.standings() == [READY] * MANY
        assert len(desk.book.departure().parcels) == MANY
        desk.book.undo.undo()
        desk.shop.finish()
        assert desk.standings() == [BLOCKED] * MANY
        desk.book.undo.redo()
        desk.shop.finish()
        assert desk.standings() == [READY] * MANY


def test_rows_here_and_there_are_told_of_at_once(desk: ImportDesk) -> None:
    model = desk.book.model
    told = QSignalSpy(model.dataChanged)
    desk.book.put(range(1, MANY, 2), CARRIER, "CPAM")
    desk.book.put(range(2, MANY, 2), CARRIER, "EMS")
    desk.shop.finish()
    assert carrier_cells(desk) == {"", "CPAM", "EMS"}
    # Each edit, and what is found of both.
    assert told.count() <= 4
    first, last = told.at(0)[0], told.at(0)[1]
    assert (first.row(), last.row()) == (1, MANY - 1)


def test_texts_change_at_once_and_nothing_is_sent_before_they_are_judged(desk: ImportDesk) -> None:
    desk.book.put(ALL_ROWS, CARRIER, "CPAM")
    desk.shop.finish()
    desk.book.undo.undo()
    assert carrier_cells(desk) == {""}
    assert desk.book.is_busy
    assert desk.book.departure() == Departure()
    desk.book.undo.redo()
    assert carrier_cells(desk) == {"CPAM"}
    desk.shop.finish()
    assert desk.standings() == [READY] * MANY
    assert len(desk.book.departure().parcels) == MANY


def test_what_is_typed_while_it_is_worked_out_is_not_lost(desk: ImportDesk) -> None:
    desk.book.put(ALL_ROWS, CARRIER, "CPAM")
    desk.book.put([3], NUMBER, "LZ1")
    desk.shop.finish()
    assert carrier_cells(desk) == {"CPAM"}
    assert desk.standings() == [READY] * 3 + [BLOCKED] + [READY] * (MANY - 4)
    desk.book.undo.undo()
    desk.shop.finish()
    assert carrier_cells(desk) == {""}
    assert desk.book.model.index_of(3, NUMBER).data() == "LZ1"


def test_what_is_typed_while_it_is_judged_is_not_lost(desk: ImportDesk) -> None:
    desk.book.put(ALL_ROWS, CARRIER, "CPAM")
    desk.shop.finish()
    desk.book.undo.undo()
    desk.book.put([3], CARRIER, "EMS")
    desk.shop.finish()
    assert carrier_cells(desk) == {"", "EMS"}
    assert desk.standings().count(BLOCKED) == MANY - 1


def test_an_edit_of_a_file_that_was_put_away_is_dropped(desk: ImportDesk) -> None:
    desk.book.put(ALL_ROWS, CARRIER, "CPAM")
    desk.book.close()
    desk.shop.finish()
    desk.open(f"{order(1)},,{number(1)}")
    assert desk.standings() == [BLOCKED]
    assert not desk.book.undo.canUndo()


def test_what_cannot_be_judged_is_told_and_not_sent(desk: ImportDesk) -> None:
    desk.book.put(ALL_ROWS, CARRIER, "CPAM")
    desk.shop.disk.step()
    desk.shop.database.close()
    desk.shop.finish()
    assert desk.refusals
    assert not desk.book.is_busy
    assert desk.book.departure() == Departure()


def test_carriers_that_take_a_number_are_found_when_its_row_is_looked_at(
    desk: ImportDesk, qtbot: QtBot
) -> None:
    model = desk.book.model
    told: list[int] = []

    def note(first: QModelIndex, _last: QModelIndex) -> None:
        told.append(model.row_of(first))

    model.dataChanged.connect(note)
    before = model.verdict(model.index(5, 0))
    qtbot.waitUntil(lambda: desk.shop.disk.waiting > 0)
    desk.shop.finish()
    after = model.verdict(model.index(5, 0))
    assert before is not None
    assert after is not None
    assert before.findings != after.findings
    assert told == [5]
    model.verdict(model.index(5, 0))
    assert desk.shop.disk.waiting == 0
