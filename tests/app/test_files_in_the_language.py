"""A template and the orders shown are saved in the language of the interface."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from aliship_gui.app.application import Application
from aliship_gui.store.accounts import Account
from aliship_gui.ui.import_window import ImportWindow
from tests.app.conftest import Starts


def a_template(program: Application) -> None:
    program.window.commands["import"].trigger()
    window = program.window.findChild(ImportWindow)
    assert window is not None
    window.choose_template()


def the_orders_shown(program: Application) -> None:
    program.window.commands["export"].trigger()


@pytest.mark.parametrize("ask", [a_template, the_orders_shown])
@pytest.mark.parametrize(
    ("language", "number", "carrier"),
    [
        ("en", "Order number", "Carrier"),
        ("zh", "订单号", "物流方案"),
        ("es", "Número de pedido", "Transportista"),
    ],
)
def test_headings_are_in_the_language_of_the_interface(
    qtbot: QtBot,
    start: Starts,
    shop: Account,
    tmp_path: Path,
    ask: Callable[[Application], None],
    language: str,
    number: str,
    carrier: str,
) -> None:
    program, file = start("--lang", language), tmp_path / "saved.csv"
    workspace = program.window.workspace
    assert workspace is not None
    qtbot.waitUntil(lambda: workspace.orders.model().rowCount() == 1)
    ask(program)
    dialog = program.window.findChild(QFileDialog, "fileDialog")
    assert isinstance(dialog, QFileDialog)
    dialog.selectFile(str(file))
    dialog.accept()
    qtbot.waitUntil(file.exists)
    titles, row = csv.reader(file.read_text("utf-8-sig").splitlines())
    assert titles[0] == number
    assert carrier in titles
    assert "8150" in row[0]
