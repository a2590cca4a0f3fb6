"""Parcels from a file: CSV, TSV and XLSX read without losing a row or changing a number. No Qt.

::

    bytes ──reading──► Table ──layout──► Entry ──Reader──► Reading ──judge──► Verdict
            (encodings,       (headings)        (carriers)          (the checks of the form,
             delimited,                                              the file, the outbox)
             workbook)
"""

from __future__ import annotations

from aliship_gui.services.importing.entries import Entry
from aliship_gui.services.importing.faults import Fault, FileRefused, FileTrouble
from aliship_gui.services.importing.headings import COLUMNS, Headings
from aliship_gui.services.importing.layout import Layout
from aliship_gui.services.importing.parcel_list import ParcelList
from aliship_gui.services.importing.preview import Importer, Preview
from aliship_gui.services.importing.table import Table
from aliship_gui.services.importing.verdicts import Standing, Verdict

__all__ = [
    "COLUMNS",
    "Entry",
    "Fault",
    "FileRefused",
    "FileTrouble",
    "Headings",
    "Importer",
    "Layout",
    "ParcelList",
    "Preview",
    "Standing",
    "Table",
    "Verdict",
]
