"""The cells of the order table that a seller types into: what answers for them, and with what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from aliship_gui.domain.findings import Field, Severity
from aliship_gui.domain.orders import Order

if TYPE_CHECKING:
    from aliship_gui.services.importing.verdicts import Standing


class TypedCell(Struct, frozen=True, gc=False):
    """What is painted of a cell in whose row something was typed."""

    text: str
    hint: str
    """What an empty cell says instead of a text, "" for nothing."""
    severity: Severity | None
    """The gravest finding about it, None for none or for a field that was not filled in yet."""
    standing: Standing | None
    """What can become of the whole draft, None while that is not known."""


class TypedCells(Protocol):
    """What answers for the columns that a seller types into."""

    def data(self, order: Order, field: Field, role: int) -> object:
        """See `QAbstractItemModel.data`."""
        ...

    def cell(self, order: Order, field: Field) -> TypedCell | None:
        """All that painting asks about a cell, None where nothing was typed for the order."""
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
