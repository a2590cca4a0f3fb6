"""What became of a declaration, as the sentence above the form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from aliship_gui.domain.shipments import DeclarationState
from aliship_gui.store.declarations import Declaration, Note
from aliship_gui.ui.banner import Banner
from aliship_gui.ui.theme import Tone
from aliship_gui.viewmodels.wording import moment_text

_TONES = {
    DeclarationState.QUEUED: Tone.ACCENT,
    DeclarationState.SENDING: Tone.ACCENT,
    DeclarationState.DECLARED: Tone.GOOD,
    DeclarationState.REFUSED: Tone.BAD,
    DeclarationState.UNKNOWN: Tone.WARN,
}


_COUNTED = 300
"""Seconds; a longer wait is told by the clock."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A declaration's state, told anew in whatever language is spoken."""

    row: Declaration

    @property
    def is_done(self) -> bool:
        """Whether the platform holds it."""
        return self.row.state is DeclarationState.DECLARED

    @property
    def goes_on_by_itself(self) -> bool:
        """Whether the program does something more at a known moment."""
        return self.row.next_attempt_at is not None

    @property
    def can_be_taken_back(self) -> bool:
        """Whether it still waits to be sent, after a try that did nothing."""
        return self.row.state is DeclarationState.QUEUED and self.row.failure is not None

    @property
    def waits_for_seller(self) -> bool:
        """Whether the program has done what it may and the seller decides."""
        return self.row.state is DeclarationState.UNKNOWN and self.row.note is not Note.NONE

    def tell(self, banner: Banner) -> None:
        """Say it in `banner`."""
        banner.say(_TONES[self.row.state], self._wording)

    def _wording(self) -> tuple[str, str]:
        action = ""
        if self.is_done:
            action = QCoreApplication.translate("Outcome", "Next order")
        elif self.can_be_taken_back:
            action = QCoreApplication.translate("Outcome", "Do not send it")
        elif self.waits_for_seller:
            action = QCoreApplication.translate("Outcome", "Decide")
        return outcome_text(self.row), action


def outcome_of(row: Declaration) -> Outcome | None:
    """The outcome to show, None for a declaration that was taken back or dropped."""
    return Outcome(row) if row.state in _TONES and not row.dropped else None


def outcome_text(row: Declaration) -> str:
    """A sentence about a declaration in the interface language."""
    number = row.draft.tracking_number
    told = _sentence(row).format(number=number, carrier=row.draft.carrier_key)
    return f"{told} {_next_step(row)}".rstrip()


def _next_step(row: Declaration) -> str:
    """When the program goes on by itself, "" when that is at once or not at all."""
    if row.next_attempt_at is None:
        return ""
    seconds = int((row.next_attempt_at - datetime.now(UTC)).total_seconds())
    if seconds <= 0:
        return ""
    if seconds > _COUNTED:
        words = QCoreApplication.translate("Outcome", "Next at {moment}.")
        return words.format(moment=moment_text(row.next_attempt_at))
    words = QCoreApplication.translate("Outcome", "Next in {seconds} s.")
    return words.format(seconds=seconds)


def _sentence(row: Declaration) -> str:
    if row.state is DeclarationState.DECLARED:
        return QCoreApplication.translate("Outcome", "Declared: {number} with {carrier}.")
    if row.state is DeclarationState.REFUSED:
        return QCoreApplication.translate(
            "Outcome", "The platform refused {number}. The reason is explained at the side."
        )
    if row.state is DeclarationState.UNKNOWN:
        return _unknown(row)
    if row.state is DeclarationState.QUEUED and row.failure is not None:
        return QCoreApplication.translate(
            "Outcome", "{number} could not be sent yet. It is tried again by itself."
        )
    return QCoreApplication.translate("Outcome", "Sending {number} with {carrier} …")


def _unknown(row: Declaration) -> str:
    if row.note is Note.FOUND_OTHER:
        return QCoreApplication.translate(
            "Outcome", "The platform holds another number for this order, not {number}. Look at it."
        )
    if row.note is not Note.NONE:
        return QCoreApplication.translate(
            "Outcome", "Whether {number} was declared is not known. Decide what to do."
        )
    return QCoreApplication.translate(
        "Outcome", "No answer for {number}. The platform is being asked whether it has it."
    )
