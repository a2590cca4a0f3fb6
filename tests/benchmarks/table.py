"""The table that people read, and the same as data."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from tests.benchmarks.result import Figure

HEADINGS = ("name", "ours", "floor", "ratio", "target", "spread", "verdict", "note")
_RIGHT = frozenset({"ours", "floor", "ratio", "spread"})


def table(figures: Iterable[Figure]) -> str:
    """Figures as lines of aligned columns."""
    rows = [HEADINGS, *(_cells(figure) for figure in figures)]
    widths = [max(_width(row[column]) for row in rows) for column in range(len(HEADINGS))]
    lines = [_line(row, widths) for row in rows]
    rule = "  ".join("-" * width for width in widths)
    return "\n".join([lines[0], rule, *lines[1:]])


def as_data(figure: Figure) -> dict[str, object]:
    """A figure as JSON takes it."""
    return {
        "name": figure.name,
        "ours": figure.ours,
        "floor": figure.floor,
        "unit": str(figure.unit),
        "ratio": figure.ratio,
        "target": figure.target.words,
        "spread": figure.spread,
        "verdict": str(figure.verdict),
        "note": figure.note,
    }


def _cells(figure: Figure) -> tuple[str, ...]:
    return (
        figure.name,
        _amount(figure.ours, figure.unit),
        _amount(figure.floor, figure.unit),
        "" if figure.ratio is None else f"{figure.ratio:.2f} ×",
        figure.target.words,
        "" if figure.spread is None else f"{figure.spread:.0%}",
        str(figure.verdict),
        figure.note,
    )


def _amount(value: float | None, unit: str) -> str:
    if value is None:
        return ""
    digits = 0 if value >= 100 or value == int(value) else 1 if value >= 10 else 2
    return f"{value:.{digits}f} {unit}"


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [
        " " * (width - _width(cell)) + cell
        if name in _RIGHT
        else cell + " " * (width - _width(cell))
        for name, cell, width in zip(HEADINGS, row, widths, strict=True)
    ]
    return "  ".join(cells).rstrip()


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
