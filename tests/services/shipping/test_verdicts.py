"""What each kind of failure means for a write; doubt is the rule, certainty the exception."""

from __future__ import annotations

import pytest

from aliship_gui.api import flow_control
from aliship_gui.api.errors import (
    ApiError,
    FlowControlled,
    NoAnswer,
    PlatformError,
    Refused,
    ServiceTrouble,
    SessionExpired,
    Unreachable,
    UnreadableAnswer,
)
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.services.shipping.verdicts import (
    Verdict,
    is_final_refusal,
    judge,
    says_already_declared,
)
from tests.fakes.platform import ALREADY, UPDATING

Kind = FailureKind


@pytest.mark.parametrize(
    ("error", "verdict"),
    [
        (Unreachable(Failure(Kind.UNREACHABLE, "network.dns")), Verdict.NOT_DELIVERED),
        (Unreachable(Failure(Kind.UNREACHABLE, "network.tls")), Verdict.NOT_DELIVERED),
        (NoAnswer(Failure(Kind.NO_ANSWER, "network.timeout")), Verdict.DOUBTFUL),
        (NoAnswer(Failure(Kind.NO_ANSWER, "network.stopped")), Verdict.DOUBTFUL),
        (UnreadableAnswer(Failure(Kind.UNREADABLE, "answer.html")), Verdict.DOUBTFUL),
        (FlowControlled(Failure(Kind.PLATFORM, "7", wait_seconds=2)), Verdict.TOO_OFTEN),
        (FlowControlled(Failure(Kind.PLATFORM, "7", http_status=503)), Verdict.DOUBTFUL),
        (SessionExpired(Failure(Kind.PLATFORM, "27")), Verdict.SIGN_IN),
        (ServiceTrouble(Failure(Kind.PLATFORM, "15", sub_code="isp.50001")), Verdict.DOUBTFUL),
        (ServiceTrouble(Failure(Kind.PLATFORM, "unheard of")), Verdict.DOUBTFUL),
        (PlatformError(Failure(Kind.PLATFORM, "http", http_status=502)), Verdict.DOUBTFUL),
        (PlatformError(Failure(Kind.PLATFORM, "http", http_status=504)), Verdict.DOUBTFUL),
        (PlatformError(Failure(Kind.PLATFORM, "25", message="sign")), Verdict.DECLINED),
        (Refused(Failure(Kind.REFUSED, "-1")), Verdict.DOUBTFUL),
        (Refused(Failure(Kind.REFUSED, "-999", message="系统异常,请稍候重试")), Verdict.DOUBTFUL),
        (Refused(Failure(Kind.REFUSED, "F00-00-10013-002")), Verdict.DOUBTFUL),
        (Refused(Failure(Kind.REFUSED, "-999", message=ALREADY)), Verdict.DECLINED),
        (Refused(Failure(Kind.REFUSED, "-326")), Verdict.DECLINED),
    ],
)
def test_a_platforms_failure(error: ApiError, verdict: Verdict) -> None:
    judgement = judge(error, flow_control)
    assert (judgement.verdict, judgement.failure) == (verdict, error.failure)


def test_a_strange_exception_is_doubt_and_tells_no_secret() -> None:
    judgement = judge(KeyError("session=secret"), flow_control)
    assert judgement.verdict is Verdict.DOUBTFUL
    assert judgement.failure == Failure(Kind.NO_ANSWER, "program.error", message="KeyError")


@pytest.mark.parametrize(
    ("failure", "already"),
    [
        (Failure(Kind.REFUSED, "-999", message=ALREADY), True),
        (Failure(Kind.REFUSED, "-999", message=UPDATING), True),
        (Failure(Kind.PLATFORM, "15", sub_code="-999", sub_message=UPDATING), True),
        (Failure(Kind.REFUSED, "-2001"), True),
        (Failure(Kind.PLATFORM, "15", sub_code="-2001"), True),
        (Failure(Kind.REFUSED, "-999", message="该物流方案不存在"), False),
        (Failure(Kind.REFUSED, "-314"), False),
    ],
)
def test_already_declared_is_recognised(failure: Failure, already: bool) -> None:
    assert says_already_declared(failure) is already


@pytest.mark.parametrize(
    ("failure", "final"),
    [
        (None, False),
        (Failure(Kind.REFUSED, "-326"), True),
        (Failure(Kind.PLATFORM, "11"), True),
        (Failure(Kind.PLATFORM, "11", http_status=502), False),
        (Failure(Kind.REFUSED, "-1"), False),
        (Failure(Kind.REFUSED, "-999", message=ALREADY), False),
        (Failure(Kind.NO_ANSWER, "network.cut"), False),
    ],
)
def test_only_a_lasting_no_is_a_refusal(failure: Failure | None, final: bool) -> None:
    assert is_final_refusal(failure, flow_control) is final
