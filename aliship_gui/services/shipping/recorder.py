"""Commits what happens to declarations, and tells it."""

from __future__ import annotations

import threading
from collections.abc import Callable

from aliship_gui.domain.shipments import DeclarationState
from aliship_gui.services.shipping.events import DeclarationChanged
from aliship_gui.services.shipping.surroundings import Surroundings
from aliship_gui.store import declarations as become
from aliship_gui.store.database import Durability
from aliship_gui.store.declarations import Change, Declaration, if_attempt, if_still
from aliship_gui.store.errors import IllegalTransition, LockLost, StoreError
from aliship_gui.store.history import Who
from aliship_gui.store.outbox import Outbox
from aliship_gui.store.writer_lock import WriterLock


class Recorder:
    """The one hand on the outbox of the seller and the writer.

    Every method raises `StoreError`; all but `commit` and `commit_each` are the writer's.
    """

    def __init__(self, outbox: Outbox, lock: WriterLock, around: Surroundings) -> None:
        self._outbox = outbox
        self._lock = lock
        self._around = around
        self._is_soft = False
        self._one_by_one = threading.Lock()

    def commit(self, write: Callable[[], Declaration]) -> Declaration:
        """Write what happens to a declaration, and tell of it before anything else is written.

        The seller's word and what becomes of it are written on two threads: told in the other
        order, a declared parcel would be shown as one that waits. For any thread.
        """
        with self._one_by_one:
            row = write()
            self._around.notify(DeclarationChanged(row))
        return row

    def commit_each(
        self, write: Callable[[], list[Declaration | StoreError]]
    ) -> list[Declaration | StoreError]:
        """Like `commit`, for several that are written together; those refused are not told of."""
        with self._one_by_one:
            outcomes = write()
            for outcome in outcomes:
                if isinstance(outcome, Declaration):
                    self._around.notify(DeclarationChanged(outcome))
        return outcomes

    def begin(self, seen: Declaration, change: Change) -> Declaration | None:
        """Commit a change that only the holder of the lock may make, to a row as it was seen.

        None when the lock was lost or the row went another way meanwhile.
        """
        return self._advance(seen, if_still(seen, change), lock=self._lock)

    def settle(self, seen: Declaration, change: Change) -> Declaration | None:
        """Commit what a look showed about a row; None when it went another way meanwhile."""
        return self._advance(seen, if_still(seen, change))

    def answer(self, sent: Declaration, change: Change, request_id: str = "") -> Declaration | None:
        """Commit what the platform answered to the latest attempt of a row.

        It is true even if the lock was lost meanwhile, and even if the row was taken for
        interrupted; None when a later attempt was made.
        """
        return self._advance(sent, if_attempt(sent.attempts, change), request_id)

    def declared(self, sent: Declaration, request_id: str) -> Declaration | None:
        """Commit that the platform took what was just sent, without waiting for the disk.

        The next commit waits for both, or `harden`. A power cut before it leaves the row in
        `sending`, so it is read back. A row that is no longer as it was sent is nothing that
        anybody would read back: that answer is on the disk at once.
        """
        change = if_still(sent, become.declared)
        after = self._advance(sent, change, request_id, durability=Durability.KILL)
        return after or self.answer(sent, become.declared, request_id)

    def harden(self) -> None:
        """Have every commit so far on the disk."""
        if self._is_soft:
            self._outbox.harden()
            self._is_soft = False

    def others(self, row: Declaration) -> list[Declaration]:
        """The other declarations of the same order."""
        rows = self._outbox.of_order(row.order_id)
        return [other for other in rows if other.declaration_id != row.declaration_id]

    def interrupted(self) -> list[Declaration]:
        """Rows in `sending`; between two turns these are the ones that nobody finishes."""
        return self._outbox.all(DeclarationState.SENDING)

    def _advance(
        self,
        row: Declaration,
        change: Change,
        request_id: str = "",
        lock: WriterLock | None = None,
        durability: Durability = Durability.POWER_CUT,
    ) -> Declaration | None:
        try:
            after = self.commit(
                lambda: self._outbox.advance(
                    row.declaration_id,
                    change,
                    Who.PROGRAM,
                    self._around.clock(),
                    request_id=request_id,
                    lock=lock,
                    durability=durability,
                )
            )
        except (IllegalTransition, LockLost):
            return None
        self._is_soft = durability is Durability.KILL
        return after
