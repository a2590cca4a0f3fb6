"""CSV and its relatives: the separator is found, and no row is lost to a quotation mark."""

from __future__ import annotations

import pytest

from aliship_gui.services.importing.delimited import parse, read_delimited
from aliship_gui.services.importing.faults import Fault, FileRefused, FileTrouble
from aliship_gui.services.importing.headings import Headings
from aliship_gui.services.importing.table import MOST_COLUMNS, MOST_ROWS, TableRow


def texts(row: TableRow) -> list[str]:
    return [cell.text for cell in row.cells]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_separator_is_found(headings: Headings, separator: str, end: str) -> None:
    lines = ["Order No;Carrier;Tracking", "0012;A, B;LZ1", "0013;C|D;LZ2"]
    data = end.join(
        separator.join(f'"{cell}"' for cell in line.split(";")) for line in lines
    ).encode()
    table = read_delimited(data, headings)
    assert [texts(row) for row in table.rows] == [line.split(";") for line in lines]
    assert [row.line for row in table.rows] == [1, 2, 3]


def test_an_announced_separator_counts(headings: Headings) -> None:
    table = read_delimited(b"sep=|\r\norder,x|tracking\r\n1,2|3\r\n", headings)
    assert [texts(row) for row in table.rows] == [["order,x", "tracking"], ["1,2", "3"]]
    assert [row.line for row in table.rows] == [2, 3]


def test_a_remark_may_have_two_lines() -> None:
    rows = parse('1,"a\nb",2\n3,c,4\n', ",")
    assert [texts(row) for row in rows] == [["1", "a\nb", "2"], ["3", "c", "4"]]
    assert [row.line for row in rows] == [1, 3]


def test_a_stray_quote_swallows_no_row() -> None:
    rows = parse('1,"CPAM,LZ1\n2,CPAM,LZ2\n3,"CP"AM,LZ3\n', ",")
    assert [row.line for row in rows] == [1, 2, 3]
    assert [row.fault for row in rows] == [Fault.QUOTES, None, Fault.QUOTES]
    assert texts(rows[1]) == ["2", "CPAM", "LZ2"]
    assert texts(rows[0]) == ["1", '"CPAM', "LZ1"]


def test_a_huge_cell_swallows_no_row() -> None:
    rows = parse("1," + "x" * 200_000 + "\n2,y\n", ",")
    assert [len(row.cells) for row in rows] == [2, 2]


def test_only_blank_rows_are_passed_over(headings: Headings) -> None:
    table = read_delimited(b"order,number\n\n , \n1,2\n,\n,3\n", headings)
    assert [row.line for row in table.rows] == [1, 4, 6]


@pytest.mark.parametrize(
    ("data", "trouble"),
    [
        (b"", FileTrouble.EMPTY),
        (b" \r\n,,\r\n", FileTrouble.EMPTY),
        (b"1\n" * (MOST_ROWS + 1), FileTrouble.TOO_LARGE),
        (b"," * MOST_COLUMNS + b"1\n", FileTrouble.TOO_LARGE),
    ],
)
def test_limits(headings: Headings, data: bytes, trouble: FileTrouble) -> None:
    with pytest.raises(FileRefused) as refused:
        read_delimited(data, headings)
    assert refused.value.failure.code == trouble
