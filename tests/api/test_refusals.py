from __future__ import annotations

import pytest

from aliship_gui.api.errors import (
    ApiError,
    FlowControlled,
    PlatformError,
    Refused,
    ServiceTrouble,
    SessionExpired,
)
from aliship_gui.api.refusals import business_failure, error_response
from aliship_gui.domain.failures import Failure, FailureKind

NONE = FailureKind.LOCAL


def said(code: str, sub_code: str = "", sub_message: str = "", message: str = "") -> Failure:
    return Failure(NONE, code, message, sub_code, sub_message)


@pytest.mark.parametrize(
    ("failure", "error"),
    [
        (said("7", "accesscontrol.limited-by-app-api-access-count"), FlowControlled),
        (said("AppApiCallLimit"), FlowControlled),
        (said("26"), SessionExpired),
        (said("27", "invalid-sessionkey"), SessionExpired),
        (said("44"), SessionExpired),
        (said("IllegalAccessToken"), SessionExpired),
        (said("InvalidSession"), SessionExpired),
        (said("53", "isv.session-expired"), SessionExpired),
        (said("10"), ServiceTrouble),
        (said("15", "isp.50001"), ServiceTrouble),
        (said("15"), ServiceTrouble),
        (said("50", "F00-10-10000-001", "system error"), ServiceTrouble),
        (said("15", "-999", "系统异常,请稍候重试"), ServiceTrouble),
        (said("50", "isv.invalid-parameter", "非法参数"), Refused),
        (said("15", "-326", "格式不符合"), Refused),
        (said("-326"), Refused),
        (said("F00-00-10012-001"), Refused),
        (said("25"), PlatformError),
        (said("IncompleteSignature"), PlatformError),
        (said("AppWhiteIpLimit"), PlatformError),
        (said("41", "isv.invalid-parameter"), PlatformError),
    ],
    ids=lambda part: f"{part.code} {part.sub_code}" if isinstance(part, Failure) else "",
)
def test_error_responses(failure: Failure, error: type[ApiError]) -> None:
    assert type(error_response(failure)) is error


def test_a_back_end_that_says_so_is_unwell() -> None:
    assert type(error_response(said("ServiceDown"), "ISP")) is ServiceTrouble
    assert type(error_response(said("ServiceDown"), "ISV")) is PlatformError


@pytest.mark.parametrize(
    ("failure", "error"),
    [
        (said("-999", message="该物流方案不存在,请选择有效的物流方案后重试。"), Refused),
        (said("-999", message="系统异常,请稍候重试"), ServiceTrouble),
        (said("-1"), ServiceTrouble),
        (said("-99999"), ServiceTrouble),
        (said("-999", message="Error del sistema, inténtelo más tarde"), ServiceTrouble),
        (said("F00-00-10013-002"), ServiceTrouble),
        (said(""), Refused),
        (said("SOME_NEW_WORD"), Refused),
        (said("27", "invalid-sessionkey"), SessionExpired),
        (said("7", message="This ban will last for 5 more seconds"), FlowControlled),
    ],
    ids=lambda part: f"{part.code} {part.message}" if isinstance(part, Failure) else "",
)
def test_business_failures(failure: Failure, error: type[ApiError]) -> None:
    assert type(business_failure(failure)) is error


def test_what_may_have_happened_all_the_same() -> None:
    unwell = [said("-1"), said("10"), said("15", "isp.50001"), said("-999", message="系统异常")]
    final = [said("-326"), said("25"), said("27"), said("7"), said("50", "isv.x", "y")]
    assert all(business_failure(failure).failure.outcome_unknown for failure in unwell)
    assert not any(error_response(failure).failure.outcome_unknown for failure in final)


def test_a_ban_tells_how_long_to_wait() -> None:
    banned = said("7", sub_message="This ban will last for 2 more seconds")
    assert error_response(banned).failure.wait_seconds == 3
