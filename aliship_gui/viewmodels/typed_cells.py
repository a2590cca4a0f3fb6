"""The cells of the order table that a seller types into: what answers for them, and with what."""

from __future__ import annotations

from enum import IntEnum
from typing import Protocol

from PySide6.QtCore import Qt

from aliship_gui.domain.findings import Field
from aliship_gui.domain.orders import Order

_ROLE = int(Qt.ItemDataRole.UserRole)


class CellRole(IntEnum):
    """What a cell that can be typed into offers besides Qt's own roles."""

    SEVERITY = _ROLE + 21
    """The gravest finding about it, "" for none or for a field that was not filled in yet."""
    HINT = _ROLE + 22
    """What an empty cell says instead of a text, "" for nothing."""
    STANDING = _ROLE + 23
    """What can become of the whole draft, "" while that is not known."""
    FIELD = _ROLE + 24
    """Which `Field` it is."""


class TypedCells(Protocol):
    """What answers for the columns that a seller types into."""

    def data(self, order: Order, field: Field, role: int) -> object:
        """See `QAbstractItemModel.data`."""
        ...

    def text(self, order_id: str, field: Field) -> str:
        """What stands in a cell, of an order that need not be known."""
        ...

    def may_type(self, order: Order) -> bool:
        """Whether this order's cells can be typed into."""
        ...

    def set_text(self, order: Order, field: Field, text: str) -> bool:
        """Take what was typed; whether it was taken."""
        ...
