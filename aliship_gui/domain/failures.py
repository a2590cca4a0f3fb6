"""Why something did not work, as plain data.

Services turn exceptions into a `Failure`; `explain` turns a `Failure` into words. Nothing in
it is a secret, and nothing in it is markup.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class FailureKind(StrEnum):
    """Who said no, which decides whether an action may have happened all the same."""

    REFUSED = "refused"
    """The platform understood the request and declined it (a business error)."""
    PLATFORM = "platform"
    """The platform's own checks declined it: signature, session, permission, flow control."""
    UNREACHABLE = "unreachable"
    """No connection was made, so nothing was delivered."""
    NO_ANSWER = "no_answer"
    """The request may have been delivered; no usable answer came (time-out, cut connection)."""
    UNREADABLE = "unreadable"
    """An answer came that is not the platform's: HTML, truncated JSON, too large, wrong types."""
    LOCAL = "local"
    """This computer declined: full disk, damaged database, no key store."""


class Failure(Struct, frozen=True):
    """One failure with the platform's own words.

    `code` and `sub_code` are stripped strings; for failures without a platform code, `code` is
    one of ours, written in lower case with dots ("network.timeout", "disk.full"). `wait_seconds`
    is set by flow control, `http_status` when an HTTP answer came. `method` is the platform
    method that was called.
    """

    kind: FailureKind
    code: str
    message: str = ""
    sub_code: str = ""
    sub_message: str = ""
    request_id: str = ""
    http_status: int | None = None
    wait_seconds: int | None = None
    method: str = ""

    @property
    def outcome_unknown(self) -> bool:
        """Whether a write that failed like this may have taken effect."""
        return self.kind in {FailureKind.NO_ANSWER, FailureKind.UNREADABLE}
