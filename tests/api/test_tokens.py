"""Token answers in both forms, complete and not."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.api.tokens import Tokens, TokensAnswer, read_tokens

NOW = datetime(2024, 1, 4, 9, 1, 18, tzinfo=UTC)

NEWER: dict[str, Any] = {
    # The figures of a recorded answer of a test app; the tokens are ours.
    "access_token": "50000500access",
    "refresh_token": "50001500refresh",
    "expires_in": 86_400,
    "refresh_expires_in": 172_800,
    "expire_time": 1_704_445_278_000,
    "refresh_token_valid_time": 1_704_531_678_000,
    "user_id": "200042360",
    "seller_id": "200042361",
    "user_nick": "es1234567",
    "account": "seller@shop.example",
    "account_id": None,
    "account_platform": "seller_center",
    "havana_id": "17379911465",
    "sp": "ae",
    "locale": "zh_CN",
    "code": "0",
    "request_id": "2101",
}
OLDER: dict[str, Any] = {
    "access_token": "50000500access",
    "refresh_token": "50001500refresh",
    "expire_time": "1704445278000",
    "refresh_token_valid_time": 1_704_531_678_000,
    "w1_valid": 1_704_445_278_000,
    "user_id": "200042360",
    "user_nick": "es1234567",
    "locale": "zh_CN",
    "sp": "ae",
}


def read(answer: dict[str, Any], now: datetime = NOW) -> Tokens:
    tokens = read_tokens(msgspec.convert(answer, TokensAnswer), now)
    assert tokens is not None
    return tokens


def test_the_newer_answer() -> None:
    assert read(NEWER) == Tokens(
        access_token="50000500access",
        given_at=NOW,
        refresh_token="50001500refresh",
        expires_at=NOW + timedelta(days=1),
        refresh_expires_at=NOW + timedelta(days=2),
        account="seller@shop.example",
        seller_id="200042361",
        user_nick="es1234567",
        account_platform="seller_center",
        locale="zh_CN",
    )


def test_the_older_answer() -> None:
    tokens = read(OLDER)
    assert tokens.expires_at == NOW + timedelta(days=1)
    assert tokens.refresh_expires_at == NOW + timedelta(days=2)
    assert (tokens.account, tokens.seller_id) == ("es1234567", "200042360")


@pytest.mark.parametrize("off", [timedelta(hours=-5), timedelta(days=3)])
def test_a_clock_that_is_wrong_measures_the_same_time(off: timedelta) -> None:
    now = (NOW + off).astimezone(timezone(timedelta(hours=8)))
    tokens = read(NEWER, now)
    assert tokens.expires_at == now + timedelta(days=1)
    assert tokens.expires_at.tzinfo is UTC
    assert tokens.given_at == now


def test_zero_seconds_mean_that_a_token_cannot_be_refreshed() -> None:
    tokens = read(NEWER | {"expires_in": 0, "refresh_expires_in": "0"})
    assert tokens.expires_at == NOW + timedelta(days=1)
    assert tokens.refresh_expires_at == NOW


def test_ends_that_nobody_told_are_unknown() -> None:
    tokens = read({"access_token": "50000500access"})
    assert (tokens.expires_at, tokens.refresh_expires_at, tokens.refresh_token) == (None, None, "")


@pytest.mark.parametrize("token", [None, "", "  "])
def test_without_a_token_there_are_none(token: str | None) -> None:
    assert read_tokens(msgspec.convert(NEWER | {"access_token": token}, TokensAnswer), NOW) is None


def test_no_token_is_shown() -> None:
    shown = f"{read(NEWER)!r} {read(NEWER)}"
    assert "50000500access" not in shown
    assert "50001500refresh" not in shown
    assert "200042361" in shown


scalars = st.none() | st.integers() | st.floats() | st.text() | st.booleans()


@given(scalars, scalars, scalars, scalars)
def test_any_end_is_a_moment_or_unknown(one: Any, two: Any, three: Any, four: Any) -> None:
    answer = TokensAnswer(
        access_token="token",
        expires_in=one,
        refresh_expires_in=two,
        expire_time=three,
        refresh_token_valid_time=four,
    )
    tokens = read_tokens(answer, NOW)
    assert tokens is not None
    for end in (tokens.expires_at, tokens.refresh_expires_at):
        assert end is None or end.tzinfo is UTC
