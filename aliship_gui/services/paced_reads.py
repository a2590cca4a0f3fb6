"""Reads that keep to the platform's pace: a short ban is waited out, a long one is told.

The outbox keeps a pace of its own, since a write is never simply sent again.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

from aliship_gui.api.errors import FlowControlled, Unreachable
from aliship_gui.api.methods import Method
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.services.reading_pace import ReadingPace

if TYPE_CHECKING:
    from aliship_gui.api.orders import OrderPage, OrderQuery
    from aliship_gui.api.revealing import ClearContact
    from aliship_gui.domain.carriers import Carrier
    from aliship_gui.domain.order_details import OrderDetails

T = TypeVar("T")

LONGEST_WAIT = 30
"""Seconds that a read waits without a word; a longer ban is told to the seller instead."""
_TRIES = 4


class Reads(Protocol):
    """The reading calls of `PlatformClient`."""

    def order_page(self, query: OrderQuery, page: int) -> OrderPage:
        """One page of a query, counted from 1."""
        ...

    def order_details(self, order_id: str) -> OrderDetails:
        """Everything the platform tells of one order."""
        ...

    def carriers(self) -> tuple[Carrier, ...]:
        """Every logistics service that this shop may declare with."""
        ...

    def reveal(self, order_id: str, oaid: str) -> ClearContact:
        """The buyer's data in clear text."""
        ...


class PacedReads:
    """The reads of `platform`, from worker threads; raises what they raise.

    FlowControlled is raised when the ban is longer than `LONGEST_WAIT`, and again, without
    asking the platform, for as long as it lasts. `rest` waits so many seconds and returns
    whether it was woken to stop.
    """

    def __init__(
        self,
        platform: Reads,
        pace: ReadingPace | None = None,
        rest: Callable[[float], bool] | None = None,
    ) -> None:
        self._platform = platform
        self._pace = pace or ReadingPace()
        self._closed = threading.Event()
        self._rest = rest or self._closed.wait

    def close(self) -> None:
        """End every wait; their reads raise Unreachable `network.stopped`."""
        self._closed.set()

    def order_page(self, query: OrderQuery, page: int) -> OrderPage:
        """See `Reads`."""
        return self._read(Method.ORDER_LIST, lambda: self._platform.order_page(query, page))

    def order_details(self, order_id: str) -> OrderDetails:
        """See `Reads`."""
        return self._read(Method.ORDER_DETAILS, lambda: self._platform.order_details(order_id))

    def carriers(self) -> tuple[Carrier, ...]:
        """See `Reads`."""
        return self._read(Method.CARRIERS, lambda: self._platform.carriers())

    def reveal(self, order_id: str, oaid: str) -> ClearContact:
        """See `Reads`."""
        return self._read(Method.REVEAL, lambda: self._platform.reveal(order_id, oaid))

    def _read(self, method: Method, call: Callable[[], T]) -> T:
        for _ in range(_TRIES):
            self._wait_for_ban(method)
            self._wait(self._pace.turn())
            try:
                value = call()
            except FlowControlled as error:
                cross = error.failure
                self._pace.slow_down(cross)
            else:
                self._pace.answered()
                return value
        raise FlowControlled(cross)

    def _wait_for_ban(self, method: Method) -> None:
        ban = self._pace.ban(str(method))
        if ban is None:
            return
        if (ban.wait_seconds or 0) > LONGEST_WAIT:
            raise FlowControlled(ban)
        self._wait(ban.wait_seconds or 0)

    def _wait(self, seconds: float) -> None:
        if self._closed.is_set() or (seconds > 0 and self._rest(seconds)):
            raise Unreachable(Failure(FailureKind.UNREACHABLE, "network.stopped"))
