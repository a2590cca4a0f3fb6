"""What was wanted, what the program's records say, and what the platform holds: are they one?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from aliship_gui.domain.shipments import DeclarationState, SendType, ShipmentDraft
from aliship_gui.store.declarations import Declaration, DeclarationKind
from aliship_gui.store.history import HistoryRow
from tests.torture.findings import Findings, Key
from tests.torture.logbook import UNTRUE_IF_HELD, check_log, key_of_record
from tests.torture.wishes import OrderPlan, Wish

State = DeclarationState


@dataclass(frozen=True, slots=True)
class Effect:
    """An entry of the platform's ledger, made `at` an aware moment.

    It is a shipment, or with an `old` pair the correction of one.
    """

    order_id: str
    carrier_key: str
    tracking_number: str
    tracking_url: str
    send_type: SendType
    at: datetime
    old_carrier_key: str = ""
    old_tracking_number: str = ""


def compare(
    plans: Iterable[OrderPlan],
    records: Collection[Declaration],
    log: Sequence[HistoryRow],
    effects: Collection[Effect],
) -> Findings:
    """What can be said against the program; `log` is its whole history, oldest row first."""
    rows, held = _by_key(records, key_of_record), _by_key(effects, _key_of_effect)
    findings = Findings()
    for key in rows.keys() | held.keys():
        _compare_records(findings, key, rows[key], held[key])
    for plan in plans:
        for wish in plan.wishes:
            _compare_wish(findings, wish, rows[_key_of_wish(wish)], held[_key_of_wish(wish)])
        findings.effective += all(_is_met(wish, held[_key_of_wish(wish)]) for wish in plan.wishes)
    first = {key: min(effect.at for effect in told) for key, told in held.items() if told}
    check_log(findings, records, log, first)
    return findings


def _compare_records(
    findings: Findings, key: Key, rows: Sequence[Declaration], effects: Sequence[Effect]
) -> None:
    declared = [row for row in rows if row.state is State.DECLARED]
    if len(effects) > 1:
        findings.duplicate(key, len(effects) - 1)
    if len(declared) > len(effects):
        findings.lose(key, "declared here, not held there")
    if effects and not declared:
        _held_unsaid(findings, key, rows)
    if any(not _says(effect, row.draft, _old_pair(row)) for row in declared for effect in effects):
        findings.mismatch(key, "the ledger holds something else")
    if sum(_is_live(row) for row in rows) > 1:
        findings.mismatch(key, "taken twice")
    for row in rows:
        if row.is_open:
            findings.leave_open(key, row.state)


def _held_unsaid(findings: Findings, key: Key, rows: Sequence[Declaration]) -> None:
    if not rows:
        findings.mismatch(key, "held there, never put in here")
    elif all(row.state in UNTRUE_IF_HELD for row in rows):
        findings.mismatch(key, f"{rows[-1].state} here, held there")


def _compare_wish(
    findings: Findings, wish: Wish, rows: Sequence[Declaration], effects: Sequence[Effect]
) -> None:
    key = _key_of_wish(wish)
    if any(not _says(effect, wish.draft, _old_pair_of_wish(wish)) for effect in effects):
        findings.mismatch(key, "the ledger holds something else than what was wanted")
    answered = any(
        row.state is State.DECLARED or row.is_open or _is_refused_with_reason(row) for row in rows
    )
    if not answered:
        findings.lose(key, "wanted, and nothing became of it")


def _is_met(wish: Wish, effects: Sequence[Effect]) -> bool:
    return len(effects) == 1 and _says(effects[0], wish.draft, _old_pair_of_wish(wish))


def _is_live(row: Declaration) -> bool:
    return not row.dropped and row.state is not State.CANCELLED


def _is_refused_with_reason(row: Declaration) -> bool:
    return row.state is State.REFUSED and row.failure is not None and bool(row.failure.code)


def _says(effect: Effect, draft: ShipmentDraft, old: tuple[str, str]) -> bool:
    said = (effect.order_id, effect.carrier_key, effect.tracking_number, effect.tracking_url)
    meant = (draft.order_id, draft.carrier_key, draft.tracking_number, draft.tracking_url)
    said_old = (effect.old_carrier_key, effect.old_tracking_number)
    return (said, said_old, effect.send_type) == (meant, old, draft.send_type)


def _old_pair(row: Declaration) -> tuple[str, str]:
    corrects = row.kind is DeclarationKind.MODIFY
    return (row.old_carrier_key, row.old_tracking_number) if corrects else ("", "")


def _old_pair_of_wish(wish: Wish) -> tuple[str, str]:
    old = wish.replaces
    return ("", "") if old is None else (old.carrier_key, old.tracking_number)


def _key_of_wish(wish: Wish) -> Key:
    return Key(wish.draft.order_id, _old_pair_of_wish(wish)[1], wish.draft.tracking_number)


def _key_of_effect(effect: Effect) -> Key:
    return Key(effect.order_id, effect.old_tracking_number, effect.tracking_number)


_T = TypeVar("_T")


def _by_key(things: Iterable[_T], key: Callable[[_T], Key]) -> defaultdict[Key, list[_T]]:
    found: defaultdict[Key, list[_T]] = defaultdict(list)
    for thing in things:
        found[key(thing)].append(thing)
    return found
