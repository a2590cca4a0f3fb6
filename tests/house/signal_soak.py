"""Emits signals that carry True, False and None, and prints how far their counts have drifted.

PySide6 6.12.0 on Python 3.11 loses references with such emits and aborts the process when none is
left; run apart, because of that. From Python 3.12 on the three are immortal. Their counts then
stand at a ceiling, which loading PySide6 exceeds by some 1,500 and the first emits restore, once
and however many follow; so the counting begins after a round to warm up.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QObject, Qt, Signal, Slot

EMITS = 50_000
WARMING_UP = 1_000


class Speaker(QObject):
    """Says the three values through typed and untyped signals."""

    yes_or_no = Signal(bool)
    anything = Signal(object)


class Listener(QObject):
    """Takes them with a decorated slot, as the program does."""

    @Slot(bool)
    def hear_yes_or_no(self, value: bool) -> None:
        """Takes a typed value."""

    @Slot(object)
    def hear_anything(self, value: object) -> None:
        """Takes whatever comes."""


def counts() -> list[int]:
    """The reference counts of True, False and None."""
    return [sys.getrefcount(value) for value in (True, False, None)]


def speak(speaker: Speaker, times: int) -> None:
    """Says everything that many times."""
    for _ in range(times):
        speaker.yes_or_no.emit(True)
        speaker.yes_or_no.emit(False)
        speaker.anything.emit(True)
        speaker.anything.emit(None)


def main() -> None:
    """Soaks, and prints the three drifts as JSON."""
    speaker, listener = Speaker(), Listener()
    speaker.yes_or_no.connect(listener.hear_yes_or_no)
    speaker.yes_or_no.connect(lambda value: None)
    speaker.anything.connect(listener.hear_anything, Qt.ConnectionType.DirectConnection)
    speak(speaker, WARMING_UP)
    before = counts()
    speak(speaker, EMITS)
    print(json.dumps([after - then for after, then in zip(counts(), before, strict=True)]))  # noqa: T201


if __name__ == "__main__":
    main()
