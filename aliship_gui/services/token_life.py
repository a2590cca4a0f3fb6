"""How long a sign-in lives: when its tokens are renewed, when it ends, when to say so.

All moments are aware. An end that the platform did not tell is never reached.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aliship_gui.api.tokens import Tokens


AHEAD = timedelta(hours=6)
"""How long before its end a token is renewed, if it lives for a day or more."""
WARN_AHEAD = timedelta(days=7)
"""How long before its end the seller is told of a sign-in that cannot be renewed any more."""


class Standing(Enum):
    """How it is with a shop's sign-in."""

    GOOD = "good"
    ENDING = "ending"
    """It goes on for now, and cannot be renewed: sign in before it ends."""
    ENDED = "ended"
    """Nothing can be sent before the seller signs in again."""


def is_over(tokens: Tokens, now: datetime) -> bool:
    """Whether the access token has run out."""
    return tokens.expires_at is not None and tokens.expires_at <= now


def is_due(tokens: Tokens, now: datetime) -> bool:
    """Whether it is time to renew the access token."""
    if tokens.expires_at is None:
        return False
    # Short-lived tokens are used for three quarters of their life.
    life = max(tokens.expires_at - tokens.given_at, timedelta(0))
    return now >= tokens.expires_at - min(AHEAD, life / 4)


def can_renew(tokens: Tokens, now: datetime) -> bool:
    """Whether the platform may still give new tokens for the refresh token."""
    end = tokens.refresh_expires_at
    return bool(tokens.refresh_token) and (end is None or now < end)


def last_end(tokens: Tokens, now: datetime) -> datetime | None:
    """When nothing helps any more but signing in; None when that is not known."""
    if not can_renew(tokens, now):
        return tokens.expires_at
    if tokens.refresh_expires_at is None or tokens.expires_at is None:
        return None
    return max(tokens.refresh_expires_at, tokens.expires_at)


def standing_of(tokens: Tokens, now: datetime) -> Standing:
    """How it is with a sign-in."""
    end = last_end(tokens, now)
    if not tokens.access_token or (end is not None and end <= now):
        return Standing.ENDED
    renews = can_renew(tokens, now)
    near = end is not None and end - now <= WARN_AHEAD
    return Standing.ENDING if near and not renews else Standing.GOOD
