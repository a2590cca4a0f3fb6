"""The shortcut sheet on its command: shown, printed, saved as PDF."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QObject
from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument

from aliship_gui.services.worker import Runner
from aliship_gui.ui.coming_up import come_up
from aliship_gui.ui.main_window import MainWindow

if TYPE_CHECKING:
    from aliship_gui.ui.shortcut_sheet import ShortcutSheet


class ShortcutPrinting(QObject):
    """Builds the sheet when it is wanted.

    Closed, it goes: it has a label for each key, and all of them would follow each change of
    language and colours.
    """

    def __init__(self, window: MainWindow, disk: Runner) -> None:
        super().__init__(window)
        self._window = window
        self._disk = disk
        self._sheet: ShortcutSheet | None = None
        window.commands["shortcuts"].triggered.connect(self._show)

    def _show(self) -> None:
        from aliship_gui.ui.shortcut_sheet import ShortcutSheet

        making: Iterator[None] = iter(())
        if self._sheet is None:
            self._sheet = sheet = ShortcutSheet(self._window.commands, self._window)
            sheet.print_wanted.connect(self._print)
            sheet.save_wanted.connect(self._save)
            sheet.finished.connect(self._let_go)
            making = sheet.making()
        self._sheet.tell(str)
        come_up(self._sheet, making)

    def _let_go(self) -> None:
        if self._sheet is not None:
            self._sheet.deleteLater()
            self._sheet = None

    def _print(self) -> None:
        # Loaded when it is used: it looks for printers.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._sheet)
        dialog.setModal(True)
        dialog.accepted.connect(lambda: self._document().print_(printer))
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def _save(self, path: Path) -> None:
        from aliship_gui.services.whole_file import write_whole

        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setTitle(self._title())
        self._document().print_(writer)
        del writer
        data, asked = bytes(buffer.data().data()), self._sheet
        self._disk.run(
            lambda _job, _report: write_whole(path, lambda part: part.write_bytes(data)),
            lambda _none: self._tell(asked, path, saved=True),
            lambda _failure: self._tell(asked, path, saved=False),
        )

    def _tell(self, asked: ShortcutSheet | None, path: Path, *, saved: bool) -> None:
        """Tell the sheet that it was asked from, if that is still open."""

        def wording() -> str:
            words = self.tr("Saved: {name}") if saved else self.tr("Could not be saved: {name}")
            return words.format(name=path.name)

        if asked is not None and asked is self._sheet:
            asked.tell(wording)

    def _title(self) -> str:
        return self.tr("AliShip – keyboard shortcuts")

    def _document(self) -> QTextDocument:
        from aliship_gui.ui.shortcuts import shortcut_document, shortcut_groups

        return shortcut_document(shortcut_groups(self._window.commands), self._title())
