"""What the history tells: did it lead to every state, and was what it told true at the time?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from aliship_gui.domain.shipments import DeclarationState, SendType
from aliship_gui.services.shipping.verdicts import INTERRUPTED
from aliship_gui.store.declarations import Declaration, DeclarationKind
from aliship_gui.store.history import HistoryRow, Who
from tests.torture.findings import Findings, Key

State = DeclarationState
UNTRUE_IF_HELD = frozenset({State.REFUSED, State.CANCELLED})
"""States that say that the platform does not hold a declaration."""
_LEDGER_TICK = timedelta(milliseconds=1)
"""The ledger writes moments down to this."""


def check_log(
    findings: Findings,
    records: Iterable[Declaration],
    log: Sequence[HistoryRow],
    held_since: Mapping[Key, datetime],
) -> None:
    """Look through a whole log, oldest row first; `held_since` tells what took effect and when."""
    by_id: defaultdict[str, list[HistoryRow]] = defaultdict(list)
    for told in log:
        by_id[told.declaration_id].append(told)
    for record in records:
        story = by_id[record.declaration_id]
        if not _leads_to(record.state, story):
            findings.mismatch(key_of_record(record), "the history does not lead to the state")
        _check_asking(findings, record, story)
    _check_truth(findings, log, held_since)
    _check_order(findings, log)


def interruptions(log: Iterable[HistoryRow]) -> int:
    """How many sends were found interrupted: no more than there were kills."""
    return sum(told.before is State.SENDING and told.code == INTERRUPTED.code for told in log)


def key_of_record(record: Declaration) -> Key:
    """The key of a record."""
    return Key(record.order_id, record.old_tracking_number, record.draft.tracking_number)


def _leads_to(state: DeclarationState, story: Sequence[HistoryRow]) -> bool:
    """Whether a story leads, without a gap, from nothing to the state that its record is in."""
    if not story or story[0].before is not None or story[-1].after is not state:
        return False
    return all(one.after is other.before for one, other in pairwise(story))


def _check_asking(findings: Findings, record: Declaration, story: Iterable[HistoryRow]) -> None:
    """The platform might take a part twice, so the seller is asked before it is sent again."""
    asks = record.draft.send_type is SendType.PART and record.kind is DeclarationKind.DECLARE
    for told in story:
        again = told.before is State.UNKNOWN and told.after is State.QUEUED
        if asks and again and told.who is Who.PROGRAM:
            findings.break_rule(key_of_record(record), "a part was sent again unasked")


def _check_truth(
    findings: Findings, log: Iterable[HistoryRow], held_since: Mapping[Key, datetime]
) -> None:
    for told in log:
        key = _key_of_row(told)
        since = held_since.get(key)
        if told.after in UNTRUE_IF_HELD and since is not None and since + _LEDGER_TICK < told.at:
            findings.mismatch(key, f"{told.after} was told of what was held already")


def _check_order(findings: Findings, log: Iterable[HistoryRow]) -> None:
    """One declaration at a time is sent, whoever sends it."""
    sending: set[str] = set()
    for told in log:
        if told.after is State.SENDING and sending:
            findings.break_rule(_key_of_row(told), "sent while another one was being sent")
        if told.after is State.SENDING:
            sending.add(told.declaration_id)
        else:
            sending.discard(told.declaration_id)


def _key_of_row(told: HistoryRow) -> Key:
    return Key(told.order_id, told.old_tracking_number, told.tracking_number)
