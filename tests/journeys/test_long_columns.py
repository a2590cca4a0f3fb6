"""A column of more rows than were ever in sight: filled, copied and emptied as a whole."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication

from aliship_gui.sandbox.server import PracticeShop, ShopPlan
from tests.fakes.hands import wait_for
from tests.fakes.seller import Seller
from tests.journeys.typist import CONTROL, SHIFT, Typist


@pytest.fixture
def shop() -> Iterator[PracticeShop]:
    """A shop in which hundreds of orders wait."""
    with PracticeShop(ShopPlan(orders=1_200)) as opened:
        yield opened


@pytest.fixture
def typist(seller: Seller) -> Typist:
    typist = Typist(seller)
    typist.goes_to_table()
    typist.key(Qt.Key.Key_A, CONTROL)
    return typist


def copies(typist: Typist, wanted: str) -> None:
    """Ctrl+C gives all rows, once all of them are done."""
    QGuiApplication.clipboard().setText("something else")

    def copied() -> bool:
        typist.key(Qt.Key.Key_C, CONTROL)
        return QGuiApplication.clipboard().text() == wanted

    wait_for("all rows on the clipboard", copied)


def rows_of(typist: Typist) -> int:
    """How many there are, which is more than the program holds in memory at first."""
    rows = typist.table.model().rowCount()
    assert rows > 200
    return rows


def test_one_carrier_for_all_and_back(typist: Typist) -> None:
    typist.pastes("CPAM")
    copies(typist, "CPAM\n" * rows_of(typist))
    typist.key(Qt.Key.Key_Z, CONTROL)
    copies(typist, "\n" * rows_of(typist))
    typist.key(Qt.Key.Key_Z, CONTROL | SHIFT)
    copies(typist, "CPAM\n" * rows_of(typist))
    typist.key(Qt.Key.Key_Delete)
    copies(typist, "\n" * rows_of(typist))


def test_the_topmost_goes_into_all_below(typist: Typist) -> None:
    typist.key(Qt.Key.Key_Home, CONTROL)
    typist.goes_to_table()
    typist.fills_cell("CPAM", Qt.Key.Key_Tab)
    typist.goes_to_table()
    typist.key(Qt.Key.Key_A, CONTROL)
    typist.key(Qt.Key.Key_D, CONTROL)
    copies(typist, "CPAM\n" * rows_of(typist))


def test_a_number_for_each_of_them(typist: Typist) -> None:
    typist.key(Qt.Key.Key_Right)
    typist.key(Qt.Key.Key_Up)
    block = "".join(f"LZ{place:09}CN\n" for place in range(rows_of(typist)))
    typist.pastes(block)
    typist.key(Qt.Key.Key_A, CONTROL)
    copies(typist, block)


def test_whole_rows_as_they_are_shown(typist: Typist) -> None:
    model, flag = typist.table.model(), QItemSelectionModel.SelectionFlag
    first, last = model.index(0, 0), model.index(rows_of(typist) - 1, 0)
    whole = QItemSelection(first, last)
    typist.table.selectionModel().select(whole, flag.ClearAndSelect | flag.Rows)
    QGuiApplication.clipboard().setText("")
    typist.key(Qt.Key.Key_C, CONTROL)
    wait_for("a text", lambda: bool(QGuiApplication.clipboard().text()))
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[0] for line in lines] == typist.seller.orders()
    assert all(line.split("\t")[2] for line in lines)
