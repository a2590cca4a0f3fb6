"""What lies on the seller's desk: one shop, its orders, the picked order, its explanation.

The desk ties the services to the models that the panes show. It decides what the side panel
explains and what happens to the form when an answer comes; it holds no widget.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from aliship_gui.domain.failures import Failure
from aliship_gui.domain.orders import Order, OrderDetails
from aliship_gui.domain.rules import RuleBook
from aliship_gui.domain.shipments import DeclarationState, SendType, ShipmentDraft
from aliship_gui.explain.findings import FindingTeller
from aliship_gui.explain.matcher import Matcher
from aliship_gui.services.carrier_book import CarrierBook
from aliship_gui.services.dispatch import Dispatch
from aliship_gui.services.order_sync import OrderSync, Progress
from aliship_gui.services.worker import Runner
from aliship_gui.store.carriers import CarrierStore
from aliship_gui.store.declarations import Declaration, DeclarationKind
from aliship_gui.store.drafts import DraftStore
from aliship_gui.store.errors import StoreError
from aliship_gui.store.orders import OrderStore
from aliship_gui.store.outbox import Outbox
from aliship_gui.store.uniqueness import parcels_in_force
from aliship_gui.viewmodels.carrier_list import CarrierListModel
from aliship_gui.viewmodels.explanation_page import (
    ExplanationPage,
    page_for_failure,
    page_for_finding,
)
from aliship_gui.viewmodels.finding_list import FindingListModel
from aliship_gui.viewmodels.order_browser import OrderBrowser
from aliship_gui.viewmodels.ship_form import YET_TO_FILL, Sent, ShipForm

_FOLLOW_UP = (0, 1_000, 3_000, 8_000, 20_000, 60_000)
"""Milliseconds after which a declared order is read again, until the platform shows it."""
_DRAFT_PATIENCE = 150


@dataclass(frozen=True, slots=True)
class Stores:
    """What is kept of the open shop."""

    orders: OrderStore
    carriers: CarrierStore
    drafts: DraftStore
    outbox: Outbox


@dataclass(frozen=True, slots=True)
class Services:
    """What works for the open shop."""

    sync: OrderSync
    carriers: CarrierBook
    dispatch: Dispatch
    disk: Runner


@dataclass(frozen=True, slots=True)
class _Opened:
    order: Order | None
    details: OrderDetails | None
    draft: ShipmentDraft | None
    rows: list[Declaration]


class Desk(QObject):
    """The open shop as the window shows it."""

    page_changed = Signal(object)
    """The side panel's `ExplanationPage`, None for nothing in particular."""
    order_shown = Signal(object, object)
    """`Order` and `OrderDetails` or None: the picked order, or news about it."""
    order_closed = Signal()
    """No order is picked any more."""
    declaration_moved = Signal(object)
    """The last `Declaration` of the picked order, None when it has none."""
    reading = Signal(int, int)
    """Orders read, orders expected."""
    rested = Signal()
    """Nothing is being read."""
    read_at_changed = Signal(object)
    """When the orders were last read completely: aware UTC, or None for never."""
    troubled = Signal(object)
    """An `ExplanationPage` about something that concerns no order, None when it is over."""

    def __init__(
        self,
        stores: Stores,
        services: Services,
        matcher: Matcher,
        teller: FindingTeller,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._stores = stores
        self._services = services
        self._matcher = matcher
        self.form = ShipForm(RuleBook(), self)
        self.findings = FindingListModel(teller, self)
        self.carrier_list = CarrierListModel(self)
        self.browser = OrderBrowser(stores.orders, self._attention, services.disk, self)
        self.picked = ""
        self._teller = teller
        self._row: Declaration | None = None
        self._refusal: ExplanationPage | None = None
        self._unsaved: ShipmentDraft | None = None
        self._followed: dict[str, str] = {}
        self._save = QTimer(self)
        self._save.setSingleShot(True)
        self._save.setInterval(_DRAFT_PATIENCE)
        self._save.timeout.connect(self._save_draft)
        self._connect()

    # Commands -----------------------------------------------------------------------------

    @property
    def is_reading(self) -> bool:
        """Whether orders are being read from the platform."""
        return self._services.sync.is_reading

    def open(self) -> None:
        """Show what is known, then ask the platform for news."""
        self._services.carriers.load()
        self._tell_read_at()
        self.refresh()

    def close(self) -> None:
        """Keep what was typed a moment ago; for the end of the program."""
        self._save.stop()
        if self._unsaved is not None:
            with contextlib.suppress(StoreError):
                self._stores.drafts.save(self._unsaved)
            self._unsaved = None

    def refresh(self) -> None:
        """Ask the platform for orders."""
        self._services.sync.refresh()

    def stop(self) -> None:
        """Stop asking; what came stays."""
        self._services.sync.stop()

    def refresh_carriers(self) -> None:
        """Ask the platform for the carriers."""
        self._services.carriers.refresh()

    def pick(self, order_id: str) -> None:
        """Put an order on the desk, with what was typed for it before."""
        self._save_draft()
        self.picked = order_id
        stores = self._stores

        def work(_job: object, _report: object) -> _Opened:
            known = stores.orders.details(order_id)
            return _Opened(
                stores.orders.get(order_id),
                known[0] if known else None,
                stores.drafts.get(order_id),
                stores.outbox.of_order(order_id),
            )

        self._services.disk.run(work, self._opened, self._trouble)

    def ship(self) -> None:
        """Declare what stands in the form, if nothing certain speaks against it."""
        if self.form.can_ship:
            self._declare()

    def insist(self) -> None:
        """Declare it although a refusal is foreseen."""
        if self.form.can_insist:
            self._declare()

    def correct(self) -> None:
        """Let the seller change the last declared parcel, or leave it as it is after all."""
        self._refusal = None
        if self.form.correcting is None:
            self.form.correct()
        else:
            self.form.give_up_correcting()
            self._forget_draft(self.picked)

    def show_page_again(self) -> None:
        """Explain anew what is to be explained about the form."""
        self._form_changed()

    def explain_finding(self, row: int) -> None:
        """Explain one of the findings."""
        findings = self.findings.findings
        if 0 <= row < len(findings):
            self.page_changed.emit(page_for_finding(findings[row], self._teller))

    def reload_order(self) -> None:
        """Read the picked order from the platform again."""
        if self.picked:
            self._services.sync.load_details(self.picked)

    def retry(self) -> None:
        """Send the picked order's refused declaration again as it was."""
        row = self._row
        if row is not None and row.needs_attention:
            self.form.update_state(DeclarationState.QUEUED)
            self._services.dispatch.retry(row)

    # What comes back ------------------------------------------------------------------------

    def _connect(self) -> None:
        sync, carriers, dispatch = (
            self._services.sync,
            self._services.carriers,
            self._services.dispatch,
        )
        sync.started.connect(self._sync_started)
        sync.page_landed.connect(self._page_landed)
        sync.finished.connect(self._sync_finished)
        sync.failed.connect(self._trouble)
        sync.details_landed.connect(self._details_landed)
        sync.details_failed.connect(self._details_failed)
        carriers.changed.connect(self._carriers_changed)
        carriers.failed.connect(self._trouble)
        dispatch.moved.connect(self._moved)
        dispatch.failed.connect(self._not_queued)
        self.form.changed.connect(self._form_changed)
        self.form.draft_edited.connect(self._draft_edited)
        self.browser.failed.connect(self._trouble)

    def _opened(self, opened: _Opened) -> None:
        order = opened.order
        if order is None or order.order_id != self.picked:
            return
        self._row = opened.rows[-1] if opened.rows else None
        self._refusal = self._page_of(self._row)
        draft = opened.draft or _refused_draft(self._row)
        self.form.open(order, opened.details, draft, _sent(opened.rows))
        self.form.update_state(self._row.state if self._row and self._row.is_open else None)
        self.order_shown.emit(order, opened.details)
        self.declaration_moved.emit(self._row)
        self._services.sync.load_details(order.order_id)

    def _sync_started(self) -> None:
        self.troubled.emit(None)
        self.reading.emit(0, 0)

    def _page_landed(self, changed: frozenset[str], progress: Progress) -> None:
        self.reading.emit(progress.done, progress.total)
        self.browser.orders_changed(changed)
        if self.picked in changed:
            self._show_again()

    def _sync_finished(self) -> None:
        self.rested.emit()
        self.browser.orders_changed(())
        self._tell_read_at()

    def _details_landed(self, details: OrderDetails) -> None:
        self.browser.orders_changed((details.order_id,))
        number = self._followed.get(details.order_id)
        if any(parcel.tracking_number == number for parcel in details.parcels):
            self._followed.pop(details.order_id)
        if details.order_id == self.picked:
            self.form.update_details(details)
            self._show_again()

    def _details_failed(self, order_id: str, failure: Failure) -> None:
        if order_id == self.picked:
            self._trouble(failure)

    def _carriers_changed(self) -> None:
        book = self._services.carriers
        self.form.update_carriers(book.carriers, book.last_used)

    def _moved(self, row: Declaration) -> None:
        self.browser.orders_changed((row.order_id,))
        if row.state is DeclarationState.DECLARED:
            self._declared(row)
        if row.order_id == self.picked:
            self._row = row
            self._refusal = self._page_of(row)
            self.form.update_state(row.state if row.is_open else None)
            self.declaration_moved.emit(row)
            if row.state is DeclarationState.DECLARED:
                self._settle(row.order_id)

    def _not_queued(self, draft: ShipmentDraft, failure: Failure) -> None:
        if draft.order_id == self.picked:
            self._refusal = page_for_failure(self._matcher.explain(failure), failure)
            self.form.update_state(self._row.state if self._row and self._row.is_open else None)
        else:
            self._trouble(failure)

    def _trouble(self, failure: Failure) -> None:
        self.troubled.emit(page_for_failure(self._matcher.explain(failure), failure))

    # How ----------------------------------------------------------------------------------

    def _tell_read_at(self) -> None:
        orders = self._stores.orders
        self._services.disk.run(
            lambda _job, _report: orders.last_sync(), self.read_at_changed.emit, self._trouble
        )

    def _attention(self) -> list[str]:
        states = (DeclarationState.REFUSED, DeclarationState.UNKNOWN)
        rows = self._stores.outbox.all(*states)
        return [row.order_id for row in rows if row.needs_attention]

    def _declare(self) -> None:
        self._save_draft()
        self._refusal = None
        self.form.update_state(DeclarationState.QUEUED)
        row = self._row
        mended = row.declaration_id if row is not None and row.needs_attention else ""
        parcel = self.form.correcting
        if parcel is None:
            self._services.dispatch.ship(self.form.draft, mended)
        else:
            self._services.dispatch.correct(parcel, self.form.draft, mended)

    def _declared(self, row: Declaration) -> None:
        self._services.carriers.mark_used(row.draft.carrier_key)
        self._forget_draft(row.order_id)
        self._followed[row.order_id] = row.draft.tracking_number
        for delay in _FOLLOW_UP:
            QTimer.singleShot(delay, self, lambda: self._follow(row.order_id))

    def _settle(self, order_id: str) -> None:
        """Show in the form what is declared now."""
        outbox = self._stores.outbox

        def done(rows: list[Declaration]) -> None:
            if order_id == self.picked:
                self.form.settle(_sent(rows))

        self._services.disk.run(
            lambda _job, _report: outbox.of_order(order_id), done, self._trouble
        )

    def _follow(self, order_id: str) -> None:
        """Read a declared order again unless the platform's own view shows the parcel."""
        if order_id in self._followed:
            self._services.sync.load_details(order_id)

    def _show_again(self) -> None:
        order_id = self.picked
        orders = self._stores.orders

        def work(_job: object, _report: object) -> Order | None:
            return orders.get(order_id)

        def done(order: Order | None) -> None:
            if order is not None and order_id == self.picked:
                self.form.update_order(order)
                self.order_shown.emit(order, self.form.details)

        self._services.disk.run(work, done, self._trouble)

    def _page_of(self, row: Declaration | None) -> ExplanationPage | None:
        if row is None or row.failure is None or not row.needs_attention:
            return None
        return page_for_failure(self._matcher.explain(row.failure), row.failure)

    def _form_changed(self) -> None:
        shown = tuple(f for f in self.form.findings if f.kind not in YET_TO_FILL)
        self.findings.show_findings(shown)
        if self._refusal is not None:
            self.page_changed.emit(self._refusal)
            return
        self.page_changed.emit(page_for_finding(shown[0], self._teller) if shown else None)

    def _draft_edited(self, draft: ShipmentDraft) -> None:
        self._unsaved = draft
        self._refusal = None
        self._save.start()

    def _save_draft(self) -> None:
        self._save.stop()
        draft, self._unsaved = self._unsaved, None
        if draft is None:
            return
        drafts = self._stores.drafts
        self._services.disk.run(
            lambda _job, _report: drafts.save(draft), lambda _none: None, self._trouble
        )

    def _forget_draft(self, order_id: str) -> None:
        drafts = self._stores.drafts
        self._services.disk.run(
            lambda _job, _report: drafts.delete(order_id), lambda _none: None, self._trouble
        )


def _sent(rows: list[Declaration]) -> Sent:
    """What an order's declarations add up to."""
    whole = any(
        row.state is DeclarationState.DECLARED
        and row.kind is DeclarationKind.DECLARE
        and row.draft.send_type is SendType.ALL
        for row in rows
    )
    return Sent(parcels_in_force(rows), whole)


def _refused_draft(row: Declaration | None) -> ShipmentDraft | None:
    """What was sent and not taken: the form shows it as it was."""
    return row.draft if row is not None and row.needs_attention else None
