"""Exceptions become data; a defect says what it is and keeps its text to the log."""

from __future__ import annotations

from aliship_gui.api.errors import SessionExpired
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.services.failing import failure_of
from aliship_gui.store.errors import StoreFull
from tests.stray_logs import StrayLogs


def test_the_platforms_errors_bring_their_failure() -> None:
    failure = Failure(FailureKind.PLATFORM, "27", sub_code="isv.session-expired")
    assert failure_of(SessionExpired(failure)) is failure


def test_the_stores_errors_bring_theirs() -> None:
    error = StoreFull("no room: orders.db")
    assert failure_of(error) is error.failure
    assert failure_of(error).code == "store.full"


def test_anything_else_is_a_defect_of_ours(stray_logs: StrayLogs) -> None:
    stray_logs.expect("ERROR aliship_gui.services.failing: a defect of this program")
    failure = failure_of(KeyError("a secret"))
    assert failure == Failure(FailureKind.LOCAL, "program.error", message="KeyError")
