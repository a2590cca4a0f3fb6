"""Whatever happens, in whatever order: never twice, never lost, never told wrongly.

Hypothesis drives two programs on one database against a platform with a true ledger: answers
that are cut off before and after they took effect, kills and power cuts at every step, restarts,
time, and a seller who cancels, retries and drops. The platform's view lags, mostly by less than the
whole read-back interval.
"""

from __future__ import annotations

import contextlib
import tempfile
from collections import deque
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from aliship_gui.domain.shipments import DeclarationState, SendType
from aliship_gui.services.shipping import Step, Timing
from aliship_gui.store.declarations import Declaration, Note
from aliship_gui.store.errors import DuplicateDeclaration, IllegalTransition
from tests.fakes.mains import FragileDatabase
from tests.fakes.platform import Answer, FakePlatform
from tests.services.shipping.desk import Desk, FakeClock, Killed, a_draft

State = DeclarationState
UNSETTLED = [state for state in State if state not in {State.DECLARED, State.CANCELLED}]
# A defect of the client is logged, which other tests expect.
answers = st.sampled_from([answer for answer in Answer if answer is not Answer.DEFECT_AFTER])
orders = st.sampled_from("1234")
looks = st.sampled_from([Answer.CUT_BEFORE, Answer.TROUBLE_BEFORE, Answer.UNREACHABLE])
READ_BACK = int(sum(Timing().read_back))
steps = st.sampled_from([step for step in Step if step is not Step.COMMITTED])
which = st.integers(0, 1)
words = st.sampled_from(["cancel", "retry", "check_again", "drop", "put_back"])
picks = st.integers(0, 9)


class Shop(RuleBasedStateMachine):
    """Two programs, one outbox, one platform."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._database = FragileDatabase(Path(self._folder.name) / "data")
        self._clock = FakeClock()
        self._platform = FakePlatform(self._clock)
        self._dead: set[str] = set()
        self._born = 0
        self._shows_too_late = False
        self._desks = [self._new_desk(), self._new_desk()]
        self._known: dict[str, Declaration] = {}

    def _new_desk(self) -> Desk:
        self._born += 1
        return Desk(
            self._database, lambda: self._platform, self._clock, f"p{self._born}", self._dead
        )

    @initialize(lag=st.integers(0, READ_BACK - 1) | st.just(3 * READ_BACK))
    def choose_lag(self, lag: int) -> None:
        self._platform.lag = timedelta(seconds=lag)
        self._shows_too_late = lag > READ_BACK

    @rule(desk=which, order=orders, send_type=st.sampled_from(SendType), meets=answers)
    def put_in(self, desk: int, order: str, send_type: SendType, meets: Answer) -> None:
        # Where the view lags beyond all reason, only the platform's guard of `all` can help.
        send_type = SendType.ALL if self._shows_too_late else send_type
        draft = a_draft(order, f"N{len(self._known)}", send_type)
        with contextlib.suppress(DuplicateDeclaration):
            row = self._desks[desk].service.enqueue(draft)
            self._known[row.declaration_id] = row
            self._platform.writes.append(meets)

    @rule(answer=looks)
    def next_look_meets(self, answer: Answer) -> None:
        self._platform.looks.append(answer)

    @rule(desk=which, turns=st.integers(1, 4))
    def work(self, desk: int, turns: int) -> None:
        for _ in range(turns):
            self._desks[desk].service.run_once()

    @rule(desk=which, turns=st.integers(1, 12))
    def work_in_time(self, desk: int, turns: int) -> None:
        for _ in range(turns):
            self._clock.advance(self._desks[desk].service.run_once())

    @rule(desk=which, step=steps, word=words, pick=picks)
    def kill(self, desk: int, step: Step, word: str, pick: int) -> None:
        """The program is killed when it next passes a step, or soon; a new one is started.

        The seller says something to it before its writer has had its first turn.
        """
        dying = self._desks[desk]
        dying.killed_at = step
        with contextlib.suppress(Killed):
            self.work_in_time(desk, turns=6)
        self._dead.add(dying.nonce)
        self._desks[desk] = self._new_desk()
        self.seller_says(desk, word, pick)

    @rule(desk=which, step=steps)
    def cut_power(self, desk: int, step: Step) -> None:
        """The computer loses its power when a program next passes a step, or soon."""
        self._desks[desk].killed_at = step
        with contextlib.suppress(Killed):
            self.work_in_time(desk, turns=6)
        self._dead.update(dying.nonce for dying in self._desks)
        lost = self._database
        self._database = lost.after_power_cut(Path(self._folder.name) / f"after {self._born}")
        lost.close()
        self._desks = [self._new_desk(), self._new_desk()]

    @rule(desk=which, word=words, pick=picks)
    def interrupt_next_write(self, desk: int, word: str, pick: int) -> None:
        """While the next request is under way the seller speaks and the other program works."""

        def meanwhile() -> None:
            self._platform.meanwhile = lambda: None
            self.seller_says(desk, word, pick)
            self._desks[desk].service.run_once()

        self._platform.meanwhile = meanwhile

    @rule(seconds=st.sampled_from([1, 5, 30, 200, 1000]))
    def time_passes(self, seconds: int) -> None:
        self._clock.advance(seconds)

    @rule(desk=which)
    def sign_in(self, desk: int) -> None:
        self._desks[desk].service.resume_after_signin()

    @rule(desk=which, word=words, pick=picks)
    def seller_says(self, desk: int, word: str, pick: int) -> None:
        unsettled = self._desks[0].outbox.all(*UNSETTLED)
        if not unsettled:
            return
        declaration_id = unsettled[pick % len(unsettled)].declaration_id
        service = self._desks[desk].service
        with contextlib.suppress(IllegalTransition, DuplicateDeclaration):
            getattr(service, word)(declaration_id)

    @invariant()
    def never_twice_never_lost_never_wrong(self) -> None:
        now = {row.declaration_id: row for row in self._desks[0].outbox.all()}
        assert now.keys() == self._known.keys()
        for row in now.values():
            count = self._platform.effects(row.order_id, row.draft.tracking_number)
            assert count <= 1
            if row.state is State.DECLARED:
                assert count == 1
            if row.state in {State.REFUSED, State.CANCELLED}:
                assert count == 0

    def teardown(self) -> None:
        try:
            self._come_to_rest()
            self.never_twice_never_lost_never_wrong()
            for row in self._desks[0].outbox.all():
                self._is_settled(row)
        finally:
            self._database.close()
            self._folder.cleanup()

    def _come_to_rest(self) -> None:
        """The platform is well again and the seller signed in: everything settles."""
        self._platform.writes, self._platform.looks = deque(), deque()
        last = self._new_desk()
        self._dead.update(desk.nonce for desk in self._desks)
        last.run(turns=2000)

    def _is_settled(self, row: Declaration) -> None:
        settled = {State.DECLARED, State.REFUSED, State.CANCELLED}
        assert row.state in settled or row.dropped or row.note is not Note.NONE
        # The program asks only where it may not decide.
        if row.note is Note.NEEDS_DECISION and not self._shows_too_late:
            assert not self._platform.effects(row.order_id, row.draft.tracking_number)


TestShop = Shop.TestCase
TestShop.settings = settings(
    max_examples=200,
    stateful_step_count=30,
    suppress_health_check=[HealthCheck.too_slow],
)
