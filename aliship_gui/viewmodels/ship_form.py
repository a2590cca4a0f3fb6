"""The ship form's truth: the picked order, the draft, and what the checks say about it.

Every change runs the checks (pure, well under a frame) and tells once through `changed`. What
is pasted is cleaned at once, and the cleaning is told. Nothing here sends anything.

The form is in one of three modes::

    DECLARE ── the platform has it whole ──► DECLARED ── correct ──► CORRECT
       └────────── correct an earlier parcel ───────────────────────────┘ ▲
    (and back, when the correction was sent or given up)
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from msgspec import structs
from PySide6.QtCore import QObject, Signal

from aliship_gui.domain.carrier_advice import CarrierAdvice, Situation
from aliship_gui.domain.carrier_choice import nearest_carriers, proposed_other
from aliship_gui.domain.carriers import Carrier, CarrierList
from aliship_gui.domain.checks import FindingKind, blocks, check_draft, cleaning_findings
from aliship_gui.domain.countries import iso_country
from aliship_gui.domain.declaring_limits import DeclaringLimits, DeclaringMeans
from aliship_gui.domain.findings import Field, Finding, Severity
from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.domain.orders import Order, OrderStatus, Parcel
from aliship_gui.domain.parts import offered_send_type
from aliship_gui.domain.rules import RuleBook
from aliship_gui.domain.shipments import DeclarationState, SendType, ShipmentDraft
from aliship_gui.domain.tracking_text import Normalised, normalise_number, normalise_url
from aliship_gui.services.number_knowledge import shipped_evidence


class FormMode(StrEnum):
    """What the form is for."""

    DECLARE = "declare"
    DECLARED = "declared"
    """The order was declared whole: the form shows what was declared, locked."""
    CORRECT = "correct"
    """The seller changes the carrier or the number of a declared parcel."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What was declared for an order from here, which the platform may not show yet."""

    parcels: tuple[Parcel, ...] = ()
    whole: bool = False
    """Whether one of them was declared as the whole order."""


NOTHING_SENT = Sent()

_BUSY = frozenset({DeclarationState.QUEUED, DeclarationState.SENDING, DeclarationState.UNKNOWN})


class ShipForm(QObject):
    """State of the form for one order at a time."""

    changed = Signal()
    """Draft, findings, carriers or the declaration's state changed."""
    order_changed = Signal()
    """Another order stands in the form."""
    draft_edited = Signal(object)
    """The seller changed this `ShipmentDraft`; keep it."""
    draft_taken = Signal(object)
    """The `ShipmentDraft` was changed elsewhere and stands in the form now."""
    carriers_changed = Signal()
    """The carriers, the habits, or the country of the order changed."""

    def __init__(
        self, rules: RuleBook, means: DeclaringMeans, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._rules = rules
        self._means = means
        self.advice = CarrierAdvice(rules, shipped_evidence)
        self.order: Order | None = None
        self.details: OrderDetails | None = None
        self.carriers: CarrierList | None = None
        self._gone: dict[str, Carrier] = {}
        self.last_used: tuple[str, ...] = ()
        self.used_numbers: Mapping[str, str] = {}
        self.draft = ShipmentDraft("")
        self.state: DeclarationState | None = None
        self.correcting: Parcel | None = None
        self._sent = NOTHING_SENT
        self.findings: tuple[Finding, ...] = ()
        self._news: dict[Field, tuple[Finding, ...]] = {}

    # What stands in it ------------------------------------------------------------------

    def open(
        self,
        order: Order,
        details: OrderDetails | None,
        draft: ShipmentDraft | None,
        sent: Sent,
    ) -> None:
        """Put another order into the form, with what was typed for it before."""
        self.order, self.details = order, details
        self.state = self.correcting = None
        self._news = {}
        self._sent = sent
        self.draft = draft or self._fresh_draft()
        if draft is not None and self._is_declared_whole():
            self.correcting = self.last_parcel
        self.order_changed.emit()
        self._check()
        self.carriers_changed.emit()

    def update_order(self, order: Order) -> None:
        """The platform said something new about the order in the form."""
        if self.order is not None and order.order_id == self.order.order_id:
            self.order = order
            if self.mode is FormMode.DECLARED:
                self.draft = self._fresh_draft()
            self._check()

    def update_details(self, details: OrderDetails) -> None:
        """The order's address and parcels arrived."""
        if self.order is not None and details.order_id == self.order.order_id:
            self.details = details
            if self.mode is FormMode.DECLARED:
                self.draft = self._fresh_draft()
            self._check()
            self.carriers_changed.emit()

    def check_again(self) -> None:
        """The shop's way of declaring changed."""
        self._check()

    def update_state(self, state: DeclarationState | None) -> None:
        """The declaration of the order in the form moved on."""
        self.state = state
        self._check()

    def settle(self, sent: Sent) -> None:
        """A declaration or correction was taken: show what is declared now."""
        self.state = self.correcting = None
        self._news = {}
        self._sent = sent
        self.draft = self._fresh_draft()
        self._check()

    def correct(self) -> None:
        """Let the seller change the last declared parcel."""
        parcel = self.last_parcel
        if parcel is not None and self.order is not None and not self.is_busy:
            self.correcting = parcel
            self.draft = _draft_of(self.order.order_id, parcel)
            self.order_changed.emit()
            self._check()

    def give_up_correcting(self) -> None:
        """Leave the declared parcel as it is."""
        self.correcting = None
        self.draft = self._fresh_draft()
        self.order_changed.emit()
        self._check()

    def note_use(self, tracking_number: str, order_id: str) -> None:
        """This number was declared for that order; "" for none."""
        if order_id:
            self.used_numbers = {**self.used_numbers, tracking_number: order_id}
            self._check()

    def update_carriers(self, carriers: CarrierList | None, last_used: tuple[str, ...]) -> None:
        """The carrier list or the seller's habits changed."""
        if self.carriers is not None and carriers is not None:
            self._gone |= {c.key: c for c in self.carriers.carriers if not carriers.find(c.key)}
        self.carriers, self.last_used = carriers, last_used
        self._check()
        self.carriers_changed.emit()

    # What the seller types --------------------------------------------------------------

    def set_carrier(self, key: str) -> None:
        """Choose a carrier by key."""
        self._edit(carrier_key=key)

    def set_number(self, text: str) -> None:
        """Type or paste a tracking number; what needs no guess is cleaned."""
        cleaned = normalise_number(text)
        self._tell_cleaning(Field.TRACKING_NUMBER, cleaned)
        self._edit(tracking_number=cleaned.text)

    def set_url(self, text: str) -> None:
        """Type or paste a tracking URL; what needs no guess is cleaned."""
        cleaned = normalise_url(text)
        self._tell_cleaning(Field.TRACKING_URL, cleaned)
        self._edit(tracking_url=cleaned.text)

    def set_description(self, text: str) -> None:
        """Type a remark for the buyer."""
        self._edit(description=text)

    def set_send_type(self, send_type: SendType) -> None:
        """The whole order or a part of it."""
        self._edit(send_type=send_type)

    def take_draft(self, draft: ShipmentDraft | None) -> None:
        """The draft was changed elsewhere: in the table, or by undoing; None starts afresh."""
        draft = draft or self._fresh_draft()
        if self.order is not None and draft != self.draft and not self.is_busy:
            self.draft, self._news = draft, {}
            self.draft_taken.emit(draft)
            self._check()

    # What follows from it ---------------------------------------------------------------

    @property
    def mode(self) -> FormMode:
        """What the form is for now."""
        if self.correcting is not None:
            return FormMode.CORRECT
        parcel = self.last_parcel
        # A number typed for an order that was declared elsewhere meanwhile is not wiped away.
        typed = parcel is None or self.draft.tracking_number not in ("", parcel.tracking_number)
        return FormMode.DECLARE if typed or not self._is_declared_whole() else FormMode.DECLARED

    @property
    def last_parcel(self) -> Parcel | None:
        """The parcel declared last: from here, or as the platform lists it."""
        listed = self.details.parcels if self.details else ()
        known = self._sent.parcels or listed or (self.order.parcels if self.order else ())
        return known[-1] if known else None

    @property
    def carrier(self) -> Carrier | None:
        """The chosen carrier, None when none is chosen or the list has it no more."""
        return self.carriers.find(self.draft.carrier_key) if self.carriers else None

    @property
    def breaks_at(self) -> int | None:
        """The character at which the number breaks the carrier's rule, None where it does not."""
        if self.carrier is None or not any(f.kind == _BREAKS_RULE for f in self.findings):
            return None
        from aliship_gui.domain.rule_words import describe

        return describe(self.carrier.pattern, self.draft.tracking_number).breaks_at

    @property
    def needs_url(self) -> bool:
        """Whether the chosen carrier is one that the platform cannot track, and asks how to."""
        other = self.carrier is not None and self.carrier.is_other
        return other and not self._means.limits.no_url

    @property
    def is_busy(self) -> bool:
        """Whether a declaration of this order is under way or its outcome unknown."""
        return self.state in _BUSY

    @property
    def can_ship(self) -> bool:
        """Whether the button may be pressed: nothing certain speaks against it."""
        if self.order is None or self.is_busy or self.mode is FormMode.DECLARED:
            return False
        unchanged = self.correcting is not None and _is_same(self.correcting, self.draft)
        return not unchanged and not blocks(self.findings)

    @property
    def can_insist(self) -> bool:
        """Whether all that blocks is a foreseen refusal, which the platform may know better."""
        blocking = [f for f in self.findings if f.severity is Severity.BLOCK]
        foreseen = all(f.predicts and f.kind not in _NOT_FILLED for f in blocking)
        return bool(blocking) and foreseen and not self.is_busy

    @property
    def proposed_other(self) -> Carrier | None:
        """The seller's own carrier that fits this order."""
        if self.carriers is None or self.order is None:
            return None
        origin = self.details.ships_from if self.details else ""
        return proposed_other(origin, self._destination(), self.carriers.carriers)

    def accepting_carriers(self) -> tuple[Carrier, ...]:
        """Carriers of this shop whose rule takes the typed number, the likeliest first."""
        return self.advice.carriers_for(self.draft.tracking_number, self._situation())

    def country_carriers(self) -> tuple[Carrier, ...]:
        """Carriers at home where the order goes to or comes from, those at the goal first."""
        goal, origin = self._destination(), self.details.ships_from if self.details else ""
        ends = [iso_country(code) for code in (goal, origin) if code]
        carriers = self.carriers.carriers if self.carriers else ()
        fitting = [c for c in carriers if c.country in ends and not c.is_other]
        return tuple(sorted(fitting, key=lambda c: (ends.index(c.country), -c.recommend_order)))

    def nearest_carriers(self) -> tuple[Carrier, ...]:
        """Carriers whose key or name is like that of the chosen one, which the list has no more."""
        key = self.draft.carrier_key
        gone = self._gone.get(key) or Carrier(key, "")
        return nearest_carriers(gone, self.carriers.carriers if self.carriers else ())

    def findings_for(self, field: Field) -> tuple[Finding, ...]:
        """The findings that stand beside a field."""
        return tuple(finding for finding in self.findings if finding.field is field)

    # How --------------------------------------------------------------------------------

    def _edit(self, **fields: str | SendType) -> None:
        if self.order is None:
            return
        draft = structs.replace(self.draft, **fields)
        if draft != self.draft:
            self.draft = draft
            self.draft_edited.emit(draft)
        # Also when the draft stayed the same: what was typed may have been cleaned away.
        self._check()

    def _tell_cleaning(self, field: Field, cleaned: Normalised) -> None:
        news = cleaning_findings(field, cleaned)
        self._news[field] = news

    def _destination(self) -> str:
        listed = self.order.country if self.order else ""
        return (self.details.destination if self.details else "") or listed

    def _is_declared_whole(self) -> bool:
        if self.order is None or self.last_parcel is None:
            return False
        return self._sent.whole or self.order.status == OrderStatus.WAIT_BUYER_ACCEPT_GOODS

    def _fresh_draft(self) -> ShipmentDraft:
        """The draft that a form begins with: what was declared, or an empty one."""
        if self.order is None:
            return ShipmentDraft("")
        parcel = self.last_parcel
        if parcel is not None and self._is_declared_whole():
            return _draft_of(self.order.order_id, parcel)
        return ShipmentDraft(
            self.order.order_id, send_type=offered_send_type(self.order, self.details)
        )

    def _check(self) -> None:
        self.findings = () if self.mode is FormMode.DECLARED else self._found()
        self.changed.emit()

    def _found(self) -> tuple[Finding, ...]:
        found = check_draft(
            self.draft,
            self._checked_order(),
            self.details,
            self.carriers,
            self._rules,
            used_numbers=self.used_numbers,
            limits=self._limits,
        )
        news = tuple(finding for findings in self._news.values() for finding in findings)
        return self.advice.with_advice(found, self.draft, self._situation()) + news

    @property
    def _limits(self) -> DeclaringLimits:
        """A correction names a parcel that was declared, whole or not."""
        limits = self._means.limits
        return limits if self.correcting is None else replace(limits, no_parts=False)

    def _situation(self) -> Situation:
        return Situation(self.order, self.details, self.carriers, self.last_used)

    def _checked_order(self) -> Order | None:
        """The order, as if it still waited while one of its parcels is corrected."""
        if self.order is None or self.correcting is None:
            return self.order
        waiting = OrderStatus.SELLER_PART_SEND_GOODS
        return structs.replace(self.order, status=str(waiting), parcels=())


def _draft_of(order_id: str, parcel: Parcel) -> ShipmentDraft:
    return ShipmentDraft(order_id, parcel.carrier_key, parcel.tracking_number)


def _is_same(parcel: Parcel, draft: ShipmentDraft) -> bool:
    return (parcel.carrier_key, parcel.tracking_number) == (
        draft.carrier_key,
        draft.tracking_number,
    )


_BREAKS_RULE = FindingKind.NUMBER_BREAKS_RULE

YET_TO_FILL = frozenset({"carrier_missing", "number_missing", "carrier_list_missing"})
"""What the seller has yet to fill in is no news while the form is being filled in."""
_NOT_FILLED = YET_TO_FILL | {FindingKind.CARRIER_ONE_FITS, FindingKind.CARRIERS_FIT}
"""What the seller has yet to fill in is no refusal that could be insisted on."""
