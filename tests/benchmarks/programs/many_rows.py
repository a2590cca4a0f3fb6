"""Does what sellers do with ten thousand rows at once, and reports the longest turn of each deed.

Words: the data folder, how many orders it has.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QTableView

from aliship_gui.app.application import Application
from aliship_gui.app.open_shop import OpenShop
from aliship_gui.domain.findings import Field
from aliship_gui.ui.sheet_view import SheetView
from aliship_gui.viewmodels.import_book import ImportBook
from aliship_gui.viewmodels.order_columns import FIELD_COLUMNS
from tests.benchmarks.programs.opened_program import opened_program
from tests.benchmarks.programs.parcels_file import parcels_file
from tests.benchmarks.programs.reporting import report
from tests.benchmarks.programs.turns import bare_turn, longest_turn
from tests.fakes.hands import Hands, let_work, wait_for

_WHILE = 1_000
_PATIENCE = 60_000
_BREATH = 80

Deed = tuple[str, Callable[[], object]]


def main(folder: Path, orders: int) -> None:
    """Report the `Longest` of each deed, and that of a bare window."""
    turns = {}
    with opened_program(folder, orders) as (program, hands):
        program.window.resize(1_280, 800)
        shop = program.shop
        if shop is None:
            raise LookupError
        for name, deed in _deeds(program, shop, hands, folder):
            let_work(_BREATH)
            turns[name] = longest_turn(deed, _WHILE)
            wait_for(f"the end of {name}", partial(_is_at_rest, shop), _PATIENCE)
        bare = bare_turn()
    report(turns=turns, bare=bare)


def _deeds(program: Application, shop: OpenShop, hands: Hands, folder: Path) -> Iterator[Deed]:
    yield from _with_columns(program, hands)
    yield from _with_parcels(program)
    yield from _with_file(program, shop, folder)


def _with_columns(program: Application, hands: Hands) -> Iterator[Deed]:
    view = hands.find(QTableView, "orderTable")
    if not isinstance(view, SheetView):
        raise LookupError
    rows = view.model().rowCount()
    undo, redo = program.window.commands["undo"].trigger, program.window.commands["redo"].trigger
    _go_to(view, Field.CARRIER)
    yield "a column chosen", view.selectAll
    QGuiApplication.clipboard().setText("CARRIER_001")
    yield "a carrier pasted", view.paste
    yield "a carrier undone", undo
    yield "a carrier done again", redo
    _go_to(view, Field.TRACKING_NUMBER)
    QGuiApplication.clipboard().setText("".join(f"LZ{row:09}CN\n" for row in range(rows)))
    yield "numbers pasted", view.paste
    yield "numbers undone", undo
    yield "numbers done again", redo
    _go_to(view, Field.CARRIER)
    view.selectAll()
    yield "a column emptied", partial(QTest.keyClick, view, Qt.Key.Key_Delete)
    yield "a column back", undo
    view.selectAll()
    yield "a column filled down", view.fill_down
    yield "a column copied", view.copy


def _with_parcels(program: Application) -> Iterator[Deed]:
    yield "all ready looked at", program.window.commands["ship_all"].trigger
    wait_for("the summary", lambda: bool(program.window.findChildren(QDialog)), _PATIENCE)
    for dialog in program.window.findChildren(QDialog):
        dialog.close()


def _with_file(program: Application, shop: OpenShop, folder: Path) -> Iterator[Deed]:
    ids = shop.desk.browser.table.ids
    file = parcels_file(folder, ids)
    program.window.commands["import"].trigger()
    let_work(_WHILE)
    book: ImportBook = shop.imports
    yield "a file opened", partial(book.open, file)
    wait_for("the file", lambda: book.preview is not None, _PATIENCE)
    rows = range(len(ids))
    yield "a carrier for all of it", partial(book.put, rows, Field.CARRIER, "CARRIER_000")
    wait_for("its verdicts", lambda: book.is_judged, _PATIENCE)
    yield "that undone", book.undo.undo
    wait_for("its verdicts", lambda: book.is_judged, _PATIENCE)
    yield "a carrier here and there", partial(book.put, rows[::3], Field.CARRIER, "CARRIER_000")
    wait_for("its verdicts", lambda: book.is_judged, _PATIENCE)
    yield "the file put away", book.close


def _go_to(view: SheetView, field: Field) -> None:
    view.setFocus()
    view.go_to(view.model().index(0, FIELD_COLUMNS[field]))


def _is_at_rest(shop: OpenShop) -> bool:
    return not shop.drafts.book.is_about_to_check and not shop.imports.is_busy


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
