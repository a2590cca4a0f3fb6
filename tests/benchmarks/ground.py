"""What benchmarks stand on: an empty folder, a voice, and readings that several of them share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from tests.benchmarks.processes import Keys

T = TypeVar("T")


class Ground:
    """One run of the benchmarks.

    `folder` is for their files, `say` tells a line of progress, and `silent` are keys to a
    platform that never answers, so that a start is measured and no reading.
    """

    def __init__(self, folder: Path, say: Callable[[str], None], silent: Keys) -> None:
        self.folder = folder
        self.say = say
        self.silent = silent
        self._taken: dict[object, object] = {}

    def once(self, measure: Callable[[Ground], T]) -> T:
        """What `measure` found, which runs for the first benchmark that asks for it only."""
        if measure not in self._taken:
            self._taken[measure] = measure(self)
        return self._taken[measure]  # type: ignore[return-value]
