"""What costs at a start is loaded when it is used: nothing of it before the first paint."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from aliship_gui.app.shop_keys import LAST_SHOP
from aliship_gui.store.accounts import Accounts
from aliship_gui.store.database import open_database
from aliship_gui.store.settings import SettingsStore
from tests.apart import told_by_module

MAY_BE_LOADED = frozenset(
    {
        "PySide6",
        "aliship_gui",
        "msgspec",
        "shiboken6",
        "shibokensupport",
        "tests",
    }
)
"""Packages, besides the standard library. One that is not named here is loaded when it is used."""

LOADED_WHEN_USED = (
    "asyncio",
    "concurrent.futures",
    "dataclasses",
    "hashlib",
    "http.client",
    "inspect",
    "logging",
    "multiprocessing",
    "platform",
    "socket",
    "ssl",
    "unittest",
    "urllib.request",
    "xml",
)
"""Of the standard library: what costs more than a millisecond and the first picture can spare."""

COSTLY_CLASSES = (
    "PySide6.QtCore.QCryptographicHash",
    "PySide6.QtCore.QDateTime",
    "PySide6.QtCore.QThread",
    "PySide6.QtGui.QImage",
    "PySide6.QtWidgets.QStyle",
    # What stands for all kinds of widgets, which a question for a viewport loads.
    "PySide6.QtWidgets.QCalendarWidget",
)
"""Of the binding: what takes half a millisecond or several."""

OUR_OWN_FOR_LATER = (
    "aliship_gui.api.calls",
    "aliship_gui.api.orders",
    "aliship_gui.api.credentials",
    "aliship_gui.api.gateway",
    "aliship_gui.app.due_today",
    "aliship_gui.app.news",
    "aliship_gui.app.palette",
    "aliship_gui.app.pane_binding",
    "aliship_gui.app.scanning",
    "aliship_gui.app.shops",
    "aliship_gui.app.views",
    "aliship_gui.domain.carriers",
    "aliship_gui.domain.checks",
    "aliship_gui.domain.order_details",
    "aliship_gui.domain.rule_words",
    "aliship_gui.domain.shipments",
    "aliship_gui.explain.catalogue",
    "aliship_gui.explain.entries",
    "aliship_gui.services.carrier_book",
    "aliship_gui.services.importing",
    "aliship_gui.services.order_sync",
    "aliship_gui.services.shipping",
    "aliship_gui.store.outbox",
    "aliship_gui.store.saved_views",
    "aliship_gui.ui.attention_view",
    "aliship_gui.ui.banner",
    "aliship_gui.ui.carrier_picker",
    "aliship_gui.ui.connect_dialog",
    "aliship_gui.ui.explanation_panel",
    "aliship_gui.ui.history_window",
    "aliship_gui.ui.import_window",
    "aliship_gui.ui.order_pane",
    "aliship_gui.ui.ship_form_view",
    "aliship_gui.ui.ship_many_dialog",
    "aliship_gui.ui.shops_dialog",
    "aliship_gui.ui.view_bar",
    "aliship_gui.viewmodels.desk",
    "aliship_gui.viewmodels.draft_book",
    "aliship_gui.viewmodels.import_book",
    "aliship_gui.viewmodels.scan_book",
    "aliship_gui.viewmodels.ship_form",
)
"""Of this program: windows that open at a wish, panes that come after the first picture."""


def loaded_at_first_paint(folder: Path) -> set[str]:
    """What a fresh process has of modules and of Qt's classes after its first paint."""
    return set(told_by_module("tests.house.first_paint", str(folder)))


def leave_with_a_shop(folder: Path) -> None:
    """A data folder as a seller left it, whose shop nobody answers for."""
    database = open_database(folder)
    try:
        shop = Accounts(database).add("Lamps", "http://127.0.0.1:9/sync", "key", datetime.now(UTC))
        SettingsStore(database).set(LAST_SHOP, shop.shop_id)
    finally:
        database.close()


@pytest.mark.parametrize("with_shop", [False, True])
def test_the_first_paint_waits_for_little(tmp_path: Path, with_shop: bool) -> None:
    if with_shop:
        leave_with_a_shop(tmp_path)
    loaded = loaded_at_first_paint(tmp_path)
    assert "aliship_gui.ui.main_window" in loaded
    assert ("aliship_gui.ui.order_view" in loaded) or not with_shop
    assert sorted(filter(_is_foreign, loaded)) == []
    assert sorted(filter(_is_for_later, loaded)) == []
    assert sorted(loaded.intersection(OUR_OWN_FOR_LATER)) == []
    assert "PySide6.QtWidgets.QMainWindow" in loaded
    assert sorted(loaded.intersection(COSTLY_CLASSES)) == []


def _is_foreign(module: str) -> bool:
    top = module.partition(".")[0]
    # Names with an underscore are the interpreter's and the binding's own machinery.
    own = top.startswith("_") or top == "signature_bootstrap"
    return not (own or top in sys.stdlib_module_names or top in MAY_BE_LOADED)


def _is_for_later(module: str) -> bool:
    return any(module == name or module.startswith(f"{name}.") for name in LOADED_WHEN_USED)
