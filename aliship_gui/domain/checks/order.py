"""Whether this order can be shipped by the seller now."""

from __future__ import annotations

from collections.abc import Iterator

from aliship_gui.domain.checks.kinds import FindingKind, Foreseen
from aliship_gui.domain.findings import Field, Finding, Severity
from aliship_gui.domain.orders import CLOSED, SHIPPABLE, UNPAID_OR_HELD, Order, OrderStatus

_Verdict = tuple[Severity, FindingKind, str]

_VERDICTS: dict[OrderStatus, _Verdict] = {
    OrderStatus.WAIT_BUYER_ACCEPT_GOODS: (
        Severity.BLOCK,
        FindingKind.ORDER_DECLARED,
        Foreseen.ALREADY_DECLARED,
    ),
    OrderStatus.FUND_PROCESSING: (
        Severity.BLOCK,
        FindingKind.ORDER_FUNDS_PROCESSING,
        Foreseen.STATUS_QUERY,
    ),
    # The platform's documents contradict each other about these three, so they only warn.
    OrderStatus.IN_CANCEL: (Severity.WARN, FindingKind.ORDER_IN_CANCEL, Foreseen.NOT_WAITING),
    OrderStatus.IN_FROZEN: (Severity.WARN, FindingKind.ORDER_IN_FROZEN, Foreseen.STATUS_QUERY),
    OrderStatus.IN_ISSUE: (Severity.WARN, FindingKind.ORDER_IN_ISSUE, ""),
}
_CLOSED: _Verdict = (Severity.BLOCK, FindingKind.ORDER_CLOSED, Foreseen.WRONG_ORDER)
_UNPAID: _Verdict = (Severity.BLOCK, FindingKind.ORDER_UNPAID, Foreseen.NOT_RELEASED)
_VERDICTS |= dict.fromkeys(CLOSED, _CLOSED) | dict.fromkeys(UNPAID_OR_HELD, _UNPAID)


def check_order(order: Order) -> Iterator[Finding]:
    """Findings about the order's status and about lines that the seller does not ship."""
    if order.status not in SHIPPABLE:
        severity, kind, predicts = _verdict(order.status)
        yield Finding(Field.ORDER, severity, kind, predicts, {"status": order.status})
    count = sum(line.shipped_by_warehouse for line in order.lines)
    if count:
        params = {"count": str(count)}
        yield Finding(Field.ORDER, Severity.WARN, FindingKind.LINES_FROM_WAREHOUSE, params=params)


def belongs_elsewhere(shop: str) -> Finding:
    """The order is known from another of the seller's shops, called `shop`."""
    kind, predicts = FindingKind.ORDER_OF_ANOTHER_SHOP, Foreseen.WRONG_ORDER
    return Finding(Field.ORDER, Severity.BLOCK, kind, predicts, {"shop": shop})


def _verdict(status: str) -> _Verdict:
    try:
        return _VERDICTS[OrderStatus(status)]
    except ValueError:
        return Severity.WARN, FindingKind.ORDER_STATUS_UNKNOWN, ""
