"""Every call of a shop, counted on its way out."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime

from aliship_gui.api.exchange import Answer, Poster, SignedRequest
from aliship_gui.store.call_budget import CallBudget
from aliship_gui.store.errors import StoreError

_log = logging.getLogger(__name__)


class CountingTransport:
    """Posts through another transport and counts; it takes the place of that one in a client."""

    def __init__(
        self,
        transport: Poster,
        budget: CallBudget,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._transport = transport
        self._budget = budget
        self._clock = clock

    def post(self, request: SignedRequest) -> Answer:
        """See `Poster.post`. A call that could not be counted is made all the same."""
        try:
            self._budget.count(self._clock())
        except StoreError as error:
            _log.debug("a call was not counted: %s", error.failure.code)
        return self._transport.post(request)
