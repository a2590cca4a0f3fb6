"""Which failures are worth another try, and after how long.

The rules, and where they come from:

- Flow control: codes 4 to 8, `accesscontrol.*`, and the newer gateway's `…CallLimit` words. The
  message tells for how long ("This ban will last for 2 more seconds"); one second is added.
- The service is unwell: `isp.*`, code 10, and the order management errors -1, 系统异常,
  F00-00-10013-002 and F00-10-10000-001, all of which the documents tell to try again later. The
  platform speaks Spanish, Portuguese and English to some shops. Integrations have met SYS_ERROR,
  -99999 (its own time-out) and 13250015 as well.
- The network: everything but a certificate that does not verify and a proxy that is set wrongly,
  which stay as they are until somebody mends them.

"Worth another try" is not "harmless to repeat": a write whose `Failure.outcome_unknown` is true
has to be read back first.
"""

from __future__ import annotations

import re

from aliship_gui.domain.failures import Failure, FailureKind

_LIMIT_CODES = frozenset({"4", "5", "6", "7", "8"})
_LIMIT_WORDS = frozenset(
    {"apicalllimit", "apicalllimits", "appapicalllimit", "appcalllimit", "appcalllimits"}
)
_BAN = re.compile(r"\blasts?(?: for)? (\d{1,7})(?: more)? seconds?", re.IGNORECASE)

_UNWELL_CODES = frozenset(
    {"-1", "10", "F00-00-10013-002", "F00-10-10000-001", "SYS_ERROR", "-99999", "13250015"}
)
_UNWELL_TEXT = re.compile(
    r"系统(?:异常|错误)|^\W*(?:order fulfill )?system (?:error|exception)"
    r"|^\W*(?:error del|erro no|erro do) sistema",
    re.IGNORECASE,
)

_LASTING = frozenset({"network.tls", "network.proxy", "network.stopped"})
_PASSING_UNREADABLE = frozenset({"answer.empty", "answer.truncated"})


def is_retryable(failure: Failure) -> bool:
    """Whether the same call may succeed later without anybody changing anything."""
    if failure.code in _LASTING:
        return False
    if failure.kind in {FailureKind.UNREACHABLE, FailureKind.NO_ANSWER}:
        return True
    if failure.kind is FailureKind.UNREADABLE:
        return failure.code in _PASSING_UNREADABLE
    return is_flow_control(failure) or is_unwell(failure)


def is_flow_control(failure: Failure) -> bool:
    """Whether the platform said that it was called too often."""
    return (
        failure.code in _LIMIT_CODES
        or failure.code.casefold() in _LIMIT_WORDS
        or failure.sub_code.casefold() in _LIMIT_WORDS
        or failure.sub_code.casefold().startswith("accesscontrol.")
    )


def is_unwell(failure: Failure) -> bool:
    """Whether the platform said that something broke on its side."""
    if _UNWELL_CODES & {failure.code, failure.sub_code}:
        return True
    if any(c.casefold().startswith("isp.") for c in (failure.code, failure.sub_code)):
        return True
    return any(_UNWELL_TEXT.search(words) for words in (failure.message, failure.sub_message))


def ban_seconds(*texts: str) -> int | None:
    """How long to wait, by the first of `texts` that tells of a ban: its seconds and one more."""
    for text in texts:
        if found := _BAN.search(text):
            return int(found[1]) + 1
    return None


def wait_seconds(failure: Failure) -> int | None:
    """How long the platform asked to wait, the extra second included; None when it did not say."""
    return failure.wait_seconds
