"""Addresses go when their time is up: at the start, daily, and when the seller chooses so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from aliship_gui.domain.failures import Failure
from aliship_gui.domain.order_details import Address, OrderDetails
from aliship_gui.domain.orders import Order
from aliship_gui.services.address_keeping import (
    LEAST_DAYS_ASIDE,
    MOST_DAYS,
    USUAL_DAYS,
    AddressKeeping,
    Keeping,
)
from aliship_gui.store.aside import found_beside
from aliship_gui.store.damage import MARK, STAMP
from aliship_gui.store.database import Database, open_database
from aliship_gui.store.old_addresses import OldAddresses, Place
from aliship_gui.store.orders import OrderStore
from aliship_gui.store.settings import SettingsStore
from tests.fakes.order_source import NOON, SetClock
from tests.fakes.runner import HandRunner


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = open_database(tmp_path)
    yield database
    database.close()


class Home:
    """A closed order that changed last at noon, its address, and everything that is said."""

    def __init__(self, database: Database) -> None:
        self.orders = OrderStore(database, "shop")
        self.orders.save([Order("1", "FINISH", modified_at=NOON)], NOON)
        self.orders.save_details(OrderDetails("1", "FINISH", Address("Ana")), NOON)
        self.clock, self.disk = SetClock(), HandRunner()
        self.settings = SettingsStore(database)
        self.keeping = AddressKeeping(OldAddresses(database), self.settings, self.disk, self.clock)
        self.told: list[Keeping] = []
        self.dropped: list[frozenset[Place]] = []
        self.failures: list[Failure] = []
        self.keeping.known.connect(self.told.append)
        self.keeping.dropped.connect(self.dropped.append)
        self.keeping.failed.connect(self.failures.append)

    def sweep(self) -> None:
        self.keeping.sweep()
        self.disk.finish()


@pytest.fixture
def home(database: Database) -> Home:
    return Home(database)


def test_an_address_is_kept_for_thirty_days_unless_told(home: Home) -> None:
    home.clock.advance(timedelta(days=USUAL_DAYS))
    home.sweep()
    assert home.orders.details("1") is not None
    home.clock.advance(timedelta(seconds=1))
    home.sweep()
    assert home.orders.details("1") is None
    assert home.dropped == [{("shop", "1")}]
    home.sweep()
    assert home.dropped == [{("shop", "1")}]


def test_the_first_look_comes_by_itself(home: Home, qtbot: QtBot) -> None:
    home.clock.advance(timedelta(days=40))
    home.keeping.start()
    assert home.disk.waiting == 0
    qtbot.waitUntil(lambda: home.disk.waiting == 1)
    home.disk.finish()
    assert home.orders.details("1") is None


@pytest.mark.parametrize(("days", "stays"), [(0, False), (1, False), (3, True), (MOST_DAYS, True)])
def test_a_choice_takes_effect_at_once_and_is_remembered(
    home: Home, days: int, stays: bool
) -> None:
    home.clock.advance(timedelta(days=2))
    home.keeping.choose(days)
    home.disk.finish()
    assert (home.orders.details("1") is not None) == stays
    home.keeping.ask()
    home.disk.finish()
    assert [keeping.days for keeping in home.told] == [days, days]


def test_a_figure_that_makes_no_sense_counts_as_the_nearest_that_does(home: Home) -> None:
    for wrong, used in ((-5, 0), (10**9, MOST_DAYS)):
        home.settings.set("buyers.keep_days", wrong)
        home.keeping.ask()
        home.disk.finish()
        assert home.told[-1].days == used


def set_aside(database: Database, days_before_noon: float) -> Path:
    """A damaged database of so long ago, with its log."""
    stamp = (NOON - timedelta(days=days_before_noon)).strftime(STAMP)
    path = database.path.with_name(f"{database.path.name}{MARK}{stamp}")
    path.write_bytes(b"Calle Mayor 1")
    path.with_name(f"{path.name}-wal").write_bytes(b"Calle Mayor 2")
    return path


def files(path: Path) -> list[str]:
    return [file.name for file in path.parent.iterdir() if MARK in file.name]


@pytest.mark.parametrize(
    ("chosen", "kept_for"), [(None, USUAL_DAYS), (60, 60), (3, LEAST_DAYS_ASIDE)]
)
def test_a_damaged_database_goes_when_its_addresses_would(
    home: Home, database: Database, chosen: int | None, kept_for: int
) -> None:
    if chosen is not None:
        home.settings.set("buyers.keep_days", chosen)
    path = set_aside(database, kept_for - 0.1)
    home.sweep()
    assert len(files(path)) == 2
    home.clock.advance(timedelta(days=0.2))
    home.sweep()
    assert files(path) == []
    assert home.failures == []


def test_a_damaged_database_goes_at_once_when_the_seller_says_so(
    home: Home, database: Database
) -> None:
    older, newer = set_aside(database, 2), set_aside(database, 1)
    database.path.with_name(f"{database.path.name}{MARK}by-hand").write_bytes(b"not ours")
    home.keeping.ask()
    home.disk.finish()
    [keeping] = home.told
    assert [aside.path for aside in keeping.asides] == [older, newer]
    home.keeping.delete(keeping.asides[:1])
    home.disk.finish()
    assert [aside.path for aside in home.told[-1].asides] == [newer]
    assert older.name not in files(newer)
    assert "by-hand" in " ".join(files(newer)), "what somebody else named so is left alone"
    assert found_beside(database.path)[0].since == NOON - timedelta(days=1)


def test_several_wishes_at_once_are_one(home: Home) -> None:
    for _ in range(5):
        home.keeping.sweep()
    assert home.disk.waiting == 1


def test_a_store_that_fails_is_told_and_looked_at_again(home: Home, database: Database) -> None:
    database.close()
    home.sweep()
    home.sweep()
    assert [failure.code for failure in home.failures] == ["store.unreachable"] * 2
