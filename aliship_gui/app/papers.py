"""Opens the window that prints packing slips and address sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from aliship_gui.app.open_shop import OpenShop
from aliship_gui.ui.coming_up import come_up
from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.workspace import Workspace
from aliship_gui.viewmodels.paper_book import PaperBook

if TYPE_CHECKING:
    from aliship_gui.ui.paper.window import PaperWindow


class Papers(QObject):
    """The commands `slips` and `address_sheet` of one open shop."""

    def __init__(self, window: MainWindow, shop: OpenShop, panes: Workspace) -> None:
        super().__init__(panes)
        self._desk = shop.desk
        self._panes = panes
        self._book = PaperBook(shop.stores, shop.services, self)
        self._book.failed.connect(shop.desk.warn)
        self._window: PaperWindow | None = None
        window.commands["slips"].triggered.connect(self._open_slips)
        window.commands["address_sheet"].triggered.connect(self._open_addresses)

    def _open_slips(self) -> None:
        self._open("slip")

    def _open_addresses(self) -> None:
        self._open("addresses")

    def _open(self, kind: str) -> None:
        """Begin with the picked order, or with all that are shown where none is picked."""
        # Most starts of the program print nothing.
        from aliship_gui.ui.paper.documents import DocumentKind
        from aliship_gui.ui.paper.window import PaperWindow, Scope

        if self._window is None:
            self._window = PaperWindow(self._book, self._panes)
            self._window.scope_wanted.connect(self._read)
        self._window.show_kind(
            DocumentKind(kind), Scope.PICKED if self._desk.picked else Scope.SHOWN
        )
        come_up(self._window)

    def _read(self, scope: int) -> None:
        from aliship_gui.ui.paper.window import Scope

        shown = self._desk.browser.table.ids
        picked = (self._desk.picked,) if self._desk.picked else ()
        self._book.show(picked if scope == Scope.PICKED else shown)
