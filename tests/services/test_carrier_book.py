"""The carriers come from disk at once and from the platform when asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from aliship_gui.api.errors import Unreachable
from aliship_gui.domain.carriers import Carrier, CarrierList
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.services.carrier_book import CarrierBook
from aliship_gui.store.errors import StoreDamaged
from tests.fakes.carrier_source import FakeCarrierKeeper, FakeCarrierReader
from tests.fakes.order_source import NOON, SetClock
from tests.fakes.runner import HandRunner

CPAM, EMS = Carrier("CPAM", "China Post"), Carrier("EMS", "EMS")
DOWN = Unreachable(Failure(FailureKind.UNREACHABLE, "network.refused"))


def in_capitals(carrier: Carrier) -> Carrier:
    """Stands for what knows the names."""
    return replace(carrier, name_en=carrier.display_name.upper())


class Shop:
    """A carrier book, where it takes carriers from, and everything that it says."""

    def __init__(self) -> None:
        self.reader = FakeCarrierReader((CPAM, EMS))
        self.keeper = FakeCarrierKeeper()
        self.network, self.disk = HandRunner(), HandRunner()
        self.clock = SetClock()
        self.book = CarrierBook(
            self.reader, self.keeper, self.network, self.disk, lambda: in_capitals, self.clock
        )
        self.changes = 0
        self.refreshing: list[bool] = []
        self.failures: list[Failure] = []
        self.book.changed.connect(self._count)
        self.book.refreshing.connect(self.refreshing.append)
        self.book.failed.connect(self.failures.append)

    def _count(self) -> None:
        self.changes += 1


@pytest.fixture
def shop() -> Shop:
    return Shop()


def test_what_is_on_disk_is_shown_without_asking_the_platform(shop: Shop) -> None:
    known = CarrierList((EMS,), NOON - timedelta(hours=24))
    shop.keeper.kept = known
    shop.keeper.used = {"EMS": NOON, "CPAM": NOON - timedelta(days=1)}
    shop.book.load()
    shop.disk.finish()
    assert shop.book.carriers == known
    assert shop.book.last_used == ("EMS", "CPAM")
    assert shop.changes == 1
    assert shop.network.waiting == 0


def test_an_old_list_is_shown_at_once_and_fetched_once_a_day(shop: Shop) -> None:
    known = CarrierList((EMS,), NOON - timedelta(hours=24, minutes=1))
    shop.keeper.kept = known
    shop.book.load()
    shop.disk.finish()
    assert shop.book.carriers == known
    shop.network.finish()
    assert shop.reader.asked == 1
    for hours in (1, 22, 2):
        shop.clock.advance(timedelta(hours=hours))
        shop.book.refresh_if_old()
        shop.network.finish()
    assert shop.reader.asked == 2
    shop.book.refresh()
    shop.network.finish()
    assert shop.reader.asked == 3


def test_with_nothing_on_disk_the_platform_is_asked(shop: Shop) -> None:
    shop.book.load()
    shop.disk.finish()
    assert shop.refreshing == [True]
    shop.network.finish()
    assert shop.book.carriers == CarrierList((in_capitals(CPAM), in_capitals(EMS)), NOON)
    assert shop.refreshing == [True, False]


def test_a_refresh_keeps_and_shows_the_new_list_with_names(shop: Shop) -> None:
    shop.book.refresh()
    assert shop.refreshing == [True]
    shop.network.finish()
    assert shop.refreshing == [True, False]
    assert shop.book.carriers == shop.keeper.kept
    assert shop.book.carriers is not None
    assert shop.book.carriers.find("CPAM") == in_capitals(CPAM)
    assert shop.book.carriers.fetched_at == NOON
    assert shop.changes == 1


def test_a_refresh_under_way_is_not_begun_twice(shop: Shop) -> None:
    shop.book.refresh()
    shop.book.refresh()
    shop.network.finish()
    assert shop.reader.asked == 1
    shop.book.refresh()
    shop.network.finish()
    assert shop.reader.asked == 2


def test_a_failed_refresh_leaves_the_known_list(shop: Shop) -> None:
    shop.book.refresh()
    shop.network.finish()
    known = shop.book.carriers
    shop.reader.trouble = DOWN
    shop.book.refresh()
    shop.network.finish()
    assert shop.failures == [DOWN.failure]
    assert shop.book.carriers == known == shop.keeper.kept
    assert shop.refreshing == [True, False] * 2


def test_who_is_used_comes_first_from_now_on_and_at_the_next_start(shop: Shop) -> None:
    shop.book.last_used = ("CPAM", "EMS")
    shop.book.mark_used("EMS")
    assert shop.book.last_used == ("EMS", "CPAM")
    assert shop.changes == 1
    shop.disk.finish()
    assert shop.keeper.used == {"EMS": NOON}


def test_who_is_used_again_and_again_is_no_news(shop: Shop) -> None:
    shop.book.last_used = ("EMS", "CPAM")
    shop.book.mark_used("EMS")
    assert shop.changes == 0
    shop.disk.finish()
    assert shop.keeper.used == {"EMS": NOON}


def test_a_disk_that_fails_is_told(shop: Shop) -> None:
    shop.keeper.trouble = StoreDamaged()
    shop.book.load()
    shop.book.mark_used("EMS")
    shop.disk.finish()
    assert [failure.code for failure in shop.failures] == ["store.damaged"] * 2
