"""Opening, durability, privacy, and every way in which a disk says no."""

from __future__ import annotations

import errno
import os
import signal
import sqlite3
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from aliship_gui.store.database import Database, Durability, connect, open_database
from aliship_gui.store.errors import (
    NotAFolder,
    StoreDamaged,
    StoreError,
    StoreFull,
    StoreLocked,
    StoreNewer,
    StoreReadOnly,
    StoreUnreachable,
    translated,
)
from aliship_gui.store.paths import DATABASE_NAME
from aliship_gui.store.settings import SettingsStore


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_folder_and_files_are_private_whatever_the_umask(folder: Path) -> None:
    old = os.umask(0)
    try:
        database = open_database(folder)
        SettingsStore(database).set("a", 1)
    finally:
        os.umask(old)
    assert mode(folder) == 0o700
    assert {mode(file) for file in folder.iterdir()} == {0o600}
    database.close()


def test_files_that_were_readable_to_others_are_tightened(folder: Path) -> None:
    open_database(folder).close()
    folder.chmod(0o755)
    (folder / DATABASE_NAME).chmod(0o644)
    open_database(folder).close()
    assert (mode(folder), mode(folder / DATABASE_NAME)) == (0o700, 0o600)


def test_a_shared_folder_is_not_closed_to_others(folder: Path) -> None:
    folder.mkdir(mode=0o755)
    folder.chmod(0o755)
    (folder / "letters.txt").touch()
    open_database(folder).close()
    assert (mode(folder), mode(folder / DATABASE_NAME)) == (0o755, 0o600)


@pytest.mark.parametrize(("durability", "level"), [(Durability.KILL, 1), (Durability.POWER_CUT, 2)])
def test_durability_is_told_to_sqlite(
    database: Database, durability: Durability, level: int
) -> None:
    with database.transaction(durability) as connection:
        assert connection.execute("PRAGMA synchronous").fetchone()[0] == level
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


def test_a_block_that_raises_changes_nothing(database: Database) -> None:
    def break_off() -> None:
        with database.transaction() as connection:
            connection.execute("INSERT INTO settings VALUES ('', 'a', '1')")
            raise KeyError("a")

    with pytest.raises(KeyError):
        break_off()
    assert SettingsStore(database).get("a", int) is None


def test_committed_data_survive_a_kill(folder: Path) -> None:
    program = (
        "import os, signal, sys, pathlib\n"
        "from aliship_gui.store.database import open_database\n"
        "from aliship_gui.store.settings import SettingsStore\n"
        "SettingsStore(open_database(pathlib.Path(sys.argv[1]))).set('typed', 'LX1')\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    ended = subprocess.run([sys.executable, "-c", program, str(folder)], check=False)
    assert ended.returncode == -signal.SIGKILL
    database = open_database(folder)
    assert SettingsStore(database).get("typed", str) == "LX1"
    database.close()


def test_programs_that_start_at_once_share_one_database(folder: Path) -> None:
    program = (
        "import sys, pathlib\n"
        "from aliship_gui.store.database import open_database\n"
        "from aliship_gui.store.settings import SettingsStore\n"
        "database = open_database(pathlib.Path(sys.argv[1]))\n"
        "SettingsStore(database).set(sys.argv[2], 1)\n"
        "database.close()\n"
    )
    started = [
        subprocess.Popen([sys.executable, "-c", program, str(folder), f"k{n}"]) for n in range(4)
    ]
    assert [process.wait(30) for process in started] == [0, 0, 0, 0]
    database = open_database(folder)
    assert [SettingsStore(database).get(f"k{n}", int) for n in range(4)] == [1, 1, 1, 1]
    assert [file for file in folder.iterdir() if "damaged" in file.name] == []
    database.close()


def test_each_thread_has_its_connection_and_close_ends_them_all(database: Database) -> None:
    seen: list[sqlite3.Connection] = []

    def look() -> None:
        with database.reading() as connection:
            seen.append(connection)

    threads = [threading.Thread(target=look) for _ in range(2)]
    for thread in threads:
        thread.start()
        thread.join()
    look()
    look()
    assert len({id(connection) for connection in seen}) == 3
    database.close()
    for connection in seen:
        with pytest.raises(sqlite3.ProgrammingError, match="closed"):
            connection.execute("SELECT 1")
    with pytest.raises(StoreUnreachable):
        look()


def test_a_reader_does_not_hold_up_what_is_done_last(database: Database) -> None:
    reading, left = threading.Event(), threading.Event()
    refused: list[str] = []

    def read_slowly() -> None:
        with database.reading() as connection:
            cursor = connection.execute("WITH n(x) AS (VALUES (1), (2)) SELECT x FROM n, settings")
            cursor.fetchone()
            reading.set()
        left.wait(5)
        try:
            with database.reading():
                pass
        except StoreUnreachable as error:
            refused.append(error.failure.code)
        del cursor

    with database.transaction() as connection:
        connection.executemany(
            "INSERT INTO settings VALUES ('', ?, 'to be deleted')", [("a",), ("b",)]
        )
    thread = threading.Thread(target=read_slowly)
    thread.start()
    assert reading.wait(5)
    with database.transaction() as connection:
        connection.execute("DELETE FROM settings")
    database.leave_to_this_thread()
    database.empty_log()
    left.set()
    thread.join()
    assert len(refused) == 1
    files = database.path.parent.glob(f"{DATABASE_NAME}*")
    assert not any(b"to be deleted" in file.read_bytes() for file in files)


def test_a_long_statement_does_not_keep_close_waiting(database: Database) -> None:
    started = threading.Event()
    ended: list[BaseException] = []

    def count_for_ever() -> None:
        with database.reading() as connection:
            connection.create_function("started", 0, started.set)
            endless = "WITH RECURSIVE n(x) AS (SELECT started() UNION ALL SELECT x + 1 FROM n) "
            try:
                connection.execute(endless + "SELECT max(x) FROM n").fetchone()
            except sqlite3.OperationalError as error:
                ended.append(error)

    thread = threading.Thread(target=count_for_ever)
    thread.start()
    assert started.wait(10)
    database.close()
    thread.join(10)
    assert [str(error) for error in ended] == ["interrupted"]


def test_a_full_disk_is_told_and_nothing_is_half_written(database: Database) -> None:
    settings = SettingsStore(database)
    with database.reading() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreFull) as raised:
        settings.set("a", "x" * 100_000)
    assert raised.value.failure.code == "store.full"
    assert settings.get("a", str) is None
    with database.reading() as connection:
        connection.execute("PRAGMA max_page_count = 100000")
    settings.set("a", "x" * 100_000)


def test_a_locked_database_is_told(folder: Path) -> None:
    database = open_database(folder, busy_seconds=0.05)
    with database.transaction() as connection:
        connection.execute("INSERT INTO settings VALUES ('', 'a', '1')")
        other = Database(folder, busy_seconds=0.05)
        with pytest.raises(StoreLocked):
            SettingsStore(other).set("b", 2)
        assert SettingsStore(other).get("b", int) is None
        other.close()
    database.close()


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(NotAFolder):
            open_database(folder)


def test_a_read_only_database_is_told(folder: Path) -> None:
    open_database(folder).close()
    reader = sqlite3.connect(f"{(folder / DATABASE_NAME).as_uri()}?mode=ro", uri=True)
    with pytest.raises(StoreReadOnly), translated(folder):
        reader.execute("INSERT INTO settings VALUES ('', 'a', '1')")
    reader.close()


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.EROFS, StoreReadOnly),
        (errno.EACCES, StoreReadOnly),
        (errno.EPERM, StoreReadOnly),
        (errno.ENOSPC, StoreFull),
        (errno.ENOTDIR, NotAFolder),
        (errno.EIO, StoreUnreachable),
    ],
)
def test_the_systems_errors_have_names(number: int, kind: type[StoreError]) -> None:
    with pytest.raises(kind, match="/data") as raised, translated("/data"):
        raise OSError(number, os.strerror(number))
    assert raised.value.failure.code == kind.code


def test_a_programming_error_is_not_dressed_up(database: Database) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"), database.reading() as c:
        c.execute("SELECT * FROM nowhere")


def test_a_newer_database_is_left_alone(folder: Path) -> None:
    open_database(folder).close()
    path = folder / DATABASE_NAME
    connection = connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StoreNewer):
        open_database(folder)
    assert path.read_bytes() == before


def set_aside(database: Database) -> Path:
    assert database.set_aside is not None
    return database.set_aside


@pytest.mark.parametrize("content", [b"not a database " * 400, b"\xff" * 8192])
def test_a_damaged_file_is_set_aside_with_its_companions(folder: Path, content: bytes) -> None:
    folder.mkdir()
    (folder / DATABASE_NAME).write_bytes(content)
    (folder / f"{DATABASE_NAME}-wal").write_bytes(b"log")
    database = open_database(folder)
    kept = set_aside(database)
    assert kept.read_bytes() == content
    assert kept.with_name(kept.name + "-wal").read_bytes() == b"log"
    SettingsStore(database).set("a", 1)
    database.close()
    assert open_database(folder).set_aside is None


def test_a_database_cut_to_nothing_beside_its_log_is_set_aside(folder: Path) -> None:
    folder.mkdir()
    (folder / DATABASE_NAME).touch()
    (folder / f"{DATABASE_NAME}-wal").write_bytes(b"log")
    database = open_database(folder)
    kept = set_aside(database)
    assert kept.with_name(kept.name + "-wal").read_bytes() == b"log"
    database.close()


def break_tree(path: Path, name: str) -> None:
    """Overwrite the first page of a table or an index."""
    connection = connect(path)
    (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,))
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    with path.open("r+b") as file:
        file.seek((root[0] - 1) * size)
        file.write(b"\xa5" * size)


def test_a_broken_outbox_is_found_at_the_start(folder: Path) -> None:
    open_database(folder).close()
    path = folder / DATABASE_NAME
    break_tree(path, "outbox")
    damaged = path.read_bytes()
    database = open_database(folder)
    assert set_aside(database).read_bytes() == damaged
    database.close()


def test_damage_found_while_running_is_looked_into_at_the_next_start(folder: Path) -> None:
    open_database(folder).close()
    break_tree(folder / DATABASE_NAME, "sqlite_autoindex_settings_1")
    database = open_database(folder)
    assert database.set_aside is None
    with pytest.raises(StoreDamaged):
        SettingsStore(database).get("a", int)
    database.close()
    database = open_database(folder)
    assert set_aside(database).exists()
    assert SettingsStore(database).get("a", int) is None
    database.close()
    assert [file.name for file in folder.iterdir() if file.name.endswith(".check")] == []
