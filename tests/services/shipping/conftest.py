"""A desk with a platform and a database of its own for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from aliship_gui.store.database import Database, open_database
from tests.fakes.platform import FakePlatform
from tests.services.shipping.desk import Desk, FakeClock


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def platform(clock: FakeClock) -> FakePlatform:
    return FakePlatform(clock)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = open_database(tmp_path / "data", busy_seconds=0.05)
    yield database
    database.close()


@pytest.fixture
def desk(database: Database, platform: FakePlatform, clock: FakeClock) -> Desk:
    return Desk(database, lambda: platform, clock)
