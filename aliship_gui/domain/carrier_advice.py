"""Says which carriers a number fits while none is chosen; it never chooses for the seller."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from aliship_gui.domain.carrier_choice import accepting_carriers
from aliship_gui.domain.carriers import Carrier, CarrierList
from aliship_gui.domain.checks import FindingKind, Foreseen
from aliship_gui.domain.checks.carrier import destination, ships_from
from aliship_gui.domain.findings import Field, Finding, Severity
from aliship_gui.domain.number_evidence import NumberEvidence
from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.domain.orders import Order
from aliship_gui.domain.rules import RuleBook
from aliship_gui.domain.shipments import ShipmentDraft

_NAMED = 3
_ANY_NUMBER = "1"


@dataclass(frozen=True)
class Situation:
    """What is known where a carrier is to be chosen; `last_used` holds keys, newest first."""

    order: Order | None
    details: OrderDetails | None
    carriers: CarrierList | None
    last_used: Sequence[str] = ()


class CarrierAdvice:
    """Carriers in the order of likelihood. `read` makes the evidence when it is first needed."""

    def __init__(self, rules: RuleBook, read: Callable[[], NumberEvidence]) -> None:
        self.rules = rules
        self._read = read

    def prepare(self, carriers: Iterable[Carrier]) -> None:
        """Do what the first number would wait for; for a worker thread.

        A shop has hundreds of rules, and to understand one takes as long as to ask ten.
        """
        self.rules.prepare(carrier.pattern for carrier in carriers if carrier.pattern)
        self._evidence.speaks_for(_ANY_NUMBER, ())

    def carriers_for(self, number: str, situation: Situation) -> tuple[Carrier, ...]:
        """Carriers of the shop that take this number, the likeliest first; none for no number."""
        if not number or situation.carriers is None or situation.order is None:
            return ()
        order, details = situation.order, situation.details
        carriers = situation.carriers.carriers
        return accepting_carriers(
            number,
            carriers,
            self.rules,
            destination=destination(order, details),
            origins=ships_from(order, details),
            last_used=situation.last_used,
            evident=self._evidence.speaks_for(number, carriers),
        )

    def with_advice(
        self, findings: Iterable[Finding], draft: ShipmentDraft, situation: Situation
    ) -> tuple[Finding, ...]:
        """The findings, where "choose a carrier" gives way to which ones take the number."""
        findings = tuple(findings)
        if draft.carrier_key or not any(f.kind == FindingKind.CARRIER_MISSING for f in findings):
            return findings
        advice = fitting(self.carriers_for(draft.tracking_number, situation))
        if advice is None:
            return findings
        return tuple(
            advice if finding.kind == FindingKind.CARRIER_MISSING else finding
            for finding in findings
        )

    @cached_property
    def _evidence(self) -> NumberEvidence:
        return self._read()


def fitting(carriers: Sequence[Carrier]) -> Finding | None:
    """What to say of the carriers that take a number while none is chosen, None for none."""
    if not carriers:
        return None
    shown = carriers[:_NAMED]
    english = ", ".join(carrier.name_en or carrier.display_name or carrier.key for carrier in shown)
    chinese = "、".join(carrier.name_zh or carrier.display_name or carrier.key for carrier in shown)
    several = len(carriers) > 1
    return Finding(
        Field.CARRIER,
        Severity.BLOCK,
        FindingKind.CARRIERS_FIT if several else FindingKind.CARRIER_ONE_FITS,
        Foreseen.ARGUMENT_MISSING,
        {"carriers": english, "carriers_zh": chinese, "count": str(len(carriers))}
        if several
        else {"carrier": english, "carrier_zh": chinese},
    )
