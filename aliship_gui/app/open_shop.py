"""One open shop: its keys, its stores, its services, its desk, built and wired."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from aliship_gui.app.first_orders import ShopOrders
from aliship_gui.app.first_paint import Gate
from aliship_gui.app.shop_keys import ShopKeys
from aliship_gui.services.ending import Ending
from aliship_gui.services.once import once
from aliship_gui.services.worker import Workers
from aliship_gui.store.database import Database
from aliship_gui.store.settings import SettingsStore
from aliship_gui.viewmodels.order_browser import OrderBrowser

if TYPE_CHECKING:
    from aliship_gui.api.calls import PlatformClient
    from aliship_gui.api.credentials import Credentials
    from aliship_gui.api.gateway import Gateway
    from aliship_gui.domain.carriers import Carrier
    from aliship_gui.domain.declaring_limits import DeclaringMeans
    from aliship_gui.explain.entries import Catalogue
    from aliship_gui.services.connection_test import ConnectionReport
    from aliship_gui.services.dispatch import Dispatch
    from aliship_gui.services.fresh_platform import FreshPlatform
    from aliship_gui.services.late_platform import LatePlatform
    from aliship_gui.services.paced_reads import PacedReads
    from aliship_gui.services.real_shop import RealShop
    from aliship_gui.services.revealing import Revealing
    from aliship_gui.services.session import SessionReport
    from aliship_gui.services.shipping import ShippingEvent, ShippingService, Timing
    from aliship_gui.store.call_budget import CallBudget
    from aliship_gui.store.writer_lock import WriterLock
    from aliship_gui.viewmodels.desk import Desk
    from aliship_gui.viewmodels.draft_desk import DraftDesk
    from aliship_gui.viewmodels.import_book import ImportBook
    from aliship_gui.viewmodels.scan_book import ScanBook
    from aliship_gui.viewmodels.shop_parts import Services, Stores
    from aliship_gui.viewmodels.view_book import ViewBook

_BETWEEN_RENEWALS = 60.0
"""Seconds between two renewals of a sign-in because a shipment was refused for it."""
_UNFINISHED = 1.0
"""Seconds in which a file that is given up is taken away."""
READERS = 4
"""Threads that read from the platform; one more writes."""


def _carrier_names() -> Callable[[Carrier], Carrier]:
    from aliship_gui.resources import resource
    from aliship_gui.services.carrier_names import CarrierNames

    return CarrierNames(resource("platform", "carriers.csv")).named


class OpenShop(QObject):
    """Everything that belongs to the open shop; `close` ends it without waiting.

    What the first picture shows is there at once: the orders that are known and how they are
    looked at. The rest is loaded and built when it is first used, by what is built after the
    picture.
    """

    def __init__(
        self,
        keys: ShopKeys,
        database: Database,
        catalogue: Catalogue,
        known: ShopOrders,
        timing: Timing | None = None,
        gate: Gate | None = None,
    ) -> None:
        super().__init__()
        self.keys = keys
        self.title = keys.title
        self.folder = database.path.parent
        self.disk = Workers("disk", 1, self)
        self._database = database
        self._catalogue = catalogue
        self._timing = timing
        self._gate = gate or Gate()
        self._access = known.access
        self._kept = SettingsStore(database, keys.shop_id)
        self.orders = orders = known.store
        self.browser = OrderBrowser(orders, orders.needing_attention, self.disk, self)
        self._reached: tuple[Gateway, Credentials] | None = None
        self._session = ""
        self._real: RealShop | None = None
        self._renewed_at = -_BETWEEN_RENEWALS
        self._line = Ending()
        """Of the connections that the platform's client was made with."""

    # What it is made of ---------------------------------------------------------------------

    @cached_property
    def network(self) -> Workers:
        """The threads that read from the platform."""
        return Workers("network", READERS, self)

    @cached_property
    def files(self) -> Workers:
        """The thread that reads and writes files of the seller's."""
        return Workers("files", 1, self)

    @cached_property
    def platform(self) -> LatePlatform:
        """What calls the platform."""
        from aliship_gui.services.late_platform import LatePlatform

        return LatePlatform(self._client)

    @cached_property
    def budget(self) -> CallBudget:
        """How many calls were made."""
        from aliship_gui.store.call_budget import CallBudget

        return CallBudget(self._access, self.keys.shop_id)

    @cached_property
    def stores(self) -> Stores:
        """What is kept of it."""
        from aliship_gui.store.carriers import CarrierStore
        from aliship_gui.store.drafts import DraftStore
        from aliship_gui.store.outbox import Outbox
        from aliship_gui.viewmodels.shop_parts import Stores

        shop_id = self.keys.shop_id
        return Stores(
            self.orders,
            CarrierStore(self._access, shop_id),
            DraftStore(self._database, shop_id),
            Outbox(self._database, shop_id),
            SettingsStore(self._database),
        )

    @cached_property
    def services(self) -> Services:
        """What works for it."""
        from aliship_gui.services.carrier_book import CarrierBook
        from aliship_gui.services.dispatch import Dispatch
        from aliship_gui.services.order_sync import OrderSync, Sources
        from aliship_gui.viewmodels.shop_parts import Services

        sources = Sources(self._reads, self.orders, self.network, self.disk)
        carriers = CarrierBook(
            self._reads,
            self.stores.carriers,
            self.network,
            self.disk,
            _carrier_names,
            parent=self,
        )
        dispatch = Dispatch(self.disk, self)
        dispatch.told.connect(self._told)
        return Services(OrderSync(sources, self), carriers, dispatch, self.disk, self._means)

    @cached_property
    def _means(self) -> DeclaringMeans:
        from aliship_gui.api.declaring import declaring_way
        from aliship_gui.domain.declaring_limits import DeclaringMeans

        return DeclaringMeans(declaring_way(self.keys.declaring).limits)

    def declare_by(self, way: str) -> None:
        """The seller chose another way of declaring, a name of `api.declaring`."""
        from aliship_gui.api.declaring import declaring_way

        self._means.limits = declaring_way(way).limits
        self.desk.form.check_again()
        self.drafts.book.check_again()

    @property
    def dispatch(self) -> Dispatch:
        """What hands shipments to the outbox."""
        return self.services.dispatch

    @cached_property
    def revealing(self) -> Revealing:
        """What asks for addresses in clear text."""
        from aliship_gui.services.revealing import Revealing

        revealing = Revealing(self._reads, self.orders, self.network, parent=self)
        revealing.revealed.connect(self.services.sync.details_landed)
        return revealing

    @cached_property
    def views(self) -> ViewBook:
        """The seller's own views of the orders."""
        from aliship_gui.store.saved_views import SavedViews
        from aliship_gui.viewmodels.view_book import ViewBook

        return ViewBook(self.browser, self.orders, SavedViews(self._kept), self.disk, self)

    @cached_property
    def desk(self) -> Desk:
        """What lies before the seller."""
        from aliship_gui.viewmodels.desk import Desk

        desk = Desk(self.stores, self.services, self.browser, self._catalogue, self)
        self.views.failed.connect(desk.warn)
        return desk

    @cached_property
    def _reads(self) -> PacedReads:
        from aliship_gui.services.paced_reads import PacedReads

        return PacedReads(self.platform)

    @cached_property
    def _lock(self) -> WriterLock:
        from aliship_gui.store.writer_lock import WriterLock

        return WriterLock(self._database, self.keys.shop_id)

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
        writers = self.files.threads
        self._access.close()
        self.deleteLater()
        lock, leave, line = self._lock, self.keys.leave, self._line

        def last_words() -> None:
            try:
                keep_drafts()
                keep_views()
                # The engine's own thread hands the right to send back as well, but may find
                # the database closed by then, and the next start would have to wait for it.
                lock.release()
                # A file that nobody waits for any more is not left half written.
                for writer in writers:
                    writer.join(_UNFINISHED)
            finally:
                line.end()
                leave()

        # The next shop waits for them, and the program may end meanwhile and say them as well.
        return once(last_words)

    def sign_in(self, session: str) -> None:
        """Go on with another session key ("" for the same one), and send what waits."""
        self._session = session or self._session
        self.platform.renew()
        self.engine.resume_after_signin()
        self.desk.refresh()

    def session_report(self) -> SessionReport:
        """How it is with the sign-in of a shop that has one; for worker threads."""
        from aliship_gui.services.session import SessionReport
        from aliship_gui.services.token_life import Standing

        real = self._made()
        return real.session.report() if real is not None else SessionReport(Standing.GOOD)

    def examine(self) -> ConnectionReport:
        """Test the connection with the keys that are in use; for worker threads.

        What the gateway of a connected shop turns out to understand is used from then on.
        """
        from aliship_gui.api.transport import Transport
        from aliship_gui.services.call_counting import CountingTransport
        from aliship_gui.services.connection_test import examine_connection, remember
        from aliship_gui.store.accounts import Accounts

        real = self._made()
        gateway, credentials = self._reached or self.keys.reach()
        if real is not None:
            credentials = real.session.credentials()
        else:
            credentials = credentials.in_session(self._session)
        transport = Transport()
        try:
            counted = CountingTransport(transport, self.budget)
            report = examine_connection(gateway, credentials, counted)
        finally:
            transport.close()
        if real is not None and report.dialect not in {None, gateway.dialect}:
            remember(Accounts(self._database), self.keys.shop_id, report)
            self.platform.renew()
        return report

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

        transport = Transport(self.keys.limits)
        # Perhaps the shop was left while this thread waited.
        self._line.take(transport.close)
        if self.keys.real is not None:
            # A real shop counts its calls itself.
            self._real = real = self.keys.real(transport, self.budget)
            return real.platform
        gateway, credentials = self._reached or self.keys.reach()
        self._reached = gateway, credentials
        counted = CountingTransport(transport, self.budget)
        return PlatformClient(gateway, credentials.in_session(self._session), counted)
