"""The arrows hold in the package, and the check that says so would notice if they did not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.house.layering import unknown_rooms, violations
from tests.house.tree import PACKAGE_FOLDER


def test_the_arrows_hold() -> None:
    assert violations(PACKAGE_FOLDER) == []


def test_every_room_has_its_arrows() -> None:
    """A new room is entered in ARROWS, where its place is decided."""
    assert unknown_rooms(PACKAGE_FOLDER) == set()


@pytest.mark.parametrize(
    ("module", "statement"),
    [
        ("api/wire.py", "from aliship_gui.store import outbox"),
        ("store/orders.py", "import aliship_gui.api"),
        ("explain/matcher.py", "from aliship_gui.api.errors import Refused"),
        ("domain/money.py", "from aliship_gui.resources import resource"),
        ("domain/money.py", "from PySide6.QtCore import QObject"),
        ("api/wire.py", "import httpx"),
        ("api/signing.py", "def later():\n    import httpx"),
        ("store/orders.py", "from keyring.errors import KeyringError"),
        ("services/order_sync.py", "from PySide6 import QtWidgets"),
        ("services/order_sync.py", "from PySide6.QtGui import QColor"),
        ("viewmodels/order_table.py", "from PySide6.QtWidgets import QWidget"),
        ("viewmodels/order_table.py", "from aliship_gui.ui.theme import Theme"),
        ("viewmodels/order_table.py", "from ..ui import theme"),
        ("services/shipping/engine.py", "from ...viewmodels.wording import status_text"),
        ("ui/order_pane.py", "from aliship_gui.app import Application"),
        (
            "ui/order_pane.py",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import httpx",
        ),
        ("ui/order_pane.py", "import importlib\nimportlib.import_module('aliship_gui.sandbox')"),
        ("sandbox/shop.py", "from aliship_gui.api import errors"),
        ("sandbox/shop.py", "from PySide6.QtCore import QTimer"),
        ("api/oauth.py", "from starlette.applications import Starlette"),
        ("bootstrap/needs.py", "import msgspec"),
        ("bootstrap/needs.py", "from aliship_gui.domain import money"),
        ("resources.py", "from aliship_gui.domain import money"),
    ],
)
def test_a_forbidden_import_is_noticed(tmp_path: Path, module: str, statement: str) -> None:
    assert len(violations(_package(tmp_path, module, statement))) == 1


@pytest.mark.parametrize(
    ("module", "statement"),
    [
        ("sandbox/gate.py", "from aliship_gui.api import signing"),
        ("sandbox/gate.py", "from aliship_gui.api.signing import sign"),
        ("api/transport.py", "def later():\n    import httpx"),
        ("store/secrets.py", "import keyring"),
        ("ui/order_pane.py", "from PySide6.QtWidgets import QWidget"),
        ("services/shipping/engine.py", "from . import steps"),
        ("app.py", "from aliship_gui.sandbox.server import PracticeShop"),
    ],
)
def test_a_proper_import_is_left_alone(tmp_path: Path, module: str, statement: str) -> None:
    assert violations(_package(tmp_path, module, statement)) == []


def test_a_new_room_is_noticed(tmp_path: Path) -> None:
    assert unknown_rooms(_package(tmp_path, "attic/box.py", "")) == {"attic"}


def _package(folder: Path, module: str, statement: str) -> Path:
    package = folder / "aliship_gui"
    file = package / module
    file.parent.mkdir(parents=True)
    file.write_text(statement, "utf-8")
    return package
