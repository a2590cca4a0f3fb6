"""The platform's clock: Los Angeles, with daylight saving. And the clock of its gateway.

The platform's documents call it Pacific Standard Time. A recorded order shows that daylight
saving is meant: its 90-day deadline, set in February, stands an hour later on the clock in May.
"""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

PLATFORM_ZONE = ZoneInfo("America/Los_Angeles")


def from_platform(text: str) -> datetime | None:
    """The moment that "yyyy-MM-dd HH:mm" or "yyyy-MM-dd HH:mm:ss" names, in UTC.

    None for anything else. The hour that autumn repeats is read as its first passing; the hour
    that spring skips is read with the winter offset (02:30 is the moment that is called 03:30).
    """
    try:
        # Slow formats and lenient parsers cost more than all the rest of reading an order list.
        wall = datetime.fromisoformat(text)
        if wall.tzinfo is not None or len(text) not in {16, 19}:
            return None
        return wall.replace(tzinfo=PLATFORM_ZONE).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def to_platform(moment: datetime) -> str:
    """An aware moment as "yyyy-MM-dd HH:mm:ss" in Los Angeles, fractions dropped."""
    return wall_clock(moment).strftime("%Y-%m-%d %H:%M:%S")


def is_told_twice(moment: datetime) -> bool:
    """Whether a clock in Los Angeles shows this moment's time twice: autumn repeats an hour.

    Which of the two the platform takes such a time for is not documented.
    """
    local = moment.astimezone(PLATFORM_ZONE)
    return local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()


def wall_clock(moment: datetime) -> datetime:
    """What a clock in Los Angeles shows at an aware moment, as a naive datetime."""
    return moment.astimezone(PLATFORM_ZONE).replace(tzinfo=None)


def from_http(text: str) -> datetime | None:
    """The moment of an HTTP header such as `Date`, in UTC; None for anything else."""
    # Only needed once an answer has come; loading it would hold up the first paint.
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(text)
        return moment.astimezone(UTC) if moment.tzinfo is not None else None
    except (ValueError, OverflowError, TypeError, IndexError):
        return None
