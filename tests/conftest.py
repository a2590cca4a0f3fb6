"""The ground that every test stands on: no screen, no user's data, no stray word unnoticed."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from itertools import cycle

import pytest
from hypothesis import settings

from tests.stray_logs import StrayLogs

# Before anything loads Qt.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# As in the program: a worker thread of one test that collected the widgets of another would take
# the whole run with it.
gc.disable()
_GENERATIONS = cycle([1] * 49 + [2])
"""What is looked through after each test; all of it takes its time."""

# A slow machine is no bug; and where nobody can look at a lucky find, every run takes the same way.
settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("house")


def pytest_collection_finish() -> None:
    """What is loaded and collected by now stays: it need not be looked through again."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """Garbage goes on the thread of the tests, after each of them."""
    gc.collect(next(_GENERATIONS))


@pytest.fixture(scope="session", autouse=True)
def _nobodys_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Every place where programs keep a user's data leads into an empty folder."""
    home = tmp_path_factory.mktemp("home")
    places = {
        "HOME": "",
        "USERPROFILE": "",
        "APPDATA": "appdata",
        "LOCALAPPDATA": "localappdata",
        "XDG_CONFIG_HOME": "config",
        "XDG_DATA_HOME": "data",
        "XDG_STATE_HOME": "state",
        "XDG_CACHE_HOME": "cache",
        "XDG_RUNTIME_DIR": "runtime",
    }
    with pytest.MonkeyPatch.context() as patch:
        for variable, name in places.items():
            place = home / name
            place.mkdir(mode=0o700, exist_ok=True)
            patch.setenv(variable, str(place))
        # Nobody's desktop is told of a test's orders.
        patch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
        yield


@pytest.fixture(autouse=True)
def stray_logs() -> Iterator[StrayLogs]:
    """Fails a test that logs a warning or worse; a test that means one calls `expect`."""
    logs = StrayLogs()
    with logs.watching():
        yield logs
    complaint = logs.complaint()
    if complaint:
        pytest.fail(complaint, pytrace=False)
