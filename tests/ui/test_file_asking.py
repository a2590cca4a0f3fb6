"""A file is asked for while the window goes on; a name without a suffix gets that of its kind."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from aliship_gui.ui.file_asking import CSV, EXCEL, ask_what_to_open, ask_where_to_save


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


def the_dialog(window: QWidget) -> QFileDialog:
    dialog = window.findChild(QFileDialog, "fileDialog")
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


@pytest.mark.parametrize(
    ("typed", "kind", "saved"),
    [("a", EXCEL, "a.xlsx"), ("a", CSV, "a.csv"), ("a.csv", EXCEL, "a.csv")],
)
def test_where_to_save(
    qtbot: QtBot, window: QWidget, tmp_path: Path, typed: str, kind: str, saved: str
) -> None:
    chosen: list[Path] = []
    ask_where_to_save(window, "Save", "orders.xlsx", (EXCEL, CSV), chosen.append)
    dialog = the_dialog(window)
    assert [Path(name).name for name in dialog.selectedFiles()] == ["orders.xlsx"]
    dialog.setDirectory(str(tmp_path))
    dialog.selectNameFilter(kind)
    dialog.selectFile(typed)
    dialog.accept()
    assert chosen == [tmp_path / saved]
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is None)


def test_what_to_open(window: QWidget, tmp_path: Path) -> None:
    file = tmp_path / "parcels.csv"
    file.write_text("1", encoding="utf-8")
    chosen: list[Path] = []
    ask_what_to_open(window, "Open", "Tables (*.csv)", chosen.append)
    dialog = the_dialog(window)
    dialog.selectFile(str(file))
    dialog.accept()
    assert chosen == [file]


def test_whoever_chooses_nothing_gets_nothing(window: QWidget) -> None:
    chosen: list[Path] = []
    ask_where_to_save(window, "Save", "orders.csv", (CSV,), chosen.append)
    the_dialog(window).reject()
    assert chosen == []
