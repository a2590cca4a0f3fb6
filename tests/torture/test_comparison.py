"""The comparison notices what it is there for: a check that cannot fail would prove nothing."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime, timedelta

import pytest
from msgspec import structs

from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.domain.shipments import DeclarationState, SendType, ShipmentDraft
from aliship_gui.store.declarations import Declaration, DeclarationKind, Note
from aliship_gui.store.history import HistoryRow, Who
from tests.torture.comparison import Effect, compare
from tests.torture.findings import Findings
from tests.torture.wishes import OrderPlan, Wish

State = DeclarationState
NOON = datetime(2026, 11, 5, 12, tzinfo=UTC)
PART = ShipmentDraft("1", "CPAM", "LX1", "https://track.example/LX1", "", SendType.PART)
LAST = ShipmentDraft("1", "CPAM", "LX2")
NEW = structs.replace(LAST, tracking_number="LX3")
PLAN = OrderPlan("1", ((Wish(PART),), (Wish(LAST),), (Wish(NEW, replaces=LAST),)))

HELD = (
    Effect("1", "CPAM", "LX1", "https://track.example/LX1", SendType.PART, NOON),
    Effect("1", "CPAM", "LX2", "", SendType.ALL, NOON),
    Effect("1", "CPAM", "LX3", "", SendType.ALL, NOON, "CPAM", "LX2"),
)
NO = Failure(FailureKind.REFUSED, "-326")


def row(draft: ShipmentDraft, number: int, state: State = State.DECLARED) -> Declaration:
    """A record of the program."""
    return Declaration(f"id-{number}", "shop", draft, state, NOON, NOON)


RECORDS = (
    row(PART, 1),
    row(LAST, 2),
    dataclasses.replace(
        row(NEW, 3),
        kind=DeclarationKind.MODIFY,
        old_carrier_key="CPAM",
        old_tracking_number="LX2",
    ),
)


def story_of(record: Declaration, *states: State | Who) -> list[HistoryRow]:
    """The log of a record that went through these states on its way to its own, in seconds.

    A `Who` among the states has made the step to the next one; the program makes the others.
    """
    rows: list[HistoryRow] = []
    before, who = None, Who.PROGRAM
    for state in (State.QUEUED, *states, record.state):
        if isinstance(state, Who):
            who = state
            continue
        rows.append(_told(record, before, state, who, NOON + timedelta(seconds=len(rows))))
        before, who = state, Who.PROGRAM
    return rows


def _told(
    record: Declaration, before: State | None, after: State, who: Who, at: datetime
) -> HistoryRow:
    return HistoryRow(
        at=at,
        who=who,
        declaration_id=record.declaration_id,
        shop_id="shop",
        order_id=record.order_id,
        before=before,
        after=after,
        kind=record.kind,
        carrier_key=record.draft.carrier_key,
        tracking_number=record.draft.tracking_number,
        old_tracking_number=record.old_tracking_number,
    )


def found(*records: Declaration, held: tuple[Effect, ...] = HELD) -> Findings:
    """What the comparison says of records and a ledger; the history is in order."""
    log = [told for record in records for told in story_of(record, State.SENDING)]
    return compare([PLAN], records, log, held)


def found_in_story(*states: State | Who) -> Findings:
    """What it says when the first record went through these states."""
    first, *others = RECORDS
    log = story_of(first, *states)
    log += [told for record in others for told in story_of(record, State.SENDING)]
    return compare([PLAN], RECORDS, log, HELD)


def figures(findings: Findings) -> tuple[int, int, int, int, int]:
    """Effective, duplicates, lost, mismatched, unknown left."""
    return (
        findings.effective,
        findings.duplicates,
        findings.lost,
        findings.mismatched,
        findings.unknown_left,
    )


def is_well(findings: Findings) -> bool:
    """Whether nothing is wrong."""
    return not findings.complaints


def test_what_agrees_is_well() -> None:
    findings = found(*RECORDS)
    assert figures(findings) == (1, 0, 0, 0, 0)
    assert is_well(findings)


@pytest.mark.parametrize("twice", HELD)
def test_a_second_effect_is_a_duplicate(twice: Effect) -> None:
    findings = found(*RECORDS, held=(*HELD, twice))
    assert figures(findings) == (0, 1, 0, 0, 0)
    assert not is_well(findings)


@pytest.mark.parametrize("missing", HELD)
def test_what_is_declared_and_not_held_is_lost(missing: Effect) -> None:
    held = tuple(effect for effect in HELD if effect is not missing)
    assert figures(found(*RECORDS, held=held)) == (0, 0, 1, 0, 0)


def test_what_was_wanted_and_forgotten_is_lost() -> None:
    assert figures(found(*RECORDS[:2], held=HELD[:2])) == (0, 0, 1, 0, 0)


@pytest.mark.parametrize(
    "record",
    [
        dataclasses.replace(row(LAST, 2, State.UNKNOWN), dropped=True),
        row(LAST, 2, State.CANCELLED),
        row(LAST, 2, State.REFUSED),
    ],
)
def test_what_was_wanted_and_given_up_without_a_reason_is_lost(record: Declaration) -> None:
    records = (RECORDS[0], record, RECORDS[2])
    assert figures(found(*records, held=(HELD[0], HELD[2]))) == (0, 0, 1, 0, 0)


def test_what_was_refused_with_a_reason_is_not_lost() -> None:
    refused = dataclasses.replace(row(LAST, 2, State.REFUSED), failure=NO)
    findings = found(RECORDS[0], refused, RECORDS[2], held=(HELD[0], HELD[2]))
    assert figures(findings) == (0, 0, 0, 0, 0)


@pytest.mark.parametrize(
    "other",
    [
        dataclasses.replace(HELD[0], carrier_key="YANWEN_AM"),
        dataclasses.replace(HELD[0], tracking_url=""),
        dataclasses.replace(HELD[0], send_type=SendType.ALL),
    ],
)
def test_an_effect_that_differs_is_a_mismatch(other: Effect) -> None:
    assert figures(found(*RECORDS, held=(other, *HELD[1:]))) == (0, 0, 0, 1, 0)


def test_a_correction_of_another_carrier_is_a_mismatch() -> None:
    other = dataclasses.replace(HELD[2], old_carrier_key="YANWEN_AM")
    assert figures(found(*RECORDS, held=(*HELD[:2], other))) == (0, 0, 0, 1, 0)


def test_another_number_is_a_loss_and_a_mismatch() -> None:
    other = dataclasses.replace(HELD[0], tracking_number="LX9")
    assert figures(found(*RECORDS, held=(other, *HELD[1:]))) == (0, 0, 1, 1, 0)


def test_a_record_that_is_not_what_was_wanted_is_a_mismatch() -> None:
    draft = structs.replace(PART, carrier_key="YANWEN_AM")
    effect = dataclasses.replace(HELD[0], carrier_key="YANWEN_AM")
    findings = found(row(draft, 1), *RECORDS[1:], held=(effect, *HELD[1:]))
    assert figures(findings) == (0, 0, 0, 1, 0)


@pytest.mark.parametrize("state", [State.REFUSED, State.CANCELLED])
def test_a_state_that_the_ledger_contradicts_is_a_mismatch(state: State) -> None:
    untrue = dataclasses.replace(row(PART, 1, state), failure=NO)
    assert found(untrue, *RECORDS[1:]).mismatched == 1


def test_a_double_that_was_taken_is_a_mismatch() -> None:
    again = dataclasses.replace(row(PART, 4, State.REFUSED), failure=NO)
    assert figures(found(*RECORDS, again)) == (1, 0, 0, 1, 0)


def test_what_was_dropped_and_typed_again_is_no_double() -> None:
    given_up = dataclasses.replace(
        row(PART, 4, State.UNKNOWN), note=Note.NEEDS_DECISION, dropped=True
    )
    assert is_well(found(given_up, *RECORDS))


def test_two_records_of_one_effect_are_a_loss() -> None:
    findings = found(*RECORDS, row(PART, 4))
    assert figures(findings) == (1, 0, 1, 1, 0)


@pytest.mark.parametrize("state", [State.QUEUED, State.SENDING, State.UNKNOWN])
def test_what_is_open_is_left(state: State) -> None:
    findings = found(row(PART, 1, state), *RECORDS[1:])
    assert figures(findings) == (1, 0, 0, 0, 1)
    assert not is_well(findings)


def test_a_history_with_a_gap_is_a_mismatch() -> None:
    first, *others = RECORDS
    story = story_of(first, State.SENDING, State.UNKNOWN)
    rest = [told for record in others for told in story_of(record, State.SENDING)]
    assert is_well(compare([PLAN], RECORDS, story + rest, HELD))
    for missing in range(len(story)):
        gap = [told for place, told in enumerate(story) if place != missing]
        assert figures(compare([PLAN], RECORDS, gap + rest, HELD)) == (1, 0, 0, 1, 0)
    assert figures(compare([PLAN], RECORDS, rest, HELD)) == (1, 0, 0, 1, 0)


@pytest.mark.parametrize("state", [State.REFUSED, State.CANCELLED])
def test_what_was_untrue_for_a_while_is_a_mismatch(state: State) -> None:
    states = (State.SENDING, state, State.QUEUED, State.SENDING)
    assert figures(found_in_story(*states)) == (1, 0, 0, 1, 0)


def test_a_refusal_before_the_effect_was_true() -> None:
    early = [dataclasses.replace(effect, at=NOON + timedelta(seconds=4)) for effect in HELD]
    states = (State.SENDING, State.REFUSED, Who.SELLER, State.QUEUED, State.SENDING)
    log = story_of(RECORDS[0], *states)
    log += [told for record in RECORDS[1:] for told in story_of(record, State.SENDING)]
    assert is_well(compare([PLAN], RECORDS, log, early))


@pytest.mark.parametrize(("who", "unruly"), [(Who.SELLER, 0), (Who.PROGRAM, 1)])
def test_a_part_that_is_sent_again_unasked_is_unruly(who: Who, unruly: int) -> None:
    states = (State.SENDING, State.UNKNOWN, who, State.QUEUED, State.SENDING)
    findings = found_in_story(*states)
    assert figures(findings) == (1, 0, 0, 0, 0)
    assert findings.unruly == unruly
    assert is_well(findings) == (not unruly)


def test_two_that_are_sent_at_once_are_unruly() -> None:
    stories = [story_of(record, State.SENDING) for record in RECORDS]
    log = [told for moment in zip(*stories, strict=True) for told in moment]
    findings = compare([PLAN], RECORDS, log, HELD)
    assert figures(findings) == (1, 0, 0, 0, 0)
    assert findings.unruly == 2
    assert not is_well(findings)
