"""Whatever is made for something is ended with it, also where it is made too late."""

from __future__ import annotations

from functools import partial

import pytest

from aliship_gui.services.ending import Ending


@pytest.fixture
def ended() -> list[str]:
    return []


def test_the_newest_is_ended_once(ended: list[str]) -> None:
    ending = Ending()
    ending.take(partial(ended.append, "only"))
    assert ended == []
    ending.end()
    ending.end()
    assert ended == ["only"]


def test_what_is_made_anew_ends_what_was_made_before(ended: list[str]) -> None:
    ending = Ending()
    ending.take(partial(ended.append, "first"))
    ending.take(partial(ended.append, "second"))
    assert ended == ["first"]
    ending.end()
    assert ended == ["first", "second"]


def test_what_comes_too_late_is_ended_at_once(ended: list[str]) -> None:
    ending = Ending()
    ending.end()
    ending.take(partial(ended.append, "late"))
    assert ended == ["late"]
