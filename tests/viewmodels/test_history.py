"""The log as a table: searched, saved, and shown as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt

from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.store.declarations import dropped, put_back
from aliship_gui.viewmodels.history_table import HistoryTableModel
from tests.fakes.runner import HandRunner
from tests.viewmodels.languages import Speak
from tests.viewmodels.model_watch import watched
from tests.viewmodels.samples import NOON, an_order
from tests.viewmodels.shop_desk import ShopDesk

MARKUP = Failure(FailureKind.REFUSED, "-1", "<b>no</b>", request_id="r9")


@pytest.fixture
def log(shop: ShopDesk) -> HistoryTableModel:
    """One declaration refused, another declared."""
    shop.know(an_order("1"), an_order("2"))
    shop.refuse(shop.queue(ShipmentDraft("1", "CPAM", "LX1")), MARKUP)
    shop.declare(shop.queue(ShipmentDraft("2", "EMS", "EY2")))
    shop.desk.history.load()
    shop.finish()
    return shop.desk.history.model


def row_texts(model: HistoryTableModel, row: int) -> list[str]:
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def column(model: HistoryTableModel, heading: str) -> list[str]:
    across = Qt.Orientation.Horizontal
    headings = [model.headerData(c, across) for c in range(model.columnCount())]
    return [row_texts(model, row)[headings.index(heading)] for row in range(model.rowCount())]


def test_what_happened_last_stands_first(log: HistoryTableModel) -> None:
    assert column(log, "Order") == ["2", "2", "2", "1", "1", "1"]
    assert column(log, "After")[:3] == ["Declared", "Sending", "Waiting to be sent"]
    assert column(log, "Before")[2] == ""
    assert column(log, "Who")[:3] == ["the program", "the program", "you"]
    assert column(log, "Request")[3] == "r9"


def test_being_taken_off_the_list_is_told_although_the_state_stays(shop: ShopDesk) -> None:
    row = shop.refuse(shop.queue(ShipmentDraft("1", "CPAM", "LX1")), MARKUP)
    shop.advance(row, dropped, put_back(NOON))
    shop.desk.history.load()
    shop.finish()
    told = column(shop.desk.history.model, "After")[:3]
    assert told == ["Refused (back on the list)", "Refused (taken off the list)", "Refused"]


def test_search(shop: ShopDesk, log: HistoryTableModel) -> None:
    shop.desk.history.search("ey2")
    shop.finish()
    assert column(log, "Number") == ["EY2"] * 3
    shop.desk.history.search("nothing like it")
    shop.finish()
    assert log.rowCount() == 0


def test_a_search_overtaken_by_another_is_dropped(shop: ShopDesk, log: HistoryTableModel) -> None:
    shop.desk.history.search("EY2")
    shop.desk.history.search("LX1")
    shop.finish()
    assert set(column(log, "Number")) == {"LX1"}


def test_the_platforms_words_are_plain_text(log: HistoryTableModel) -> None:
    assert "<b>no</b>" in column(log, "The platform's words")
    tips = [
        str(log.index(row, c).data(Qt.ItemDataRole.ToolTipRole))
        for row in range(log.rowCount())
        for c in range(log.columnCount())
    ]
    assert not any("<b>" in tip for tip in tips)


def test_headings_follow_the_language(log: HistoryTableModel, speak: Speak) -> None:
    across = Qt.Orientation.Horizontal
    assert log.headerData(0, across) == "When"
    speak("zh")
    log.retranslate()
    assert log.headerData(0, across) == "时间"
    assert column(log, "操作者")[:3] == ["程序", "程序", "您"]
    assert log.headerData(99, across) is None
    assert log.headerData(0, Qt.Orientation.Vertical) is None


def test_saving_tells_where_and_how_much(
    shop: ShopDesk, log: HistoryTableModel, tmp_path: Path
) -> None:
    saved: list[tuple[Path, int]] = []
    shop.desk.history.exported.connect(lambda path, count: saved.append((path, count)))
    target = tmp_path / "history.csv"
    files = HandRunner()
    shop.desk.history.export(target, files)
    files.finish()
    assert saved == [(target, 6)]
    head, first, *_ = target.read_text("utf-8-sig").splitlines()
    assert head.startswith("When,Who,Order,")
    assert ",you,1,,Waiting to be sent,CPAM,LX1," in first


def test_saving_where_nothing_can_be_saved_is_told(shop: ShopDesk, tmp_path: Path) -> None:
    failures: list[Failure] = []
    shop.desk.history.failed.connect(failures.append)
    files = HandRunner()
    shop.desk.history.export(tmp_path / "no such folder" / "history.csv", files)
    files.finish()
    assert [failure.kind for failure in failures] == [FailureKind.LOCAL]


def test_qts_rules_are_kept(shop: ShopDesk, log: HistoryTableModel) -> None:
    with watched(log):
        for text in ("EY2", "", "nothing", "LX1"):
            shop.desk.history.search(text)
            shop.finish()
            log.retranslate()
    assert log.data(QModelIndex()) is None
    assert log.rowCount(log.index(0, 0)) == 0
