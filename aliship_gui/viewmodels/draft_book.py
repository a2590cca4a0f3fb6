"""Every draft of the shop, with what is to be said about it: one truth for table and form.

What is typed in the form comes from the `DraftKeeper`, what is typed in the table through
`apply`; either way the other place is told. The checks run off the GUI thread, a handful of
drafts at a time, and an answer about a draft that changed meanwhile is dropped.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from aliship_gui.domain.checks import blocks, cleaning_findings
from aliship_gui.domain.checks.order import check_order
from aliship_gui.domain.failures import Failure
from aliship_gui.domain.findings import Field, Finding
from aliship_gui.domain.orders import Order
from aliship_gui.domain.shipments import DeclarationState, ShipmentDraft
from aliship_gui.domain.tracking_text import Normalised
from aliship_gui.services.drafting import DraftChecker, Shop
from aliship_gui.services.importing.verdicts import Verdict
from aliship_gui.store.declarations import (
    ATTENTION_STATES,
    OPEN_STATES,
    Declaration,
    DeclarationKind,
)
from aliship_gui.viewmodels.desk import Desk
from aliship_gui.viewmodels.ship_form import FormMode
from aliship_gui.viewmodels.shop_parts import Services, Stores

_AT_ONCE = 32
"""Drafts judged in one piece of work: other work of the disk's thread gets its turn between.

A number without a carrier is held against all of the shop's rules, which takes milliseconds.
"""

Drafts = Mapping[str, ShipmentDraft | None]
_Read = tuple[dict[str, ShipmentDraft], list[Declaration]]


class DraftBook(QObject):
    """Drafts by order. A draft is what was typed; where nothing was, what was refused."""

    changed = Signal(object)
    """A frozenset of orders whose draft, or what is said about it, is another."""
    typed_in_form = Signal(object, object)
    """A draft before (None for none) and after a change in the form."""

    def __init__(
        self, stores: Stores, services: Services, desk: Desk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._stores = stores
        self._services = services
        self._desk = desk
        self.means = services.means
        self.advice = desk.form.advice
        self._checker = DraftChecker(stores.orders, stores.outbox, self.advice.rules, self.means)
        self._typed: dict[str, ShipmentDraft] = {}
        self._refused: dict[str, ShipmentDraft] = {}
        self._under_way: set[str] = set()
        self._sent: defaultdict[str, int] = defaultdict(int)
        self._by_number: defaultdict[str, set[str]] = defaultdict(set)
        self._verdicts: dict[str, Verdict] = {}
        self._news: dict[str, dict[Field, tuple[Finding, ...]]] = {}
        self._to_check: dict[str, None] = {}
        self._is_checking = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.check_now)
        keeper = desk.drafts
        keeper.kept.connect(self._kept)
        keeper.forgotten.connect(self._forgotten)
        desk.form.order_changed.connect(self._form_opened)
        services.dispatch.moved.connect(self._moved)
        services.carriers.changed.connect(self.check_again)
        services.sync.finished.connect(self.check_again)
        services.sync.details_landed.connect(lambda details: self._look_again({details.order_id}))

    # What is known ------------------------------------------------------------------------

    def draft(self, order_id: str) -> ShipmentDraft | None:
        """What stands in the order's row and form, None for nothing."""
        return self._typed.get(order_id) or self._refused.get(order_id)

    def typed(self, order_id: str) -> ShipmentDraft | None:
        """What the seller typed, None for nothing."""
        return self._typed.get(order_id)

    def all_typed(self) -> tuple[ShipmentDraft, ...]:
        """Every draft in which something stands."""
        return tuple(draft for draft in self._typed.values() if not is_blank(draft))

    def verdict(self, order_id: str) -> Verdict | None:
        """What is to be said, None while it is being worked out or where there is no draft."""
        return self._verdicts.get(order_id)

    def findings(self, order_id: str, field: Field) -> tuple[Finding, ...]:
        """What is to be said about one field, gravest first."""
        verdict = self._verdicts.get(order_id)
        found = tuple(f for f in verdict.findings if f.field is field) if verdict else ()
        return found + self._news.get(order_id, {}).get(field, ())

    def may_type(self, order: Order) -> bool:
        """Whether something can still be typed for this order."""
        return order.order_id not in self._under_way and not blocks(check_order(order))

    def times_sent(self, order_id: str) -> int:
        """How many drafts of an order were declared: what was typed before is history then."""
        return self._sent[order_id]

    @property
    def shop(self) -> Shop:
        """The shop's carriers as known now."""
        carriers = self._services.carriers
        return Shop(carriers.carriers, carriers.last_used)

    @property
    def checker(self) -> DraftChecker:
        """What judges drafts; for worker threads."""
        return self._checker

    # What changes it ----------------------------------------------------------------------

    def load(self) -> None:
        """Read the drafts of earlier days."""
        stores, advice = self._stores, self.advice

        def work(_job: object, _report: object) -> _Read:
            # Before the carriers land: a number may be typed the moment they do.
            advice.prepare(())
            states = sorted(ATTENTION_STATES | OPEN_STATES)
            return stores.drafts.all(), stores.outbox.all(*states)

        self._services.disk.run(work, self._loaded, self._desk.warn)

    def apply(self, drafts: Drafts) -> None:
        """Put these drafts in place of the present ones, keep them, and tell the form.

        An order that is under way keeps its draft.
        """
        wanted = {key: draft for key, draft in drafts.items() if key not in self._under_way}
        self._desk.drafts.change(wanted)
        form = self._desk.form
        for order_id, draft in wanted.items():
            self._put(order_id, draft)
            if form.order is not None and form.order.order_id == order_id:
                form.take_draft(self.draft(order_id))
        self._look_again(wanted)

    def tell_cleaning(self, order_id: str, field: Field, cleaned: Normalised | None) -> None:
        """What was cleaned out of a text that was put into a field; None for nothing."""
        news = cleaning_findings(field, cleaned) if cleaned is not None else ()
        if news or order_id in self._news:
            self._news.setdefault(order_id, {})[field] = news

    def check_again(self) -> None:
        """Carriers or orders may be others now: judge every draft anew."""
        self._look_again({*self._typed, *self._refused})

    def _loaded(self, read: _Read) -> None:
        typed, rows = read
        for order_id, draft in typed.items():
            if order_id not in self._typed:
                self._put(order_id, draft)
        for row in rows:
            self._note(row)
        self.check_again()

    def _form_opened(self) -> None:
        """What the disk told the form may be older than what was typed in the table meanwhile."""
        form = self._desk.form
        typed = self._typed.get(form.order.order_id) if form.order is not None else None
        if typed is not None and form.mode is FormMode.DECLARE:
            form.take_draft(typed)

    def _kept(self, draft: ShipmentDraft) -> None:
        before = self._typed.get(draft.order_id)
        self._put(draft.order_id, draft)
        self._news.pop(draft.order_id, None)
        self.typed_in_form.emit(before, draft)
        self._look_again({draft.order_id})

    def _forgotten(self, order_id: str) -> None:
        self._put(order_id, None)
        self._news.pop(order_id, None)
        self._look_again({order_id})

    def _moved(self, row: Declaration) -> None:
        if row.state is DeclarationState.DECLARED:
            self._sent[row.order_id] += 1
        self._note(row)
        self._look_again({row.order_id})

    def _note(self, row: Declaration) -> None:
        change = self._under_way.add if row.is_open else self._under_way.discard
        change(row.order_id)
        self._refused.pop(row.order_id, None)
        if row.needs_attention and row.kind is DeclarationKind.DECLARE:
            self._refused[row.order_id] = row.draft

    def _put(self, order_id: str, draft: ShipmentDraft | None) -> None:
        before = self._typed.pop(order_id, None)
        if before is not None:
            self._by_number[before.tracking_number].discard(order_id)
        if draft is not None:
            self._typed[order_id] = draft
            self._by_number[draft.tracking_number].add(order_id)
        numbers = {d.tracking_number for d in (before, draft) if d and d.tracking_number}
        for number in numbers:
            self._to_check.update(dict.fromkeys(self._by_number[number]))

    # Checks -------------------------------------------------------------------------------

    def used_by(self, drafts: Iterable[ShipmentDraft]) -> dict[str, str]:
        """Which of these drafts share their number with another order's draft."""
        found = {}
        for draft in drafts:
            others = self._by_number.get(draft.tracking_number, ()) if draft.tracking_number else ()
            other = next((key for key in others if key != draft.order_id), "")
            if other:
                found[draft.order_id] = other
        return found

    def _look_again(self, order_ids: Iterable[str]) -> None:
        asked = frozenset(order_ids)
        for order_id in asked:
            draft = self.draft(order_id)
            if draft is None or is_blank(draft):
                self._verdicts.pop(order_id, None)
            else:
                self._to_check[order_id] = None
        if self._to_check and not self._soon.isActive():
            self._soon.start()
        self.changed.emit(asked)

    @property
    def is_about_to_check(self) -> bool:
        """Whether drafts wait to be judged."""
        return bool(self._to_check)

    def check_now(self) -> None:
        """Judge some of what waits to be judged, and then the next; it begins by itself."""
        drafts: list[ShipmentDraft] = []
        while self._to_check and len(drafts) < _AT_ONCE and not self._is_checking:
            order_id = next(iter(self._to_check))
            del self._to_check[order_id]
            draft = self.draft(order_id)
            if draft is not None:
                drafts.append(draft)
        if drafts:
            self._check_some(drafts)

    def _check_some(self, drafts: list[ShipmentDraft]) -> None:
        used, shop, checker = self.used_by(drafts), self.shop, self._checker
        self._is_checking = True

        def done(verdicts: dict[str, Verdict]) -> None:
            fresh = {
                draft.order_id: verdicts[draft.order_id]
                for draft in drafts
                if self.draft(draft.order_id) is draft and not is_blank(draft)
            }
            new = {key for key, verdict in fresh.items() if self._verdicts.get(key) != verdict}
            self._verdicts.update(fresh)
            self.changed.emit(frozenset(new))
            go_on()

        def failed(failure: Failure) -> None:
            self._desk.warn(failure)
            go_on()

        def go_on() -> None:
            self._is_checking = False
            self.check_now()

        self._services.disk.run(
            lambda _job, _report: checker.check(drafts, used, shop), done, failed
        )


def is_blank(draft: ShipmentDraft) -> bool:
    """Whether nothing was typed into a draft."""
    return not any(
        (draft.carrier_key, draft.tracking_number, draft.tracking_url, draft.description)
    )
