"""Copies what a seller types elsewhere: the address, its lines one by one, the numbers."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.workspace import Workspace
from aliship_gui.viewmodels.address_text import address_lines
from aliship_gui.viewmodels.desk import Desk

_PATIENCE = 5_000


class Copying(QObject):
    """The commands that begin with `copy_`, for the picked order of one open shop."""

    def __init__(self, window: MainWindow, desk: Desk, panes: Workspace) -> None:
        super().__init__(panes)
        self._window = window
        self._desk = desk
        self._next = ("", 0)
        window.commands["copy_address"].triggered.connect(panes.order.copy_address.click)
        window.commands["copy_order"].triggered.connect(panes.order.copy_number.click)
        window.commands["copy_line"].triggered.connect(self._copy_line)
        window.commands["copy_tracking"].triggered.connect(self._copy_tracking)
        desk.order_shown.connect(self._enable)
        self._enable()

    def _enable(self) -> None:
        for name in ("copy_address", "copy_order", "copy_line", "copy_tracking"):
            self._window.commands[name].setEnabled(self._desk.form.order is not None)

    def _copy_line(self) -> None:
        """The first line of the address, with the next press the second, and round again."""
        details = self._desk.form.details
        lines = address_lines(details.address) if details else ()
        if details is None or not lines:
            self._tell(self.tr("There is no address to copy"))
            return
        order_id, place = self._next
        place = place % len(lines) if order_id == details.order_id else 0
        self._next = (details.order_id, place + 1)
        QGuiApplication.clipboard().setText(lines[place])
        words = self.tr("Copied line {place} of {count}: {line}")
        self._tell(words.format(place=place + 1, count=len(lines), line=lines[place]))

    def _copy_tracking(self) -> None:
        form = self._desk.form
        declared = (
            form.details.parcels if form.details else form.order.parcels if form.order else ()
        )
        number = declared[-1].tracking_number if declared else form.draft.tracking_number
        if number:
            QGuiApplication.clipboard().setText(number)
            self._tell(self.tr("Copied {number}").format(number=number))
        else:
            self._tell(self.tr("This order has no tracking number yet"))

    def _tell(self, words: str) -> None:
        self._window.statusBar().showMessage(words, _PATIENCE)
