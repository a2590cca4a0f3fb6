"""Statuses to act on stand first, whatever the platform sends has a place, and all add up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication

from aliship_gui.domain.orders import OrderStatus
from aliship_gui.viewmodels.status_list import ALL, ATTENTION, StatusListModel, StatusRole
from tests.viewmodels.languages import Speak
from tests.viewmodels.model_watch import watched
from tests.viewmodels.samples import SHIPPED, WAITING

STATUSES = [*map(str, OrderStatus), "NEW_STATUS", "ANOTHER"]
COUNTS = st.dictionaries(st.sampled_from(STATUSES), st.integers(0, 9))


def keys(model: StatusListModel) -> list[str]:
    return [model.index(row).data(StatusRole.KEY) for row in range(model.rowCount())]


@pytest.fixture
def model(qapp: QApplication) -> StatusListModel:
    return StatusListModel()


@given(st.lists(st.tuples(COUNTS, st.integers(0, 9)), max_size=4))
def test_qts_rules_are_kept_and_nothing_is_lost(
    qapp: QApplication, steps: list[tuple[dict[str, int], int]]
) -> None:
    model = StatusListModel()
    with watched(model):
        for counts, attention in steps:
            model.show_counts(counts, attention)
            shown = {key: model.index_of(key).data(StatusRole.COUNT) for key in keys(model)}
            assert {key: n for key, n in counts.items() if n}.items() <= shown.items()
            assert shown[ALL] == sum(counts.values())
            assert shown[ATTENTION] == attention
            assert len(shown) == model.rowCount()


def test_what_waits_for_the_seller_stands_first(model: StatusListModel) -> None:
    model.show_counts(dict.fromkeys(STATUSES, 1), 1)
    shown = keys(model)
    assert shown[:3] == [WAITING, "SELLER_PART_SEND_GOODS", ATTENTION]
    assert shown[-3:] == ["ANOTHER", "NEW_STATUS", ALL]


def test_a_status_without_orders_is_left_out_unless_it_belongs_to_the_work(
    model: StatusListModel,
) -> None:
    model.show_counts({"FINISH": 0}, 0)
    assert keys(model) == [WAITING, "SELLER_PART_SEND_GOODS", ATTENTION, SHIPPED, ALL]


def test_other_numbers_are_no_other_list(model: StatusListModel) -> None:
    model.show_counts({WAITING: 1}, 0)
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda top, bottom: changed.append((top.row(), bottom.row())))
    model.show_counts({WAITING: 2}, 3)
    assert resets == []
    rows = [keys(model).index(key) for key in (WAITING, ATTENTION, ALL)]
    assert changed == [(row, row) for row in rows]
    model.show_counts({WAITING: 2, "FINISH": 1}, 3)
    assert len(resets) == 1


def test_names_in_both_languages(model: StatusListModel, speak: Speak) -> None:
    model.show_counts({"NEW_STATUS": 4}, 2)
    assert model.index_of(ATTENTION).data() == "Needs attention"
    speak("zh")
    names = {key: model.index_of(key).data() for key in keys(model)}
    assert names[ATTENTION] == "需要处理"
    assert names[ALL] == "全部订单"
    assert names[WAITING] == "等待发货"
    assert names["NEW_STATUS"] == "NEW_STATUS"


def test_readers_of_the_screen_hear_the_count(model: StatusListModel) -> None:
    model.show_counts({WAITING: 7}, 0)
    words = model.index_of(WAITING).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "To ship, 7"


def test_an_entry_that_is_not_there(model: StatusListModel) -> None:
    assert not model.index_of("FINISH").isValid()
    assert model.data(QModelIndex()) is None
    assert model.rowCount(model.index(0)) == 0
