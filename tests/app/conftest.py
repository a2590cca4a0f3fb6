"""The real program, built and wired, without a network."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from pytestqt.qtbot import QtBot

from aliship_gui.api.credentials import Credentials
from aliship_gui.api.errors import Unreachable
from aliship_gui.api.gateway import Gateway
from aliship_gui.app import create
from aliship_gui.app.application import Application
from aliship_gui.app.outside import Outside
from aliship_gui.app.shop_keys import LAST_SHOP, ShopKeys
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.store.accounts import Account, Accounts
from aliship_gui.store.database import open_database
from aliship_gui.store.orders import OrderStore
from aliship_gui.store.settings import SettingsStore
from tests.fakes.key_store import FakeKeyStore
from tests.store.samples import an_order
from tests.viewmodels.ground import catalogue

__all__ = ["catalogue"]


class Starts(Protocol):
    """Starts a program on the test's data folder; all of them are closed at its end."""

    def __call__(
        self, *arguments: str, environment: Mapping[str, str] = ..., paint_first: bool = ...
    ) -> Application: ...


@pytest.fixture
def data_folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def shop(data_folder: Path) -> Account:
    """A shop with an order, which was open last."""
    now = datetime.now(UTC)
    database = open_database(data_folder)
    try:
        account = Accounts(database).add("Lamps", "https://eco.taobao.com/router/rest", "key", now)
        OrderStore(database, account.shop_id).save([an_order("8150")], now)
        SettingsStore(database).set(LAST_SHOP, account.shop_id)
    finally:
        database.close()
    return account


@pytest.fixture
def opened() -> list[str]:
    """Addresses that the programs of a test had the desktop open."""
    return []


@pytest.fixture
def start(qtbot: QtBot, data_folder: Path, opened: list[str]) -> Iterator[Starts]:
    locale = QLocale()
    programs: list[Application] = []

    def begin(
        *arguments: str,
        environment: Mapping[str, str] | None = None,
        paint_first: bool = False,
    ) -> Application:
        words = ["aliship-gui", "--data-dir", str(data_folder), *arguments]

        def opener(address: str) -> bool:
            opened.append(address)
            return True

        outside = Outside(FakeKeyStore(), opener)
        program = create(words, environment or {}, outside, paint_first=paint_first)
        programs.append(program)
        qtbot.waitUntil(lambda: program.is_ready)
        # Qt tells windows of a change of language by an event.
        QCoreApplication.processEvents()
        return program

    yield begin
    for program in programs:
        end(program)
    QLocale.setDefault(locale)


def end(program: Application) -> None:
    """Close a program and take every trace of its language away; once."""
    if not shiboken6.isValid(program.window):
        return
    program.close()
    for translator in program.looks.language._installed:
        program.qt.removeTranslator(translator)
    # Left to the garbage collector, its timers would end on any thread.
    program.window.deleteLater()
    program.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def a_shop_out_of_reach(shop_id: str = "nowhere") -> ShopKeys:
    """A shop whose gateway nobody answers at."""

    def reach() -> tuple[Gateway, Credentials]:
        raise Unreachable(Failure(FailureKind.UNREACHABLE, "network.refused"))

    return ShopKeys(shop_id, "A shop", reach)
