"""How fast a shop may be read, learnt from the platform's own answers.

Nothing slows the first reads down. An answer that says "too often" spreads the next ones, each
good answer brings them a little nearer again. While a ban lasts, nobody asks: the platform names
its end. Source: the platform's notes on flow control, where a ban is on the whole app or on one
method.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from msgspec import structs

from aliship_gui.domain.failures import Failure

_FIRST_GAP = 0.5
_LONGEST_GAP = 8.0
_NO_GAP = 0.05
_WHOLE_APP = frozenset({"7", "appcalllimit", "appcalllimits"})
_WHOLE_APP_SUB_CODE = "accesscontrol.limited-by-app-access-count"


@dataclass(frozen=True, slots=True)
class _Ban:
    failure: Failure
    until: datetime


class ReadingPace:
    """Safe to use from several threads; it waits for nothing itself. `clock` is aware."""

    def __init__(self, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._gap = 0.0
        self._next = clock()
        self._bans: dict[str, _Ban] = {}

    def turn(self) -> float:
        """Take the next place in line; returns the seconds until it comes."""
        with self._lock:
            now = self._clock()
            # A clock that was set back must not leave a long line behind.
            longest = now + timedelta(seconds=_LONGEST_GAP)
            place = min(max(now, self._next), longest)
            self._next = place + timedelta(seconds=self._gap)
            return (place - now).total_seconds()

    def answered(self) -> None:
        """An answer came: a little faster again."""
        with self._lock:
            self._gap = self._gap * 0.9 if self._gap > _NO_GAP else 0.0

    def slow_down(self, failure: Failure) -> None:
        """The platform said that it is called too often, and perhaps for how long it is cross."""
        with self._lock:
            now = self._clock()
            self._gap = min(max(self._gap * 2, _FIRST_GAP), _LONGEST_GAP)
            self._next = now + timedelta(seconds=self._gap)
            if failure.wait_seconds is not None:
                until = now + timedelta(seconds=failure.wait_seconds)
                self._bans[_scope(failure)] = _Ban(failure, until)

    def ban(self, method: str) -> Failure | None:
        """The failure that still keeps `method` from being called, with the seconds left."""
        with self._lock:
            now = self._clock()
            self._bans = {scope: ban for scope, ban in self._bans.items() if ban.until > now}
            bans = [ban for scope, ban in self._bans.items() if scope in {"", method}]
            if not bans:
                return None
            last = max(bans, key=lambda ban: ban.until)
            left = math.ceil((last.until - now).total_seconds())
            return structs.replace(last.failure, wait_seconds=left)


def _scope(failure: Failure) -> str:
    """The method that is banned, "" for all of them."""
    code, sub_code = failure.code.casefold(), failure.sub_code.casefold()
    by_code = code in _WHOLE_APP and not sub_code.startswith("accesscontrol.")
    return "" if by_code or sub_code == _WHOLE_APP_SUB_CODE else failure.method
