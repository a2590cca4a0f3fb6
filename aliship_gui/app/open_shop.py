"""One open shop: its keys, its stores, its services, its desk, built and wired."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from aliship_gui.api.credentials import Credentials
from aliship_gui.api.errors import Unreachable
from aliship_gui.api.exchange import Poster
from aliship_gui.api.gateway import Gateway, parse_gateway
from aliship_gui.app.first_paint import Gate
from aliship_gui.domain.carriers import Carrier
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.explain.entries import Catalogue
from aliship_gui.resources import resource
from aliship_gui.services.carrier_book import CarrierBook
from aliship_gui.services.dispatch import Dispatch
from aliship_gui.services.late_platform import LatePlatform
from aliship_gui.services.order_sync import OrderSync, Sources
from aliship_gui.services.paced_reads import PacedReads
from aliship_gui.services.practice_data import PRACTICE_ID
from aliship_gui.services.revealing import Revealing
from aliship_gui.services.token_life import Standing
from aliship_gui.services.worker import Workers
from aliship_gui.store.access import ShopAccess
from aliship_gui.store.call_budget import CallBudget
from aliship_gui.store.carriers import CarrierStore
from aliship_gui.store.database import Database
from aliship_gui.store.drafts import DraftStore
from aliship_gui.store.orders import OrderStore
from aliship_gui.store.outbox import Outbox
from aliship_gui.store.saved_views import SavedViews
from aliship_gui.store.settings import SettingsStore
from aliship_gui.store.writer_lock import WriterLock
from aliship_gui.viewmodels.desk import Desk
from aliship_gui.viewmodels.shop_parts import Services, Stores
from aliship_gui.viewmodels.view_book import ViewBook

if TYPE_CHECKING:
    from aliship_gui.api.calls import PlatformClient
    from aliship_gui.api.transport import Limits
    from aliship_gui.app.options import GivenShop
    from aliship_gui.sandbox.server import PracticeShop
    from aliship_gui.services.connection_test import ConnectionReport
    from aliship_gui.services.fresh_platform import FreshPlatform
    from aliship_gui.services.real_shop import RealShop
    from aliship_gui.services.session import SessionReport
    from aliship_gui.services.shipping import ShippingEvent, ShippingService, Timing
    from aliship_gui.viewmodels.draft_desk import DraftDesk
    from aliship_gui.viewmodels.import_book import ImportBook
    from aliship_gui.viewmodels.scan_book import ScanBook

_BETWEEN_RENEWALS = 60.0
"""Seconds between two renewals of a sign-in because a shipment was refused for it."""
READERS = 4
"""Threads that read from the platform; one more writes."""


@dataclass(frozen=True)
class ShopKeys:
    """What it takes to open a shop.

    `reach` tells gateway and credentials, on a worker thread: the practice shop is started
    there. `leave` undoes it. `shop_id` keeps the data of several shops apart and holds no
    secret. `real` puts a shop with a sign-in of its own together, which then is called through
    it; it is made anew after each sign-in. `limits` are those of an exchange with the gateway,
    None for the usual ones.
    """

    shop_id: str
    title: str
    reach: Callable[[], tuple[Gateway, Credentials]]
    leave: Callable[[], None] = lambda: None
    real: Callable[[Poster, CallBudget], RealShop] | None = None
    limits: Limits | None = None

    @property
    def is_practice(self) -> bool:
        """Whether its orders are made up."""
        return self.shop_id == PRACTICE_ID


def given_keys(shop: GivenShop) -> ShopKeys:
    """A shop whose keys came with the environment. Its keys are never written to disk."""
    gateway, credentials = shop.gateway, shop.credentials
    digest = hashlib.sha256(f"{gateway.url}\n{credentials.app_key}".encode()).hexdigest()
    return ShopKeys(
        shop_id=f"given-{digest[:16]}",
        title=f"{credentials.app_key} @ {gateway.url.split('/')[2]}",
        reach=lambda: (gateway, credentials),
    )


def practice_keys(state: Path | None) -> ShopKeys:
    """The practice shop, which is started when it is first needed.

    `state` is the file that remembers what was declared in it.
    """
    started: list[PracticeShop] = []

    def reach() -> tuple[Gateway, Credentials]:
        from aliship_gui.sandbox.server import CannotOpen, PracticeShop, ShopPlan

        try:
            server = PracticeShop(ShopPlan(state=state)).start()
        except CannotOpen as trouble:
            failure = Failure(FailureKind.LOCAL, "practice.cannot_open", str(trouble))
            raise Unreachable(failure) from None
        started.append(server)
        return keys_to(server)

    def leave() -> None:
        for server in started:
            server.stop()

    return ShopKeys(PRACTICE_ID, "", reach, leave)


def keys_to(server: PracticeShop) -> tuple[Gateway, Credentials]:
    """Gateway and credentials of a practice shop that listens."""
    credentials = Credentials(server.app_key, server.app_secret, server.session)
    return parse_gateway(server.url), credentials


def _carrier_names() -> Callable[[Carrier], Carrier]:
    from aliship_gui.services.carrier_names import CarrierNames

    return CarrierNames(resource("platform", "carriers.csv")).named


class OpenShop(QObject):
    """Everything that belongs to the open shop; `close` ends it without waiting."""

    def __init__(
        self,
        keys: ShopKeys,
        database: Database,
        catalogue: Catalogue,
        timing: Timing | None = None,
        gate: Gate | None = None,
    ) -> None:
        super().__init__()
        self._gate = gate or Gate()
        self.keys = keys
        self.title = keys.title
        self.folder = database.path.parent
        self.network = Workers("network", READERS, self)
        self.disk = Workers("disk", 1, self)
        self.files = Workers("files", 1, self)
        self.platform = LatePlatform(self._client)
        self._access = access = ShopAccess(database)
        self.orders = orders = OrderStore(access, keys.shop_id)
        carriers = CarrierStore(access, keys.shop_id)
        outbox = Outbox(database, keys.shop_id)
        self.dispatch = Dispatch(self.disk, self)
        self.budget = CallBudget(access, keys.shop_id)
        self._reads = PacedReads(self.platform)
        sources = Sources(self._reads, orders, self.network, self.disk)
        self.services = services = Services(
            sync=OrderSync(sources, self),
            carriers=CarrierBook(
                self._reads, carriers, self.network, self.disk, _carrier_names, parent=self
            ),
            dispatch=self.dispatch,
            disk=self.disk,
        )
        stores = Stores(
            orders,
            carriers,
            DraftStore(database, keys.shop_id),
            outbox,
            SettingsStore(database),
        )
        self._lock = WriterLock(database, keys.shop_id)
        self._timing = timing
        self.revealing = Revealing(self._reads, orders, self.network, parent=self)
        self.revealing.revealed.connect(services.sync.details_landed)
        self.desk = Desk(stores, services, catalogue, self)
        self.stores, self.services, self._catalogue = stores, services, catalogue
        self._kept = SettingsStore(database, keys.shop_id)
        self.views = ViewBook(self.desk, orders, SavedViews(self._kept), self.disk, self)
        self._reached: tuple[Gateway, Credentials] | None = None
        self._session = ""
        self._real: RealShop | None = None
        self._renewed_at = -_BETWEEN_RENEWALS
        self.dispatch.told.connect(self._told)
        self._transport_close: Callable[[], None] | None = None

    @cached_property
    def engine(self) -> ShippingService:
        """What sends the outbox; made when sending begins."""
        from aliship_gui.api import flow_control
        from aliship_gui.services.shipping import ShippingService

        return ShippingService(
            self.stores.outbox,
            self._lock,
            lambda: self.platform,
            flow_control,
            timing=self._timing,
            notify=self.dispatch.notify,
        )

    @cached_property
    def drafts(self) -> DraftDesk:
        """Typing into the order table; made when the panes around it are."""
        from aliship_gui.viewmodels.draft_desk import DraftDesk

        return DraftDesk(self.desk, self.stores, self.services, self._catalogue, self)

    @cached_property
    def imports(self) -> ImportBook:
        """What reads files of parcels; made when it is first needed."""
        from aliship_gui.viewmodels.import_book import ImportBook

        return ImportBook(self.stores, self.services, self._catalogue, self)

    @cached_property
    def scans(self) -> ScanBook:
        """The scanner's session; made when it is first needed."""
        from aliship_gui.viewmodels.scan_book import ScanBook

        return ScanBook(self.stores, self.services, self._catalogue, self._kept, self)

    def open(self) -> None:
        """Start sending and reading."""
        self.dispatch.start(self.engine)
        self.desk.open()
        self.drafts.book.load()
        self.views.load()

    def close(self) -> Callable[[], None]:
        """End it: nothing more is delivered, and nobody waits for network or disk.

        Returns what is left to be written, to be called on another thread. Its QObjects are
        deleted here, on the GUI thread, rather than wherever the garbage collector happens to
        run.
        """
        keep_drafts, keep_views = self.desk.close(), self.views.close()
        self.dispatch.close()
        self.engine.wake()
        self._reads.close()
        self.network.close()
        self.disk.close()
        self.files.close()
        self._access.close()
        self.deleteLater()
        lock, leave, hang_up = self._lock, self.keys.leave, self._transport_close

        def last_words() -> None:
            try:
                keep_drafts()
                keep_views()
                # The engine's own thread hands the right to send back as well, but may find
                # the database closed by then, and the next start would have to wait for it.
                lock.release()
            finally:
                if hang_up is not None:
                    hang_up()
                leave()

        return last_words

    def sign_in(self, session: str) -> None:
        """Go on with another session key ("" for the same one), and send what waits."""
        self._session = session or self._session
        self.platform.renew()
        self.engine.resume_after_signin()
        self.desk.refresh()

    def session_report(self) -> SessionReport:
        """How it is with the sign-in of a shop that has one; for worker threads."""
        from aliship_gui.services.session import SessionReport

        real = self._made()
        return real.session.report() if real is not None else SessionReport(Standing.GOOD)

    def examine(self) -> ConnectionReport:
        """Test the connection with the keys that are in use; for worker threads."""
        from aliship_gui.api.transport import Transport
        from aliship_gui.services.call_counting import CountingTransport
        from aliship_gui.services.connection_test import examine_connection

        real = self._made()
        gateway, credentials = self._reached or self.keys.reach()
        if real is not None:
            credentials = real.session.credentials()
        elif self._session:
            credentials = replace(credentials, session=self._session)
        transport = Transport()
        try:
            counted = CountingTransport(transport, self.budget)
            return examine_connection(gateway, credentials, counted)
        finally:
            transport.close()

    def _made(self) -> RealShop | None:
        """The real shop, once there is one; making the client makes it."""
        return self._real if self.platform.client is not None else None

    def _told(self, event: ShippingEvent) -> None:
        """Renew the keys that the platform refused a shipment for, then let the outbox go on.

        Not again and again: where the platform refuses new keys as well, only the seller helps.
        """
        from aliship_gui.services.shipping import Paused

        real, now = self._real, time.monotonic()
        if real is None or not isinstance(event, Paused):
            return
        if now - self._renewed_at < _BETWEEN_RENEWALS:
            return
        self._renewed_at = now

        def renewed(_none: None) -> None:
            self.engine.resume_after_signin()

        # What fails here, the outbox has told already.
        self.network.run(lambda _job, _report: real.platform.renew(), renewed, lambda _why: None)

    def _client(self) -> PlatformClient | FreshPlatform:
        self._gate.pass_through()
        from aliship_gui.api.calls import PlatformClient
        from aliship_gui.api.transport import Transport
        from aliship_gui.services.call_counting import CountingTransport

        transport, previous = Transport(self.keys.limits), self._transport_close
        self._transport_close = transport.close
        if previous is not None:
            previous()
        if self.keys.real is not None:
            # A real shop counts its calls itself.
            self._real = real = self.keys.real(transport, self.budget)
            return real.platform
        gateway, credentials = self._reached or self.keys.reach()
        self._reached = gateway, credentials
        if self._session:
            credentials = replace(credentials, session=self._session)
        return PlatformClient(gateway, credentials, CountingTransport(transport, self.budget))
