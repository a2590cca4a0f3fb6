"""What takes too long is ended, what is over is left alone, and no thread stays for nothing."""

from __future__ import annotations

import threading

import pytest

from aliship_gui.api.watchdog import Watchdog

PATIENCE = 10


def dogs() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "watchdog"]


def test_what_takes_too_long_is_ended_in_its_turn() -> None:
    watchdog, ended = Watchdog(0.01), list[str]()
    both = threading.Event()

    def last() -> None:
        ended.append("second")
        both.set()

    with watchdog.watching(lambda: ended.append("first")), watchdog.watching(last):
        assert both.wait(PATIENCE)
    assert ended == ["first", "second"]


def test_what_is_over_is_left_alone() -> None:
    watchdog, ended, later = Watchdog(0.05), list[str](), threading.Event()
    with watchdog.watching(lambda: ended.append("over")):
        pass
    with watchdog.watching(later.set):
        assert later.wait(PATIENCE)
    assert ended == []


def test_it_is_over_too_when_it_failed() -> None:
    watchdog, ended = Watchdog(0.01), list[str]()
    with pytest.raises(OSError, match="cut"), watchdog.watching(lambda: ended.append("over")):
        raise OSError("cut")
    watchdog.close()
    assert ended == []


def test_one_thread_watches_all_and_leaves_when_closed() -> None:
    before = set(dogs())
    watchdog = Watchdog(60)
    for _ in range(3):
        with watchdog.watching(lambda: None):
            (dog,) = set(dogs()) - before
    watchdog.close()
    dog.join(PATIENCE)
    assert not dog.is_alive()
    with watchdog.watching(lambda: None):
        assert set(dogs()) - before
    watchdog.close()
