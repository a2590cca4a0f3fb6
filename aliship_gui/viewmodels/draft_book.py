"""Every draft of the shop, with what is to be said about it: one truth for table and form.

What is typed in the form comes from the `DraftKeeper`, what is typed in the table through
`apply`; either way the other place is told. A change counts at once, and is told of a step a turn
where it has thousands of orders. The checks run off the GUI thread, a handful of drafts at a
time, and an answer about a draft that changed meanwhile is dropped.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from aliship_gui.domain.failures import Failure
from aliship_gui.domain.findings import Field, Finding
from aliship_gui.domain.orders import Order
from aliship_gui.domain.shipments import DeclarationState, ShipmentDraft
from aliship_gui.in_pieces import in_pieces
from aliship_gui.services.draft_texts import Drafts, Moment, Said, may_type
from aliship_gui.services.drafting import DraftChecker, Shop
from aliship_gui.services.importing.verdicts import Verdict
from aliship_gui.store.declarations import (
    ATTENTION_STATES,
    OPEN_STATES,
    Declaration,
    DeclarationKind,
)
from aliship_gui.viewmodels.desk import Desk
from aliship_gui.viewmodels.in_turns import InTurns
from aliship_gui.viewmodels.ship_form import FormMode
from aliship_gui.viewmodels.shop_parts import Services, Stores
from aliship_gui.viewmodels.typed_drafts import AT_ONCE, TypedDrafts

_JUDGED_AT_ONCE = 32
"""Drafts judged in one piece of work: other work of the disk's thread gets its turn between.

A number without a carrier is held against all of the shop's rules, which takes milliseconds.
"""

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
        self._typed = TypedDrafts()
        self._refused: dict[str, ShipmentDraft] = {}
        self._under_way: set[str] = set()
        self._declared: list[str] = []
        self._noted = 0
        self._verdicts: dict[str, Verdict] = {}
        self._said: dict[str, dict[Field, tuple[Finding, ...]]] = {}
        self._turns = InTurns(self)
        self._to_check: OrderedDict[str, None] = OrderedDict()
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

    @property
    def now(self) -> Moment:
        """All drafts, to be looked at before anything else happens."""
        typed = self._typed.now()
        return Moment(typed, self._refused, self._under_way, self._said, self._revision)

    def moment(self) -> Moment:
        """All drafts as they are, for other threads."""
        busy, said = frozenset(self._under_way), frozenset(self._said)
        return Moment(self._typed.copy(), dict(self._refused), busy, said, self._revision)

    def verdict(self, order_id: str) -> Verdict | None:
        """What is to be said, None while it is being worked out or where there is no draft."""
        return self._verdicts.get(order_id)

    def findings(self, order_id: str, field: Field) -> tuple[Finding, ...]:
        """What is to be said about one field, gravest first."""
        verdict = self._verdicts.get(order_id)
        found = tuple(f for f in verdict.findings if f.field is field) if verdict else ()
        return found + self._said.get(order_id, {}).get(field, ())

    def may_type(self, order: Order) -> bool:
        """Whether something can still be typed for this order."""
        return may_type(order, self._under_way)

    @property
    def declared(self) -> Sequence[str]:
        """Orders in the order of their declarations: what was typed before is history then."""
        return self._declared

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

        An order that is under way keeps its draft. What is given must stay as it is from now on.
        """
        busy = self._under_way
        if not drafts.keys().isdisjoint(busy):
            drafts = {key: draft for key, draft in drafts.items() if key not in busy}
        self._typed.change(drafts)
        self._turns.take(self._applying(drafts, self._desk.drafts.promise(drafts)))

    def say(self, said: Mapping[str, Said]) -> None:
        """What was cleaned out of texts that were put into fields, by order."""
        self._turns.take(self._saying(said))

    def check_again(self) -> None:
        """Carriers or orders may be others now: judge every draft anew."""
        self._turns.take(self._looking({*self._typed.now(), *self._refused}))

    def _loaded(self, read: _Read) -> None:
        typed, rows = read
        self._typed.change({key: typed[key] for key in typed if self._typed.get(key) is None})
        self._turns.take(self._settling())
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
        self._said.pop(draft.order_id, None)
        self._change({draft.order_id: draft})
        self.typed_in_form.emit(before, draft)

    def _forgotten(self, order_id: str) -> None:
        self._said.pop(order_id, None)
        self._change({order_id: None})

    def _moved(self, row: Declaration) -> None:
        if row.state is DeclarationState.DECLARED:
            self._declared.append(row.order_id)
        self._note(row)
        self._look_again({row.order_id})

    @property
    def _revision(self) -> int:
        """Another one whenever something else stands in some row."""
        return self._typed.revision + self._noted

    def _note(self, row: Declaration) -> None:
        self._noted += 1
        change = self._under_way.add if row.is_open else self._under_way.discard
        change(row.order_id)
        self._refused.pop(row.order_id, None)
        if row.needs_attention and row.kind is DeclarationKind.DECLARE:
            self._refused[row.order_id] = row.draft

    def _change(self, drafts: Drafts) -> None:
        self._typed.change(drafts)
        self._turns.take(self._settling())

    # A step a turn ------------------------------------------------------------------------

    def _applying(self, drafts: Drafts, write: Callable[[], None]) -> Iterator[None]:
        are_many = len(drafts) > AT_ONCE
        if are_many:
            yield
        form = self._desk.form
        try:
            if form.order is not None and form.order.order_id in drafts:
                form.take_draft(self.draft(form.order.order_id))
        finally:
            # While thousands are being written, the form would take several times as long.
            write()
        if are_many:
            yield
        yield from self._settling()

    def _settling(self) -> Iterator[None]:
        for place, (order_ids, beside) in enumerate(self._typed.settle()):
            if place:
                yield
            self._to_check.update(dict.fromkeys(beside))
            self._look_again(order_ids)

    def _saying(self, said: Mapping[str, Said]) -> Iterator[None]:
        for place, some in enumerate(in_pieces(said, AT_ONCE)):
            if place:
                yield
            for order_id in some:
                self._said.setdefault(order_id, {}).update(said[order_id])

    def _looking(self, order_ids: Collection[str]) -> Iterator[None]:
        for place, some in enumerate(in_pieces(order_ids, AT_ONCE)):
            if place:
                yield
            self._look_again(some)

    # Checks -------------------------------------------------------------------------------

    def _look_again(self, order_ids: Iterable[str]) -> None:
        asked = frozenset(order_ids)
        for order_id in asked:
            draft = self.draft(order_id)
            if draft is None or is_blank(draft):
                self._verdicts.pop(order_id, None)
                self._to_check.pop(order_id, None)
            else:
                self._to_check[order_id] = None
        if self._to_check and not self._soon.isActive():
            self._soon.start()
        self.changed.emit(asked)

    @property
    def is_about_to_check(self) -> bool:
        """Whether drafts wait to be judged."""
        return bool(self._to_check) or self._turns.is_busy

    def check_now(self) -> None:
        """Judge some of what waits to be judged, and then the next; it begins by itself."""
        if self._is_checking:
            return
        drafts: list[ShipmentDraft] = []
        for _place in range(min(len(self._to_check), AT_ONCE)):
            draft = self.draft(self._to_check.popitem(last=False)[0])
            if draft is not None:
                drafts.append(draft)
            if len(drafts) == _JUDGED_AT_ONCE:
                break
        if drafts:
            self._check_some(drafts)
        elif self._to_check:
            self._soon.start()

    def _check_some(self, drafts: list[ShipmentDraft]) -> None:
        used, shop, checker = self._typed.number_shared(drafts), self.shop, self._checker
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
