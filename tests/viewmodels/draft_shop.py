"""A shop whose order table is typed into, with work that is done when a test says so."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt

from aliship_gui.domain.findings import Field, Severity
from aliship_gui.domain.orders import Order
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.explain.entries import Catalogue
from aliship_gui.services.importing.verdicts import Standing
from aliship_gui.viewmodels.draft_desk import DraftDesk
from aliship_gui.viewmodels.draft_paste import Pasted
from aliship_gui.viewmodels.order_columns import FIELD_COLUMNS
from aliship_gui.viewmodels.status_list import ALL
from tests.viewmodels.samples import an_order
from tests.viewmodels.shop_desk import ShopDesk

CARRIER, NUMBER, URL = Field.CARRIER, Field.TRACKING_NUMBER, Field.TRACKING_URL


def order(place: int) -> str:
    """An order of this shop."""
    return f"{8000000000000000 + place}"


def number(place: int) -> str:
    """A number that CPAM takes."""
    return f"LZ{place:09d}CN"


class DraftShop:
    """`drafts` is the real thing; all orders are shown in the table, in the order of their ids."""

    def __init__(self, shop: ShopDesk, catalogue: Catalogue, *orders: Order) -> None:
        self.shop = shop
        self.desk = shop.desk
        self.table = shop.desk.browser.table
        self.known = orders or tuple(an_order(order(place)) for place in range(1, 6))
        shop.know(*self.known)
        self.drafts = DraftDesk(shop.desk, shop.stores, shop.services, catalogue, shop)
        self.book, self.editor = self.drafts.book, self.drafts.editor
        self.stack = self.editor.stack
        self.pasted: list[Pasted] = []
        self.refused: list[str] = []
        self.drafts.paste.pasted.connect(self.pasted.append)
        self.drafts.cells.refused.connect(self.refused.append)
        shop.services.carriers.load()
        self.book.load()
        shop.desk.browser.pick(ALL)
        self.finish()

    def finish(self) -> None:
        """Do all work, also what is only about to be given."""
        self.shop.finish()
        while self.book.is_about_to_check:
            QCoreApplication.processEvents()
            self.book.check_now()
            self.shop.finish()

    def cell(self, order_id: str, field: Field) -> QModelIndex:
        """A cell of the table."""
        return self.table.index(self.table.row_of(order_id), FIELD_COLUMNS[field])

    def type(self, order_id: str, field: Field, text: str) -> bool:
        """Type into a cell; whether it was taken."""
        taken = self.table.setData(self.cell(order_id, field), text)
        self.finish()
        return taken

    def text(self, order_id: str, field: Field) -> str:
        """What a cell shows."""
        return str(self.cell(order_id, field).data() or "")

    def texts(self, order_id: str) -> tuple[str, ...]:
        """What an order's cells would be copied as."""
        role = Qt.ItemDataRole.EditRole
        return tuple(
            str(self.cell(order_id, field).data(role) or "") for field in (CARRIER, NUMBER, URL)
        )

    def severity(self, order_id: str, field: Field) -> Severity | None:
        """How grave what a cell tells is."""
        typed = self.table.typed(self.cell(order_id, field))
        return typed.severity if typed is not None else None

    def hint(self, order_id: str, field: Field) -> str:
        """What an empty cell says."""
        typed = self.table.typed(self.cell(order_id, field))
        return typed.hint if typed is not None else ""

    def standing(self, order_id: str) -> Standing | None:
        """What can become of an order's draft."""
        typed = self.table.typed(self.cell(order_id, NUMBER))
        return typed.standing if typed is not None else None

    def kept(self, order_id: str) -> ShipmentDraft | None:
        """The draft on the disk."""
        return self.shop.stores.drafts.get(order_id)

    def fill(self, order_id: str, carrier: str, text: str) -> None:
        """Type a carrier and a number."""
        self.type(order_id, CARRIER, carrier)
        self.type(order_id, NUMBER, text)
