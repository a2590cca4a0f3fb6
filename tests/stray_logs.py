"""Notices log records that nobody expected, and expected ones that never came."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager


class StrayLogs(logging.Handler):
    """Holds the records of WARNING and above that passed the root logger while it watched."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._lines: list[str] = []
        self._expected: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keeps a record as ``LEVEL logger: message``."""
        self._lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    def expect(self, pattern: str) -> None:
        """Says that at least one record will match a regular expression."""
        self._expected.append(pattern)

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Listens at the root logger while the body runs."""
        root = logging.getLogger()
        root.addHandler(self)
        try:
            yield
        finally:
            root.removeHandler(self)

    def complaint(self) -> str:
        """What is wrong with the records so far, or nothing."""
        stray = [
            line for line in self._lines if not any(re.search(e, line) for e in self._expected)
        ]
        missed = [e for e in self._expected if not any(re.search(e, line) for line in self._lines)]
        complaints = [f"stray log record: {line}" for line in stray]
        complaints += [f"expected log record never came: {pattern}" for pattern in missed]
        return "\n".join(complaints)
