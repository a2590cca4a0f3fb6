"""How many calls a shop made today.

Source: the platform's notes on flow control: an app in test status has 5,000 calls a day, and
the day ends at 24:00 Beijing time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from aliship_gui.store.access import Access

TEST_APP_CALLS = 5_000
_BEIJING = timezone(timedelta(hours=8))
_KEPT = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class DaysCalls:
    """The calls of a Beijing day; `resets_at` (aware) is its end."""

    calls: int
    limit: int
    resets_at: datetime

    @property
    def left(self) -> int:
        """How many calls the limit still allows; 0 when it is used up."""
        return max(self.limit - self.calls, 0)


class CallBudget:
    """Counts the calls of one shop. Every method raises `StoreError`.

    The platform counts by app, so two shops of one app share what each sees as its own.
    """

    def __init__(self, database: Access, shop_id: str, limit: int = TEST_APP_CALLS) -> None:
        self._database = database
        self._shop_id = shop_id
        self._limit = limit

    def count(self, at: datetime) -> None:
        """A call is made, at an aware moment."""
        day = _day(at)
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO call_counts VALUES (?, ?, 1) "
                "ON CONFLICT DO UPDATE SET calls = calls + 1",
                (self._shop_id, day),
            )
            connection.execute(
                "DELETE FROM call_counts WHERE shop_id = ? AND day < ?",
                (self._shop_id, _day(at - _KEPT)),
            )

    def today(self, now: datetime) -> DaysCalls:
        """What was counted on the Beijing day of an aware moment."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT calls FROM call_counts WHERE shop_id = ? AND day = ?",
                (self._shop_id, _day(now)),
            ).fetchone()
        return DaysCalls(0 if row is None else int(row["calls"]), self._limit, _day_end(now))


def _day(moment: datetime) -> str:
    return moment.astimezone(_BEIJING).date().isoformat()


def _day_end(moment: datetime) -> datetime:
    day = moment.astimezone(_BEIJING).replace(hour=0, minute=0, second=0, microsecond=0)
    return day + timedelta(days=1)
