"""The command that saves the orders that are shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QProgressDialog

from aliship_gui.app.news import News
from aliship_gui.app.open_shop import OpenShop
from aliship_gui.ui.file_asking import CSV, EXCEL, ask_where_to_save
from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.theme import Tone
from aliship_gui.ui.workspace import Workspace
from aliship_gui.viewmodels.export_book import ExportBook


class Exports(QObject):
    """Asks for a file, shows how far it is and where it is. `language` is that of headings."""

    def __init__(self, window: MainWindow, shop: OpenShop, panes: Workspace, news: News) -> None:
        super().__init__(panes)
        self._window = window
        self._panes = panes
        self._news = news
        self._table = shop.desk.browser.table
        self._book = ExportBook(shop.stores, shop.files, self)
        self._dialog: QProgressDialog | None = None
        self.language = "en"
        window.commands["export"].triggered.connect(self._choose_file)
        self._book.progress.connect(self._show_progress)
        self._book.saved.connect(self._tell_saved)
        self._book.stopped.connect(self._rest)
        self._book.failed.connect(self._fail)
        self._book.failed.connect(shop.desk.warn)

    def save(self, path: Path) -> None:
        """Write the orders that are shown to a file."""
        self._book.save(path, self._table.ids, self.language)

    def _choose_file(self) -> None:
        if self._book.is_busy:
            return
        title = self.tr("Save the orders shown")
        ask_where_to_save(self._window, title, "aliship-orders.xlsx", (EXCEL, CSV), self.save)

    def _show_progress(self, done: int, total: int) -> None:
        if self._dialog is None:
            # It goes with the panes, when another shop is opened.
            self._dialog = QProgressDialog(self._panes)
            self._dialog.setObjectName("exportProgress")
            self._dialog.setWindowTitle(self.tr("Saving orders"))
            self._dialog.setLabelText(self.tr("Writing %Ln order(s) …", "", total))
            self._dialog.setAutoReset(False)
            self._dialog.canceled.connect(self._book.stop)
        self._dialog.setMaximum(total)
        self._dialog.setValue(done)

    def _rest(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.canceled.disconnect(self._book.stop)
            dialog.close()
            dialog.deleteLater()

    def _fail(self, _failure: object) -> None:
        self._rest()

    def _tell_saved(self, path: Path, count: int) -> None:
        self._rest()
        folder = QUrl.fromLocalFile(str(path.parent))

        def wording() -> tuple[str, str]:
            words = self.tr("%Ln order(s) saved in {path}", "", count)
            return words.format(path=path), self.tr("Open the folder")

        def show() -> None:
            QDesktopServices.openUrl(folder)

        self._news.tell(Tone.GOOD, wording, show)
