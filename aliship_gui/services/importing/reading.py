"""Reads a file of any kind that is understood."""

from __future__ import annotations

from pathlib import Path

from aliship_gui.services.importing.faults import FileRefused, FileTrouble
from aliship_gui.services.importing.headings import Headings
from aliship_gui.services.importing.table import LARGEST_FILE, Table

_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The container of Excel 97 to 2003, and of every workbook with a password (MS-OFFCRYPTO)."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHER_KINDS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"{\\rtf")


def read_file(path: Path, headings: Headings) -> Table:
    """The table in a CSV, TSV or XLSX file. Raises FileRefused and nothing else.

    What a file is, its first bytes tell; its name is not asked.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise FileRefused(FileTrouble.UNREADABLE, error.strerror or "") from error
    return read_bytes(data, headings)


def read_bytes(data: bytes, headings: Headings) -> Table:
    """The table in a file's content. Raises FileRefused and nothing else."""
    # Loaded with the first file: a start of the program has no time for it.
    from aliship_gui.services.importing.delimited import read_delimited
    from aliship_gui.services.importing.workbook import read_workbook

    if len(data) > LARGEST_FILE:
        raise FileRefused(FileTrouble.TOO_LARGE)
    if data.startswith(_OLE):
        raise FileRefused(FileTrouble.PASSWORD if _ENCRYPTED in data else FileTrouble.OLD_EXCEL)
    if data.startswith((_ZIP, _EMPTY_ZIP)):
        return read_workbook(data, headings)
    if data.startswith(_OTHER_KINDS):
        raise FileRefused(FileTrouble.NOT_A_TABLE)
    return read_delimited(data, headings)
