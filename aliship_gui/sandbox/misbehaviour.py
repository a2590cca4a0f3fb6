"""Carrying out a fault: what goes down the line instead of the right answer."""

from __future__ import annotations

from typing import NamedTuple

from aliship_gui.sandbox.faults import Fault, Kind
from aliship_gui.sandbox.gate import session_expired
from aliship_gui.sandbox.line import HTML_TYPE, Line
from aliship_gui.sandbox.refusals import (
    FULFIL_SYSTEM,
    INTERNAL,
    SYSTEM_BUSY,
    GatewayError,
    Refusal,
)

_CHUNK = 64 * 1024

_REFUSALS = {
    Kind.MINUS_ONE: INTERNAL,
    Kind.SYSTEM_ERROR: SYSTEM_BUSY,
    Kind.FULFIL_SYSTEM_ERROR: FULFIL_SYSTEM,
}


def remote_trouble() -> GatewayError:
    """What the gateway says when what is behind it does not answer."""
    return GatewayError(15, sub_code="isp.top-remote-service-unavailable")


def faulty_refusal(fault: Fault) -> Refusal | None:
    """The business error that a fault stands for, None when it is of another kind."""
    if fault.kind is Kind.BUSINESS_ERROR:
        return Refusal(str(fault.code), fault.message)
    return _REFUSALS.get(fault.kind)


def faulty_gateway_error(fault: Fault) -> GatewayError | None:
    """The gateway error that a fault stands for, None when it is of another kind."""
    if fault.kind is Kind.SESSION_EXPIRED:
        return session_expired()
    if fault.kind is Kind.FLOW_CONTROL:
        return GatewayError(
            7,
            sub_code="accesscontrol.limited-by-app-api-access-count",
            sub_message=f"This ban will last for {fault.seconds:.0f} more seconds",
        )
    if fault.kind is Kind.PLATFORM_ERROR:
        return _platform_error(fault)
    return None


async def send_faulty(line: Line, fault: Fault, right_answer: bytes) -> None:
    """Sends what a fault of the connection or the body makes of the right answer."""
    half = right_answer[: len(right_answer) // 2]
    match fault.kind:
        case Kind.DELAY:
            await line.pause(fault.seconds)
            await line.answer(right_answer)
        case Kind.DROP_BEFORE | Kind.DROP_AFTER:
            await line.cut()
        case Kind.TRUNCATE:
            await line.answer(half)
        case Kind.CUT_BODY:
            await line.announce(len(right_answer))
            await line.part(half)
            await line.cut()
        case Kind.DRIP:
            await _drip(line, fault, right_answer)
        case Kind.OVERSIZE:
            await _oversize(line, fault, right_answer)
        case _:
            await _PAGES[fault.kind].send(line)


def spoils_transport(fault: Fault) -> bool:
    """Whether a fault is carried out by `send_faulty`, rather than by another JSON answer."""
    return fault.kind in _SPOILERS


class _Page(NamedTuple):
    status: int
    text: str

    async def send(self, line: Line) -> None:
        await line.answer(self._body(), HTML_TYPE, self.status)

    def _body(self) -> bytes:
        if not self.text:
            return b""
        head = f"<!DOCTYPE html><html><head><title>{self.text}</title></head>"
        return f"{head}<body><h1>{self.text}</h1></body></html>".encode()


_PAGES = {
    Kind.HTML: _Page(200, "Please verify that you are not a robot"),
    Kind.HTTP_502: _Page(502, "502 Bad Gateway"),
    Kind.HTTP_503: _Page(503, "503 Service Temporarily Unavailable"),
    Kind.EMPTY: _Page(200, ""),
}

_SPOILERS = frozenset(_PAGES) | {
    Kind.DELAY,
    Kind.DROP_BEFORE,
    Kind.DROP_AFTER,
    Kind.TRUNCATE,
    Kind.CUT_BODY,
    Kind.DRIP,
    Kind.OVERSIZE,
}


def _platform_error(fault: Fault) -> GatewayError:
    if not fault.code:
        return remote_trouble()
    return GatewayError(
        fault.code,
        message=fault.message,
        sub_code=fault.sub_code,
        sub_message=fault.sub_message,
    )


async def _drip(line: Line, fault: Fault, right_answer: bytes) -> None:
    await line.announce(len(right_answer))
    for place in range(len(right_answer)):
        if line.is_gone:
            return
        await line.part(right_answer[place : place + 1])
        await line.pause(fault.seconds)
    await line.part(b"", last=True)


async def _oversize(line: Line, fault: Fault, right_answer: bytes) -> None:
    padding = max(0, fault.size - len(right_answer))
    await line.announce(padding + len(right_answer))
    while padding and not line.is_gone:
        await line.part(b" " * min(_CHUNK, padding))
        padding -= min(_CHUNK, padding)
    await line.part(right_answer, last=True)
