"""What the tests of several services stand on."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest


@pytest.fixture
def in_shanghai(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """This computer's clock shows the time of Shanghai, eight hours ahead of UTC."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system knows no tzset")
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()
