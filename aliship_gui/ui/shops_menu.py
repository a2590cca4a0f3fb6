"""The shops in their menu: one entry each, the open one ticked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from aliship_gui.store.accounts import Account


class ShopsMenu(QObject):
    """Keeps the entries above the menu's commands; `practice` is the practice shop's."""

    shop_wanted = Signal(str)
    """Open the shop of this id."""

    def __init__(self, menu: QMenu, practice: QAction, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._menu = menu
        self._practice = practice
        practice.setCheckable(True)
        self._group = QActionGroup(self)
        self._group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        self._group.addAction(practice)
        self._entries: list[QAction] = []

    def show_shops(self, shops: Sequence[Account], open_id: str, practice_id: str) -> None:
        """List the shops; `open_id` is the open one, "" for none."""
        for entry in self._entries:
            self._menu.removeAction(entry)
            entry.deleteLater()
        self._entries = [self._entry(shop, shop.shop_id == open_id) for shop in shops]
        self._menu.insertActions(self._practice, self._entries)
        self._practice.setChecked(open_id == practice_id)

    def _entry(self, shop: Account, is_open: bool) -> QAction:
        # An ampersand in a name is no letter for the keyboard.
        entry = QAction(shop.name.replace("&", "&&"), self)
        entry.setObjectName(f"shop_{shop.shop_id}")
        entry.setCheckable(True)
        entry.setChecked(is_open)
        shop_id = shop.shop_id
        entry.triggered.connect(lambda _on: self.shop_wanted.emit(shop_id))
        self._group.addAction(entry)
        return entry
