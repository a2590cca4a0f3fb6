"""Has a buyer's hidden address revealed, once the seller asks for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from aliship_gui.api.errors import UnreadableAnswer
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.services.worker import Job, Runner

if TYPE_CHECKING:
    from aliship_gui.api.revealing import ClearContact
    from aliship_gui.domain.order_details import OrderDetails

NOT_ALLOWED = "reveal.not_allowed"
"""Our code for an app or an account that may not see clear data; the platform's words go along."""
_PERMISSION = frozenset({"11", "12", "13", "insufficientpermission"})


class Revealer(Protocol):
    """The part of the platform client that reveals."""

    def reveal(self, order_id: str, oaid: str) -> ClearContact:
        """The buyer's data in clear text."""
        ...


class DetailsKeeper(Protocol):
    """The part of the store that keeps an order's details."""

    def save_details(self, details: OrderDetails, read_at: datetime) -> bool:
        """Keep an order's details; returns whether its row changed."""
        ...


class Revealing(QObject):
    """Asks in the background; one question at a time for each order."""

    revealed = Signal(object)
    """`OrderDetails` with the address in clear text, kept like other details."""
    declined = Signal(str, object)
    """Order id and `Failure`."""

    def __init__(
        self,
        revealer: Revealer,
        keeper: DetailsKeeper,
        network: Runner,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._revealer = revealer
        self._keeper = keeper
        self._network = network
        self._clock = clock
        self._asked: dict[str, Job] = {}

    def reveal(self, details: OrderDetails) -> None:
        """Ask for what is hidden in an order's address."""
        order_id = details.order_id
        if order_id in self._asked:
            return

        def work(_job: Job, _report: object) -> OrderDetails:
            clear = self._clear(details)
            self._keeper.save_details(clear, self._clock())
            return clear

        def done(clear: OrderDetails) -> None:
            self._asked.pop(order_id, None)
            self.revealed.emit(clear)

        def failed(failure: Failure) -> None:
            self._asked.pop(order_id, None)
            self.declined.emit(order_id, failure)

        self._asked[order_id] = self._network.run(work, done, failed)

    def _clear(self, details: OrderDetails) -> OrderDetails:
        contact = self._revealer.reveal(details.order_id, details.oaid)
        clear = details.sent_to(contact.over(details.address))
        if clear.address == details.address:
            # An answer without the data, or with the same stars, is no help to anybody.
            raise UnreadableAnswer(Failure(FailureKind.UNREADABLE, "reveal.nothing"))
        return clear


def is_not_allowed(failure: Failure) -> bool:
    """Whether the app, or the account, may not see the data."""
    return failure.code.casefold() in _PERMISSION or "permission" in failure.sub_code.casefold()
