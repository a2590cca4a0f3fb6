"""A shop is connected with the real GNOME Keyring on a D-Bus session of its own, and without."""

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

WALK = walk_of("tests.services.connecting_walk")


@needs_gnome_keyring
def test_a_real_key_store_keeps_a_shop_and_lets_it_go(nowhere: dict[str, str]) -> None:
    answer = in_session(nowhere, UNLOCK, *WALK)
    assert answer == {"works": True, "kept": True, "gone": True}


@needs_gnome_keyring
def test_a_question_that_nobody_answers_leaves_no_half_of_a_shop(nowhere: dict[str, str]) -> None:
    answer = in_session(nowhere, START, *WALK)
    assert answer == {"trouble": "keystore.dismissed", "shops": 0}


def test_without_a_key_store_no_half_of_a_shop_is_left(nowhere: dict[str, str]) -> None:
    answer = walked(nowhere, *WALK)
    assert answer == {"trouble": "keystore.missing", "shops": 0}


def test_without_a_key_store_memory_will_do(nowhere: dict[str, str]) -> None:
    answer = walked(nowhere, *WALK, "memory")
    assert answer["works"] is True
