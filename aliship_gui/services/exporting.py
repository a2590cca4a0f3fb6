"""Writes the orders to ship into a file that can be filled in and imported. No Qt.

Numbers stay texts in any spreadsheet, and no text becomes a formula (OWASP: CSV injection).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from aliship_gui.domain.orders import SHIPPABLE, Order
from aliship_gui.domain.spreadsheet_text import neutral
from aliship_gui.services.importing.headings import COLUMNS, Headings
from aliship_gui.services.whole_file import write_whole
from aliship_gui.store.orders import OrderSort, OrderStore, OrderView

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_TEXT = "@"
"""The number format under which a spreadsheet leaves digits alone (ECMA-376 part 1, 18.8.30)."""
_WIDTHS = (22, 26, 26, 30, 26, 12, 20, 20, 12, 44, 28)

_Row = list[str]


class TemplateMaker:
    """Writes templates; for worker threads."""

    def __init__(self, orders: OrderStore, headings: Headings) -> None:
        self._orders = orders
        self._headings = headings

    def save(self, path: Path, language: str) -> int:
        """Write the orders to ship, the most urgent first; returns how many.

        A name that ends in .xlsx makes a workbook, any other CSV in UTF-8 with a byte order
        mark. `language` (as "zh") is that of the headings. The file appears whole or not
        at all. Times are this computer's. Raises StoreError.
        """
        view = OrderView(statuses=frozenset(map(str, SHIPPABLE)), sort=OrderSort.SHIP_BY)
        orders = self._orders.rows(self._orders.ids(view))
        write = _write_workbook if path.suffix.lower() == ".xlsx" else _write_csv
        rows, titles = [list(_cells(order)) for order in orders], self._headings.titles(language)
        write_whole(path, lambda unfinished: write(unfinished, titles, rows))
        return len(orders)


def _cells(order: Order) -> Iterator[str]:
    yield order.order_id
    yield from [""] * (len(COLUMNS) - 1)
    yield order.ship_by.astimezone().isoformat(" ", "minutes") if order.ship_by else ""
    yield order.buyer_name or order.buyer_login
    yield order.country
    yield "; ".join(f"{line.quantity} × {line.product_name}" for line in order.lines)
    yield "; ".join(dict.fromkeys(line.carrier_name or line.carrier_key for line in order.lines))


def _write_csv(path: Path, titles: _Row, rows: Sequence[_Row]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(titles)
        # A tab before an order number makes a spreadsheet take it for a text; the import and the
        # platform's own tools pass over it.
        writer.writerows([f"\t{row[0]}", *map(neutral, row[1:])] for row in rows)


def _write_workbook(path: Path, titles: _Row, rows: Sequence[_Row]) -> None:
    # Importing it takes a quarter of a second that a start of the program has no time for.
    import openpyxl  # type: ignore[import-untyped]

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("AliShip")
    sheet.freeze_panes = "B2"
    for place, width in enumerate(_WIDTHS):
        column = sheet.column_dimensions[chr(ord("A") + place)]
        column.width = width
        if place < len(COLUMNS):
            column.number_format = _TEXT
    for row in (titles, *rows):
        sheet.append([_text_cell(sheet, text) for text in row])
    book.save(path)
    book.close()


def _text_cell(sheet: Any, text: str) -> Any:
    from openpyxl.cell import WriteOnlyCell  # type: ignore[import-untyped]

    cell = WriteOnlyCell(sheet, _UNPRINTABLE.sub("", text) or None)
    cell.number_format = _TEXT
    if text:
        # Whatever it begins with, it is a text and no formula.
        cell.data_type = "s"
    return cell
