"""Long lists in pieces: all of it, in its order, and never much at a time."""

from __future__ import annotations

import pytest

from aliship_gui.in_pieces import in_pieces


@pytest.mark.parametrize("count", [0, 1, 4_095, 4_096, 4_097, 10_000])
def test_all_of_it_in_its_order(count: int) -> None:
    items = list(range(count))
    pieces = [list(piece) for piece in in_pieces(items)]
    assert [item for piece in pieces for item in piece] == items
    assert all(0 < len(piece) <= 4_096 for piece in pieces)
