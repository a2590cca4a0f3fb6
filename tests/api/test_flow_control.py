from __future__ import annotations

import pytest

from aliship_gui.api.flow_control import (
    ban_seconds,
    is_flow_control,
    is_retryable,
    is_unwell,
    wait_seconds,
)
from aliship_gui.domain.failures import Failure, FailureKind

REFUSED, PLATFORM = FailureKind.REFUSED, FailureKind.PLATFORM


@pytest.mark.parametrize(
    ("message", "seconds"),
    [
        ("This ban will last for 31062 more seconds", 31063),
        ("This ban will last for 2 more seconds", 3),
        ("…exceeds the limit. this ban will last 1 seconds", 2),
        ("The ban lasts 1 second", 2),
        ("It was the last for today", None),
        ("last for 99999999999999999999 more seconds", None),
        ("", None),
    ],
)
def test_bans(message: str, seconds: int | None) -> None:
    assert ban_seconds("unrelated", message) == seconds


def test_the_wait_is_told_as_it_is() -> None:
    assert wait_seconds(Failure(PLATFORM, "7", wait_seconds=3)) == 3
    assert wait_seconds(Failure(PLATFORM, "7")) is None


@pytest.mark.parametrize(
    "failure",
    [
        Failure(REFUSED, "-1", "anything"),
        Failure(REFUSED, "-999", "系统异常,请稍候重试"),
        Failure(PLATFORM, "15", sub_message="系统异常，请稍候重试"),
        Failure(REFUSED, "-999", "Error del sistema, inténtelo de nuevo más tarde"),
        Failure(REFUSED, "-999", "Erro no sistema, tente novamente mais tarde"),
        Failure(REFUSED, "-999", "System exception, please try again later"),
        Failure(REFUSED, "SYS_ERROR", "系统错误,请稍后重试"),
        Failure(REFUSED, "-99999"),
        Failure(REFUSED, "13250015"),
        Failure(REFUSED, "F00-00-10013-002"),
        Failure(PLATFORM, "15", sub_code="F00-10-10000-001"),
        Failure(PLATFORM, "15", sub_code="isp.top-remote-connection-timeout"),
        Failure(PLATFORM, "10"),
        *[Failure(PLATFORM, code) for code in ("4", "5", "6", "7", "8")],
        *[Failure(PLATFORM, code) for code in ("ApiCallLimit", "AppApiCallLimit", "AppCallLimit")],
        Failure(PLATFORM, "11", sub_code="accesscontrol.limited-by-dynamic-access-count"),
        Failure(FailureKind.UNREACHABLE, "network.refused"),
        Failure(FailureKind.UNREACHABLE, "network.dns"),
        Failure(FailureKind.NO_ANSWER, "network.timeout"),
        Failure(FailureKind.NO_ANSWER, "http.502", http_status=502),
        Failure(FailureKind.UNREADABLE, "answer.truncated"),
        Failure(FailureKind.UNREADABLE, "answer.empty"),
    ],
    ids=lambda failure: f"{failure.code} {failure.sub_code}",
)
def test_worth_another_try(failure: Failure) -> None:
    assert is_retryable(failure)


@pytest.mark.parametrize(
    "failure",
    [
        Failure(REFUSED, "-999", "该交易订单已填写发货通知,无需重复操作。"),
        Failure(REFUSED, "-999", "该交易订单已填写发货通知,数据更新中,请您耐心等待,无需重复操作。"),
        *[Failure(REFUSED, code) for code in ("-106", "-314", "-320", "-326", "-334", "-2001")],
        *[Failure(PLATFORM, str(code)) for code in (3, 9, 11, 12, 21, 25, 26, 27, 31, 40, 41, 44)],
        Failure(REFUSED, "-999", "El número no pasó: error del sistema logístico no es"),
        Failure(PLATFORM, "IllegalAccessToken"),
        Failure(PLATFORM, "AppWhiteIpLimit"),
        Failure(REFUSED, "50", sub_code="isv.invalid-parameter"),
        Failure(FailureKind.UNREACHABLE, "network.tls"),
        Failure(FailureKind.UNREACHABLE, "network.proxy"),
        Failure(FailureKind.NO_ANSWER, "network.stopped"),
        Failure(FailureKind.UNREADABLE, "answer.html"),
        Failure(FailureKind.UNREADABLE, "answer.wrong_shape"),
        Failure(FailureKind.LOCAL, "store.full"),
    ],
    ids=lambda failure: f"{failure.code} {failure.message}",
)
def test_not_worth_another_try(failure: Failure) -> None:
    assert not is_retryable(failure)
    assert not is_flow_control(failure)
    assert not is_unwell(failure)
