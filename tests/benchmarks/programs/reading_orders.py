"""The real program reads a shop for the first time; then it rests; then some orders change.

Words: an empty data folder, how many orders change before the refresh. The shop is the practice
shop that the environment names.
"""

from __future__ import annotations

import logging
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

from aliship_gui.app import create, settle
from aliship_gui.app.application import Application
from aliship_gui.viewmodels.status_list import ALL
from tests.benchmarks.programs.reporting import report
from tests.benchmarks.programs.ticking import Ticking
from tests.fakes.practice_control import ask_named_shop

_IDLE = 3_000
_ACCESSIBLE_TEXT = Qt.ItemDataRole.AccessibleTextRole
_CALL_LOG = "aliship_gui.api.calls"
_TO_SHIP = "WAIT_SELLER_SEND_GOODS"


class CallCount(logging.Handler):
    """Counts the calls that the platform client notes as it makes them, by method."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.calls: list[str] = []
        log = logging.getLogger(_CALL_LOG)
        log.setLevel(logging.DEBUG)
        log.addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Note one; other records of that module do not speak of time."""
        if " took " in record.getMessage():
            self.calls.append(record.getMessage().split(" ", 1)[0])


class Reading(QObject):
    """Waits for the end of a reading: everything came, is stored, and the table shows it."""

    def __init__(self, program: Application) -> None:
        super().__init__()
        self.pages = 0
        self._rested = False
        self._loop = QEventLoop()
        # What reads is built after the first picture, and begins when all is.
        program.after_first_picture(lambda: self._listen(program))

    def _listen(self, program: Application) -> None:
        assert program.shop is not None
        desk = program.shop.desk
        desk.reading.connect(self._page)
        desk.rested.connect(self._rest)
        desk.browser.view_shown.connect(self._shown)
        desk.troubles.changed.connect(self._troubled)

    def wait(self) -> float:
        """Seconds until the reading that was asked for just now is over and shown."""
        began = time.perf_counter()
        self.pages, self._rested = 0, False
        self._loop.exec()
        return time.perf_counter() - began

    def _page(self, done: int, total: int) -> None:
        del total
        self.pages += done > 0

    def _rest(self) -> None:
        self._rested = True

    def _shown(self, count: int) -> None:
        del count
        if self._rested:
            # The repaint follows the change of the model.
            QTimer.singleShot(0, self._loop.quit)

    def _troubled(self, page: object) -> None:
        if page is not None:
            raise RuntimeError(f"the reading failed: {page}")


def main(folder: Path, changes: int) -> None:
    """Report seconds, pages, orders, gaps of the GUI thread, and the refresh's calls."""
    count = CallCount()
    program = create(["--data-dir", str(folder), "--lang", "en"], paint_first=True)
    settle(program)
    reading, ticking = Reading(program), Ticking()
    program.show()
    ticking.start()
    seconds = reading.wait()
    busy = ticking.stop()
    pages, orders = reading.pages, _known(program)
    _rest(500)
    ticking.start()
    _rest(_IDLE)
    idle = ticking.stop()
    _change_orders(changes)
    count.calls.clear()
    assert program.shop is not None
    QTimer.singleShot(0, program.shop.desk.refresh)
    refresh = reading.wait()
    report(
        seconds=seconds,
        pages=pages,
        orders=orders,
        busy=busy,
        idle=idle,
        refresh_seconds=refresh,
        refresh_calls=list(count.calls),
    )
    program.close()


def _rest(milliseconds: int) -> None:
    """Do nothing as the program does it; QTest would look up every ten milliseconds."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _known(program: Application) -> int:
    """How many orders the left-hand list counts in all."""
    assert program.shop is not None
    statuses = program.shop.desk.browser.statuses
    return int(str(statuses.index_of(ALL).data(_ACCESSIBLE_TEXT)).rpartition(", ")[2])


def _change_orders(count: int) -> None:
    rows = ask_named_shop("GET", f"orders?status={_TO_SHIP}&foreign=false")
    for row in rows[:count]:
        ask_named_shop("PATCH", f"orders/{row['order_id']}", status="IN_CANCEL")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
