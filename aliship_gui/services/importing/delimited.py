"""Reads CSV and its relatives: finds the separator, keeps every row whatever its quotes."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from aliship_gui.giving_way import giving_way
from aliship_gui.services.importing.encodings import decode
from aliship_gui.services.importing.faults import Fault
from aliship_gui.services.importing.headings import Headings
from aliship_gui.services.importing.table import Cell, Table, TableRow, table_of

_SEPARATORS = (",", "\t", ";", "|")
_ANNOUNCED = re.compile(r"sep=([,;\t|])\r?\n", re.IGNORECASE)
_SAMPLE = 32


def read_delimited(data: bytes, headings: Headings) -> Table:
    """The table in a text file. Raises FileRefused."""
    decoded = decode(data)
    announced = _ANNOUNCED.match(decoded.text)
    if announced:
        rows = parse(decoded.text[announced.end() :], announced[1], first_line=2)
    else:
        rows = parse(decoded.text, sniff(decoded.text, headings))
    return table_of(rows, decoded.encoding)


def sniff(text: str, headings: Headings) -> str:
    """The separator under which most headings are known and most rows are equally long."""
    sample = list(islice(_lines(text), _SAMPLE))
    return max(_SEPARATORS, key=lambda separator: _merit(sample, separator, headings))


def parse(text: str, separator: str, first_line: int = 1) -> list[TableRow]:
    """Every row of the text.

    Where the quotes do not add up, one stray quote could swallow hundreds of rows; then every
    line is a row of its own, and those with the bad quotes are marked.
    """
    try:
        return list(_quoted_rows(text, separator, first_line))
    except csv.Error:
        return [
            _lone_row(line, separator, place) for place, line in enumerate(_lines(text), first_line)
        ]


def _quoted_rows(text: str, separator: str, first_line: int) -> Iterator[TableRow]:
    reader = csv.reader(_lines(text), delimiter=separator, skipinitialspace=True, strict=True)
    begins = first_line
    for texts in giving_way(reader):
        yield _row(begins, texts)
        begins = first_line + reader.line_num


def _lone_row(line: str, separator: str, place: int) -> TableRow:
    try:
        [texts] = csv.reader([line], delimiter=separator, skipinitialspace=True, strict=True)
    except csv.Error:
        return _row(place, line.rstrip("\r\n").split(separator), Fault.QUOTES)
    return _row(place, texts)


def _row(line: int, texts: list[str], fault: Fault | None = None) -> TableRow:
    while texts and not texts[-1].strip():
        texts.pop()
    return TableRow(line, tuple(map(Cell, texts)), fault)


def _merit(sample: list[str], separator: str, headings: Headings) -> tuple[int, float, int]:
    rows = [row for row in _lenient(sample, separator) if row]
    if not rows:
        return 0, 0.0, 0
    [(width, times)] = Counter(map(len, rows)).most_common(1)
    known = max(headings.likeness(row) for row in rows[:5])
    return known, times / len(rows) if width > 1 else 0.0, width


def _lenient(sample: list[str], separator: str) -> list[list[str]]:
    try:
        return list(csv.reader(sample, delimiter=separator, skipinitialspace=True))
    except csv.Error:
        return [line.split(separator) for line in sample]


def _lines(text: str) -> Iterator[str]:
    """Lines with their ends: LF, CR LF or CR alone."""
    return io.StringIO(text, newline="")
