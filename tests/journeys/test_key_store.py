"""The whole program with the real GNOME Keyring on a D-Bus session of its own, and with none."""

from __future__ import annotations

from tests.fakes.key_store_session import (
    START,
    UNLOCK,
    in_session,
    needs_gnome_keyring,
    nowhere,
    walk_of,
    walked,
)

__all__ = ["nowhere"]

DAY = "tests.journeys.key_store_day"
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


@needs_gnome_keyring
def test_a_real_key_store_keeps_a_shop_from_start_to_start(nowhere: dict[str, str]) -> None:
    answer = in_session(nowhere | OFFSCREEN, UNLOCK, *walk_of(DAY, "remembers"))
    assert answer == {"kept": True, "trouble": "", "kept after": False}


@needs_gnome_keyring
def test_a_question_that_nobody_answers_is_told(nowhere: dict[str, str]) -> None:
    answer = in_session(nowhere | OFFSCREEN, START, *walk_of(DAY, "does_without"))
    assert answer == {"told": "You dismissed the key store's question"}


def test_no_key_store_is_told_and_memory_will_do(nowhere: dict[str, str]) -> None:
    answer = walked(nowhere | OFFSCREEN, *walk_of(DAY, "does_without"))
    assert answer == {"told": "This system has no key store"}
