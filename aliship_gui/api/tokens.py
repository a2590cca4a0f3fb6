"""What signing in gives: tokens, how long they are good, and whose they are.

Source: the platform's documents of `/auth/token/create`, its SDK, and a recorded answer of a test
app; for the older form, the documents of `oauth.aliexpress.com/token`. Both name an end twice:
relative in seconds and absolute in milliseconds. The relative one counts, because it is this
computer's clock that will be looked at, and that clock may be wrong.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import msgspec

from aliship_gui.api.scalars import Scalar, first_text, text, whole


@dataclass(frozen=True, slots=True)
class Tokens:
    """Tokens of one seller; the representation shows neither of the two.

    `expires_at` and `refresh_expires_at` are aware and in UTC, None when the platform did not
    tell; `given_at` is when they came. `refresh_token` is "" when there is none.
    """

    access_token: str = field(repr=False)
    given_at: datetime
    refresh_token: str = field(default="", repr=False)
    expires_at: datetime | None = None
    refresh_expires_at: datetime | None = None
    account: str = ""
    seller_id: str = ""
    user_nick: str = ""
    account_platform: str = ""
    locale: str = ""


class TokensAnswer(msgspec.Struct):
    """The payload of a token call, in both forms."""

    access_token: Scalar = None
    refresh_token: Scalar = None
    expires_in: Scalar = None
    refresh_expires_in: Scalar = None
    expire_time: Scalar = None
    refresh_token_valid_time: Scalar = None
    account: Scalar = None
    seller_id: Scalar = None
    user_id: Scalar = None
    user_nick: Scalar = None
    account_platform: Scalar = None
    locale: Scalar = None
    error: Scalar = None
    error_description: Scalar = None


def read_tokens(answer: TokensAnswer, now: datetime) -> Tokens | None:
    """The tokens of an answer that came at `now` (aware); None when it holds none."""
    if not (access_token := text(answer.access_token)):
        return None
    return Tokens(
        access_token=access_token,
        given_at=now.astimezone(UTC),
        refresh_token=text(answer.refresh_token),
        expires_at=_access_end(answer, now),
        refresh_expires_at=_refresh_end(answer, now),
        account=first_text(answer.account, answer.user_nick),
        seller_id=first_text(answer.seller_id, answer.user_id),
        user_nick=text(answer.user_nick),
        account_platform=text(answer.account_platform),
        locale=text(answer.locale),
    )


def _access_end(answer: TokensAnswer, now: datetime) -> datetime | None:
    seconds = whole(answer.expires_in)
    # A token that is given and is over at once makes no sense: the other field will be right.
    return _after(seconds, now) if seconds else _at(answer.expire_time)


def _refresh_end(answer: TokensAnswer, now: datetime) -> datetime | None:
    seconds = whole(answer.refresh_expires_in)
    # Zero is documented here: such a token cannot be used.
    return _after(seconds, now) if seconds is not None else _at(answer.refresh_token_valid_time)


def _after(seconds: int, now: datetime) -> datetime | None:
    try:
        return now.astimezone(UTC) + timedelta(seconds=max(seconds, 0))
    except OverflowError:
        return None


def _at(milliseconds: Scalar) -> datetime | None:
    since_1970 = whole(milliseconds)
    if not since_1970 or since_1970 < 0:
        return None
    try:
        return datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=since_1970)
    except OverflowError:
        return None
