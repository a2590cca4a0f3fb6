"""SQL put together from table and column names of this package. Values are always parameters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec


def select(table: str, columns: Sequence[str], rest: str) -> str:
    """Read `columns` of a table; `rest` begins with the condition."""
    return f"SELECT {', '.join(columns)} FROM {table} WHERE {rest}"  # noqa: S608


def insert(table: str, columns: Sequence[str]) -> str:
    """Add a row; a parameter for each column, in their order."""
    marks = ", ".join("?" * len(columns))
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608


def update(table: str, columns: Sequence[str], condition: str) -> str:
    """Change these columns of the rows that meet a condition; its parameters come last."""
    changed = ", ".join(f"{name} = ?" for name in columns)
    return f"UPDATE {table} SET {changed} WHERE {condition}"  # noqa: S608


def upsert(table: str, columns: Sequence[str], keys: int) -> str:
    """Add a row, or replace the one with the same key, which is the first `keys` columns."""
    replaced = ", ".join(f"{name} = excluded.{name}" for name in columns[keys:])
    return f"{insert(table, columns)} ON CONFLICT DO UPDATE SET {replaced}"


def listed(texts: Iterable[str]) -> str:
    """Many values as the one parameter that SQLite's `json_each` takes apart."""
    return msgspec.json.encode(list(texts)).decode()
