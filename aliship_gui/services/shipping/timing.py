"""How long the engine waits, and for what."""

from __future__ import annotations

from datetime import timedelta

from msgspec import Struct


class Timing(Struct, frozen=True):
    """All figures are seconds.

    `read_back` are the waits before each look at a declaration whose outcome is unknown. The
    platform's own view lags ("数据更新中"), so its absence is believed after the last of them
    only. `most_doubts` is how many sends may end in the unknown before the seller is asked.
    `poll` is how often another program's work on the same database is looked for.
    """

    read_back: tuple[float, ...] = (5.0, 15.0, 45.0, 120.0)
    backoff_first: float = 2.0
    backoff_longest: float = 300.0
    most_doubts: int = 4
    poll: float = 1.0

    def read_after(self, reads: int) -> timedelta:
        """The wait before the next look when `reads` looks found nothing."""
        return timedelta(seconds=self.read_back[min(reads, len(self.read_back) - 1)])

    def is_last_read(self, reads: int) -> bool:
        """Whether the look after `reads` vain ones is the one whose word counts."""
        return reads + 1 >= len(self.read_back)

    def backoff(self, tries: int, chance: float) -> timedelta:
        """The wait after `tries` (from 1) vain tries; `chance` in [0, 1) spreads it by half."""
        longest = min(self.backoff_longest, self.backoff_first * 2.0 ** min(tries - 1, 32))
        return timedelta(seconds=longest * (0.5 + chance / 2))
