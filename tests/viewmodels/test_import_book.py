"""The import preview: opened, mended, undone, kept in step with the outbox."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt

from aliship_gui.domain.findings import Field, Severity
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.explain.entries import Catalogue
from aliship_gui.services.importing.verdicts import Standing
from aliship_gui.viewmodels.import_table import FOUND, LINE, STANDING, Cell
from tests.viewmodels.import_desk import ImportDesk, number, order
from tests.viewmodels.languages import Speak
from tests.viewmodels.model_watch import watched
from tests.viewmodels.samples import SHIPPED, an_order
from tests.viewmodels.shop_desk import ShopDesk

READY, WARN, BLOCKED, ALREADY = Standing


@pytest.fixture
def desk(shop: ShopDesk, catalogue: Catalogue, tmp_path: Path) -> ImportDesk:
    return ImportDesk(shop, catalogue, tmp_path)


def test_every_row_is_shown_with_what_was_found(desk: ImportDesk) -> None:
    with watched(desk.book.model):
        desk.open(f"{order(1)},中邮小包,{number(1)}", f"{order(2)},CPAM,LZ1", "x,CPAM,LZ1")
        model = desk.book.model
        assert [model.index(row, LINE).data() for row in range(3)] == ["2", "3", "4"]
        assert [model.index(row, STANDING).data() for row in range(3)] == [
            "Ready",
            "Cannot be sent",
            "Cannot be sent",
        ]
        assert model.index(0, FOUND).data() == ""
        assert "no such order" in str(model.index(2, FOUND).data())
        wrong = model.index_of(1, Field.TRACKING_NUMBER)
        assert model.cell(wrong) == Cell("LZ1", BLOCKED, Severity.BLOCK)
        assert wrong.data(Qt.ItemDataRole.ToolTipRole)


def test_an_edit_is_checked_at_once_and_can_be_undone(desk: ImportDesk) -> None:
    desk.open(f"{order(1)},CPAM,LZ1")
    model, undo = desk.book.model, desk.book.undo
    with watched(model):
        cell = model.index_of(0, Field.TRACKING_NUMBER)
        assert model.setData(cell, f" {number(1)}\n")
        assert (cell.data(), desk.standings()) == (number(1), [READY])
        undo.undo()
        assert (cell.data(), desk.standings()) == ("LZ1", [BLOCKED])
        undo.redo()
        assert desk.standings() == [READY]
        assert model.setData(cell, number(1))
        assert undo.count() == 1


def test_edited_rows_come_back_when_another_file_took_their_place(desk: ImportDesk) -> None:
    desk.open(f"{order(1)},CPAM,LZ1")
    model, undo = desk.book.model, desk.book.undo
    with watched(model):
        desk.book.put([0], Field.TRACKING_NUMBER, number(1))
        desk.open(f"{order(2)},CPAM,{number(2)}", f"{order(3)},CPAM,{number(3)}")
        assert model.rowCount() == 2
        desk.book.put([1], Field.TRACKING_NUMBER, number(4))
        undo.undo()
        undo.undo()
        desk.shop.finish()
        assert model.rowCount() == 1
        assert model.index_of(0, Field.TRACKING_NUMBER).data() == number(1)
        undo.undo()
        assert model.index_of(0, Field.TRACKING_NUMBER).data() == "LZ1"
        for _ in range(3):
            undo.redo()
        desk.shop.finish()
        assert model.index_of(1, Field.TRACKING_NUMBER).data() == number(4)
    assert desk.standings() == [READY, READY]


def test_a_file_without_edits_leaves_nothing_to_undo(desk: ImportDesk) -> None:
    desk.open_parcels(1)
    desk.open_parcels(2)
    assert not desk.book.undo.canUndo()


def test_only_rows_that_look_different_are_told(desk: ImportDesk) -> None:
    desk.open_parcels(5)
    told: list[int] = []
    desk.book.model.dataChanged.connect(lambda first, last, *_: told.append(first.row()))
    desk.book.put([3], Field.TRACKING_NUMBER, "LZ1")
    assert told == [3]


def test_many_rows_are_filled_with_one_undo(desk: ImportDesk) -> None:
    desk.open(*[f"{order(place)},,{number(place)}" for place in range(1, 4)])
    assert desk.standings() == [BLOCKED] * 3
    desk.book.put([0, 1, 2], Field.CARRIER, "中邮小包")
    assert desk.standings() == [READY] * 3
    desk.book.undo.undo()
    assert desk.standings() == [BLOCKED] * 3


def test_an_order_number_is_mended(desk: ImportDesk) -> None:
    desk.open(f"77,CPAM,{number(1)}", f"{order(2)},CPAM,{number(2)}")
    assert desk.standings() == [BLOCKED, READY]
    desk.book.put([0], Field.ORDER, order(1))
    desk.shop.finish()
    assert desk.standings() == [READY, READY]
    desk.book.undo.undo()
    desk.shop.finish()
    assert desk.standings() == [BLOCKED, READY]


def test_a_mended_row_stays_in_sight_until_another_choice(desk: ImportDesk) -> None:
    desk.open(f"{order(1)},CPAM,{number(1)}", f"{order(2)},CPAM,LZ1")
    model = desk.book.model
    with watched(model):
        model.show_standings({BLOCKED})
        assert model.rowCount() == 1
        kept = QPersistentModelIndex(model.index(0, LINE))
        desk.book.put([1], Field.TRACKING_NUMBER, number(2))
        assert kept.isValid()
        assert model.rowCount() == 1
        model.show_standings({BLOCKED})
        assert model.rowCount() == 0
        model.show_standings(Standing)
        assert model.rowCount() == 2


def test_the_outbox_is_heard(desk: ImportDesk) -> None:
    desk.open_parcels(2)
    with watched(desk.book.model):
        row = desk.shop.queue(ShipmentDraft(order(1), "CPAM", number(1)))
        desk.shop.services.dispatch.moved.emit(row)
        assert desk.standings() == [ALREADY, READY]
        cell = desk.book.model.index_of(0, Field.CARRIER)
        assert not cell.flags() & Qt.ItemFlag.ItemIsEditable
    desk.book.put([0], Field.CARRIER, "EMS")
    assert cell.data() == "CPAM"


def test_what_moves_while_a_file_is_read_is_not_missed(desk: ImportDesk) -> None:
    desk.book.open(desk.write(f"{order(1)},CPAM,{number(1)}"))
    deliver = desk.shop.disk.work()
    row = desk.shop.queue(ShipmentDraft(order(1), "CPAM", number(1)))
    desk.shop.services.dispatch.moved.emit(row)
    deliver()
    assert desk.standings() == [ALREADY]


def test_the_same_file_again_changes_nothing(desk: ImportDesk) -> None:
    desk.open_parcels(3)
    for leaving in desk.book.departure().parcels:
        desk.shop.declare(desk.shop.queue(leaving.draft))
    desk.shop.finish()
    desk.open_parcels(3)
    assert desk.standings() == [ALREADY] * 3
    assert desk.book.departure().parcels == ()


def test_news_of_orders_reach_the_preview(desk: ImportDesk) -> None:
    desk.open_parcels(2)
    with watched(desk.book.model):
        desk.shop.know(an_order(order(2), SHIPPED))
        desk.shop.services.sync.finished.emit()
        desk.book.put([0], Field.CARRIER, "EMS")
        desk.shop.finish()
        assert desk.standings() == [READY, BLOCKED]
        assert desk.book.model.index_of(0, Field.CARRIER).data() == "EMS"


def test_unknown_columns_are_asked_for_and_remembered(desk: ImportDesk) -> None:
    line = f"{number(1)},CPAM,{order(1)}"
    desk.open(line, titles=line.replace("1", "2"))
    assert desk.wanted == [True]
    desk.book.use_columns({Field.TRACKING_NUMBER: 0, Field.CARRIER: 1, Field.ORDER: 2})
    desk.shop.finish()
    assert desk.standings()[1] is READY
    desk.open(line, titles=line.replace("1", "2"))
    assert (desk.wanted, desk.standings()[1]) == ([True], READY)


def test_a_file_that_cannot_be_read_is_explained_in_both_languages(desk: ImportDesk) -> None:
    path = desk.folder / "old.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    desk.open_parcels(1)
    busy: list[bool] = []
    desk.book.busy_changed.connect(busy.append)
    desk.book.open(path)
    desk.shop.finish()
    assert busy == [True, False]
    [page] = desk.refusals
    assert (page.code, desk.standings()) == ("import.old_excel", [READY])
    assert ".xlsx" in page.zh[0].remedy
    assert ".xlsx" in page.en[0].remedy


def test_a_template_is_saved(desk: ImportDesk) -> None:
    saved: list[tuple[Path, int]] = []
    desk.book.template_saved.connect(lambda path, count: saved.append((path, count)))
    desk.book.save_template(desk.folder / "orders.csv", "zh")
    desk.book.save_template(desk.folder / "none" / "orders.csv", "zh")
    desk.shop.finish()
    assert saved == [(desk.folder / "orders.csv", 5)]
    assert len(desk.refusals) == 1


def test_findings_follow_the_language(desk: ImportDesk, speak: Speak) -> None:
    desk.open("x,CPAM,LZ1")
    desk.book.model.set_chinese(True)
    assert desk.book.model.index(0, FOUND).data().startswith("店铺里没有这个订单")


def test_closing_puts_everything_away(desk: ImportDesk) -> None:
    desk.open_parcels(2)
    desk.book.put([0], Field.CARRIER, "EMS")
    desk.book.close()
    assert (desk.book.model.rowCount(), desk.book.undo.count()) == (0, 0)
    assert desk.book.departure().parcels == ()
