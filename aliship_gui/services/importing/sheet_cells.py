"""The cells of one sheet, read by openpyxl's own parser with a short way for plain texts.

Parcels are texts nearly all, and for each openpyxl builds a tree of objects that describes how
it might be formatted. What is not plain text goes the long way. Importing this imports openpyxl,
which takes a quarter of a second.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from openpyxl.cell.read_only import ReadOnlyCell  # type: ignore[import-untyped]
from openpyxl.utils.cell import coordinate_to_tuple  # type: ignore[import-untyped]
from openpyxl.worksheet._reader import WorkSheetParser  # type: ignore[import-untyped]

CellValue = tuple[object, str]
"""A value, and the number format of a number."""
_NAMESPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_PLAIN = f"{_NAMESPACE}t"
_VALUE = f"{_NAMESPACE}v"
_NOTHING: CellValue = (None, "")


def sheet_rows(sheet: Any) -> Iterator[list[CellValue]]:
    """Every row of a sheet of a workbook opened read-only, without the empty cells at its end."""
    book, following = sheet.parent, 1
    with sheet._get_source() as source:  # noqa: SLF001 - no public way to the parser
        parser = _PlainTextsFirst(
            source,
            sheet._shared_strings,  # noqa: SLF001
            data_only=book.data_only,
            epoch=book.epoch,
            date_formats=book._date_formats,  # noqa: SLF001
            timedelta_formats=book._timedelta_formats,  # noqa: SLF001
        )
        for number, cells in parser.parse():
            if number < following:
                continue
            for _gap in range(following, number):
                yield []
            following = number + 1
            yield _placed(sheet, cells)


def _placed(sheet: Any, cells: list[dict[str, Any]]) -> list[CellValue]:
    row: list[CellValue] = []
    for cell in cells:
        value = cell["value"]
        if value is None:
            continue
        place = cell["column"] - 1
        if place >= len(row):
            row.extend([_NOTHING] * (place + 1 - len(row)))
        numeric = isinstance(value, int | float)
        row[place] = (value, str(ReadOnlyCell(sheet, **cell).number_format) if numeric else "")
    return row


class _PlainTextsFirst(WorkSheetParser):  # type: ignore[misc]
    def parse_cell(self, element: Element) -> dict[str, Any]:
        place, text = element.get("r"), self._plain_text(element)
        if text is None or place is None:
            parsed: dict[str, Any] = super().parse_cell(element)
            return parsed
        row, self.col_counter = coordinate_to_tuple(place)
        return {"row": row, "column": self.col_counter, "value": text, "data_type": "s"}

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
