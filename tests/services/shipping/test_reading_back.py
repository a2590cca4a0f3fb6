"""How the unknown is settled: by looking, and looking again, and only then by sending."""

from __future__ import annotations

from datetime import timedelta

import pytest

from aliship_gui.domain.orders import Parcel
from aliship_gui.domain.shipments import DeclarationState, SendType, ShipmentDraft
from aliship_gui.services.shipping import Timing
from aliship_gui.store.database import Database
from aliship_gui.store.declarations import Declaration, Note
from aliship_gui.store.errors import IllegalTransition
from tests.fakes.platform import Answer, FakePlatform
from tests.services.shipping.desk import NOON, Desk, FakeClock, a_draft
from tests.stray_logs import StrayLogs

State = DeclarationState
ALL, PART = SendType.ALL, SendType.PART


def sent_into_the_dark(
    desk: Desk, platform: FakePlatform, answer: Answer, send_type: SendType = ALL
) -> Declaration:
    """A declaration whose first attempt was met by `answer`."""
    row = desk.service.enqueue(a_draft(send_type=send_type))
    platform.writes.append(answer)
    desk.service.run_once()
    assert desk.state(row) is State.UNKNOWN
    return row


def test_absence_counts_after_the_whole_growing_interval(
    desk: Desk, platform: FakePlatform
) -> None:
    row = sent_into_the_dark(desk, platform, Answer.CUT_BEFORE, PART)
    moments = []
    while (due := desk.get(row).next_attempt_at) is not None:
        moments.append((due - NOON).total_seconds())
        desk.clock.now = due
        desk.service.run_once()
    assert moments == [5, 20, 65, 185]
    assert (desk.state(row), desk.get(row).note) == (State.UNKNOWN, Note.NEEDS_DECISION)
    assert len(platform.sent) == 1


@pytest.mark.parametrize("lag", [0, 19, 64, 184])
@pytest.mark.parametrize("send_type", SendType)
def test_what_shows_late_is_still_found(
    desk: Desk, platform: FakePlatform, lag: int, send_type: SendType
) -> None:
    platform.lag = timedelta(seconds=lag)
    row = sent_into_the_dark(desk, platform, Answer.CUT_AFTER, send_type)
    desk.run()
    assert desk.state(row) is State.DECLARED
    assert len(platform.sent) == 1


def test_an_order_that_shows_too_late_is_sent_again_and_its_refusal_understood(
    desk: Desk, platform: FakePlatform
) -> None:
    platform.lag = timedelta(seconds=300)
    row = sent_into_the_dark(desk, platform, Answer.CUT_AFTER)
    desk.run()
    assert desk.state(row) is State.DECLARED
    assert (len(platform.sent), len(platform.ledger)) == (2, 1)
    assert State.REFUSED not in desk.told()


def test_a_refusal_after_a_doubt_is_believed_once_nothing_is_found(
    desk: Desk, platform: FakePlatform
) -> None:
    row = sent_into_the_dark(desk, platform, Answer.CUT_BEFORE)
    platform.writes.append(Answer.DECLINE)
    desk.run()
    refused = desk.get(row)
    assert refused.state is State.REFUSED
    assert refused.failure is not None
    assert refused.failure.code == "-326"


def test_a_refusal_after_a_doubt_is_not_believed_when_it_is_found(
    desk: Desk, platform: FakePlatform
) -> None:
    platform.lag = timedelta(seconds=250)
    row = sent_into_the_dark(desk, platform, Answer.CUT_AFTER)
    platform.writes.append(Answer.DECLINE)
    desk.run()
    assert desk.state(row) is State.DECLARED


def test_a_number_sent_under_a_dropped_declaration_is_an_earlier_attempt(
    desk: Desk, platform: FakePlatform
) -> None:
    dropped = sent_into_the_dark(desk, platform, Answer.CUT_AFTER)
    desk.service.drop(dropped.declaration_id)
    row = desk.service.enqueue(a_draft())
    desk.run()
    assert desk.state(row) is State.DECLARED
    assert len(platform.ledger) == 1


def test_another_number_is_shown_and_the_seller_decides(desk: Desk, platform: FakePlatform) -> None:
    row = sent_into_the_dark(desk, platform, Answer.CUT_BEFORE)
    platform.declare(a_draft(number="OTHER"))
    desk.run()
    assert (desk.state(row), desk.get(row).note) == (State.UNKNOWN, Note.FOUND_OTHER)
    assert [shown.declaration_id for shown in desk.service.needs_attention()] == [
        row.declaration_id
    ]


def test_our_number_with_another_carrier_is_another_shipment(
    desk: Desk, platform: FakePlatform
) -> None:
    row = sent_into_the_dark(desk, platform, Answer.CUT_BEFORE)
    platform.declare(ShipmentDraft("1", "GLS_ES", "LX1"))
    desk.run()
    assert desk.get(row).note is Note.FOUND_OTHER


def test_earlier_parcels_of_the_order_are_no_answer(desk: Desk, platform: FakePlatform) -> None:
    desk.service.enqueue(a_draft(number="FIRST", send_type=PART))
    desk.run()
    row = sent_into_the_dark(desk, platform, Answer.CUT_BEFORE)
    desk.run()
    assert desk.state(row) is State.DECLARED
    assert [parcel.tracking_number for parcel in desk.service.parcels("1")] == ["FIRST", "LX1"]


def test_sending_into_the_dark_ends_with_a_question(
    database: Database, platform: FakePlatform, clock: FakeClock
) -> None:
    desk = Desk(database, lambda: platform, clock, timing=Timing(most_doubts=2))
    row = desk.service.enqueue(a_draft())
    platform.writes.extend([Answer.CUT_BEFORE] * 9)
    desk.run()
    assert desk.get(row).note is Note.NEEDS_DECISION
    assert len(platform.sent) == 2
    platform.writes.clear()
    desk.service.retry(row.declaration_id)
    desk.run()
    assert desk.state(row) is State.DECLARED


def test_the_seller_waits_while_the_program_looks(desk: Desk, platform: FakePlatform) -> None:
    row = sent_into_the_dark(desk, platform, Answer.CUT_AFTER, PART)
    with pytest.raises(IllegalTransition, match="read back"):
        desk.service.retry(row.declaration_id)


def test_the_seller_decides_about_a_part(desk: Desk, platform: FakePlatform) -> None:
    row = sent_into_the_dark(desk, platform, Answer.CUT_BEFORE, PART)
    desk.run()
    desk.service.retry(row.declaration_id)
    desk.run()
    assert desk.state(row) is State.DECLARED
    assert len(platform.ledger) == 1


def test_the_seller_can_have_the_platform_asked_again(desk: Desk, platform: FakePlatform) -> None:
    platform.lag = timedelta(seconds=1000)
    row = sent_into_the_dark(desk, platform, Answer.CUT_AFTER, PART)
    desk.run()
    assert desk.get(row).note is Note.NEEDS_DECISION
    desk.clock.advance(1000)
    desk.service.check_again(row.declaration_id)
    desk.run()
    assert desk.state(row) is State.DECLARED
    with pytest.raises(IllegalTransition):
        desk.service.check_again(row.declaration_id)


@pytest.mark.parametrize(
    "answer",
    [Answer.DECLINE, Answer.TROUBLE_BEFORE, Answer.CUT_BEFORE, Answer.UNREADABLE_AFTER],
)
def test_without_the_logistics_side_the_orders_own_list_tells(
    desk: Desk, platform: FakePlatform, answer: Answer
) -> None:
    platform.logistics.extend([answer] * 9)
    row = sent_into_the_dark(desk, platform, Answer.CUT_AFTER)
    desk.run()
    assert desk.state(row) is State.DECLARED


@pytest.mark.parametrize(
    "answer",
    [Answer.CUT_BEFORE, Answer.TROUBLE_BEFORE, Answer.MINUS_ONE_BEFORE, Answer.UNREACHABLE],
)
def test_a_look_that_failed_does_not_count_as_absence(
    desk: Desk, platform: FakePlatform, answer: Answer
) -> None:
    platform.lag = timedelta(seconds=184)
    row = sent_into_the_dark(desk, platform, Answer.CUT_BEFORE, PART)
    platform.looks.extend([answer] * 6)
    desk.run()
    assert desk.get(row).note is Note.NEEDS_DECISION
    assert desk.clock() >= NOON + timedelta(seconds=185)
    assert len(platform.looks) == 0


def test_a_defect_while_looking_does_not_end_the_writer(
    desk: Desk, platform: FakePlatform, stray_logs: StrayLogs
) -> None:
    stray_logs.expect("a defect of this program while reading back")
    platform.looks.append(Answer.DEFECT_AFTER)
    platform.lag = timedelta(seconds=10)
    row = sent_into_the_dark(desk, platform, Answer.CUT_AFTER)
    desk.run()
    assert desk.state(row) is State.DECLARED


def test_a_platform_that_refuses_to_tell_leaves_it_to_the_seller(
    desk: Desk, platform: FakePlatform
) -> None:
    platform.logistics.extend([Answer.DECLINE] * 4)
    platform.looks.extend([Answer.DECLINE] * 4)
    row = sent_into_the_dark(desk, platform, Answer.CUT_BEFORE)
    desk.run()
    assert desk.get(row).note is Note.CANNOT_READ
    assert len(platform.sent) == 1


@pytest.mark.parametrize("answer", [Answer.EXPIRED, Answer.TOO_OFTEN])
def test_looking_obeys_the_gate_too(desk: Desk, platform: FakePlatform, answer: Answer) -> None:
    row = sent_into_the_dark(desk, platform, Answer.CUT_AFTER)
    platform.logistics.append(answer)
    desk.clock.advance(5)
    desk.service.run_once()
    assert (desk.service.paused is not None) == (answer is Answer.EXPIRED)
    assert (desk.service.held_until is not None) == (answer is Answer.TOO_OFTEN)
    assert desk.get(row).reads == 0
    desk.service.resume_after_signin()
    desk.run()
    assert desk.state(row) is State.DECLARED


def test_others_are_sent_while_one_is_unknown(desk: Desk, platform: FakePlatform) -> None:
    unknown = sent_into_the_dark(desk, platform, Answer.CUT_BEFORE)
    other = desk.service.enqueue(a_draft("2"))
    desk.service.run_once()
    assert (desk.state(unknown), desk.state(other)) == (State.UNKNOWN, State.DECLARED)


CORRECTED = Parcel("CPAM", "LX1")


@pytest.mark.parametrize("answer", [Answer.PLAIN, Answer.CUT_BEFORE, Answer.CUT_AFTER])
@pytest.mark.parametrize("lag", [0, 184, 300])
def test_a_correction_is_as_safe_as_a_declaration(
    desk: Desk, platform: FakePlatform, answer: Answer, lag: int
) -> None:
    desk.service.enqueue(a_draft())
    desk.run()
    desk.clock.advance(1000)
    platform.lag = timedelta(seconds=lag)
    platform.writes.append(answer)
    row = desk.service.correct(CORRECTED, a_draft(number="LX2"))
    desk.run()
    assert desk.state(row) is State.DECLARED
    assert platform.effects("1", "LX2") == 1
    assert [parcel.tracking_number for parcel in desk.service.parcels("1")] == ["LX2"]


def test_a_correction_of_what_somebody_else_corrected_is_shown(
    desk: Desk, platform: FakePlatform
) -> None:
    desk.service.enqueue(a_draft())
    desk.run()
    row = desk.service.correct(CORRECTED, a_draft(number="LX2"))
    platform.writes.append(Answer.CUT_BEFORE)
    desk.service.run_once()
    platform.modify("1", "CPAM", "LX1", a_draft(number="LX3"))
    desk.run()
    assert desk.get(row).note is Note.FOUND_OTHER
