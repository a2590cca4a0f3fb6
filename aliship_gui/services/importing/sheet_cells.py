"""The cells of a workbook, read by openpyxl's own parser with a short way for plain texts.

Parcels are texts nearly all, and for each openpyxl builds a tree of objects that describes how
it might be formatted. What is not plain text goes the long way. Of the rest of the file only
what values depend on is read: shared texts and number formats, no drawings, filters or names;
and a sheet that does not tell its size is not read twice to find it. Importing this imports
openpyxl, which takes a quarter of a second.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import IO, Any
from xml.etree.ElementTree import Element

from openpyxl.reader.excel import ExcelReader, apply_stylesheet  # type: ignore[import-untyped]
from openpyxl.styles.numbers import (  # type: ignore[import-untyped]
    BUILTIN_FORMATS,
    BUILTIN_FORMATS_MAX_SIZE,
)
from openpyxl.utils.cell import column_index_from_string  # type: ignore[import-untyped]
from openpyxl.worksheet._reader import ROW_TAG, WorkSheetParser  # type: ignore[import-untyped]
from openpyxl.xml.functions import iterparse  # type: ignore[import-untyped]

CellValue = tuple[object, str]
"""A value, and the number format of a number."""
_NAMESPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_PLAIN = f"{_NAMESPACE}t"
_VALUE = f"{_NAMESPACE}v"
_DIGITS = "0123456789"
_NOTHING: CellValue = (None, "")

_Placed = tuple[int, object, str]
"""A column counted from 1, and what stands there."""


class Book:
    """A workbook in memory; close it.

    With `results` a formula's cell holds what it came to when the file was saved, else the
    formula. `has_formulas` is known when the rows were read without results.
    """

    def __init__(self, data: bytes, *, results: bool) -> None:
        reader = ExcelReader(io.BytesIO(data), read_only=True, data_only=results, keep_links=False)
        self._archive = reader.archive
        reader.read_manifest()
        reader.read_strings()
        reader.read_workbook()
        apply_stylesheet(reader.archive, reader.wb)
        self._reader = reader
        self.has_formulas = False

    def close(self) -> None:
        """Let go of the file."""
        self._archive.close()

    def sheets(self) -> Iterator[tuple[str, Iterator[list[CellValue]]]]:
        """Each sheet's name and rows, to be read before the next one is asked for.

        A row comes without the empty cells at its end, an empty one as an empty list.
        """
        for sheet, part in self._reader.parser.find_sheets():
            if part.target in self._reader.valid_files and "chartsheet" not in part.Type:
                yield str(sheet.name), self._rows(part.target)

    def _rows(self, part: str) -> Iterator[list[CellValue]]:
        following = 1
        with self._archive.open(part) as source:
            parser = _PlainTextsFirst(source, self._reader)
            for number, cells in parser.rows():
                if number < following:
                    continue
                for _gap in range(following, number):
                    yield []
                following = number + 1
                yield _row(cells)
            self.has_formulas |= parser.has_formulas


def _row(cells: list[_Placed]) -> list[CellValue]:
    row: list[CellValue] = []
    for column, value, shape in cells:
        if value is None:
            continue
        if column == len(row) + 1:
            row.append((value, shape))
            continue
        if column > len(row):
            row.extend([_NOTHING] * (column - len(row)))
        row[column - 1] = (value, shape)
    return row


class _PlainTextsFirst(WorkSheetParser):  # type: ignore[misc]
    def __init__(self, source: IO[bytes], reader: ExcelReader) -> None:
        book = reader.wb
        super().__init__(
            source,
            reader.shared_strings,
            data_only=reader.data_only,
            epoch=book.epoch,
            date_formats=book._date_formats,  # noqa: SLF001 - no public way to formats
            timedelta_formats=book._timedelta_formats,  # noqa: SLF001
        )
        self._styles = book._cell_styles  # noqa: SLF001
        self._own_formats = book._number_formats  # noqa: SLF001
        self.has_formulas = False

    def rows(self) -> Iterator[tuple[int, list[_Placed]]]:
        """Each row's number and cells."""
        for _event, element in iterparse(self.source):
            if element.tag == ROW_TAG:
                yield self.parse_row(element)
                element.clear()

    def parse_cell(self, element: Element) -> _Placed:
        """The parser's own hook, called for each cell of a row."""
        place, text = element.get("r"), self._plain_text(element)
        if text is None or place is None:
            return self._long_way(element)
        self.col_counter: int = column_index_from_string(place.rstrip(_DIGITS))
        return self.col_counter, text, ""

    def _plain_text(self, element: Element) -> str | None:
        if len(element) != 1:
            return None
        child, kind = element[0], element.get("t")
        if kind == "s" and child.tag == _VALUE and child.text:
            shared: str = self.shared_strings[int(child.text)]
            return shared
        if kind == "inlineStr" and len(child) == 1 and child[0].tag == _PLAIN:
            return child[0].text
        return None

    def _long_way(self, element: Element) -> _Placed:
        cell: dict[str, Any] = super().parse_cell(element)
        self.has_formulas |= cell["data_type"] == "f"
        value = cell["value"]
        shape = self._shape(cell["style_id"]) if isinstance(value, int | float) else ""
        return cell["column"], value, shape

    def _shape(self, style: int) -> str:
        number = self._styles[style].numFmtId
        if number < BUILTIN_FORMATS_MAX_SIZE:
            return str(BUILTIN_FORMATS.get(number, "General"))
        return str(self._own_formats[number - BUILTIN_FORMATS_MAX_SIZE])
