"""Queries of the order list, within the limits that the platform sets.

From the documents of `aliexpress.solution.order.get`: a start of creation or of modification is
required; the create interval is 180 days at most; FINISH has to be asked for alone, over 30 days
at most, and is not returned unless asked for; a page holds 50 orders at most.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

from aliship_gui.api.gateway import OrderQueryForm
from aliship_gui.api.times import to_platform, wall_clock
from aliship_gui.domain.orders import Order, OrderStatus

LARGEST_PAGE = 50
LONGEST = timedelta(days=180)
LONGEST_FINISHED = timedelta(days=30)

_FINISH = str(OrderStatus.FINISH)
_Interval: TypeAlias = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class OrderQuery:
    """Which orders to ask for; all moments are aware. Raises ValueError when out of limits.

    No statuses means every status but FINISH.
    """

    statuses: tuple[str, ...] = ()
    created_from: datetime | None = None
    created_to: datetime | None = None
    modified_from: datetime | None = None
    modified_to: datetime | None = None
    page_size: int = LARGEST_PAGE

    def __post_init__(self) -> None:
        if not 1 <= self.page_size <= LARGEST_PAGE:
            raise ValueError(f"a page holds 1 to {LARGEST_PAGE} orders, not {self.page_size}")
        if self.created_from is None and self.modified_from is None:
            raise ValueError("a start of creation or of modification is required")
        if _FINISH in self.statuses and len(self.statuses) > 1:
            raise ValueError("FINISH has to be asked for alone")
        limit = longest_interval(self.statuses)
        _check_interval(self.created_from, self.created_to, limit)
        finished = _FINISH in self.statuses
        _check_interval(self.modified_from, self.modified_to, limit if finished else None)


@dataclass(frozen=True, slots=True)
class OrderPage:
    """One page of a query, counted from 1, and the extent of the whole.

    `told_at` is what the platform's clock showed, aware UTC; None when it did not tell.
    """

    orders: tuple[Order, ...]
    total_count: int
    total_pages: int
    page: int
    told_at: datetime | None = None


def split_windows(
    statuses: Sequence[str],
    *,
    created_from: datetime | None = None,
    created_to: datetime | None = None,
    modified_from: datetime | None = None,
    modified_to: datetime | None = None,
    page_size: int = LARGEST_PAGE,
) -> tuple[OrderQuery, ...]:
    """Legal queries for any statuses and either interval, open orders and newest windows first.

    Give both ends of one interval. Neighbouring windows share their border, so an order created
    on it may come twice; it never comes not at all.
    """
    created = _interval(created_from, created_to)
    modified = _interval(modified_from, modified_to)
    if (created is None) == (modified is None):
        raise ValueError("give both ends of one interval")
    return tuple(
        query
        for group in _groups(statuses)
        for query in _legal_queries(group, created, modified, page_size)
    )


def longest_interval(statuses: Sequence[str]) -> timedelta:
    """The longest interval that one query for these statuses may span."""
    return LONGEST_FINISHED if _FINISH in statuses else LONGEST


def query_params(query: OrderQuery, page: int, form: OrderQueryForm) -> dict[str, str]:
    """The parameters of one page (counted from 1), in the form that the dialect takes."""
    keys = {
        "create_date_start": _written(query.created_from),
        "create_date_end": _written(query.created_to),
        "modified_date_start": _written(query.modified_from),
        "modified_date_end": _written(query.modified_to),
    }
    keys = {name: value for name, value in keys.items() if value}
    statuses = list(query.statuses)
    if form is OrderQueryForm.PARAM0:
        nested: dict[str, object] = {**keys, "page_size": query.page_size, "current_page": page}
        if statuses:
            nested["order_status_list"] = statuses
        return {"param0": json.dumps(nested)}
    flat = {**keys, "page_size": str(query.page_size), "current_page": str(page)}
    return {**flat, "order_status_list": json.dumps(statuses)} if statuses else flat


def _written(moment: datetime | None) -> str:
    return "" if moment is None else to_platform(moment)


def _check_interval(start: datetime | None, end: datetime | None, limit: timedelta | None) -> None:
    if any(moment is not None and moment.tzinfo is None for moment in (start, end)):
        raise ValueError("moments must be aware")
    if start is None:
        return
    if end is None:
        if limit == LONGEST_FINISHED:
            raise ValueError("FINISH needs both ends of its interval")
        return
    if end.astimezone(UTC) < start.astimezone(UTC):
        raise ValueError("an interval must not end before it starts")
    if limit is not None and _span(start, end) > limit:
        raise ValueError(f"an interval may span {limit.days} days at most")


def _span(start: datetime, end: datetime) -> timedelta:
    # Whether the platform measures time or wall clock is not documented, and the two differ
    # across a change to or from daylight saving. Python itself subtracts wall clocks when both
    # datetimes are of one zone, hence UTC.
    elapsed = end.astimezone(UTC) - start.astimezone(UTC)
    return max(elapsed, wall_clock(end) - wall_clock(start))


def _interval(start: datetime | None, end: datetime | None) -> _Interval | None:
    if start is None or end is None:
        return None
    return start.astimezone(UTC), end.astimezone(UTC)


def _groups(statuses: Sequence[str]) -> list[tuple[str, ...]]:
    """The statuses that may be asked for together."""
    together = tuple(status for status in statuses if status != _FINISH)
    groups = [together] if together or not statuses else []
    return [*groups, (_FINISH,)] if _FINISH in statuses else groups


def _legal_queries(
    group: tuple[str, ...], created: _Interval | None, modified: _Interval | None, page_size: int
) -> Iterator[OrderQuery]:
    limit = longest_interval(group)
    if created is not None:
        for start, end in _windows(*created, limit):
            yield OrderQuery(group, created_from=start, created_to=end, page_size=page_size)
    if modified is not None:
        for start, end in _windows(*modified, limit):
            yield OrderQuery(group, modified_from=start, modified_to=end, page_size=page_size)


def _windows(start: datetime, end: datetime, limit: timedelta) -> Iterator[_Interval]:
    """The interval in pieces of at most `limit`, the newest first; both ends in UTC."""
    while True:
        opening = max(start, end - limit)
        opening += max(timedelta(0), _span(opening, end) - limit)
        yield opening, end
        if opening <= start:
            return
        end = opening
