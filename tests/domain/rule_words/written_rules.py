"""Patterns as carriers write them, put together by chance, and numbers near to fitting them."""

from __future__ import annotations

from hypothesis import strategies as st

_CLASSES = (
    "[0-9]", "\\d", "[A-Z]", "[a-z]", "[A-Za-z]", "[A-Z0-9]", "[A-Za-z0-9]", "[a-z0-9]",
    "[0-9-]", "[AB]", "[RLUC]", "[A-F]", "[0-4]", ".", "[^A]", "A", "CN", "7", "-", "\\(",
)  # fmt: skip
_COUNTS = ("", "", "{1}", "{2}", "{3}", "{2,4}", "{2,}", "?", "*", "+", "+?", "{0}")


def _wrapped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    options = st.lists(inner, min_size=1, max_size=3).map("|".join)
    groups = st.builds("{}{}{}".format, st.sampled_from(["(", "(?:"]), options, st.just(")"))
    counted = st.builds("{}{}".format, groups, st.sampled_from(["", "", "?", "{2}", "{1,2}"]))
    return st.lists(counted | inner, min_size=1, max_size=3).map("".join)


_runs = st.builds("{}{}".format, st.sampled_from(_CLASSES), st.sampled_from(_COUNTS))
_bodies = st.recursive(_runs, _wrapped, max_leaves=6)


@st.composite
def written_patterns(draw: st.DrawFn) -> str:
    """One to three alternatives, anchored or not."""
    forms = [
        draw(st.sampled_from(["^", "^", ""]))
        + draw(_bodies)
        + draw(st.sampled_from(["$", "$", ""]))
        for _ in range(draw(st.integers(1, 3)))
    ]
    return "|".join(forms)


numbers = st.text(st.sampled_from("ABCNRZaz0457-("), max_size=12)
"""Texts of characters that the patterns above can tell apart."""


@st.composite
def near_misses(draw: st.DrawFn, number: str) -> str:
    """A number with one place changed, cut or stuffed."""
    place = draw(st.integers(0, len(number)))
    skipped = draw(st.integers(0, 2))
    return (
        number[:place]
        + draw(st.text(st.sampled_from("Aa0-"), max_size=2))
        + number[place + skipped :]
    )
