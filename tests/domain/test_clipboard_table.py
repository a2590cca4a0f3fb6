"""Blocks from spreadsheets: nothing raises, no cell is lost, whatever was copied."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.domain.clipboard_table import format_block, parse_rows

CELLS = st.text(st.sampled_from('ab0\t\r\n"é，🙂 \x00'), max_size=6) | st.text(max_size=8)
ROWS = st.lists(st.lists(CELLS, min_size=1, max_size=5).map(tuple), max_size=8).map(tuple)


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("", ()),
        ("a", (("a",),)),
        ("a\tb\nc\td\n", (("a", "b"), ("c", "d"))),
        ("a\tb\r\nc\td\r\n", (("a", "b"), ("c", "d"))),
        ("a\rb", (("a",), ("b",))),
        ("a\n\nb", (("a",), ("",), ("b",))),
        ("\t\n", (("", ""),)),
        ('"two\nlines"\tx\r\n', (("two\nlines", "x"),)),
        ('"say ""hi"""\n', (('say "hi"',),)),
        ('"5 inch\tx\n', (('"5 inch', "x"),)),
        ('a"b"\tc', (('a"b"', "c"),)),
        ('"a"b\tc', (('"a"b', "c"),)),
        ('""\t"', (("", '"'),)),
    ],
)
def test_blocks_as_spreadsheets_write_them(text: str, block: object) -> None:
    assert tuple(parse_rows(text)) == block


@given(ROWS)
def test_what_is_copied_comes_back_cell_by_cell(rows: tuple[tuple[str, ...], ...]) -> None:
    assert tuple(parse_rows(format_block(rows))) == rows


@given(st.text(st.sampled_from('ab\t\r\n"'), max_size=40))
def test_no_text_raises_and_no_letter_is_lost(text: str) -> None:
    block = tuple(parse_rows(text))
    assert all(block)
    letters = [char for row in block for cell in row for char in cell if char in "ab"]
    assert letters == [char for char in text if char in "ab"]


@given(st.lists(st.text("0123456789ABC", min_size=1, max_size=5), min_size=1, max_size=30))
def test_plain_cells_keep_their_places(cells: list[str]) -> None:
    assert tuple(parse_rows("\r\n".join(cells))) == tuple((cell,) for cell in cells)
    assert tuple(parse_rows("\t".join(cells))) == (tuple(cells),)
