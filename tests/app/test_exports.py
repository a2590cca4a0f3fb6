"""Saving the orders that are shown ends with the shop whose orders they are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QProgressDialog, QWidget
from pytestqt.qtbot import QtBot

from aliship_gui.app.application import Application
from aliship_gui.app.exports import Exports
from aliship_gui.store.accounts import Account
from aliship_gui.store.database import open_database
from aliship_gui.store.orders import OrderStore
from tests.app.conftest import Starts
from tests.store.samples import an_order

MANY = 4_000


@pytest.fixture
def saving(
    start: Starts, qtbot: QtBot, shop: Account, data_folder: Path, tmp_path: Path
) -> Application:
    """A program that is writing a file, and tells how far it is."""
    database = open_database(data_folder)
    orders = [an_order(str(8_200_000 + number)) for number in range(MANY)]
    OrderStore(database, shop.shop_id).save(orders, datetime.now(UTC))
    database.close()
    program = start("--lang", "en")
    program.window.show()
    panes = program.window.workspace
    assert panes is not None
    table = panes.orders.model()
    qtbot.waitUntil(lambda: table.rowCount() > MANY)
    exports = panes.findChild(Exports)
    assert isinstance(exports, Exports)
    exports.save(tmp_path / "orders.xlsx")
    assert progress_windows()
    return program


def progress_windows() -> list[QWidget]:
    """Shown or about to be."""
    return [widget for widget in QApplication.allWidgets() if isinstance(widget, QProgressDialog)]


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.is_file()}


def no_shop(program: Application) -> None:
    program.close_shop()()


def no_program(program: Application) -> None:
    program.close()


@pytest.mark.parametrize("then", [no_shop, no_program])
def test_what_is_given_up_leaves_no_window_and_no_file(
    saving: Application, tmp_path: Path, then: Callable[[Application], None]
) -> None:
    then(saving)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert progress_windows() == []
    assert files(tmp_path) == set()
