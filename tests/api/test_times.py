from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.api.times import from_platform, is_told_twice, to_platform, wall_clock

EARLIEST, LATEST = datetime.fromisoformat("1990-01-01"), datetime.fromisoformat("2100-01-01")
moments = st.datetimes(EARLIEST, LATEST, timezones=st.just(UTC))


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc, arg-type]


def test_daylight_saving_as_a_recorded_order_shows_it() -> None:
    modified, deadline = from_platform("2024-02-27 23:15:30"), from_platform("2024-05-28 00:15:30")
    assert modified is not None
    assert deadline is not None
    assert deadline - modified == timedelta(days=90)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-01-15 08:00:00", utc(2024, 1, 15, 16)),
        ("2024-07-15 08:00", utc(2024, 7, 15, 15)),
        # Skipped in spring, repeated in autumn.
        ("2024-03-10 02:30:00", utc(2024, 3, 10, 10, 30)),
        ("2024-11-03 01:30:00", utc(2024, 11, 3, 8, 30)),
    ],
)
def test_wall_clock_to_moment(text: str, moment: datetime) -> None:
    assert from_platform(text) == moment


@pytest.mark.parametrize(
    ("moment", "twice"),
    [
        (utc(2024, 11, 3, 7, 59), False),
        (utc(2024, 11, 3, 8), True),
        (utc(2024, 11, 3, 9, 59), True),
        (utc(2024, 11, 3, 10), False),
        (utc(2024, 3, 10, 9, 59), False),
        (utc(2024, 3, 10, 10), False),
    ],
)
def test_the_hour_that_autumn_repeats(moment: datetime, twice: bool) -> None:
    assert is_told_twice(moment) is twice


@pytest.mark.parametrize(
    "text", ["", "1", "2024-13-01 00:00:00", "2024-01-01", "2024-01-01T00:00:00+08:00", "昨天"]
)
def test_what_is_no_time(text: str) -> None:
    assert from_platform(text) is None


def test_the_edges_of_the_calendar_do_not_overflow() -> None:
    assert from_platform("9999-12-31 23:59:59") is None
    assert from_platform("0001-01-01 00:00:00") is not None


@given(st.text())
def test_any_text_is_a_time_or_none(text: str) -> None:
    moment = from_platform(text)
    assert moment is None or moment.tzinfo is UTC


@given(moments)
def test_round_trip(moment: datetime) -> None:
    back = from_platform(to_platform(moment))
    # The repeated hour of autumn is the only one that its wall clock does not tell apart.
    assert back is not None
    lost = moment.replace(microsecond=0) - back
    assert lost in {timedelta(0), timedelta(hours=1)}
    assert wall_clock(back) == wall_clock(moment).replace(microsecond=0)
