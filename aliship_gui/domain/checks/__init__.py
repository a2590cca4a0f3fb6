"""Looks at a draft before anything is sent: pure, without network, well under a millisecond.

Certainty blocks, doubt warns, news informs. A finding that foresees an error of the platform
names it, so that the seller reads the same explanation before the refusal instead of after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from aliship_gui.domain.carriers import CarrierList
from aliship_gui.domain.checks.carrier import check_carrier, check_country
from aliship_gui.domain.checks.cleaning import cleaning_findings
from aliship_gui.domain.checks.description import check_description
from aliship_gui.domain.checks.kinds import FindingKind, Foreseen
from aliship_gui.domain.checks.limits import check_limits
from aliship_gui.domain.checks.number import check_number, check_repetition
from aliship_gui.domain.checks.order import check_order
from aliship_gui.domain.checks.web_address import check_url
from aliship_gui.domain.declaring_limits import NO_LIMITS, DeclaringLimits
from aliship_gui.domain.findings import Finding, Severity
from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.domain.orders import Order
from aliship_gui.domain.rules import RuleBook
from aliship_gui.domain.shipments import ShipmentDraft

__all__ = [
    "FindingKind",
    "Foreseen",
    "blocks",
    "check_draft",
    "cleaning_findings",
    "predicted_error",
]

_SEVERITIES = list(Severity)
_FORESEEN = {str(error): rank for rank, error in enumerate(Foreseen)}
_NO_NUMBERS: Mapping[str, str] = MappingProxyType({})


def check_draft(
    draft: ShipmentDraft,
    order: Order | None,
    details: OrderDetails | None,
    carriers: CarrierList | None,
    rules: RuleBook,
    *,
    used_numbers: Mapping[str, str] = _NO_NUMBERS,
    limits: DeclaringLimits = NO_LIMITS,
) -> tuple[Finding, ...]:
    """Everything to tell about sending `draft` exactly as it stands, gravest first.

    `used_numbers` maps the tracking numbers of this shop to the order each was declared for;
    `limits` are those of its way of declaring. What does not arrive there is not examined.
    Without an order there is nothing to tell. Of equal gravity, the finding whose error the
    platform would answer first stands first.
    """
    if order is None:
        return ()
    carrier = carriers.find(draft.carrier_key) if carriers else None
    findings: list[Finding] = []
    findings.extend(check_order(order))
    carrier_finding = check_carrier(draft.carrier_key, carrier, carriers)
    findings.extend([carrier_finding] if carrier_finding else [])
    findings.extend(check_country(draft.carrier_key, order, details))
    findings.extend(check_limits(draft, limits))
    if not limits.no_url:
        findings.extend(check_url(draft.tracking_url, draft.carrier_key))
    findings.extend(check_number(draft, carrier, rules, used_numbers))
    findings.extend(check_repetition(draft, order))
    if not limits.no_remark:
        findings.extend(check_description(draft.description))
    return tuple(sorted(findings, key=_gravity))


def blocks(findings: Iterable[Finding]) -> bool:
    """Whether any finding is certain enough to keep the draft from being sent."""
    return any(finding.severity is Severity.BLOCK for finding in findings)


def predicted_error(findings: Iterable[Finding]) -> str:
    """The explanation id of the error that the platform would answer with, "" for none certain."""
    certain = [finding for finding in findings if finding.severity is Severity.BLOCK]
    foreseen = [finding.predicts for finding in certain if finding.predicts]
    return min(foreseen, key=_rank, default="")


def _gravity(finding: Finding) -> tuple[int, int]:
    return _SEVERITIES.index(finding.severity), _rank(finding.predicts)


def _rank(predicted: str) -> int:
    return _FORESEEN.get(predicted, len(_FORESEEN))
