"""Settling the unknown: look, and look again, before anything is believed."""

from __future__ import annotations

import logging
from collections import Counter

from aliship_gui.api.errors import ApiError, FlowControlled, SessionExpired, Unreachable
from aliship_gui.domain.shipments import SendType
from aliship_gui.services.shipping.events import Step
from aliship_gui.services.shipping.pace import Pace
from aliship_gui.services.shipping.platform import Platform
from aliship_gui.services.shipping.recorder import Recorder
from aliship_gui.services.shipping.sighting import Sighting, look
from aliship_gui.services.shipping.surroundings import Surroundings
from aliship_gui.services.shipping.verdicts import is_final_refusal
from aliship_gui.store import declarations as become
from aliship_gui.store.declarations import Change, Declaration, DeclarationKind, Note

_log = logging.getLogger(__name__)


class BackReader:
    """Reads back unknown declarations, one look at a call."""

    def __init__(self, recorder: Recorder, pace: Pace, around: Surroundings) -> None:
        self._recorder = recorder
        self._pace = pace
        self._around = around
        self._vain: Counter[str] = Counter()

    def read_back(self, platform: Platform, row: Declaration) -> None:
        """Look once, and commit what follows. Raises `StoreError`."""
        others = self._recorder.others(row)
        self._around.probe(Step.BEFORE_READ_BACK)
        try:
            sighting = look(platform, row, others, self._around.policy)
        except SessionExpired as error:
            self._pace.pause(error.failure)
        except (FlowControlled, Unreachable) as error:
            self._pace.hold(error.failure)
        except Exception as error:
            self._postpone(row, error)
        else:
            self._around.probe(Step.AFTER_READ_BACK)
            self._pace.answered()
            self._vain.pop(row.declaration_id, None)
            self._recorder.settle(row, self._conclusion(row, sighting))
            self._around.probe(Step.READ_BACK_RECORDED)

    def _postpone(self, row: Declaration, error: Exception) -> None:
        """A look that failed says nothing about the shipment: it does not count."""
        if not isinstance(error, ApiError):
            _log.error("a defect of this program while reading back", exc_info=error)
        self._vain[row.declaration_id] += 1
        wait = self._pace.backoff(self._vain[row.declaration_id])
        self._recorder.settle(row, become.postponed(self._pace.after(wait)))

    def _conclusion(self, row: Declaration, sighting: Sighting) -> Change:
        timing = self._around.timing
        if sighting is Sighting.OURS:
            return become.declared
        if not timing.is_last_read(row.reads):
            return become.not_seen(self._pace.after(timing.read_after(row.reads + 1)))
        if sighting is Sighting.ABSENT:
            return self._absence(row)
        other = sighting is Sighting.OTHER
        return become.left_to_seller(Note.FOUND_OTHER if other else Note.CANNOT_READ)

    def _absence(self, row: Declaration) -> Change:
        """What follows when the platform, after the last look, does not hold a declaration."""
        failure = row.failure
        if failure is not None and is_final_refusal(failure, self._around.policy):
            return become.refused(failure)
        # The platform refuses a second `all`, and a correction of what is no longer there; a
        # second `part` it would take.
        guarded = row.draft.send_type is SendType.ALL or row.kind is DeclarationKind.MODIFY
        if guarded and row.doubts < self._around.timing.most_doubts:
            return become.queued_again(self._pace.after(self._pace.backoff(row.doubts)))
        return become.left_to_seller(Note.NEEDS_DECISION)
