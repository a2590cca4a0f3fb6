"""Reads a workbook to a checked preview, and the same with openpyxl alone.

Words: a data folder with known orders, how many rows the workbook gets.
"""

from __future__ import annotations

import gc
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]

from aliship_gui.domain.declaring_limits import DeclaringMeans
from aliship_gui.resources import resource
from aliship_gui.services.importing.headings import Headings
from aliship_gui.services.importing.preview import Importer
from aliship_gui.services.importing.verdicts import Standing
from aliship_gui.store.carriers import CarrierStore
from aliship_gui.store.database import open_database
from aliship_gui.store.orders import OrderStore, OrderView
from aliship_gui.store.outbox import Outbox
from aliship_gui.store.paths import DATABASE_NAME
from aliship_gui.store.settings import SettingsStore
from tests.benchmarks.programs.reporting import report

_HEADINGS = ("Order number", "Carrier", "Tracking number", "Remark for the buyer")
_CARRIER = "CARRIER_000"


def main(folder: Path, rows: int) -> None:
    """Report the seconds of both, and how many rows are ready.

    The collector rests for both, as it does on the worker thread that reads a file in the program.
    """
    gc.disable()
    with closing(sqlite3.connect(folder / DATABASE_NAME)) as connection:
        (shop_id,) = connection.execute("SELECT DISTINCT shop_id FROM orders").fetchone()
    database = open_database(folder)
    orders = OrderStore(database, shop_id)
    file = _workbook(folder / "parcels.xlsx", orders, rows)
    bare = _bare(file)
    importer = Importer(
        orders,
        Outbox(database, shop_id),
        SettingsStore(database, shop_id),
        Headings(resource("import", "headings.toml")),
        DeclaringMeans(),
    )
    carriers = CarrierStore(database, shop_id).load()
    began = time.perf_counter()
    preview = importer.open(file, carriers)
    seconds = time.perf_counter() - began
    ready = preview.parcels.count(Standing.READY)
    report(ours=seconds, bare=bare, ready=ready)
    database.close()


def _workbook(path: Path, orders: OrderStore, rows: int) -> Path:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(_HEADINGS)
    for number, order_id in enumerate(orders.ids(OrderView())[:rows]):
        sheet.append((order_id, _CARRIER, f"LZ{number:09}CN", "Thank you"))
    book.save(path)
    return path


def _bare(file: Path) -> float:
    began = time.perf_counter()
    book = openpyxl.load_workbook(file, read_only=True)
    for sheet in book.worksheets:
        for _row in sheet.iter_rows(values_only=True):
            pass
    book.close()
    return time.perf_counter() - began


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
