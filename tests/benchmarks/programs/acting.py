"""Does what sellers do in a window with many orders, and reports the longest turn of each deed.

Words: the data folder, how many orders it has.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView

from aliship_gui.app.application import Application
from aliship_gui.domain.orders import OrderStatus
from aliship_gui.ui.status_pane import StatusPane
from aliship_gui.ui.theme import Appearance
from aliship_gui.viewmodels.status_list import ALL, ATTENTION
from tests.benchmarks.programs.columns import BUYER
from tests.benchmarks.programs.opened_program import opened_program
from tests.benchmarks.programs.reporting import report
from tests.benchmarks.programs.turns import bare_turn, longest_turn
from tests.fakes.hands import Hands, let_work

COLOURS = ("dark colours", "light colours")
LANGUAGES = ("in Chinese", "in Spanish", "in English")
_WINDOWS = ("import", "scan", "history", "slips", "connect", "shops", "palette", "shortcuts")
_BREATH = 80
_WHILE = 300

Deed = tuple[str, Callable[[], object]]


def main(folder: Path, orders: int) -> None:
    """Report the `Longest` of each deed, and that of a bare window."""
    turns = {}
    with opened_program(folder, orders) as (program, hands):
        program.window.resize(1_280, 800)
        for name, deed in _deeds(program, hands):
            let_work(_BREATH)
            turns[name] = longest_turn(deed, _WHILE)
            _close_windows(program)
        bare = bare_turn()
    report(turns=turns, bare=bare)


def _deeds(program: Application, hands: Hands) -> Iterator[Deed]:
    yield from _with_orders(hands)
    yield from _with_fields(hands)
    for again in ("", " again"):
        for name in _WINDOWS:
            yield f"{name} opened{again}", program.window.commands[name].trigger
    looks = program.looks
    for name, language in zip(LANGUAGES, ("zh", "es", "en"), strict=True):
        yield name, partial(looks.use_language, language)
    for name, appearance in zip(COLOURS, (Appearance.DARK, Appearance.LIGHT), strict=True):
        yield name, partial(looks.use_appearance, appearance)
    yield "resized", lambda: program.window.resize(1_400, 900)


def _with_orders(hands: Hands) -> Iterator[Deed]:
    table = hands.find(QTableView, "orderTable")
    (statuses,) = hands.window.findChildren(StatusPane)
    for ordinal, row in (("first", 0), ("second", 1), ("third", 2)):
        yield f"{ordinal} order picked", partial(hands.click_row, "orderTable", row)
    for name, status in (
        ("all orders", ALL),
        ("attention", ATTENTION),
        ("finished", OrderStatus.FINISH),
        ("to ship", OrderStatus.WAIT_SELLER_SEND_GOODS),
    ):
        yield f"{name} listed", partial(statuses.pick, status)
    for name, order in (
        ("up", Qt.SortOrder.AscendingOrder),
        ("down", Qt.SortOrder.DescendingOrder),
    ):
        yield f"sorted {name} by buyer", partial(table.sortByColumn, BUYER, order)
    yield "scrolled to the end", table.scrollToBottom


def _with_fields(hands: Hands) -> Iterator[Deed]:
    search = hands.find(QLineEdit, "searchEdit")
    yield "search entered", search.setFocus
    for place, letter in enumerate("anna", start=1):
        yield f"letter {place} sought", partial(hands.type_letter, search, letter)
    yield "search cleared", search.clear
    number = hands.find(QLineEdit, "trackingNumberEdit")
    for place, letter in enumerate("LZ1", start=1):
        yield f"letter {place} of a number", partial(hands.type_letter, number, letter)


def _close_windows(program: Application) -> None:
    for window in QApplication.topLevelWidgets():
        if window is not program.window and window.isVisible():
            window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
