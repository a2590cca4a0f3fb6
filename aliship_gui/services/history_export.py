"""Writes the whole log of a shop for a spreadsheet: what was sent, and the answers. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from aliship_gui.domain.shipments import DeclarationState
from aliship_gui.services.spreadsheet_file import Column, write_table
from aliship_gui.store.history import History, HistoryRow, Who

_WIDTHS = (26, 14, 22, 24, 30, 22, 26, 34, 30, 60, 34)
_CODES = (2, 6, 7, 10)
"""Order, number, what it stands instead of, request."""


@dataclass(frozen=True, slots=True)
class HistoryWords:
    """What the log is told in: the words of one language, for any thread.

    There is a title for each of the `facts_of` a row; `notes` are those that are told.
    """

    titles: tuple[str, ...]
    people: Mapping[Who, str]
    states: Mapping[DeclarationState, str]
    notes: Mapping[str, str]


def facts_of(row: HistoryRow, moment: str, words: HistoryWords) -> tuple[str, ...]:
    """An entry as the seller reads it: when, who, order, before, after, carrier, number, …"""
    return (
        moment,
        words.people[row.who],
        row.order_id,
        words.states[row.before] if row.before else "",
        _after(row, words),
        row.carrier_key,
        row.tracking_number,
        f"{row.old_carrier_key} {row.old_tracking_number}".strip(),
        row.code,
        row.message,
        row.request_id,
    )


class HistoryExport:
    """Writes logs; for worker threads."""

    def __init__(self, history: History, words: HistoryWords) -> None:
        self._history = history
        self._words = words

    def save(self, path: Path) -> int:
        """Write every entry, the oldest first; returns how many.

        Times are this computer's, with its distance from UTC. For the kind of file see
        `write_table`. Raises StoreError.
        """
        columns = [
            Column(title, width, place in _CODES)
            for place, (title, width) in enumerate(zip(self._words.titles, _WIDTHS, strict=True))
        ]
        rows = self._history.everything()
        write_table(path, columns, (facts_of(row, _moment(row), self._words) for row in rows))
        return len(rows)


def _moment(row: HistoryRow) -> str:
    return row.at.astimezone().isoformat(" ", "seconds")


def _after(row: HistoryRow, words: HistoryWords) -> str:
    """Being taken off the list changes no state, and would look as if nothing had happened."""
    state, note = words.states[row.after], words.notes.get(row.note, "")
    return f"{state} ({note})" if note else state
