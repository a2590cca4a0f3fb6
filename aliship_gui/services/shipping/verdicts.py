"""What a failed write means for a declaration."""

from __future__ import annotations

from enum import Enum, auto

from msgspec import Struct

from aliship_gui.api.errors import ApiError, FlowControlled, ServiceTrouble, SessionExpired
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.services.shipping.platform import RetryPolicy

_GATEWAY_TROUBLE = frozenset({502, 503, 504})
_ALREADY_DECLARED_TEXT = "已填写发货通知"
_ALREADY_DECLARED_CODE = "-2001"


class Verdict(Enum):
    """What may have become of a write that failed."""

    NOT_DELIVERED = auto()
    """No connection was made: nothing happened, the whole shop waits."""
    TOO_OFTEN = auto()
    """Flow control stopped it at the gate: nothing happened, the whole shop waits."""
    SIGN_IN = auto()
    """The session stopped it at the gate: nothing happened, the seller has to sign in."""
    DOUBTFUL = auto()
    """It may have taken effect."""
    DECLINED = auto()
    """The platform said no to this declaration."""


class Judgement(Struct, frozen=True):
    """A verdict and the failure that led to it."""

    verdict: Verdict
    failure: Failure


def judge(error: Exception, policy: RetryPolicy) -> Judgement:
    """What to make of an exception that a write raised.

    Whatever is not known for certain to have done nothing is doubtful: an exception that is not
    the platform client's, an answer of a gateway instead of the platform, and any answer that
    says "try again later", since one whose work was half done says that too.
    """
    if not isinstance(error, ApiError):
        return Judgement(Verdict.DOUBTFUL, defect(error))
    return Judgement(_verdict(error, policy), error.failure)


def _verdict(error: ApiError, policy: RetryPolicy) -> Verdict:
    failure = error.failure
    if failure.http_status in _GATEWAY_TROUBLE or failure.outcome_unknown:
        return Verdict.DOUBTFUL
    if isinstance(error, SessionExpired):
        return Verdict.SIGN_IN
    if isinstance(error, FlowControlled):
        return Verdict.TOO_OFTEN
    if failure.kind is FailureKind.UNREACHABLE:
        return Verdict.NOT_DELIVERED
    if isinstance(error, ServiceTrouble) or policy.is_retryable(failure):
        return Verdict.DOUBTFUL
    return Verdict.DECLINED


def says_already_declared(failure: Failure) -> bool:
    """Whether a refusal says that the order has a shipment already.

    Source: order management errors, -999 (both messages, 数据更新中 among them), and -2001 as
    seen by integrations.
    """
    texts = (failure.message, failure.sub_message)
    return _ALREADY_DECLARED_CODE in {failure.code, failure.sub_code} or any(
        _ALREADY_DECLARED_TEXT in text for text in texts
    )


def is_final_refusal(failure: Failure | None, policy: RetryPolicy) -> bool:
    """Whether a failure, once nothing of ours was found to have taken effect, is a refusal."""
    return (
        failure is not None
        and failure.kind in {FailureKind.REFUSED, FailureKind.PLATFORM}
        and failure.http_status not in _GATEWAY_TROUBLE
        and not policy.is_retryable(failure)
        and not says_already_declared(failure)
    )


def defect(error: Exception) -> Failure:
    """An exception that should not have been raised, as a failure whose outcome is unknown."""
    return Failure(FailureKind.NO_ANSWER, "program.error", message=type(error).__name__)


INTERRUPTED = Failure(FailureKind.NO_ANSWER, "outbox.interrupted")
"""The program ended while a declaration was being sent."""
