"""What a seller types elsewhere is one key away."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from aliship_gui.app.application import Application
from aliship_gui.domain.orders import Parcel
from aliship_gui.store.database import open_database
from aliship_gui.store.orders import OrderStore
from tests.app.conftest import Starts, a_shop_out_of_reach
from tests.viewmodels.samples import ORDER_ID, an_order, details_of

PARCELS = (Parcel("CPAM", "LZ1CN"), Parcel("CPAM", "LZ2CN"))


@pytest.fixture
def program(start: Starts, data_folder: Path, qtbot: QtBot) -> Application:
    """A program with an order on the desk."""
    database = open_database(data_folder)
    store = OrderStore(database, "nowhere")
    order = an_order(parcels=PARCELS)
    store.save([order], datetime.now(UTC))
    store.save_details(details_of(order), datetime.now(UTC))
    database.close()
    program = start("--lang", "en")
    program.open_shop(a_shop_out_of_reach())
    assert program.shop is not None
    desk = program.shop.desk
    assert not program.window.commands["copy_address"].isEnabled()
    desk.pick(ORDER_ID)
    qtbot.waitUntil(lambda: desk.form.details is not None)
    return program


def copied(program: Application, command: str) -> str:
    program.window.commands[command].trigger()
    return QGuiApplication.clipboard().text()


def test_the_whole_address(program: Application) -> None:
    assert copied(program, "copy_address").splitlines() == [
        "José Straße",
        "Calle Mayor 1",
        "28013 Madrid",
        "Spain (ES)",
        "1",
    ]


def test_line_by_line_and_round_again(program: Application) -> None:
    lines = [copied(program, "copy_line") for _ in range(6)]
    assert lines == ["José Straße", "Calle Mayor 1", "28013 Madrid", "Spain (ES)", "1", lines[0]]
    assert program.window.statusBar().currentMessage() == "Copied line 1 of 5: José Straße"


def test_the_numbers(program: Application) -> None:
    assert copied(program, "copy_order") == ORDER_ID
    assert copied(program, "copy_tracking") == "LZ2CN"
