"""A platform that gives tokens: each refresh token is good once, as the strictest one would be."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from aliship_gui.api.errors import ApiError, SessionExpired
from aliship_gui.api.tokens import Tokens
from aliship_gui.domain.failures import Failure, FailureKind

DAY = timedelta(days=1)


class HandClock:
    """A clock that moves only when it is told to."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def forward(self, span: timedelta) -> None:
        self.now += span


class FakeTokens:
    """Issues numbered tokens that live for `life` and can be renewed for `renewal`.

    `trouble` is raised in the place of the next answers.
    """

    def __init__(
        self, clock: Callable[[], datetime], life: timedelta = DAY, renewal: timedelta = 2 * DAY
    ) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self.life = life
        self.renewal = renewal
        self.issued = 0
        self.asked: list[str] = []
        self.trouble: list[ApiError] = []
        self.secret = ""
        self.tells_refresh_tokens = True

    def made_for(self, app_secret: str) -> FakeTokens:
        """Itself, for this app secret."""
        self.secret = app_secret
        return self

    def issue(self) -> Tokens:
        """New tokens, as a seller gets them by signing in."""
        now = self._clock()
        self.issued += 1
        return Tokens(
            access_token=f"access-token-{self.issued}",
            given_at=now,
            refresh_token=f"refresh-token-{self.issued}",
            expires_at=now + self.life,
            refresh_expires_at=now + self.renewal,
            account="seller@shop.example",
            seller_id="200042360",
        )

    def refresh(self, refresh_token: str) -> Tokens:
        """See `TokenSource.refresh`."""
        with self._lock:
            self.asked.append(refresh_token)
            if self.trouble:
                raise self.trouble.pop(0)
            if refresh_token != f"refresh-token-{self.issued}":
                raise used_up()
            issued = self.issue()
        if self.tells_refresh_tokens:
            return issued
        return replace(issued, refresh_token="", refresh_expires_at=None)


def used_up() -> SessionExpired:
    """The platform's answer to a refresh token that is no longer good."""
    words = "The specified refresh token is invalid or expired"
    return SessionExpired(Failure(FailureKind.PLATFORM, "IllegalRefreshToken", words))
