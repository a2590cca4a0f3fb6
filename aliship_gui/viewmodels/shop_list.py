"""The shops as a list: a name that can be edited, whose account it is, how long it is signed in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from urllib.parse import urlsplit

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from aliship_gui.store.accounts import Account
from aliship_gui.viewmodels.indexes import ROOT, AnyIndex
from aliship_gui.viewmodels.shop_book import ShopBook


class ShopRole(IntEnum):
    """What a row holds besides its text."""

    SHOP_ID = Qt.ItemDataRole.UserRole


class ShopListModel(QAbstractListModel):
    """Follows a `ShopBook`; a new name is kept through it."""

    def __init__(
        self,
        book: ShopBook,
        parent: QObject | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._book = book
        self._shops = book.shops
        book.changed.connect(self._follow)

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """Qt's hook."""
        return 0 if parent.isValid() else len(self._shops)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's hook."""
        if not index.isValid() or index.row() >= len(self._shops):
            return None
        shop = self._shops[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(self._lines(shop))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(self._lines(shop))
        if role == Qt.ItemDataRole.EditRole:
            return shop.name
        return shop.shop_id if role == ShopRole.SHOP_ID else None

    def _lines(self, shop: Account) -> list[str]:
        return [line for line in (shop.name, _of(shop), self._sign_in(shop)) if line]

    def _sign_in(self, shop: Account) -> str:
        """How long it lasts if nothing renews it any more, "" where nobody knows."""
        ends = [end for end in (shop.access_expires_at, shop.refresh_expires_at) if end is not None]
        if not ends:
            return ""
        left = max(ends) - self._clock()
        if left <= timedelta(0):
            return self.tr("signed out")
        return self.tr("signed in for %n day(s)", "", left.days)

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt's hook: the name stands once it is kept."""
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            self._book.rename(self._shops[index.row()].shop_id, str(value))
        return False

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Qt's hook."""
        editable = Qt.ItemFlag.ItemIsEditable if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | editable

    def _follow(self) -> None:
        """Few rows, rarely changed: told as rows where only their words changed."""
        shops = self._book.shops
        if [shop.shop_id for shop in shops] == [shop.shop_id for shop in self._shops]:
            self._shops = shops
            if shops:
                self.dataChanged.emit(self.index(0), self.index(len(shops) - 1))
            return
        self.beginResetModel()
        self._shops = shops
        self.endResetModel()


def _of(shop: Account) -> str:
    account = shop.account if shop.account != shop.name else ""
    parts = (account, urlsplit(shop.gateway).netloc)
    return "  ·  ".join(part for part in parts if part)
