"""From what the platform said to the error that is raised.

An `error_response` comes from the platform's own checks, except where its code says that the
service behind it spoke: 15 and 50 ("remote service error"), codes of 100 and more, and the
negative and F00 codes that are order management errors. (A copy of the platform's rule: codes
below 100 other than 15, 40 and 41 mean that its own checks failed.)

A `ServiceTrouble` has the failure kind `NO_ANSWER`: the platform spoke, but not about what it
was asked, and what it was asked may have been done.
"""

from __future__ import annotations

import re

from msgspec import structs

from aliship_gui.api.errors import (
    ApiError,
    FlowControlled,
    PlatformError,
    Refused,
    ServiceTrouble,
    SessionExpired,
)
from aliship_gui.api.flow_control import ban_seconds, is_flow_control, is_unwell
from aliship_gui.domain.failures import Failure, FailureKind

_REMOTE = frozenset({"15", "50"})
_BUSINESS_CODE = re.compile(r"-\d+|\d{3,}|F\d\d-.*", re.IGNORECASE | re.DOTALL)

_SESSION_CODES = frozenset({"26", "27", "44"})
_SESSION_WORDS = re.compile(
    r"sessionkey|session-?(expired|invalid|missing)|(invalid|missing|expired|illegal)-?session"
    r"|(illegal|invalid|missing|expired)-?(access|refresh)-?token",
    re.IGNORECASE,
)


def error_response(failure: Failure, kind: str = "") -> ApiError:
    """The error for an `error_response`; `kind` is its `type` (ISV, ISP, SYSTEM or "")."""
    if is_flow_control(failure):
        wait = ban_seconds(failure.sub_message, failure.message)
        return FlowControlled(
            structs.replace(failure, kind=FailureKind.PLATFORM, wait_seconds=wait)
        )
    if _is_session(failure):
        return SessionExpired(structs.replace(failure, kind=FailureKind.PLATFORM))
    if is_unwell(failure) or kind.upper() == "ISP" or _is_bare_remote(failure):
        return ServiceTrouble(structs.replace(failure, kind=FailureKind.NO_ANSWER))
    if failure.code in _REMOTE or _BUSINESS_CODE.fullmatch(failure.code):
        return Refused(structs.replace(failure, kind=FailureKind.REFUSED))
    return PlatformError(structs.replace(failure, kind=FailureKind.PLATFORM))


def business_failure(failure: Failure) -> ApiError:
    """The error for a failure that came inside a success envelope."""
    error = error_response(failure)
    if type(error) is PlatformError:
        return Refused(structs.replace(failure, kind=FailureKind.REFUSED))
    return error


def _is_session(failure: Failure) -> bool:
    return failure.code in _SESSION_CODES or any(
        _SESSION_WORDS.search(word) for word in (failure.code, failure.sub_code)
    )


def _is_bare_remote(failure: Failure) -> bool:
    return failure.code in _REMOTE and not failure.sub_code and not failure.sub_message
