"""What is typed finds what is meant, and not everything."""

from __future__ import annotations

import pytest

from aliship_gui.viewmodels.fuzzy import fitness

NAME = "Declare shipment"


@pytest.mark.parametrize("typed", ["decl", "ship", "DECLARE", "dsh", "ds", "declre", "ship decl"])
def test_parts_initials_and_slips_are_found(typed: str) -> None:
    assert fitness(typed, NAME) is not None


@pytest.mark.parametrize("typed", ["order", "dt", "hip x", "eds"])
def test_what_is_not_there_is_not_found(typed: str) -> None:
    assert fitness(typed, NAME) is None


def test_letters_scattered_over_a_sentence_are_no_word() -> None:
    assert fitness("hist", "In 24 h risk control") is None


def test_a_beginning_beats_a_word_beats_a_part_beats_initials_beats_a_slip() -> None:
    texts = ("History", "The history", "Prehistory", "Help is there", "Hoist")
    fits = [fit for text in texts if (fit := fitness("hist", text)) is not None]
    assert len(set(fits)) == len(texts)
    assert fits == sorted(fits, reverse=True)


@pytest.mark.parametrize(
    ("typed", "text"), [("发货", "声明发货"), ("envio", "Declarar envío"), ("ＨＩＳＴ", "History")]
)
def test_scripts_accents_and_full_width_letters(typed: str, text: str) -> None:
    assert fitness(typed, text) is not None


def test_nothing_typed_fits_everything_alike() -> None:
    assert fitness("", NAME) == fitness(" ", "订单") == 0
