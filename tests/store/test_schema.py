"""Every earlier version of the database becomes the present one, with everything in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from aliship_gui.store.database import connect
from aliship_gui.store.errors import StoreNewer
from aliship_gui.store.schema import MIGRATIONS, PRECIOUS_TABLES, Migration, migrate, version_of

DUMPS = Path(__file__).parent / "versions"


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(connect(tmp_path / "some.db")) as connection:
        yield connection


def shape(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    rows = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    return {(name, " ".join(sql.split())) for name, sql in rows}


def contents(connection: sqlite3.Connection) -> dict[str, int]:
    names = [
        row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type='table'")
    ]
    return {
        name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names
    }


@pytest.mark.parametrize("version", range(len(MIGRATIONS) + 1))
def test_every_version_grows_into_the_present_one(
    empty: sqlite3.Connection, tmp_path: Path, version: int
) -> None:
    migrate(empty, MIGRATIONS[:version])
    assert version_of(empty) == version
    migrate(empty)
    with closing(connect(tmp_path / "fresh.db")) as fresh:
        migrate(fresh)
        assert shape(empty) == shape(fresh)
    assert version_of(empty) == len(MIGRATIONS)


def test_every_version_has_a_dump_with_something_in_every_table() -> None:
    assert sorted(dump.stem for dump in DUMPS.glob("*.sql")) == [
        f"v{number}" for number in range(1, len(MIGRATIONS) + 1)
    ]


@pytest.mark.parametrize("dump", sorted(DUMPS.glob("*.sql")), ids=lambda path: path.stem)
def test_what_an_earlier_version_held_is_still_there(empty: sqlite3.Connection, dump: Path) -> None:
    empty.executescript(dump.read_text(encoding="utf-8"))
    before = contents(empty)
    assert min(before.values()) > 0
    migrate(empty)
    after = contents(empty)
    held = {table: rows for table, rows in before.items() if table in PRECIOUS_TABLES}
    assert held == {table: after[table] for table in held}
    assert after.keys() >= set(PRECIOUS_TABLES)


def test_a_step_that_fails_leaves_the_version_before_it(empty: sqlite3.Connection) -> None:
    steps: tuple[Migration, ...] = (
        ("CREATE TABLE one (a)",),
        ("CREATE TABLE two (b)", "INSERT INTO nowhere VALUES (1)"),
    )
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        migrate(empty, steps)
    assert version_of(empty) == 1
    assert {name for name, _ in shape(empty)} == {"one"}


def test_a_version_ahead_of_ours_is_refused_untouched(empty: sqlite3.Connection) -> None:
    empty.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    with pytest.raises(StoreNewer):
        migrate(empty)
    assert shape(empty) == set()


def test_the_history_cannot_be_rewritten(empty: sqlite3.Connection) -> None:
    empty.executescript((DUMPS / "v1.sql").read_text(encoding="utf-8"))
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        empty.execute("UPDATE history SET message = ''")
