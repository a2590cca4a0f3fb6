"""When a shop's writer may go on, and how long it waits."""

from __future__ import annotations

from datetime import datetime, timedelta

from aliship_gui.domain.failures import Failure
from aliship_gui.services.shipping.events import Held, Paused, Resumed
from aliship_gui.services.shipping.surroundings import Surroundings


class Pace:
    """What holds up the whole shop: an expired session, flow control, no connection.

    Kept in memory only: after a restart the next request finds out again. `paused` is why
    nothing is sent until the seller signs in; `held_until` (aware UTC) is the end of a wait.
    """

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._tries = 0
        self._by_platform = False
        self.paused: Failure | None = None
        self.held_until: datetime | None = None

    def seconds_to_wait(self, now: datetime) -> float:
        """0.0 when the writer may go on; else how long until another look makes sense."""
        if self.paused is not None:
            return self._around.timing.poll
        if self.held_until is None:
            return 0.0
        return max((self.held_until - now).total_seconds(), 0.0)

    def answered(self) -> None:
        """The platform is there: the next wait begins small again."""
        self._tries = 0

    def pause(self, failure: Failure) -> None:
        """Wait for the seller to sign in."""
        self.paused = failure
        self._around.notify(Paused(failure))

    def resume(self) -> None:
        """The seller signed in."""
        self.paused = None
        self._around.notify(Resumed())

    def hold(self, failure: Failure) -> datetime:
        """Wait as long as the platform asked, else longer each time; returns until when."""
        asked = self._around.policy.wait_seconds(failure)
        self._by_platform = asked is not None
        if asked is None:
            self._tries += 1
        wait = self.backoff(self._tries) if asked is None else timedelta(seconds=asked)
        self.held_until = self.after(wait)
        self._around.notify(Held(failure, self.held_until))
        return self.held_until

    def go_on(self) -> None:
        """End the wait now, unless the platform asked for it."""
        if not self._by_platform:
            self.held_until = None

    def backoff(self, tries: int) -> timedelta:
        """The wait after `tries` vain tries, spread by chance."""
        return self._around.timing.backoff(tries, self._around.chance())

    def after(self, wait: timedelta) -> datetime:
        """The moment at which a wait that begins now ends."""
        return self._around.clock() + wait
