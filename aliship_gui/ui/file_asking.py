"""Asks for a file in the desktop's own dialog, while the window goes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

CSV = "CSV (*.csv)"
EXCEL = "Excel (*.xlsx)"
PDF = "PDF (*.pdf)"

_SUFFIXES = {CSV: ".csv", EXCEL: ".xlsx", PDF: ".pdf"}

Chosen = Callable[[Path], None]


def ask_what_to_open(parent: QWidget, title: str, kinds: str, then: Chosen) -> None:
    """Have a file chosen; `kinds` are Qt's name filters. `then` is not called for none."""
    dialog = QFileDialog(parent, title, "", kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _ask(dialog, lambda path, _kind: then(path))


def ask_where_to_save(
    parent: QWidget, title: str, name: str, kinds: tuple[str, ...], then: Chosen
) -> None:
    """Have a place and a name chosen, `name` to begin with; `then` is not called for none.

    `kinds` are name filters of this module: the chosen one gives its suffix to a name that has
    none.
    """
    dialog = QFileDialog(parent, title)
    dialog.setNameFilters(kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(name)
    _ask(dialog, lambda path, kind: then(path if path.suffix else path.with_suffix(kind)))


def _ask(dialog: QFileDialog, then: Callable[[Path, str], None]) -> None:
    dialog.setObjectName("fileDialog")
    dialog.fileSelected.connect(
        lambda name: then(Path(name), _SUFFIXES.get(dialog.selectedNameFilter(), ""))
    )
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
