"""Workbooks as bytes."""

from __future__ import annotations

import io
from collections.abc import Sequence

import openpyxl  # type: ignore[import-untyped]


def workbook(rows: Sequence[Sequence[object]], **formats: str) -> bytes:
    """A workbook with one sheet; `formats` are number formats by cell name, such as B2."""
    return workbooks({"Sheet": rows}, **formats)


def workbooks(sheets: dict[str, Sequence[Sequence[object]]], **formats: str) -> bytes:
    """A workbook with several sheets; `formats` are for the first."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    for cell, shape in formats.items():
        book.worksheets[0][cell].number_format = shape
    stream = io.BytesIO()
    book.save(stream)
    book.close()
    return stream.getvalue()
