"""The one writer of a shop: sends what is queued, and settles what is unknown.

A turn does one thing: it reads back an unknown declaration that is due, or sends the first one
in the queue. Whatever it learns is committed before the next turn. The order of the steps is
what makes shipping happen once:

1. *queued → sending* is committed, under the lock, before the first byte leaves;
2. the answer is committed as *declared*, *refused*, *queued* (certainly not delivered) or
   *unknown*; *declared* is on the disk with the next commit, or before the writer rests;
3. a row found in *sending* at the beginning of a turn was interrupted: it is *unknown*;
4. an *unknown* one is read back over a growing interval, and only then settled or sent again;
5. once an attempt was doubtful, a refusal of a later one is read back as well, because it may
   only say that the earlier attempt succeeded.
"""

from __future__ import annotations

from datetime import datetime

from aliship_gui.api.errors import ApiError, SessionExpired
from aliship_gui.domain.shipments import DeclarationState
from aliship_gui.services.shipping.events import OtherWriter, Step
from aliship_gui.services.shipping.pace import Pace
from aliship_gui.services.shipping.reading_back import BackReader
from aliship_gui.services.shipping.recorder import Recorder
from aliship_gui.services.shipping.sending import Sender
from aliship_gui.services.shipping.surroundings import Surroundings
from aliship_gui.services.shipping.verdicts import INTERRUPTED
from aliship_gui.store.declarations import Declaration
from aliship_gui.store.outbox import Outbox
from aliship_gui.store.writer_lock import WriterLock


class Writer:
    """Empties one shop's outbox, one turn after the other, on one thread."""

    def __init__(
        self, outbox: Outbox, lock: WriterLock, recorder: Recorder, around: Surroundings
    ) -> None:
        self._outbox = outbox
        self._lock = lock
        self._around = around
        self._recorder = recorder
        self._told_other_writer = False
        self.pace = Pace(around)
        self._sender = Sender(self._recorder, self.pace, around)
        self._back_reader = BackReader(self._recorder, self.pace, around)

    def turn(self) -> float:
        """Do at most one thing; returns the seconds after which another turn makes sense.

        Raises `StoreError` when the outbox cannot be read or written.
        """
        wait = self._do_one_thing()
        if wait > 0:
            self.rest()
        return wait

    def rest(self) -> None:
        """Leave nothing that a power cut could take back. Raises `StoreError`."""
        self._recorder.harden()

    def _do_one_thing(self) -> float:
        now = self._around.clock()
        if not self._has_lock(now):
            return self._around.timing.poll
        self._settle_interrupted()
        if (wait := self.pace.seconds_to_wait(now)) > 0:
            return wait
        row = self._outbox.due(now)
        if row is None:
            return self._until_next(now)
        self._work_on(row)
        return 0.0

    def _has_lock(self, now: datetime) -> bool:
        held = self._lock.hold(now)
        if not held and not self._told_other_writer:
            self._around.notify(OtherWriter())
        self._told_other_writer = not held
        if held:
            self._around.probe(Step.LOCKED)
        return held

    def _settle_interrupted(self) -> None:
        # This thread leaves no row in `sending` between turns, so such a row is one whose
        # writer died, or whose outcome could not be recorded.
        for row in self._recorder.interrupted():
            self._recorder.begin(row, self._sender.doubted(INTERRUPTED))
            self._around.probe(Step.INTERRUPTION_SETTLED)

    def _until_next(self, now: datetime) -> float:
        next_due = self._outbox.next_due_at()
        if next_due is None:
            return self._around.timing.poll
        return max((next_due - now).total_seconds(), 0.001)

    def _work_on(self, row: Declaration) -> None:
        try:
            platform = self._around.platform()
        except SessionExpired as error:
            self.pace.pause(error.failure)
        except ApiError as error:
            self.pace.hold(error.failure)
        else:
            unknown = row.state is DeclarationState.UNKNOWN
            work = self._back_reader.read_back if unknown else self._sender.send
            work(platform, row)
