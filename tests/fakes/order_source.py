"""A shop's orders in memory: what reads them from the platform, and what keeps them here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from aliship_gui.api.errors import ApiError
from aliship_gui.api.orders import OrderPage, OrderQuery
from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.domain.orders import Order

NOON = datetime(2026, 11, 5, 12, tzinfo=UTC)


@dataclass
class SetClock:
    """Stands still until it is advanced."""

    now: datetime = NOON

    def __call__(self) -> datetime:
        """The present moment."""
        return self.now

    def advance(self, step: timedelta) -> None:
        """Let time pass."""
        self.now += step


@dataclass
class FakeOrderReader:
    """Answers order queries by status, `page_size` a page; every answer takes `delay`.

    Its own clock is `behind` the other one, and is told of unless that is None. `troubles` are
    raised in place of the answer to the page of that number.
    """

    clock: SetClock
    orders: list[Order] = field(default_factory=list)
    page_size: int = 2
    delay: timedelta = timedelta(0)
    behind: timedelta | None = None
    troubles: dict[int, ApiError] = field(default_factory=dict)
    details: dict[str, OrderDetails | ApiError] = field(default_factory=dict)
    asked: list[tuple[OrderQuery, int]] = field(default_factory=list)

    def order_page(self, query: OrderQuery, page: int) -> OrderPage:
        """See `OrderReader`."""
        self.asked.append((query, page))
        self.clock.advance(self.delay)
        if page in self.troubles:
            raise self.troubles[page]
        found = [order for order in self.orders if order.status in query.statuses]
        first = (page - 1) * self.page_size
        pages = -(-len(found) // self.page_size)
        here = tuple(found[first : first + self.page_size])
        told_at = None if self.behind is None else self.clock.now - self.behind
        return OrderPage(here, len(found), pages, page, told_at)

    def order_details(self, order_id: str) -> OrderDetails:
        """See `OrderReader`."""
        self.clock.advance(self.delay)
        answer = self.details[order_id]
        if isinstance(answer, ApiError):
            raise answer
        return answer


@dataclass
class FakeOrderKeeper:
    """Remembers what was saved, and the moment that each save bore."""

    last: datetime | None = None
    until: datetime | None = None
    rows: dict[str, Order] = field(default_factory=dict)
    seen_at: dict[str, datetime] = field(default_factory=dict)
    details_read_at: dict[str, datetime] = field(default_factory=dict)

    def save(self, orders: Iterable[Order], seen_at: datetime) -> frozenset[str]:
        """See `OrderKeeper`."""
        changed = {o.order_id: o for o in orders if self.rows.get(o.order_id) != o}
        self.rows.update(changed)
        self.seen_at.update(dict.fromkeys(changed, seen_at))
        return frozenset(changed)

    def save_details(self, details: OrderDetails, read_at: datetime) -> bool:
        """See `OrderKeeper`."""
        self.details_read_at[details.order_id] = read_at
        return True

    def with_known_address(self, details: OrderDetails) -> OrderDetails:
        """See `OrderKeeper`; nothing was ever revealed."""
        return details

    def read_until(self) -> datetime | None:
        """See `OrderKeeper`."""
        return self.until or self.last

    def set_last_sync(self, moment: datetime, until: datetime | None = None) -> None:
        """See `OrderKeeper`."""
        self.last, self.until = moment, until
