"""The search field of the window finds orders of the open shop, letter by letter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

from aliship_gui.viewmodels.order_browser import OrderBrowser


class Searching(QObject):
    """Every change of the text is searched for at once; what that needs is read beforehand."""

    def __init__(self, field: QLineEdit, browser: OrderBrowser, parent: QObject) -> None:
        super().__init__(parent)
        self._field = field
        self._browser = browser
        field.textChanged.connect(self._search)
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook: who goes into the field is about to search, unless the whole window did."""
        if isinstance(event, QFocusEvent) and event.gotFocus():
            self._entered(event.reason())
        return super().eventFilter(watched, event)

    def _entered(self, reason: Qt.FocusReason) -> None:
        if reason is not Qt.FocusReason.ActiveWindowFocusReason:
            self._browser.prepare_search()

    def _search(self) -> None:
        if self._field.text().strip() != self._browser.text:
            self._browser.search(self._field.text())
