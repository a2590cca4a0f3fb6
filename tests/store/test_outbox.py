"""Every arrow of the outbox's diagram, and no other."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import pytest
from msgspec import structs

from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.domain.shipments import DeclarationState, SendType
from aliship_gui.store import declarations as become
from aliship_gui.store.database import Database
from aliship_gui.store.declarations import Change, Declaration, DeclarationKind, Intent, Note
from aliship_gui.store.drafts import DraftStore
from aliship_gui.store.errors import (
    DuplicateDeclaration,
    IllegalTransition,
    LockLost,
    NoSuchDeclaration,
)
from aliship_gui.store.history import DROPPED, Who
from aliship_gui.store.outbox import TRANSITIONS, Outbox
from aliship_gui.store.uniqueness import parcels_in_force
from aliship_gui.store.writer_lock import Owner, WriterLock
from tests.store.samples import NOON, a_draft, later

State = DeclarationState
NO_ANSWER = Failure(FailureKind.NO_ANSWER, "network.timeout", request_id="r-0")
DECLINED = Failure(FailureKind.REFUSED, "-326", message="格式不符合", request_id="r-1")

WAYS: dict[State, tuple[Change, ...]] = {
    State.QUEUED: (),
    State.SENDING: (become.sending,),
    State.DECLARED: (become.sending, become.declared),
    State.REFUSED: (become.sending, become.refused(DECLINED)),
    State.UNKNOWN: (become.sending, become.doubted(NO_ANSWER, later(5))),
    State.CANCELLED: (become.cancelled,),
}
"""How a declaration comes into each state."""


@pytest.fixture
def outbox(database: Database) -> Outbox:
    return Outbox(database, "shop")


def brought_to(outbox: Outbox, state: State, number: str = "LX1", **draft: object) -> Declaration:
    row = outbox.add(structs.replace(a_draft(number=number), **draft), Who.SELLER, NOON)
    for change in WAYS[state]:
        row = outbox.advance(row.declaration_id, change, Who.PROGRAM, later(1))
    return row


def test_a_declaration_comes_back_as_it_was(database: Database, outbox: Outbox) -> None:
    row = brought_to(
        outbox, State.UNKNOWN, tracking_url="https://t", description="lamp", carrier_key="灯"
    )
    assert row.attempts == row.doubts == 1
    assert row.failure == NO_ANSWER
    assert Outbox(database, "shop").get(row.declaration_id) == row
    assert Outbox(database, "other").all() == []
    with pytest.raises(NoSuchDeclaration):
        Outbox(database, "other").get(row.declaration_id)


@pytest.mark.parametrize("before", State)
@pytest.mark.parametrize("after", State)
def test_only_the_arrows_of_the_diagram_exist(outbox: Outbox, before: State, after: State) -> None:
    row = brought_to(outbox, before)
    rows_before = outbox.history.of(row.declaration_id)

    def go() -> Declaration:
        return outbox.advance(
            row.declaration_id,
            lambda found: dataclasses.replace(found, state=after),
            Who.PROGRAM,
            later(9),
        )

    if after in TRANSITIONS[before]:
        assert go().state is after
        logged = outbox.history.of(row.declaration_id)[-1]
        assert (logged.before, logged.after, logged.at) == (before, after, later(9))
    else:
        with pytest.raises(IllegalTransition):
            go()
        assert outbox.get(row.declaration_id) == row
        assert outbox.history.of(row.declaration_id) == rows_before


def test_every_transition_is_one_row_of_history(outbox: Outbox) -> None:
    row = brought_to(outbox, State.UNKNOWN)
    outbox.advance(row.declaration_id, become.declared, Who.PROGRAM, later(7), request_id="r-9")
    log = outbox.history.of(row.declaration_id)
    assert [(line.who, line.before, line.after, line.code, line.request_id) for line in log] == [
        (Who.SELLER, None, State.QUEUED, "", ""),
        (Who.PROGRAM, State.QUEUED, State.SENDING, "", ""),
        (Who.PROGRAM, State.SENDING, State.UNKNOWN, "network.timeout", "r-0"),
        (Who.PROGRAM, State.UNKNOWN, State.DECLARED, "", "r-9"),
    ]


def test_every_write_outlives_a_power_cut(database: Database, outbox: Outbox) -> None:
    def level() -> int:
        with database.reading() as connection:
            return int(connection.execute("PRAGMA synchronous").fetchone()[0])

    row = brought_to(outbox, State.QUEUED)
    assert level() == 2
    DraftStore(database, "shop").save(row.draft)
    assert level() == 1
    outbox.advance(row.declaration_id, become.sending, Who.PROGRAM, NOON)
    assert level() == 2


def test_a_transition_whose_history_cannot_be_written_does_not_happen(
    database: Database, outbox: Outbox
) -> None:
    row = brought_to(outbox, State.QUEUED)
    with database.transaction() as connection:
        connection.execute(
            "CREATE TRIGGER no_log BEFORE INSERT ON history BEGIN SELECT RAISE(ABORT, 'no'); END"
        )
    with pytest.raises(Exception, match="no"):
        outbox.advance(row.declaration_id, become.sending, Who.PROGRAM, NOON)
    assert outbox.get(row.declaration_id) == row


def test_several_are_put_in_together_and_each_that_may_not_is_told_in_its_place(
    database: Database, outbox: Outbox
) -> None:
    old = brought_to(outbox, State.REFUSED, "OLD")
    mended, same, other = a_draft(number="LX1"), a_draft(number="lx1"), a_draft("2", number="LX2")
    gone = Intent(a_draft("3", number="LX3"), supersedes="nobody's")
    intents = [Intent(mended, old.declaration_id), Intent(same), gone, Intent(other)]
    first, second, third, fourth = outbox.add_each(intents, Who.SELLER, later(2))
    assert isinstance(first, Declaration)
    assert isinstance(fourth, Declaration)
    assert isinstance(second, DuplicateDeclaration)
    assert isinstance(third, NoSuchDeclaration)
    assert outbox.all(State.QUEUED) == [first, fourth]
    assert (first.draft, fourth.draft) == (mended, other)
    assert outbox.get(old.declaration_id).dropped
    assert [len(outbox.history.of(row.declaration_id)) for row in (first, fourth)] == [1, 1]


def test_what_may_not_be_put_in_takes_the_place_of_nothing(outbox: Outbox) -> None:
    old = brought_to(outbox, State.REFUSED, "OLD", send_type=SendType.PART)
    declared = brought_to(outbox, State.DECLARED, "LX1", send_type=SendType.PART)
    (refusal,) = outbox.add_each([Intent(declared.draft, old.declaration_id)], Who.SELLER, later(2))
    assert isinstance(refusal, DuplicateDeclaration)
    assert not outbox.get(old.declaration_id).dropped
    assert [line.note for line in outbox.history.of(old.declaration_id)].count(DROPPED) == 0


def test_a_disk_that_fails_in_the_midst_takes_none(database: Database, outbox: Outbox) -> None:
    with database.transaction() as connection:
        connection.execute(
            "CREATE TRIGGER no_log BEFORE INSERT ON history WHEN NEW.order_id = '2' "
            "BEGIN SELECT RAISE(ABORT, 'no'); END"
        )
    intents = [Intent(a_draft("1", number="LX1")), Intent(a_draft("2", number="LX2"))]
    with pytest.raises(Exception, match="no"):
        outbox.add_each(intents, Who.SELLER, NOON)
    assert outbox.all() == []


def test_refused_and_unknown_can_be_dropped_and_keep_their_state(outbox: Outbox) -> None:
    for number, state in enumerate((State.REFUSED, State.UNKNOWN)):
        row = brought_to(outbox, state, f"N{number}", send_type=SendType.PART)
        row = outbox.advance(row.declaration_id, become.dropped, Who.SELLER, later(2))
        assert (row.state, row.needs_attention, row.is_open) == (state, False, False)
        assert outbox.history.of(row.declaration_id)[-1].note == DROPPED
        with pytest.raises(IllegalTransition):
            outbox.advance(row.declaration_id, become.queued_again(None), Who.SELLER, later(3))
    assert outbox.next_due_at() is None
    assert outbox.due(later(99)) is None


@pytest.mark.parametrize("state", [State.QUEUED, State.SENDING, State.DECLARED, State.CANCELLED])
def test_nothing_else_can_be_dropped(outbox: Outbox, state: State) -> None:
    row = brought_to(outbox, state)
    with pytest.raises(IllegalTransition):
        outbox.advance(row.declaration_id, become.dropped, Who.SELLER, later(2))


def test_a_dropped_one_that_turns_out_declared_is_told(outbox: Outbox) -> None:
    row = brought_to(outbox, State.UNKNOWN)
    outbox.advance(row.declaration_id, become.dropped, Who.SELLER, later(2))
    row = outbox.advance(row.declaration_id, become.declared, Who.PROGRAM, later(3))
    assert (row.state, row.dropped) == (State.DECLARED, False)


def test_taking_back_what_may_have_taken_effect_makes_it_unknown(outbox: Outbox) -> None:
    row = brought_to(outbox, State.UNKNOWN)
    outbox.advance(row.declaration_id, become.queued_again(None), Who.PROGRAM, later(2))
    row = outbox.advance(row.declaration_id, become.cancelled, Who.SELLER, later(3))
    assert (row.state, row.note) == (State.UNKNOWN, Note.NEEDS_DECISION)


@pytest.mark.parametrize("state", [state for state in State if state is not State.QUEUED])
def test_only_what_waits_can_be_taken_back(outbox: Outbox, state: State) -> None:
    row = brought_to(outbox, state)
    with pytest.raises(IllegalTransition):
        outbox.advance(row.declaration_id, become.cancelled, Who.SELLER, later(2))


@pytest.mark.parametrize("state", [state for state in State if state is not State.REFUSED])
def test_the_seller_retries_only_what_was_left_to_the_seller(outbox: Outbox, state: State) -> None:
    row = brought_to(outbox, state)
    with pytest.raises(IllegalTransition):
        outbox.advance(row.declaration_id, become.retried, Who.SELLER, later(2))


def test_an_answer_to_an_earlier_attempt_is_not_taken(outbox: Outbox) -> None:
    row = brought_to(outbox, State.UNKNOWN)
    outbox.advance(row.declaration_id, become.queued_again(None), Who.PROGRAM, later(2))
    outbox.advance(row.declaration_id, become.sending, Who.PROGRAM, later(3))
    late = become.if_attempt(1, become.refused(DECLINED))
    with pytest.raises(IllegalTransition, match="attempt 1"):
        outbox.advance(row.declaration_id, late, Who.PROGRAM, later(4))


ALL, PART = SendType.ALL, SendType.PART


@pytest.mark.parametrize("state", [State.QUEUED, State.SENDING, State.UNKNOWN])
@pytest.mark.parametrize(
    ("first", "second", "number", "code"),
    [
        (ALL, ALL, "LX1", "outbox.same_number"),
        (ALL, ALL, " lx1", "outbox.same_number"),
        (PART, PART, "LX1", "outbox.same_number"),
        (ALL, ALL, "LX2", "outbox.duplicate"),
        (PART, ALL, "LX2", "outbox.duplicate"),
        (ALL, PART, "LX2", "outbox.duplicate"),
        (PART, PART, "LX2", ""),
    ],
)
def test_open_declarations_of_one_order_exclude_each_other(
    outbox: Outbox, state: State, first: SendType, second: SendType, number: str, code: str
) -> None:
    brought_to(outbox, state, "LX1", send_type=first)

    def again() -> Declaration:
        return outbox.add(a_draft(number=number, send_type=second), Who.SELLER, NOON)

    if code:
        with pytest.raises(DuplicateDeclaration) as raised:
            again()
        assert raised.value.failure.code == code
        assert len(outbox.all()) == 1
    else:
        again()
    outbox.add(a_draft("another order", number, second), Who.SELLER, NOON)


def test_a_number_that_was_declared_is_not_declared_again(outbox: Outbox) -> None:
    brought_to(outbox, State.DECLARED, "LX1", send_type=PART)
    with pytest.raises(DuplicateDeclaration):
        brought_to(outbox, State.QUEUED, "LX1", send_type=PART)
    brought_to(outbox, State.QUEUED, "LX2", send_type=PART)


@pytest.mark.parametrize("state", [State.REFUSED, State.CANCELLED])
def test_what_is_settled_without_effect_stands_in_nobodys_way(outbox: Outbox, state: State) -> None:
    brought_to(outbox, state)
    brought_to(outbox, State.QUEUED)


def test_a_refused_one_is_not_retried_beside_its_mended_form(outbox: Outbox) -> None:
    refused = brought_to(outbox, State.REFUSED, "LX1")
    brought_to(outbox, State.QUEUED, "LX2")
    with pytest.raises(DuplicateDeclaration):
        outbox.advance(refused.declaration_id, become.retried, Who.SELLER, later(2))
    assert outbox.get(refused.declaration_id) == refused


def test_the_mended_form_drops_what_it_mends_in_one_step(outbox: Outbox) -> None:
    refused = brought_to(outbox, State.REFUSED, "LX1")
    outbox.add(a_draft(number="LX2"), Who.SELLER, later(2), supersedes=refused.declaration_id)
    assert outbox.get(refused.declaration_id).dropped
    other = brought_to(outbox, State.REFUSED, "LX3", order_id="2")
    brought_to(outbox, State.QUEUED, "LX4", order_id="2")
    with pytest.raises(DuplicateDeclaration):
        outbox.add(a_draft("2", "LX5"), Who.SELLER, later(3), supersedes=other.declaration_id)
    assert not outbox.get(other.declaration_id).dropped


def test_corrections_add_up(outbox: Outbox) -> None:
    brought_to(outbox, State.DECLARED, "LX1", send_type=PART)
    brought_to(outbox, State.DECLARED, "LX2", send_type=PART)
    correction = outbox.add(
        a_draft(number="LX3", carrier_key="GLS"),
        Who.SELLER,
        later(2),
        replaces_pair=("CPAM", "LX1"),
    )
    assert correction.kind is DeclarationKind.MODIFY
    for change in WAYS[State.DECLARED]:
        outbox.advance(correction.declaration_id, change, Who.PROGRAM, later(3))
    parcels = parcels_in_force(outbox.of_order(correction.order_id))
    assert [(parcel.carrier_key, parcel.tracking_number) for parcel in parcels] == [
        ("CPAM", "LX2"),
        ("GLS", "LX3"),
    ]


def test_one_parcel_is_corrected_once_at_a_time(outbox: Outbox) -> None:
    brought_to(outbox, State.DECLARED, "LX1", send_type=PART)

    def correct(number: str, old: str, carrier: str = "CPAM") -> Declaration:
        draft = a_draft(number=number, send_type=PART, carrier_key=carrier)
        return outbox.add(draft, Who.SELLER, later(2), replaces_pair=("CPAM", old))

    with pytest.raises(DuplicateDeclaration):
        correct("LX1", "LX1")
    correct("LX1", "LX1", carrier="GLS")
    with pytest.raises(DuplicateDeclaration):
        correct("LX9", "LX1")


def test_what_is_due_comes_in_order(outbox: Outbox) -> None:
    first = brought_to(outbox, State.QUEUED, "A", order_id="1")
    brought_to(outbox, State.QUEUED, "B", order_id="2")
    unknown = brought_to(outbox, State.UNKNOWN, "C", order_id="3")
    assert outbox.due(NOON) == first
    assert outbox.due(later(5)) == unknown
    held = become.not_delivered(NO_ANSWER, later(60))
    outbox.advance(first.declaration_id, become.sending, Who.PROGRAM, NOON)
    outbox.advance(first.declaration_id, held, Who.PROGRAM, NOON)
    due = outbox.due(NOON)
    assert due is not None
    assert due.order_id == "2"
    assert outbox.next_due_at() == later(5)


def test_a_lost_lock_stops_the_transition(database: Database, outbox: Outbox) -> None:
    def lock(nonce: str, alive: Callable[[Owner], bool]) -> WriterLock:
        return WriterLock(database, "shop", Owner("here", 1, nonce), alive)

    robbed = lock("robbed", lambda _owner: True)
    assert robbed.hold(NOON)
    row = brought_to(outbox, State.QUEUED)
    assert lock("thief", lambda _owner: False).hold(NOON)
    with pytest.raises(LockLost):
        outbox.advance(row.declaration_id, become.sending, Who.PROGRAM, NOON, lock=robbed)
    assert outbox.get(row.declaration_id) == row
