"""Whether this tracking number will do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from aliship_gui.domain.carriers import Carrier
from aliship_gui.domain.checks.kinds import FindingKind, Foreseen
from aliship_gui.domain.findings import Field, Finding, Severity
from aliship_gui.domain.orders import Order
from aliship_gui.domain.rules import RuleBook, RuleMatch
from aliship_gui.domain.shipments import SendType, ShipmentDraft
from aliship_gui.domain.tracking_text import normalise_number

LONGEST_NUMBER = 64
"""No source names the platform's limit; real numbers have 8 to 40 characters."""

_RULE_FINDINGS = {
    RuleMatch.NONE: (Severity.BLOCK, FindingKind.NUMBER_BREAKS_RULE, Foreseen.NUMBER_FORMAT),
    RuleMatch.PARTIAL: (Severity.WARN, FindingKind.NUMBER_PARTLY_FITS, Foreseen.NUMBER_FORMAT),
    RuleMatch.UNCHECKABLE: (Severity.INFO, FindingKind.NUMBER_NOT_CHECKABLE, ""),
}


def check_number(
    draft: ShipmentDraft, carrier: Carrier | None, rules: RuleBook, used: Mapping[str, str]
) -> Iterator[Finding]:
    """Findings about the number as typed; `used` maps this shop's numbers to their orders."""
    number = draft.tracking_number
    if not number.strip():
        yield _finding(Severity.BLOCK, FindingKind.NUMBER_MISSING, Foreseen.ARGUMENT_MISSING)
        return
    yield from _check_text(number)
    if carrier is not None:
        yield from _check_rule(number, carrier, rules)
    other_order = used.get(number, draft.order_id)
    if other_order != draft.order_id:
        # Warn only: one parcel may rightly carry two orders of the same buyer.
        yield _finding(
            Severity.WARN,
            FindingKind.NUMBER_USED_ELSEWHERE,
            Foreseen.NUMBER_REJECTED,
            number=number,
            order=other_order,
        )


def check_repetition(draft: ShipmentDraft, order: Order) -> Iterator[Finding]:
    """A part shipment needs a number that no earlier parcel of the order carries."""
    if draft.send_type is SendType.PART and any(
        parcel.tracking_number == draft.tracking_number for parcel in order.parcels
    ):
        yield _finding(
            Severity.BLOCK,
            FindingKind.NUMBER_REPEATED,
            Foreseen.NUMBER_REJECTED,
            number=draft.tracking_number,
        )


def _check_text(number: str) -> Iterator[Finding]:
    cleaned = normalise_number(number).text
    if cleaned != number:
        yield _finding(Severity.WARN, FindingKind.NUMBER_STRAY, cleaned=cleaned)
    if not cleaned.isascii():
        foreign = "".join(dict.fromkeys(char for char in cleaned if not char.isascii()))
        yield _finding(Severity.WARN, FindingKind.NUMBER_FOREIGN_LETTERS, characters=foreign[:20])
    if len(number) > LONGEST_NUMBER:
        yield _finding(
            Severity.WARN,
            FindingKind.NUMBER_LONG,
            length=str(len(number)),
            limit=str(LONGEST_NUMBER),
        )


def _check_rule(number: str, carrier: Carrier, rules: RuleBook) -> Iterator[Finding]:
    verdict = rules.match_rule(carrier.pattern, number)
    if verdict is RuleMatch.FULL:
        return
    severity, kind, predicts = _RULE_FINDINGS[verdict]
    name = carrier.display_name or carrier.key
    yield _finding(
        severity,
        kind,
        predicts,
        carrier=carrier.name_en or name,
        carrier_zh=carrier.name_zh or name,
        pattern=carrier.pattern,
        number=number,
    )


def _finding(severity: Severity, kind: FindingKind, predicts: str = "", **params: str) -> Finding:
    return Finding(Field.TRACKING_NUMBER, severity, kind, predicts, params)
