"""The file that a practice shop's state lives in: one JSON event per line, only ever appended.

A line is handed to the operating system in one write before the answer leaves, so a shop that is
killed right after an accepted declaration finds it again. A last line that was cut off by the
kill belongs to an event that nobody was told of, and is dropped.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import cast

import msgspec

from aliship_gui.decoders import json_decoder
from aliship_gui.sandbox.events import Event, Opened

_DECODER = json_decoder(cast("type[Opened | Event]", Opened | Event))
_BEGINNING = b'{"type":"opened"'


class JournalError(Exception):
    """A state file cannot be used; the text says why."""


class Journal:
    """An open state file, or nothing at all when there is no path.

    `opened` and `past` are what the file held when it was opened. Raises JournalError when it
    cannot be opened or is something else; such a file is left as it is.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self.opened: Opened | None = None
        self.past: list[Event] = []
        self._file: int | None = None
        if path is not None:
            self._read(path)
            self._file = _open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def start(self, opened: Opened) -> None:
        """Says which world the events belong to; JournalError when the file has another."""
        if self.opened is None:
            self.opened = opened
            self.append(opened)
        if self.opened != opened:
            raise JournalError(
                f"{self.path} belongs to a shop with seed {self.opened.seed} and"
                f" {self.opened.orders} orders, opened on {self.opened.day}"
            )

    def append(self, event: Event | Opened) -> None:
        """Adds an event; it survives a kill of this process from here on."""
        if self._file is not None:
            os.write(self._file, msgspec.json.encode(event) + b"\n")

    def close(self) -> None:
        """Lets go of the file; closing twice is fine."""
        file, self._file = self._file, None
        if file is not None:
            os.close(file)

    def _read(self, path: Path) -> None:
        content = _content(path)
        if content and not content.startswith(_BEGINNING):
            raise JournalError(f"{path} is not a state file of a practice shop")
        whole = content.rfind(b"\n") + 1
        for number, line in enumerate(content[:whole].splitlines(), start=1):
            self._take(_decode(path, number, line))
        if whole < len(content):
            os.truncate(path, whole)

    def _take(self, event: Event | Opened) -> None:
        if isinstance(event, Opened):
            self.opened = event
        else:
            self.past.append(event)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as trouble:
        raise JournalError(f"cannot read the state file {path}: {trouble.strerror}") from trouble


def _open(path: Path, flags: int) -> int:
    try:
        return os.open(path, flags, 0o600)
    except OSError as trouble:
        raise JournalError(f"cannot write the state file {path}: {trouble.strerror}") from trouble


def _decode(path: Path, number: int, line: bytes) -> Event | Opened:
    try:
        event: Event | Opened = _DECODER.decode(line)
    except msgspec.MsgspecError as trouble:
        raise JournalError(
            f"line {number} of the state file {path} cannot be read: {trouble}"
        ) from trouble
    return event
