"""The platform's three ways of writing a moment.

Order times are Los Angeles wall clock with daylight saving; a request's timestamp and an answer's
`time_stamp` are GMT+8; the newer gateway counts milliseconds since 1970. Inside the practice shop
a moment is a float: seconds since 1970, as `time.time` gives it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

Clock = Callable[[], float]
"""Gives the present moment; tests hand in their own."""

DAY = 86400
HOUR = 3600

_ORDER_ZONE = ZoneInfo("America/Los_Angeles")
_REQUEST_ZONE = timezone(timedelta(hours=8))
_FORMAT = "%Y-%m-%d %H:%M:%S"


def order_time(moment: float) -> str:
    """A moment as order fields write it, for example "2026-11-20 07:15:00"."""
    return datetime.fromtimestamp(moment, _ORDER_ZONE).strftime(_FORMAT)


def parse_order_time(text: str) -> float:
    """The moment of a Los Angeles wall-clock text; ValueError when it is not one.

    An hour that occurs twice means its first occurrence.
    """
    naive = datetime.strptime(text.strip(), _FORMAT)  # noqa: DTZ007 - the zone follows
    return naive.replace(tzinfo=_ORDER_ZONE).timestamp()


def request_time(moment: float) -> str:
    """A moment as TOP requests and `time_stamp` fields write it: GMT+8."""
    return datetime.fromtimestamp(moment, _REQUEST_ZONE).strftime(_FORMAT)


def parse_request_time(text: str) -> float:
    """The moment of a request's `timestamp`, milliseconds or GMT+8 text; ValueError otherwise."""
    if text.isascii() and text.isdigit():
        return int(text[:16]) / 1000
    naive = datetime.strptime(text, _FORMAT)  # noqa: DTZ007 - the zone follows
    return naive.replace(tzinfo=_REQUEST_ZONE).timestamp()


def iso_time(moment: float) -> str:
    """A moment for people and programs, in UTC: "2026-11-20T15:15:00.123Z"."""
    text = datetime.fromtimestamp(moment, UTC).isoformat(timespec="milliseconds")
    return text.replace("+00:00", "Z")
