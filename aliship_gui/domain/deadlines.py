"""How long a seller has left."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from enum import StrEnum

from msgspec import Struct


class Urgency(StrEnum):
    """How near a deadline is."""

    NONE = "none"
    CALM = "calm"
    SOON = "soon"
    TODAY = "today"
    OVERDUE = "overdue"


_SOON = timedelta(days=3)
_TODAY = timedelta(days=1)


class Due(StrEnum):
    """Which orders to look at by the time that is left; each holds the graver ones too."""

    ANY = ""
    OVERDUE = "overdue"
    TODAY = "today"
    SOON = "soon"

    def until(self, now: datetime) -> datetime | None:
        """The moment before which such orders fall due, None for any."""
        reach = {Due.OVERDUE: timedelta(0), Due.TODAY: _TODAY, Due.SOON: _SOON}
        return now + reach[self] if self in reach else None


class TimeLeft(Struct, frozen=True):
    """A countdown: whole days, hours and minutes, never negative, and its urgency."""

    urgency: Urgency
    days: int = 0
    hours: int = 0
    minutes: int = 0


def time_left(deadline: datetime | None, now: datetime) -> TimeLeft:
    """The countdown from `now` to `deadline` (both aware); overdue counts upwards."""
    if deadline is None:
        return TimeLeft(Urgency.NONE)
    distance = deadline - now
    minutes, _ = divmod(int(abs(distance).total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    return TimeLeft(_urgency(distance), days, hours, minutes)


def end_of_day(now: datetime) -> datetime:
    """The midnight after an aware moment, in the computer's time zone."""
    tomorrow = now.astimezone().date() + timedelta(days=1)
    return datetime.combine(tomorrow, time()).astimezone()


def _urgency(distance: timedelta) -> Urgency:
    if distance < timedelta(0):
        return Urgency.OVERDUE
    if distance < _TODAY:
        return Urgency.TODAY
    return Urgency.SOON if distance < _SOON else Urgency.CALM
