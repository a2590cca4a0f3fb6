"""Failures of the way to the platform, and of answers before they are read.

The words are ours: those of the libraries below may hold URLs.
"""

from __future__ import annotations

import socket
import ssl

from aliship_gui.api.body import BodyDamaged, BodyTooLarge
from aliship_gui.api.errors import NoAnswer, Unreachable, UnreadableAnswer
from aliship_gui.domain.failures import Failure, FailureKind

_WORDS = {
    "network.refused": "nobody listens at the gateway's address",
    "network.dns": "the gateway's name could not be resolved",
    "network.tls": "the gateway could not prove who it is",
    "network.proxy": "the proxy that this computer is set to use does not work",
    "network.unreachable": "the gateway could not be reached",
    "network.timeout": "no complete answer came in time",
    "network.cut": "the connection broke before the answer was complete",
    "network.stopped": "the exchange was stopped here",
    "answer.too_large": "the answer is larger than any honest one",
    "answer.truncated": "the answer is cut short or damaged",
}


def unreachable(code: str, detail: str = "") -> Unreachable:
    """Nothing was delivered, for the reason that `code` names."""
    words = f"{_WORDS[code]}: {detail}" if detail else _WORDS[code]
    return Unreachable(Failure(FailureKind.UNREACHABLE, code, words))


def no_answer(code: str) -> NoAnswer:
    """Something may have been delivered, for the reason that `code` names."""
    return NoAnswer(Failure(FailureKind.NO_ANSWER, code, _WORDS[code]))


def connect_failure(error: BaseException) -> Unreachable:
    """Why no connection was made, by what lies beneath a library's exception."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError):
            return unreachable("network.tls", getattr(cause, "verify_message", ""))
        if isinstance(cause, socket.gaierror):
            return unreachable("network.dns")
        if isinstance(cause, ConnectionRefusedError):
            return unreachable("network.refused")
        cause = cause.__cause__ or cause.__context__
    return unreachable("network.unreachable")


def body_failure(error: BodyTooLarge | BodyDamaged) -> UnreadableAnswer:
    """Why a body could not be collected."""
    code = "answer.too_large" if isinstance(error, BodyTooLarge) else "answer.truncated"
    return UnreadableAnswer(Failure(FailureKind.UNREADABLE, code, _WORDS[code]))
