"""Declares all parcels of a file in the real window, and reports the longest turn meanwhile.

Words: an empty data folder, the code with which the platform refuses each of them, "" where it
takes all. The shop is the practice shop that the environment names.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QPushButton, QTableView

from aliship_gui.app import create, settle
from aliship_gui.app.application import Application
from aliship_gui.app.open_shop import OpenShop
from aliship_gui.ui.import_window import ImportWindow
from aliship_gui.ui.ship_many_dialog import ShipManyDialog
from aliship_gui.viewmodels.ship_many import Step
from tests.benchmarks.programs.parcels_file import parcels_file
from tests.benchmarks.programs.reporting import report
from tests.benchmarks.programs.turns import bare_turn, longest_turn_until
from tests.fakes.hands import Hands, let_work, wait_for
from tests.fakes.practice_control import ask_named_shop

_DECLARE = "aliexpress.solution.order.fulfill"
_PATIENCE = 120_000
_BREATH = 500


def main(folder: Path, refusal: str) -> None:
    """Report the `Longest`, that of a bare window, how many parcels there were and refused."""
    if refusal:
        fault = {"kind": "business_error", "method": _DECLARE, "count": 100_000, "code": refusal}
        ask_named_shop("POST", "faults", **fault)
    program = create(["--data-dir", str(folder), "--lang", "en"])
    settle(program)
    program.show()
    try:
        shop = _read(program)
        dialog = _summary(program, shop, folder)
        start = Hands(dialog).find(QPushButton, "shipManyStartButton")
        longest = longest_turn_until(start.click, lambda: _has_ended(dialog), _PATIENCE)
        run = dialog.run
        assert run is not None
        refused = run.count(Step.REFUSED)
        report(longest=longest, bare=bare_turn(), parcels=run.total, refused=refused)
    finally:
        program.close()


def _read(program: Application) -> OpenShop:
    """The shop, once all of its orders are here."""
    wait_for("the shop", lambda: program.shop is not None, _PATIENCE)
    shop = program.shop
    assert shop is not None
    rested: list[bool] = []
    shop.desk.rested.connect(lambda: rested.append(True))
    wait_for("its orders", lambda: bool(rested), _PATIENCE)
    let_work(_BREATH)
    return shop


def _summary(program: Application, shop: OpenShop, folder: Path) -> ShipManyDialog:
    """What is shown before the parcels of a file, one for each order to ship, are declared."""
    ids = shop.desk.browser.table.ids
    program.window.commands["import"].trigger()
    let_work(_BREATH)
    (window,) = program.window.findChildren(ImportWindow)
    shop.imports.open(parcels_file(folder, ids, "CPAM"))
    wait_for(
        "the file",
        lambda: Hands(window).find(QTableView, "importTable").model().rowCount() == len(ids),
        _PATIENCE,
    )
    let_work(_BREATH)
    window.ship.click()
    wait_for("the summary", lambda: bool(window.findChildren(ShipManyDialog)), _PATIENCE)
    let_work(_BREATH)
    (dialog,) = window.findChildren(ShipManyDialog)
    return dialog


def _has_ended(dialog: ShipManyDialog) -> bool:
    return dialog.run is not None and dialog.run.has_ended


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
