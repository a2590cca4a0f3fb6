"""Everything that a call to the platform can raise.

::

    ApiError                 .failure says what happened, as plain data
    ├── Unreachable          nothing was delivered
    ├── NoAnswer             the request may have been delivered; no usable answer came
    ├── UnreadableAnswer     an answer came, and it is not the platform's
    ├── PlatformError        error_response: the platform's own checks, or its back end
    │   ├── FlowControlled   called too often; `failure.wait_seconds` tells for how long
    │   ├── SessionExpired   sign in again
    │   └── ServiceTrouble   the platform is unwell (isp.*, -1, 502, 503): try again
    ├── Refused              the platform understood and declined (a business error)
    └── GatewayRefused       this program will not speak to that URL (in `api.gateway`)

For a write, `failure.outcome_unknown` tells whether it may have taken effect: after NoAnswer,
UnreadableAnswer and every ServiceTrouble (whose failures have the kind NO_ANSWER), and after
nothing else. `api.flow_control.is_retryable` tells whether another try makes sense.

The text of an exception is its failure's, and a failure holds no secret.
"""

from __future__ import annotations

from aliship_gui.domain.failures import Failure


class ApiError(Exception):
    """A call failed; `failure` says how."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure)
        self.failure = failure

    def __str__(self) -> str:
        failure = self.failure
        words = [failure.method, failure.code, failure.message, failure.sub_code]
        return " ".join(word for word in words if word)


class Unreachable(ApiError):
    """No connection was made: the name did not resolve, nobody listened, TLS did not verify."""


class NoAnswer(ApiError):
    """The request left, or may have left, and no usable answer came back."""


class UnreadableAnswer(ApiError):
    """An answer came that is not the platform's: HTML, truncated, too large, of wrong types."""


class PlatformError(ApiError):
    """The platform answered with an `error_response`."""


class FlowControlled(PlatformError):
    """The platform counts calls and this one was one too many."""


class SessionExpired(PlatformError):
    """The session key is missing, unknown or expired."""


class ServiceTrouble(PlatformError):
    """The platform's own trouble; trying again later makes sense.

    `failure.http_status` holds 502, 503 or 504 when a gateway in between said so.
    """


class Refused(ApiError):
    """The platform understood the request and declined it."""
