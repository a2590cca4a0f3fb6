"""What lies on the seller's desk: one shop, its orders, the picked order, its explanation.

The desk ties the services to the models that the panes show. It decides what the side panel
explains and what happens to the form when an answer comes; it holds no widget.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from aliship_gui.domain.failures import Failure
from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.domain.orders import Order
from aliship_gui.domain.rules import RuleBook
from aliship_gui.domain.shipments import DeclarationState, ShipmentDraft
from aliship_gui.explain.entries import Catalogue
from aliship_gui.explain.matcher import Matcher
from aliship_gui.services.order_sync import Progress
from aliship_gui.store.declarations import Declaration
from aliship_gui.viewmodels.attention_book import AttentionBook
from aliship_gui.viewmodels.carrier_list import CarrierListModel
from aliship_gui.viewmodels.draft_keeper import DraftKeeper
from aliship_gui.viewmodels.explanation_page import (
    ExplanationPage,
    page_for_failure,
    page_for_finding,
)
from aliship_gui.viewmodels.finding_list import FindingListModel
from aliship_gui.viewmodels.follow_up import FollowUp
from aliship_gui.viewmodels.handbook import HandbookModel
from aliship_gui.viewmodels.history_book import HistoryBook
from aliship_gui.viewmodels.note_book import NoteBook
from aliship_gui.viewmodels.number_lookup import NumberLookup
from aliship_gui.viewmodels.opened_order import OpenedOrder, read_order, sent_from_here
from aliship_gui.viewmodels.order_browser import OrderBrowser
from aliship_gui.viewmodels.repeating_teller import RepeatingTeller
from aliship_gui.viewmodels.ship_form import YET_TO_FILL, ShipForm
from aliship_gui.viewmodels.shop_parts import Services, Stores
from aliship_gui.viewmodels.sight_reader import SightReader
from aliship_gui.viewmodels.support_ticket import support_ticket
from aliship_gui.viewmodels.troubles import Troubles


class Desk(QObject):
    """The open shop as the window shows it."""

    page_changed = Signal(object)
    """The side panel's `ExplanationPage`, None for nothing in particular."""
    order_shown = Signal(object, object)
    """`Order` and `OrderDetails` or None: the picked order, or news about it."""
    details_read = Signal(object)
    """`OrderDetails` that came from the platform, of whichever order."""
    details_missed = Signal()
    """The picked order's details could not be read."""
    declaration_moved = Signal(object)
    """The last `Declaration` of the picked order, None when it has none."""
    reading = Signal(int, int)
    """Orders read, orders expected."""
    rested = Signal()
    """Nothing is being read."""
    read_at_changed = Signal(object)
    """When the orders were last read completely: aware UTC, or None for never."""
    ticket_made = Signal(str)
    """A ticket for the platform's support, as plain text."""

    def __init__(
        self,
        stores: Stores,
        services: Services,
        browser: OrderBrowser,
        catalogue: Catalogue,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._stores = stores
        self._services = services
        matcher = Matcher(catalogue)
        self.troubles = Troubles(services, matcher, self)
        teller = RepeatingTeller(catalogue)
        self._matcher = matcher
        self.form = ShipForm(RuleBook(), services.means, self)
        self.findings = FindingListModel(teller, self)
        self.handbook = HandbookModel(catalogue, self)
        self.carrier_list = CarrierListModel(self)
        self.attention = AttentionBook(
            stores.outbox, stores.orders, services.dispatch, services.disk, matcher, self
        )
        self.history = HistoryBook(stores.outbox.history, services.disk, self)
        self.notes = NoteBook(stores.settings, services.disk, self)
        self.browser = browser
        self.picked = ""
        self._teller = teller
        self._row: Declaration | None = None
        self._refusal: ExplanationPage | None = None
        self._follow_up = FollowUp(services.sync, self)
        self.sight = SightReader(self.browser.table.order, services.sync.load_details, self)
        self._lookup = NumberLookup(stores, services.disk, self.form)
        self.drafts = DraftKeeper(stores.drafts, services.disk, self)
        self._connect()

    # Commands -----------------------------------------------------------------------------

    @property
    def refusal(self) -> ExplanationPage | None:
        """Why the picked order's declaration failed, None where it did not."""
        return self._refusal

    def open(self) -> None:
        """Show what is known, then ask the platform for news."""
        self._services.carriers.load()
        self.attention.load()
        self._tell_read_at()
        self.refresh()

    def close(self) -> Callable[[], None]:
        """Type no more; returns what keeps what was typed a moment ago, for another thread."""
        return self.drafts.close()

    def refresh(self) -> None:
        """Ask the platform for orders, and for the picked one's details; send what waits for it."""
        self._services.dispatch.try_now()
        self._services.sync.refresh()
        self._services.carriers.refresh_if_old()
        self.reload_order()

    def stop(self) -> None:
        """Stop asking; what came stays."""
        self._services.sync.stop()

    def refresh_carriers(self) -> None:
        """Ask the platform for the carriers."""
        self._services.carriers.refresh()

    def pick(self, order_id: str) -> None:
        """Put an order on the desk, with what was typed for it before."""
        self.drafts.save()
        self.picked = order_id
        stores = self._stores

        self._services.disk.run(
            lambda _job, _report: read_order(stores, order_id), self._opened, self.warn
        )

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
            self.drafts.forget(self.picked)

    def make_ticket(self) -> None:
        """Put together what support asks for about the picked order; comes by `ticket_made`."""
        draft, row = self.form.draft, self._row
        history = self._stores.outbox.history

        def work(_job: object, _report: object) -> str:
            tried = history.of(row.declaration_id) if row is not None else []
            failure = row.failure if row is not None else None
            return support_ticket(draft, failure, tried, datetime.now(UTC))

        self._services.disk.run(work, self.ticket_made.emit, self.warn)

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
            self._services.sync.reload_details(self.picked)

    def retry(self) -> None:
        """Send the picked order's refused declaration again as it was."""
        row = self._row
        if row is not None and row.needs_attention:
            self.form.update_state(DeclarationState.QUEUED)
            self._services.dispatch.retry(row)

    def take_back(self) -> None:
        """Do not send what waits to be sent for the picked order."""
        if self._row is not None:
            self._services.dispatch.cancel(self._row)

    # What comes back ------------------------------------------------------------------------

    def _connect(self) -> None:
        sync, carriers, dispatch = (
            self._services.sync,
            self._services.carriers,
            self._services.dispatch,
        )
        sync.started.connect(self._sync_started)
        sync.started.connect(self.sight.hold_back)
        sync.finished.connect(self.sight.hold_back)
        self.read_at_changed.connect(self.sight.list_read_at)
        sync.page_landed.connect(self._page_landed)
        sync.finished.connect(self._sync_finished)
        sync.details_landed.connect(self._details_landed)
        sync.details_failed.connect(self._details_failed)
        carriers.changed.connect(self._carriers_changed)
        dispatch.moved.connect(self._moved)
        dispatch.failed.connect(self._not_queued)
        self.form.changed.connect(self._form_changed)
        self.form.draft_edited.connect(self._draft_edited)
        self.form.draft_taken.connect(self._draft_taken)
        self._lookup.failed.connect(self.warn)
        for book in (self.browser, self.attention, self.history, self.notes, self.drafts):
            book.failed.connect(self.warn)

    def _opened(self, opened: OpenedOrder) -> None:
        order = opened.order
        if order is None or order.order_id != self.picked:
            return
        self._row = opened.last_row
        self._refusal = self._page_of(self._row)
        self.form.open(order, opened.details, opened.draft, sent_from_here(opened.rows))
        self.form.update_state(self._row.state if self._row and self._row.is_open else None)
        self.order_shown.emit(order, opened.details)
        self.declaration_moved.emit(self._row)
        self._services.sync.load_details(order.order_id)

    def _sync_started(self) -> None:
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
        self.details_read.emit(details)
        self.browser.orders_changed((details.order_id,))
        if details.order_id == self.picked:
            self.form.update_details(details)
            self._show_again()

    def _details_failed(self, order_id: str, failure: Failure) -> None:
        if order_id == self.picked:
            self.details_missed.emit()
            self.troubles.tell_details_missed(failure)

    def _carriers_changed(self) -> None:
        book, advice = self._services.carriers, self.form.advice
        # A carrier that was used changes the habits, not the rules.
        known = book.carriers if book.carriers is not self.form.carriers else None
        self.form.update_carriers(book.carriers, book.last_used)
        if known is not None:
            self._services.disk.run(
                lambda _job, _report: advice.prepare(known.carriers),
                lambda _none: None,
                self.warn,
            )

    def _moved(self, row: Declaration) -> None:
        self.browser.orders_changed((row.order_id,))
        self.attention.load()
        if row.state is DeclarationState.DECLARED:
            self._declared(row)
        if row.order_id == self.picked:
            self._row = row
            self._refusal = self._page_of(row)
            if row.state is DeclarationState.DECLARED:
                # Locked until it is known what is declared now: no moment to send it twice.
                self._settle(row.order_id)
            else:
                self.form.update_state(row.state if row.is_open else None)
            self.declaration_moved.emit(row)

    def _not_queued(self, draft: ShipmentDraft, failure: Failure) -> None:
        if draft.order_id == self.picked:
            self._refusal = page_for_failure(self._matcher.explain(failure), failure)
            self.form.update_state(self._row.state if self._row and self._row.is_open else None)
        else:
            self.warn(failure)

    def warn(self, failure: Failure) -> None:
        """Tell the seller of something that concerns no order."""
        self.troubles.tell(failure)

    def _tell_read_at(self) -> None:
        orders = self._stores.orders
        self._services.disk.run(
            lambda _job, _report: orders.last_sync(), self.read_at_changed.emit, self.warn
        )

    def _declare(self) -> None:
        self.drafts.save()
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
        self.drafts.forget(row.order_id)
        self._follow_up.follow(row.order_id, row.draft.tracking_number)

    def _settle(self, order_id: str) -> None:
        """Show in the form what is declared now."""
        outbox = self._stores.outbox

        def done(rows: list[Declaration]) -> None:
            if order_id == self.picked:
                self.form.settle(sent_from_here(rows))

        def failed(failure: Failure) -> None:
            if order_id == self.picked:
                self.form.update_state(None)
            self.warn(failure)

        self._services.disk.run(lambda _job, _report: outbox.of_order(order_id), done, failed)

    def _show_again(self) -> None:
        order_id = self.picked
        orders = self._stores.orders

        def work(_job: object, _report: object) -> Order | None:
            return orders.get(order_id)

        def done(order: Order | None) -> None:
            if order is not None and order_id == self.picked:
                self.form.update_order(order)
                self.order_shown.emit(order, self.form.details)

        self._services.disk.run(work, done, self.warn)

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
        self._refusal = None
        self.drafts.keep(draft)
        self._lookup.look_up(draft)

    def _draft_taken(self, draft: ShipmentDraft) -> None:
        self._refusal = None
        self._lookup.look_up(draft)
