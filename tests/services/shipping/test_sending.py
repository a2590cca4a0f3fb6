"""What each answer to a declaration leads to."""

from __future__ import annotations

from datetime import timedelta

import pytest

from aliship_gui.domain.orders import Parcel
from aliship_gui.domain.shipments import DeclarationState, SendType
from aliship_gui.services.shipping import Held, Paused, Resumed
from aliship_gui.store.declarations import Note
from aliship_gui.store.errors import DuplicateDeclaration, IllegalTransition
from aliship_gui.store.history import DROPPED, PUT_BACK, Who
from tests.fakes.platform import TAKES_EFFECT, Answer, FakePlatform
from tests.services.shipping.desk import NOON, Desk, a_draft
from tests.stray_logs import StrayLogs

State = DeclarationState
DOUBTFUL = [
    Answer.CUT_BEFORE,
    Answer.CUT_AFTER,
    Answer.TROUBLE_BEFORE,
    Answer.TROUBLE_AFTER,
    Answer.GATEWAY_BEFORE,
    Answer.GATEWAY_AFTER,
    Answer.UNREADABLE_AFTER,
    Answer.MINUS_ONE_BEFORE,
    Answer.MINUS_ONE_AFTER,
]


def test_a_plain_declaration_is_declared(desk: Desk, platform: FakePlatform) -> None:
    row = desk.service.enqueue(a_draft())
    assert platform.sent == []
    desk.run()
    assert desk.state(row) is State.DECLARED
    assert platform.sent == [row.draft]
    assert desk.told() == [State.QUEUED, State.SENDING, State.DECLARED]
    assert desk.service.parcels("1") == (Parcel("CPAM", "LX1", sent_at=NOON),)
    assert [line.request_id for line in desk.service.history("request-1")] == ["request-1"]
    assert desk.service.waiting() == ()


def test_declarations_leave_in_order_one_at_a_time(desk: Desk, platform: FakePlatform) -> None:
    for order in ("3", "1", "2"):
        desk.service.enqueue(a_draft(order))
    desk.service.run_once()
    assert [draft.order_id for draft in platform.sent] == ["3"]
    assert len(desk.service.waiting()) == 2
    desk.run()
    assert [draft.order_id for draft in platform.sent] == ["3", "1", "2"]


def test_a_double_click_is_refused(desk: Desk, platform: FakePlatform) -> None:
    desk.service.enqueue(a_draft())
    with pytest.raises(DuplicateDeclaration):
        desk.service.enqueue(a_draft())
    desk.run()
    with pytest.raises(DuplicateDeclaration):
        desk.service.enqueue(a_draft())
    assert len(platform.ledger) == 1


def test_what_waits_can_be_taken_back(desk: Desk, platform: FakePlatform) -> None:
    row = desk.service.enqueue(a_draft())
    assert desk.service.cancel(row.declaration_id).state is State.CANCELLED
    desk.run()
    assert platform.sent == []
    with pytest.raises(IllegalTransition):
        desk.service.cancel(row.declaration_id)


def test_what_is_being_sent_cannot_be_taken_back(desk: Desk, platform: FakePlatform) -> None:
    row = desk.service.enqueue(a_draft())
    refused: list[bool] = []

    def cancel() -> None:
        with pytest.raises(IllegalTransition):
            desk.service.cancel(row.declaration_id)
        refused.append(True)

    platform.meanwhile = cancel
    desk.run()
    assert refused == [True]
    assert desk.state(row) is State.DECLARED


def test_a_refusal_waits_for_the_seller(desk: Desk, platform: FakePlatform) -> None:
    row = desk.service.enqueue(a_draft())
    platform.writes.append(Answer.DECLINE)
    desk.run()
    (shown,) = desk.service.needs_attention()
    assert shown.state is State.REFUSED
    assert shown.failure is not None
    assert shown.failure.code == "-326"
    assert len(platform.sent) == 1
    desk.service.retry(row.declaration_id)
    desk.run()
    assert desk.state(row) is State.DECLARED
    assert desk.service.needs_attention() == ()


def test_a_first_refusal_of_a_declared_order_is_a_refusal(
    desk: Desk, platform: FakePlatform
) -> None:
    platform.declare(a_draft(number="BY OTHER MEANS"))
    row = desk.service.enqueue(a_draft())
    desk.run()
    assert desk.state(row) is State.REFUSED
    assert len(platform.ledger) == 1


def test_dropped_ones_are_shown_no_more_and_stay_in_the_history(
    desk: Desk, platform: FakePlatform
) -> None:
    row = desk.service.enqueue(a_draft())
    platform.writes.append(Answer.DECLINE)
    desk.run()
    desk.service.drop(row.declaration_id)
    assert desk.service.needs_attention() == ()
    assert desk.state(row) is State.REFUSED
    latest = desk.service.history()[0]
    assert (latest.who, latest.note) == (Who.SELLER, DROPPED)


def test_what_was_dropped_by_mistake_is_put_back_as_it_was(
    desk: Desk, platform: FakePlatform
) -> None:
    row = desk.service.enqueue(a_draft())
    platform.writes.append(Answer.DECLINE)
    desk.run()
    before = desk.get(row)
    desk.service.drop(row.declaration_id)
    desk.service.put_back(row.declaration_id)
    assert desk.get(row) == before
    assert desk.service.needs_attention() == (before,)
    latest = desk.service.history()[0]
    assert (latest.who, latest.note) == (Who.SELLER, PUT_BACK)
    with pytest.raises(IllegalTransition):
        desk.service.put_back(row.declaration_id)


def test_an_unknown_one_is_asked_for_again_when_it_is_put_back(
    desk: Desk, platform: FakePlatform
) -> None:
    row = desk.service.enqueue(a_draft())
    platform.writes.append(Answer.CUT_AFTER)
    desk.service.run_once()
    desk.service.drop(row.declaration_id)
    desk.run()
    assert desk.state(row) is State.UNKNOWN
    desk.service.put_back(row.declaration_id)
    desk.run()
    assert desk.state(row) is State.DECLARED
    assert len(platform.ledger) == 1


def test_an_unknown_one_stays_dropped_where_another_took_its_place(
    desk: Desk, platform: FakePlatform
) -> None:
    row = desk.service.enqueue(a_draft())
    platform.writes.append(Answer.CUT_BEFORE)
    desk.service.run_once()
    desk.service.drop(row.declaration_id)
    desk.service.enqueue(a_draft(number="LZ000000002CN"))
    with pytest.raises(DuplicateDeclaration):
        desk.service.put_back(row.declaration_id)
    assert desk.get(row).dropped


@pytest.mark.parametrize("answer", DOUBTFUL)
def test_a_doubtful_answer_is_unknown_first(
    desk: Desk, platform: FakePlatform, answer: Answer
) -> None:
    row = desk.service.enqueue(a_draft())
    platform.writes.append(answer)
    desk.service.run_once()
    unknown = desk.get(row)
    assert unknown.state is State.UNKNOWN
    assert unknown.next_attempt_at == NOON + timedelta(seconds=5)
    assert State.REFUSED not in desk.told()


@pytest.mark.parametrize("answer", DOUBTFUL)
@pytest.mark.parametrize("send_type", SendType)
def test_a_doubtful_answer_never_leads_to_two_effects(
    desk: Desk, platform: FakePlatform, answer: Answer, send_type: SendType
) -> None:
    row = desk.service.enqueue(a_draft(send_type=send_type))
    platform.lag = timedelta(seconds=100)
    platform.writes.append(answer)
    desk.run()
    if answer in TAKES_EFFECT or send_type is SendType.ALL:
        assert desk.state(row) is State.DECLARED
        assert len(platform.ledger) == 1
    else:
        assert desk.get(row).note is Note.NEEDS_DECISION
        assert platform.ledger == []


def test_a_defect_of_the_client_leaves_the_outcome_unknown(
    desk: Desk, platform: FakePlatform, stray_logs: StrayLogs
) -> None:
    stray_logs.expect("a defect of this program while sending")
    row = desk.service.enqueue(a_draft())
    platform.writes.append(Answer.DEFECT_AFTER)
    desk.run()
    assert desk.state(row) is State.DECLARED
    assert len(platform.ledger) == 1


def test_flow_control_is_obeyed_to_the_second(desk: Desk, platform: FakePlatform) -> None:
    row = desk.service.enqueue(a_draft())
    platform.writes.append(Answer.TOO_OFTEN)
    desk.service.run_once()
    assert desk.state(row) is State.QUEUED
    desk.service.try_now()
    assert desk.service.held_until == NOON + timedelta(seconds=8)
    desk.clock.advance(7.9)
    assert desk.service.run_once() == pytest.approx(0.1)
    assert len(platform.sent) == 1
    desk.clock.advance(0.1)
    desk.service.run_once()
    assert desk.state(row) is State.DECLARED


def test_no_connection_waits_longer_each_time_and_loses_nothing(
    desk: Desk, platform: FakePlatform
) -> None:
    rows = [desk.service.enqueue(a_draft(order)) for order in "123"]
    platform.writes.extend([Answer.UNREACHABLE] * 5)
    desk.run()
    waits = [(held.until - NOON).total_seconds() for held in desk.events if isinstance(held, Held)]
    assert waits == [1.5, 4.5, 10.5, 22.5, 46.5]
    assert [desk.state(row) for row in rows] == [State.DECLARED] * 3
    assert len(platform.ledger) == 3


def test_the_seller_need_not_wait_for_the_network(desk: Desk, platform: FakePlatform) -> None:
    row = desk.service.enqueue(a_draft())
    platform.writes.append(Answer.UNREACHABLE)
    desk.service.run_once()
    desk.service.run_once()
    assert len(platform.sent) == 1
    desk.service.try_now()
    desk.service.run_once()
    assert desk.state(row) is State.DECLARED


def test_an_expired_session_pauses_and_keeps_every_row(desk: Desk, platform: FakePlatform) -> None:
    rows = [desk.service.enqueue(a_draft(order)) for order in "12"]
    platform.writes.append(Answer.EXPIRED)
    desk.run()
    assert [desk.state(row) for row in rows] == [State.QUEUED] * 2
    assert desk.service.paused is not None
    assert len(platform.sent) == 1
    desk.service.resume_after_signin()
    desk.run()
    assert [desk.state(row) for row in rows] == [State.DECLARED] * 2
    kinds = [type(event) for event in desk.events if isinstance(event, Paused | Resumed)]
    assert kinds == [Paused, Resumed]
