"""One send: commit that it begins, write, commit what came of it."""

from __future__ import annotations

import logging

from aliship_gui.domain.failures import Failure
from aliship_gui.domain.shipments import DeclarationState
from aliship_gui.services.shipping.events import Step
from aliship_gui.services.shipping.pace import Pace
from aliship_gui.services.shipping.platform import Platform, Receipt
from aliship_gui.services.shipping.recorder import Recorder
from aliship_gui.services.shipping.surroundings import Surroundings
from aliship_gui.services.shipping.verdicts import Judgement, Verdict, judge
from aliship_gui.store import declarations as become
from aliship_gui.store.declarations import Change, Declaration, DeclarationKind
from aliship_gui.store.folding import same_text

_log = logging.getLogger(__name__)


class Sender:
    """Sends queued declarations, one at a call."""

    def __init__(self, recorder: Recorder, pace: Pace, around: Surroundings) -> None:
        self._recorder = recorder
        self._pace = pace
        self._around = around

    def send(self, platform: Platform, queued: Declaration) -> None:
        """Send a declaration unless it was taken back, or the lock lost. Raises `StoreError`.

        A `StoreError` before the request left means that nothing was sent; after it, the row
        stays in `sending` and is settled by the next turn.
        """
        row = self._recorder.begin(queued, become.sending)
        if row is None:
            return
        self._around.probe(Step.MARKED_SENDING)
        outcome = self._outcome(platform, row)
        self._around.probe(Step.AFTER_SEND)
        if isinstance(outcome, Judgement):
            self._failed(row, outcome)
        else:
            self._pace.answered()
            self._recorder.declared(row, outcome.request_id)
        self._around.probe(Step.RECORDED)

    def doubted(self, failure: Failure) -> Change:
        """What becomes of a row whose attempt may have taken effect."""
        first_look = self._pace.after(self._around.timing.read_after(0))
        return become.doubted(failure, first_look)

    def _outcome(self, platform: Platform, row: Declaration) -> Receipt | Judgement:
        self._around.probe(Step.BEFORE_SEND)
        try:
            return _write(platform, row)
        except Exception as error:
            judgement = judge(error, self._around.policy)
            if judgement.failure.code == "program.error":
                _log.error("a defect of this program while sending", exc_info=error)
            return judgement

    def _failed(self, row: Declaration, judgement: Judgement) -> None:
        failure = judgement.failure
        match judgement.verdict:
            case Verdict.NOT_DELIVERED:
                self._recorder.answer(row, become.not_delivered(failure, None))
                self._pace.hold(failure)
            case Verdict.TOO_OFTEN:
                # Kept with the row as well: a restart must not shorten the platform's ban.
                again_at = self._pace.hold(failure)
                self._recorder.answer(row, become.not_delivered(failure, again_at))
            case Verdict.SIGN_IN:
                self._recorder.answer(row, become.not_delivered(failure, None))
                self._pace.pause(failure)
            case Verdict.DOUBTFUL:
                self._recorder.answer(row, self.doubted(failure))
            case Verdict.DECLINED:
                self._declined(row, failure)

    def _declined(self, row: Declaration, failure: Failure) -> None:
        self._pace.answered()
        # The refusal may only say that an earlier attempt succeeded.
        change = self.doubted(failure) if self._is_doubtful(row) else become.refused(failure)
        self._recorder.answer(row, change)

    def _is_doubtful(self, row: Declaration) -> bool:
        """Whether an earlier attempt of ours, even under another id, may have taken effect."""
        return row.doubts > 0 or any(
            other.state is DeclarationState.UNKNOWN
            and same_text(other.draft.tracking_number, row.draft.tracking_number)
            for other in self._recorder.others(row)
        )


def _write(platform: Platform, row: Declaration) -> Receipt:
    if row.kind is DeclarationKind.DECLARE:
        return platform.declare(row.draft)
    return platform.modify(row.order_id, row.old_carrier_key, row.old_tracking_number, row.draft)
