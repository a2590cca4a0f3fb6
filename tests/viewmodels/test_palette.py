"""The palette's list: found in every language, the last used first, the impossible with reasons."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from aliship_gui.viewmodels.palette import PaletteEntry, PaletteModel, PaletteRole

ENTRIES = (
    PaletteEntry("refresh", "Refresh", ("刷新",), ("Fetch orders",), "F5"),
    PaletteEntry("stop", "Stop", ("停止",), reason="Nothing is being fetched"),
    PaletteEntry("history", "History", ("发货记录", "Historial"), shortcut="Ctrl+H"),
    PaletteEntry("help", "Help", ("帮助", "Ayuda")),
)


@pytest.fixture
def model(qtbot: QtBot) -> PaletteModel:
    model = PaletteModel()
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    assert tester.model() is model
    model.offer(ENTRIES, [])
    return model


def shown(model: PaletteModel, role: int = PaletteRole.KEY) -> list[object]:
    return [model.index(row).data(role) for row in range(model.rowCount())]


def test_everything_in_its_order_before_anything_is_typed(model: PaletteModel) -> None:
    assert shown(model) == ["refresh", "stop", "history", "help"]
    assert shown(model, PaletteRole.SECOND)[:2] == ["刷新", "Nothing is being fetched"]


def test_what_was_used_last_stands_first(model: PaletteModel) -> None:
    model.offer(ENTRIES, ["help", "history"])
    assert shown(model) == ["help", "history", "refresh", "stop"]
    model.search("h")
    assert shown(model)[:2] == ["help", "history"]


@pytest.mark.parametrize("typed", ["hist", "发货记", "historial", "hstory"])
def test_found_in_every_language(model: PaletteModel, typed: str) -> None:
    model.search(typed)
    assert shown(model)[0] == "history"


def test_the_name_that_was_found_is_shown(model: PaletteModel) -> None:
    model.search("ayuda")
    assert shown(model, Qt.ItemDataRole.DisplayRole) == ["Help"]
    assert shown(model, PaletteRole.SECOND) == ["Ayuda"]


def test_found_by_what_it_does_after_those_found_by_name(model: PaletteModel) -> None:
    model.search("fetch")
    assert shown(model) == ["refresh"]


def test_an_impossible_one_is_listed_and_says_so(model: PaletteModel) -> None:
    model.search("stop")
    assert shown(model, PaletteRole.POSSIBLE) == [False]
    (told,) = shown(model, Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Stop, Nothing is being fetched"


def test_what_was_found_elsewhere_stands_before_all_until_more_is_typed(
    model: PaletteModel,
) -> None:
    model.search("8100")
    assert shown(model) == []
    model.offer_also([PaletteEntry("order:8100", "Go to order 8100")])
    assert shown(model) == ["order:8100"]
    model.search("81001")
    assert shown(model) == []
