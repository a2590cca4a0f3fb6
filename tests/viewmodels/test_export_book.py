"""Saving the orders that are shown: one file at a time, told when it is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from aliship_gui.domain.failures import Failure
from aliship_gui.viewmodels.export_book import ExportBook
from tests.fakes.runner import HandRunner
from tests.viewmodels.samples import an_order
from tests.viewmodels.shop_desk import ShopDesk

IDS = [f"{8000000000000000 + place}" for place in range(1, 4)]


class Saving:
    """A book whose work is done when a test says so; the lists hold what it told."""

    def __init__(self, shop: ShopDesk) -> None:
        shop.know(*map(an_order, IDS))
        self.files = HandRunner()
        self.book = ExportBook(shop.stores, self.files, shop)
        self.progress: list[tuple[int, int]] = []
        self.saved: list[tuple[Path, int]] = []
        self.stopped: list[bool] = []
        self.failures: list[Failure] = []
        self.book.progress.connect(lambda done, total: self.progress.append((done, total)))
        self.book.saved.connect(lambda path, count: self.saved.append((path, count)))
        self.book.stopped.connect(lambda: self.stopped.append(True))
        self.book.failed.connect(self.failures.append)


@pytest.fixture
def saving(shop: ShopDesk) -> Saving:
    return Saving(shop)


def test_it_tells_how_far_it_is_and_where_the_file_is(saving: Saving, tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    saving.book.save(path, IDS, "en")
    assert saving.book.is_busy
    saving.files.finish()
    assert saving.saved == [(path, 3)]
    assert saving.progress == [(0, 3), (3, 3)]
    assert "To ship" in path.read_text("utf-8-sig").splitlines()[1]


def test_one_at_a_time(saving: Saving, tmp_path: Path) -> None:
    saving.book.save(tmp_path / "one.csv", IDS, "en")
    saving.book.save(tmp_path / "two.csv", IDS, "en")
    saving.files.finish()
    assert [path.name for path, _ in saving.saved] == ["one.csv"]


def test_it_can_be_stopped(saving: Saving, tmp_path: Path) -> None:
    saving.book.save(tmp_path / "one.csv", IDS, "en")
    saving.book.stop()
    saving.files.finish()
    assert saving.stopped == [True]
    assert saving.saved == []
    assert not list(tmp_path.glob("*.csv"))


def test_a_file_that_cannot_be_written_is_told(saving: Saving, tmp_path: Path) -> None:
    saving.book.save(tmp_path / "none" / "one.csv", IDS, "en")
    saving.files.finish()
    assert len(saving.failures) == 1
    assert not saving.book.is_busy
