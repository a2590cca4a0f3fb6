"""What became of a declaration, as a sentence and what can be done about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aliship_gui.app.outcomes import outcome_of, outcome_text
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.domain.shipments import DeclarationState, ShipmentDraft
from aliship_gui.store.declarations import Declaration, Note
from aliship_gui.ui.banner import Banner
from tests.fakes.engine import a_declaration
from tests.viewmodels.languages import Speak, compiled_words, speak

__all__ = ["compiled_words", "speak"]

S = DeclarationState
CUT = Failure(FailureKind.NO_ANSWER, "network.cut")
NUMBER = "<b>{number}"


def a_row(state: DeclarationState, **others: object) -> Declaration:
    row = a_declaration(ShipmentDraft("1", "{carrier}", NUMBER), state)
    return replace(row, **others)  # type: ignore[arg-type]


ROWS = {
    "queued": a_row(S.QUEUED),
    "to be tried again": a_row(S.QUEUED, failure=CUT),
    "sending": a_row(S.SENDING),
    "declared": a_row(S.DECLARED),
    "refused": a_row(S.REFUSED, failure=CUT),
    "asked back": a_row(S.UNKNOWN, failure=CUT),
    "left to the seller": a_row(S.UNKNOWN, failure=CUT, note=Note.NEEDS_DECISION),
    "another number": a_row(S.UNKNOWN, failure=CUT, note=Note.FOUND_OTHER),
}
EACH = pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)


@EACH
def test_every_state_has_a_sentence_in_both_languages(row: Declaration, speak: Speak) -> None:
    english = outcome_text(row)
    speak("zh")
    assert outcome_text(row) != english
    for words in (english, outcome_text(row)):
        assert NUMBER in words


def test_states_are_told_apart() -> None:
    told = {name: outcome_text(row) for name, row in ROWS.items()}
    assert told["queued"] == told["sending"]
    assert len(set(told.values())) == len(told) - 1


@EACH
def test_it_is_shown_as_it_is(qtbot: QtBot, row: Declaration) -> None:
    banner = Banner("outcome")
    qtbot.addWidget(banner)
    outcome = outcome_of(row)
    assert outcome is not None
    outcome.tell(banner)
    assert banner.words.text() == outcome_text(row)


@pytest.mark.parametrize(
    ("name", "button"),
    [
        ("queued", ""),
        ("to be tried again", "Do not send it"),
        ("declared", "Next order"),
        ("refused", ""),
        ("asked back", ""),
        ("left to the seller", "Decide"),
    ],
)
def test_what_can_be_done(qtbot: QtBot, name: str, button: str) -> None:
    banner = Banner("outcome")
    qtbot.addWidget(banner)
    outcome = outcome_of(ROWS[name])
    assert outcome is not None
    outcome.tell(banner)
    assert banner.button.text() == button


def test_what_was_taken_back_or_dropped_is_not_shown(qapp: QApplication) -> None:
    assert outcome_of(a_row(S.CANCELLED)) is None
    assert outcome_of(a_row(S.REFUSED, failure=CUT, dropped=True)) is None


@pytest.mark.parametrize(("seconds", "told"), [(290, "Next in 2"), (400, "Next at ")])
def test_a_short_wait_is_counted_down_and_a_long_one_told_by_the_clock(
    speak: Speak, seconds: int, told: str
) -> None:
    speak("en")
    again = datetime.now(UTC) + timedelta(seconds=seconds)
    assert told in outcome_text(a_row(S.QUEUED, failure=CUT, next_attempt_at=again))
