"""What a seller hands to the platform's support: everything it asks for, nothing private.

Plain text in both languages. It holds no key, no session and nothing about the buyer: the order
number, the carrier, the tracking number and the platform's own words are what support needs.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from aliship_gui.api.methods import Method
from aliship_gui.domain.failures import Failure
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.explain.matcher import OriginalWords
from aliship_gui.store.history import HistoryRow

_Fact = tuple[str, str]
_ABOUT_ONE_ORDER = frozenset({Method.ORDER_DETAILS, Method.REVEAL})


def support_ticket(
    draft: ShipmentDraft, failure: Failure | None, tried: Sequence[HistoryRow], at: datetime
) -> str:
    """A ticket about one order; `tried` is its history, oldest first, `at` an aware moment."""
    facts = [
        ("订单号 / Order", draft.order_id),
        ("物流方案 / Carrier", draft.carrier_key),
        ("运单号 / Tracking number", draft.tracking_number),
        ("跟踪网址 / Tracking URL", draft.tracking_url),
        ("时间 / Time (UTC)", _moment(at)),
    ]
    if failure is not None:
        facts += _said(failure)
    lines = _written("速卖通声明发货问题 / AliExpress: declaring a shipment", facts)
    if tried:
        lines += ["已尝试 / What was tried (UTC):", *map(_attempt, tried)]
    return "\n".join(lines)


def trouble_ticket(said: OriginalWords, order_id: str, at: datetime) -> str:
    """A ticket about what was not a declaration, such as a reading that failed.

    The order that is picked, `order_id`, goes along only where it is what was asked about.
    """
    order = order_id if said.method in _ABOUT_ONE_ORDER else ""
    facts = [("订单号 / Order", order), ("时间 / Time (UTC)", _moment(at)), *_said(said)]
    return "\n".join(_written("速卖通开放平台问题 / AliExpress open platform", facts))


def _said(failure: Failure | OriginalWords) -> list[_Fact]:
    return [
        ("错误码 / Code", " ".join(code for code in (failure.code, failure.sub_code) if code)),
        ("平台原话 / Message", failure.sub_message or failure.message),
        ("请求编号 / Request id", failure.request_id),
        ("接口 / Method", failure.method),
    ]


def _written(heading: str, facts: Sequence[_Fact]) -> list[str]:
    return [heading, *(f"{name}: {value}" for name, value in facts if value)]


def _attempt(row: HistoryRow) -> str:
    words = [_moment(row.at), str(row.after), row.carrier_key, row.tracking_number]
    return "  ".join(word for word in (*words, row.code, row.request_id) if word)


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S")
