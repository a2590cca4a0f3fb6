"""The ship form's truth: the picked order, the draft, and what the checks say about it.

Every change runs the checks (pure, well under a frame) and tells once through `changed`. What
is pasted is cleaned at once, and the cleaning is told. Nothing here sends anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from aliship_gui.domain.carrier_choice import accepting_carriers, proposed_other
from aliship_gui.domain.carriers import Carrier, CarrierList
from aliship_gui.domain.checks import blocks, check_draft, cleaning_findings
from aliship_gui.domain.findings import Field, Finding, Severity
from aliship_gui.domain.orders import Order, OrderDetails
from aliship_gui.domain.rules import RuleBook
from aliship_gui.domain.shipments import DeclarationState, SendType, ShipmentDraft
from aliship_gui.domain.tracking_text import Normalised, normalise_number, normalise_url

_BUSY = frozenset({DeclarationState.QUEUED, DeclarationState.SENDING, DeclarationState.UNKNOWN})


class ShipForm(QObject):
    """State of the form for one order at a time."""

    changed = Signal()
    """Draft, findings, carriers or the declaration's state changed."""
    order_changed = Signal()
    """Another order stands in the form."""
    draft_edited = Signal(object)
    """The seller changed this `ShipmentDraft`; keep it."""
    carriers_changed = Signal()
    """The carriers, the habits, or the country of the order changed."""

    def __init__(self, rules: RuleBook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rules = rules
        self.order: Order | None = None
        self.details: OrderDetails | None = None
        self.carriers: CarrierList | None = None
        self.last_used: tuple[str, ...] = ()
        self.used_numbers: Mapping[str, str] = {}
        self.draft = ShipmentDraft("")
        self.state: DeclarationState | None = None
        self.findings: tuple[Finding, ...] = ()
        self._news: dict[Field, tuple[Finding, ...]] = {}

    # What stands in it ------------------------------------------------------------------

    def open(self, order: Order, draft: ShipmentDraft | None) -> None:
        """Put another order into the form, with what was typed for it before."""
        self.order = order
        self.details = None
        self.state = None
        self._news = {}
        self.draft = draft or ShipmentDraft(order.order_id)
        self.order_changed.emit()
        self._check()

    def clear(self) -> None:
        """Put nothing into the form."""
        self.order = self.details = self.state = None
        self._news = {}
        self.draft = ShipmentDraft("")
        self.order_changed.emit()
        self._check()

    def update_order(self, order: Order) -> None:
        """The platform said something new about the order in the form."""
        if self.order is not None and order.order_id == self.order.order_id:
            self.order = order
            self._check()

    def update_details(self, details: OrderDetails) -> None:
        """The order's address and parcels arrived."""
        if self.order is not None and details.order_id == self.order.order_id:
            self.details = details
            self._check()
            self.carriers_changed.emit()

    def update_state(self, state: DeclarationState | None) -> None:
        """The declaration of the order in the form moved on."""
        self.state = state
        self._check()

    def update_carriers(self, carriers: CarrierList | None, last_used: tuple[str, ...]) -> None:
        """The carrier list or the seller's habits changed."""
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

    # What follows from it ---------------------------------------------------------------

    @property
    def carrier(self) -> Carrier | None:
        """The chosen carrier, None when none is chosen or the list has it no more."""
        return self.carriers.find(self.draft.carrier_key) if self.carriers else None

    @property
    def needs_url(self) -> bool:
        """Whether the chosen carrier is one that the platform cannot track."""
        return self.carrier is not None and self.carrier.is_other

    @property
    def is_busy(self) -> bool:
        """Whether a declaration of this order is under way or its outcome unknown."""
        return self.state in _BUSY

    @property
    def can_ship(self) -> bool:
        """Whether the button may be pressed: nothing certain speaks against it."""
        return self.order is not None and not self.is_busy and not blocks(self.findings)

    @property
    def can_insist(self) -> bool:
        """Whether all that blocks is a foreseen refusal, which the platform may know better."""
        blocking = [f for f in self.findings if f.severity is Severity.BLOCK]
        foreseen = all(f.predicts and f.kind not in YET_TO_FILL for f in blocking)
        return bool(blocking) and foreseen and not self.is_busy

    @property
    def proposed_other(self) -> Carrier | None:
        """The seller's own carrier that fits this order."""
        if self.carriers is None or self.order is None:
            return None
        origin = self.details.ships_from if self.details else ""
        destination = self.details.destination if self.details else self.order.country
        return proposed_other(origin, destination, self.carriers.carriers)

    def accepting_carriers(self) -> tuple[Carrier, ...]:
        """Carriers of this shop whose rule takes the typed number, best first."""
        if self.carriers is None or self.order is None:
            return ()
        return accepting_carriers(
            self.draft.tracking_number,
            self.carriers.carriers,
            self._rules,
            destination=self.details.destination if self.details else self.order.country,
            origin=self.details.ships_from if self.details else "",
            last_used=self.last_used,
        )

    def findings_for(self, field: Field) -> tuple[Finding, ...]:
        """The findings that stand beside a field."""
        return tuple(finding for finding in self.findings if finding.field is field)

    # How --------------------------------------------------------------------------------

    def _edit(self, **fields: str | SendType) -> None:
        draft = replace(self.draft, **fields)  # type: ignore[arg-type]
        if draft != self.draft and self.order is not None:
            self.draft = draft
            self.draft_edited.emit(draft)
            self._check()

    def _tell_cleaning(self, field: Field, cleaned: Normalised) -> None:
        news = cleaning_findings(field, cleaned)
        self._news[field] = news

    def _check(self) -> None:
        found = check_draft(
            self.draft,
            self.order,
            self.details,
            self.carriers,
            self._rules,
            used_numbers=self.used_numbers,
        )
        news = tuple(finding for findings in self._news.values() for finding in findings)
        self.findings = found + news
        self.changed.emit()


YET_TO_FILL = frozenset({"carrier_missing", "number_missing", "carrier_list_missing"})
"""What the seller has yet to fill in is no refusal that could be insisted on."""
