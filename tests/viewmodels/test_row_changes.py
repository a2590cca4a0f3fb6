"""Carried out in their order, the changes turn the rows before into the rows after."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.viewmodels.row_changes import changes_between, stretches

IDS = st.lists(st.sampled_from("abcdefghij"), unique=True)


@given(IDS, IDS)
def test_they_lead_from_one_to_the_other(before: list[str], after: list[str]) -> None:
    changes = changes_between(before, after)
    rows = list(before)
    for first, last in reversed(changes.removed):
        del rows[first : last + 1]
    if changes.arranged is not None:
        assert sorted(changes.arranged) == sorted(rows)
        assert changes.arranged != rows
        rows = list(changes.arranged)
    for first, last in changes.inserted:
        rows[first:first] = after[first : last + 1]
    assert rows == after
    assert changes.numbers == {order_id: row for row, order_id in enumerate(after)}


def test_nothing_changed() -> None:
    changes = changes_between(["a", "b"], ["a", "b"])
    assert (changes.removed, changes.arranged, changes.inserted) == ((), None, ())


@given(st.sets(st.integers(0, 30)))
def test_stretches_cover_each_row_once(rows: set[int]) -> None:
    found = list(stretches(sorted(rows)))
    assert [row for first, last in found for row in range(first, last + 1)] == sorted(rows)
    assert all(second[0] > first[1] + 1 for first, second in pairwise(found))
