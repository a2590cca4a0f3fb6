"""Opens the scanner window and keeps the picked order in step with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from aliship_gui.app.open_shop import OpenShop
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.ui.coming_up import come_up
from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.workspace import Workspace

if TYPE_CHECKING:
    from aliship_gui.ui.scan_window import ScanWindow


class Scanning(QObject):
    """The command `scan` of one open shop."""

    def __init__(self, window: MainWindow, shop: OpenShop, panes: Workspace) -> None:
        super().__init__(panes)
        self._shop = shop
        self._panes = panes
        self._window: ScanWindow | None = None
        self._chinese = False
        window.commands["scan"].triggered.connect(self.open)

    def show_language(self, code: str) -> None:
        """The interface language changed."""
        self._chinese = code == "zh"
        if self._window is not None:
            self._window.set_chinese_first(self._chinese)

    def open(self) -> None:
        """Show the window, with what was scanned before."""
        if self._window is None:
            self._window = self._made()
        come_up(self._window)

    def _made(self) -> ScanWindow:
        # Most starts of the program scan nothing.
        from aliship_gui.ui.scan_window import ScanWindow

        book = self._shop.scans
        window = ScanWindow(book, self._panes)
        window.set_chinese_first(self._chinese)
        window.picked_wanted.connect(self._take_picked)
        book.draft_kept.connect(self._show_draft)
        book.load()
        return window

    def _take_picked(self) -> None:
        picked, book = self._shop.desk.picked, self._shop.scans
        if picked and book.at_hand is None:
            book.scan(picked)

    def _show_draft(self, order_id: str, draft: ShipmentDraft | None) -> None:
        """In the order's row and form, too."""
        self._shop.drafts.book.apply({order_id: draft})
