"""A desk on real stores, with a made-up platform and work that is done when a test says so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from aliship_gui.domain.declaring_limits import DeclaringMeans
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.domain.orders import Order
from aliship_gui.domain.shipments import DeclarationState, ShipmentDraft
from aliship_gui.explain.entries import Catalogue
from aliship_gui.services.carrier_book import CarrierBook
from aliship_gui.services.dispatch import Dispatch
from aliship_gui.services.order_sync import OrderSync, Sources
from aliship_gui.store.carriers import CarrierStore
from aliship_gui.store.database import open_database
from aliship_gui.store.declarations import Change, Declaration, declared, refused, sending
from aliship_gui.store.drafts import DraftStore
from aliship_gui.store.history import Who
from aliship_gui.store.orders import OrderStore
from aliship_gui.store.outbox import Outbox
from aliship_gui.store.settings import SettingsStore
from aliship_gui.viewmodels.desk import Desk
from aliship_gui.viewmodels.explanation_page import ExplanationPage
from aliship_gui.viewmodels.order_browser import OrderBrowser
from aliship_gui.viewmodels.shop_parts import Services, Stores
from tests.fakes.carrier_source import FakeCarrierReader
from tests.fakes.engine import FakeEngine
from tests.fakes.hands import wait_for
from tests.fakes.order_source import FakeOrderReader, SetClock
from tests.fakes.runner import HandRunner
from tests.viewmodels.samples import CARRIERS, NOON, details_of

PATIENCE = 5.0
TOO_LONG = Failure(FailureKind.REFUSED, "-326", "运单号格式错误", request_id="r1")


class ShopDesk(QObject):
    """`desk` is the real thing; the lists below hold everything that it said."""

    def __init__(self, folder: Path, catalogue: Catalogue) -> None:
        super().__init__()
        self.database = open_database(folder)
        self.clock = SetClock()
        self.reader = FakeOrderReader(self.clock)
        self.carriers = FakeCarrierReader(CARRIERS.carriers)
        self.network, self.disk = HandRunner(), HandRunner()
        self.engine = FakeEngine()
        self.means = DeclaringMeans()
        self.stores = Stores(
            OrderStore(self.database, "shop"),
            CarrierStore(self.database, "shop"),
            DraftStore(self.database, "shop"),
            Outbox(self.database, "shop"),
            SettingsStore(self.database, "shop"),
        )
        self.services = self._services()
        orders = self.stores.orders
        self.browser = OrderBrowser(orders, orders.needing_attention, self.disk, self)
        self.desk = Desk(self.stores, self.services, self.browser, catalogue, self)
        self.pages: list[ExplanationPage | None] = []
        self.troubles: list[ExplanationPage | None] = []
        self.shown: list[tuple[Order, OrderDetails | None]] = []
        self.rows: list[Declaration | None] = []
        self.tickets: list[str] = []
        self._listen()
        self.services.dispatch.start(self.engine)

    def close(self) -> None:
        """See the engine's thread off."""
        self.services.dispatch.close()
        assert self.engine.stopped.wait(PATIENCE)
        self.database.close()

    def finish(self) -> None:
        """Do all work that was given, and what follows from it."""
        while self.disk.waiting or self.network.waiting:
            self.disk.finish()
            self.network.finish()

    def finish_until(self, happened: Callable[[], bool]) -> None:
        """`finish`, again and again until this happened: some work waits for a while."""

        def has_happened() -> bool:
            self.finish()
            return happened()

        wait_for("what was to come of the work", has_happened)

    def know(self, *orders: Order) -> None:
        """Orders that the store has, and whose details the platform will tell."""
        self.stores.orders.save(orders, NOON)
        for order in orders:
            self.reader.details.setdefault(order.order_id, details_of(order))

    def pick(self, order_id: str) -> None:
        """Put an order on the desk and let everything arrive."""
        self.desk.pick(order_id)
        self.finish()

    def queue(self, draft: ShipmentDraft) -> Declaration:
        """A declaration in the outbox."""
        return self.stores.outbox.add(draft, Who.SELLER, NOON)

    def advance(self, row: Declaration, *changes: Change) -> Declaration:
        """Let things happen to a declaration, and have the engine tell the last of it."""
        for change in changes:
            row = self.stores.outbox.advance(row.declaration_id, change, Who.PROGRAM, NOON)
        self.services.dispatch.moved.emit(row)
        return row

    def declare(self, row: Declaration) -> Declaration:
        """The platform takes it."""
        return self.advance(row, sending, declared)

    def refuse(self, row: Declaration, failure: Failure = TOO_LONG) -> Declaration:
        """The platform declines it."""
        return self.advance(row, sending, refused(failure))

    def state(self) -> DeclarationState | None:
        """The state that the form shows."""
        return self.desk.form.state

    def _services(self) -> Services:
        return Services(
            sync=OrderSync(
                Sources(self.reader, self.stores.orders, self.network, self.disk, self.clock), self
            ),
            carriers=CarrierBook(
                self.carriers,
                self.stores.carriers,
                self.network,
                self.disk,
                lambda: lambda carrier: carrier,
                self.clock,
                self,
            ),
            dispatch=Dispatch(self.disk, self),
            disk=self.disk,
            means=self.means,
        )

    def _listen(self) -> None:
        desk = self.desk
        desk.page_changed.connect(self.pages.append)
        desk.troubles.changed.connect(self.troubles.append)
        desk.order_shown.connect(lambda order, details: self.shown.append((order, details)))
        desk.declaration_moved.connect(self.rows.append)
        desk.ticket_made.connect(self.tickets.append)
