"""Long lists come out of SQLite as they went in."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.store.listed_texts import listed_texts

CRAFTY = st.lists(st.text('",\\[]a', max_size=6))


def handed_over(texts: list[str]) -> str:
    """As SQLite writes the column."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE TABLE t (text TEXT)")
        connection.executemany("INSERT INTO t VALUES (?)", [(text,) for text in texts])
        told: str = connection.execute("SELECT json_group_array(text) FROM t").fetchone()[0]
    finally:
        connection.close()
    return told


@pytest.mark.parametrize(
    "texts",
    [
        [],
        [""],
        [f"81{place:014}" for place in range(20_000)],
        ['a",', '"b'] * 20_000,
        ["\\", '","'] * 20_000,
        ["müll 运单号"] * 20_000,
        ["x" * 200_000, "y", "z" * 200_000],
        [","] * 100_000,
    ],
    ids=["none", "empty", "ids", "marks", "backslashes", "scripts", "long", "commas"],
)
def test_a_column_comes_out_as_it_went_in(texts: list[str]) -> None:
    assert listed_texts(handed_over(texts)) == texts


@given(CRAFTY, st.integers(1, 9))
def test_marks_that_look_like_an_end_are_none(texts: list[str], size: int) -> None:
    assert listed_texts(handed_over(texts), size) == texts
