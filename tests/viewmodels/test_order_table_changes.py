"""However a view changes, Qt is told truly: what points at an order goes on pointing at it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from aliship_gui.viewmodels.order_table import OrderRole, OrderTableModel
from tests.viewmodels.model_watch import watched
from tests.viewmodels.samples import an_order

VIEWS = st.lists(
    st.lists(st.sampled_from("abcdefghijkl"), unique=True, max_size=12), min_size=2, max_size=5
)
COLUMN = 2


def ids_of(model: OrderTableModel) -> list[str]:
    """The ids that the model shows, row by row."""
    return [model.index(row, 0).data(OrderRole.ORDER_ID) for row in range(model.rowCount())]


def change(model: OrderTableModel, ids: Sequence[str]) -> None:
    """Show another state of the same view, a part of whose rows come in full."""
    model.show_changed(ids, [an_order(order_id) for order_id in ids[::2]])


@given(views=VIEWS)
def test_the_model_keeps_qts_rules_and_shows_what_it_is_told(
    qapp: QApplication, views: list[list[str]]
) -> None:
    model = OrderTableModel()
    model.show_view(views[0], [])
    with watched(model):
        for ids in views[1:]:
            change(model, ids)
            assert ids_of(model) == ids
            assert [model.row_of(order_id) for order_id in ids] == list(range(len(ids)))


@given(views=VIEWS)
def test_a_persistent_index_follows_its_order(qapp: QApplication, views: list[list[str]]) -> None:
    model = OrderTableModel()
    model.show_view(views[0], [])
    marks = {
        order_id: QPersistentModelIndex(model.index(row, COLUMN))
        for row, order_id in enumerate(views[0])
    }
    here = set(views[0])
    for ids in views[1:]:
        change(model, ids)
        here &= set(ids)
        for order_id, mark in marks.items():
            assert mark.isValid() == (order_id in here)
            if mark.isValid():
                assert mark.data(OrderRole.ORDER_ID) == order_id
                assert mark.column() == COLUMN


@given(views=VIEWS)
def test_a_selection_follows_its_order(qapp: QApplication, views: list[list[str]]) -> None:
    model = OrderTableModel()
    model.show_view(views[0], [])
    selection = QItemSelectionModel(model)
    flags = QItemSelectionModel.SelectionFlag
    chosen = views[0][len(views[0]) // 2 :]
    for order_id in chosen:
        selection.select(model.index(model.row_of(order_id), 0), flags.Select | flags.Rows)
    here = set(chosen)
    for ids in views[1:]:
        change(model, ids)
        here &= set(ids)
        rows = selection.selectedRows()
        assert sorted(row.data(OrderRole.ORDER_ID) for row in rows) == sorted(here)


@given(views=VIEWS)
def test_whoever_hears_of_a_change_is_told_the_right_rows(
    qapp: QApplication, views: list[list[str]]
) -> None:
    """A slot that looks an order up in the midst of a change finds it where it is."""
    model = OrderTableModel()
    model.show_view(views[0], [])

    def look_up() -> None:
        for row, order_id in enumerate(ids_of(model)):
            assert model.row_of(order_id) == row

    model.rowsInserted.connect(look_up)
    model.rowsRemoved.connect(look_up)
    model.layoutChanged.connect(look_up)
    for ids in views[1:]:
        change(model, ids)


def test_a_change_to_the_very_same_tells_nothing(qapp: QApplication) -> None:
    model = OrderTableModel()
    model.show_view(["a", "b"], [an_order("a")])
    told: list[str] = []
    model.modelReset.connect(lambda: told.append("reset"))
    model.rowsInserted.connect(lambda *_: told.append("inserted"))
    model.rowsRemoved.connect(lambda *_: told.append("removed"))
    model.layoutChanged.connect(lambda *_: told.append("moved"))
    model.dataChanged.connect(lambda *_: told.append("changed"))
    model.show_changed(["a", "b"], [an_order("a")])
    assert told == []


@pytest.mark.parametrize(("old", "new", "runs"), [("abcdef", "af", 1), ("abcdef", "bdf", 3)])
def test_neighbours_are_removed_in_one_go(
    qapp: QApplication, old: str, new: str, runs: int
) -> None:
    model = OrderTableModel()
    model.show_view(list(old), [])
    removed: list[tuple[int, int]] = []
    model.rowsRemoved.connect(lambda _parent, first, last: removed.append((first, last)))
    model.show_changed(list(new), [])
    assert len(removed) == runs


def test_rows_that_come_here_and_there_are_told_of_at_once(qapp: QApplication) -> None:
    ids = [f"{place:04}" for place in range(400)]
    model = OrderTableModel()
    model.show_view(ids[::2], [])
    mark = QPersistentModelIndex(model.index(100, COLUMN))
    inserted, reset = QSignalSpy(model.rowsInserted), QSignalSpy(model.modelReset)
    with watched(model):
        change(model, ids)
    assert ids_of(model) == ids
    assert mark.row() == 200
    assert (inserted.count(), reset.count()) == (1, 0)
