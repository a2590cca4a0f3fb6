"""Damaged databases that were set aside: which there are, and their end.

They hold buyers' addresses like any other, so they do not stay for ever.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from aliship_gui.store.damage import COMPANIONS, MARK, STAMP
from aliship_gui.store.errors import translated


@dataclass(frozen=True, slots=True)
class Aside:
    """A database file under its other name, and since when (aware UTC) it bears that."""

    path: Path
    since: datetime


def found_beside(path: Path) -> tuple[Aside, ...]:
    """What was set aside of the database at `path`, the oldest first. Raises `StoreError`."""
    with translated(path.parent):
        names = [file.name for file in path.parent.glob(f"{path.name}{MARK}*") if file.is_file()]
    dated = ((name, _since(name.removeprefix(f"{path.name}{MARK}"))) for name in names)
    found = [Aside(path.with_name(name), since) for name, since in dated if since is not None]
    return tuple(sorted(found, key=lambda aside: aside.since))


def delete(asides: Iterable[Aside]) -> None:
    """Delete them with their logs. Raises `StoreError`; what was deleted stays deleted."""
    for aside in asides:
        with translated(aside.path):
            for companion in reversed(COMPANIONS):
                # The database itself goes last: without it nobody would find its log again.
                aside.path.with_name(aside.path.name + companion).unlink(missing_ok=True)


def _since(stamp: str) -> datetime | None:
    """The moment in a name; None for a companion's name, or one that we did not give."""
    try:
        return datetime.strptime(stamp, STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
