from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.api.gateway import OrderQueryForm
from aliship_gui.api.orders import LONGEST, OrderQuery, query_params, split_windows
from aliship_gui.api.times import wall_clock

NOW = datetime(2024, 11, 20, 12, tzinfo=UTC)
MONTH = timedelta(days=30)
EARLIEST, LATEST = datetime.fromisoformat("2015-01-01"), datetime.fromisoformat("2030-01-01")


def created(days: float, *statuses: str) -> OrderQuery:
    start = NOW - timedelta(days=days)
    return OrderQuery(statuses, created_from=start, created_to=NOW)


def test_legal_queries() -> None:
    assert created(30, "WAIT_SELLER_SEND_GOODS", "IN_CANCEL").page_size == 50
    assert OrderQuery(modified_from=NOW).statuses == ()


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda: OrderQuery(), "a start"),
        (lambda: OrderQuery(created_to=NOW), "a start"),
        (lambda: created(1, "FINISH", "IN_CANCEL"), "alone"),
        (lambda: created(30.1, "FINISH"), "30 days"),
        (lambda: created(180.1), "180 days"),
        (lambda: created(-1), "before it starts"),
        (lambda: OrderQuery(("FINISH",), created_from=NOW), "both ends"),
        (lambda: OrderQuery(("FINISH",), modified_from=NOW - 2 * MONTH, modified_to=NOW), "30"),
        (lambda: OrderQuery(created_from=datetime(2024, 1, 1)), "aware"),  # noqa: DTZ001
        (lambda: OrderQuery(created_from=NOW, page_size=51), "1 to 50"),
        (lambda: OrderQuery(created_from=NOW, page_size=0), "1 to 50"),
    ],
)
def test_queries_that_the_platform_would_refuse(make: object, why: str) -> None:
    assert callable(make)
    with pytest.raises(ValueError, match=why):
        make()


def test_finished_orders_are_asked_for_alone_and_last() -> None:
    queries = split_windows(
        ["IN_ISSUE", "FINISH", "IN_CANCEL"], created_from=NOW - 3 * MONTH, created_to=NOW
    )
    assert queries[0].statuses == ("IN_ISSUE", "IN_CANCEL")
    assert {query.statuses for query in queries[1:]} == {("FINISH",)}
    assert queries[0].created_to == queries[1].created_to == NOW


def test_no_statuses_mean_all_but_finished() -> None:
    queries = split_windows([], created_from=NOW - MONTH, created_to=NOW)
    assert [query.statuses for query in queries] == [()]


def test_half_a_year_is_one_query_until_spring_makes_its_wall_clock_longer() -> None:
    autumn = split_windows(["X"], created_from=NOW - LONGEST, created_to=NOW)
    assert len(autumn) == 1
    june = datetime(2024, 6, 20, 12, tzinfo=UTC)
    assert len(split_windows(["X"], created_from=june - LONGEST, created_to=june)) == 2


def test_windows_of_modification() -> None:
    queries = split_windows(["X", "FINISH"], modified_from=NOW - 2 * MONTH, modified_to=NOW)
    assert all(query.created_from is None for query in queries)
    assert len(queries) == 3


@pytest.mark.parametrize("ends", [{}, {"created_from": NOW}, {"modified_to": NOW}])
def test_half_an_interval_is_no_interval(ends: dict[str, datetime]) -> None:
    with pytest.raises(ValueError, match="both ends"):
        split_windows(["X"], **ends)  # type: ignore[arg-type]


zones = st.sampled_from([UTC, ZoneInfo("America/Los_Angeles"), ZoneInfo("Asia/Shanghai")])


@given(
    st.datetimes(EARLIEST, LATEST, timezones=zones),
    st.timedeltas(timedelta(0), timedelta(days=800)),
    st.lists(st.sampled_from(["FINISH", "IN_ISSUE", "IN_CANCEL"]), unique=True),
)
def test_windows_are_legal_and_leave_no_gap(
    start: datetime, length: timedelta, statuses: list[str]
) -> None:
    end = (start.astimezone(UTC) + length).astimezone(start.tzinfo)
    queries = split_windows(statuses, created_from=start, created_to=end)
    # Python finds moments of different zones unequal in the hour that spring skips.
    whole = (start.astimezone(UTC), end.astimezone(UTC))
    for group in {query.statuses for query in queries}:
        windows = [(q.created_from, q.created_to) for q in queries if q.statuses == group]
        assert (windows[-1][0], windows[0][1]) == whole
        assert all(newer[0] == older[1] for newer, older in pairwise(windows))


def test_parameters_in_both_forms() -> None:
    query = created(1, "WAIT_SELLER_SEND_GOODS")
    flat = query_params(query, 3, OrderQueryForm.FLAT)
    assert flat == {
        "create_date_start": "2024-11-19 04:00:00",
        "create_date_end": "2024-11-20 04:00:00",
        "order_status_list": '["WAIT_SELLER_SEND_GOODS"]',
        "page_size": "50",
        "current_page": "3",
    }
    nested = json.loads(query_params(query, 3, OrderQueryForm.PARAM0)["param0"])
    assert nested["order_status_list"] == ["WAIT_SELLER_SEND_GOODS"]
    assert (nested["page_size"], nested["current_page"]) == (50, 3)


def test_the_wall_clock_spans_of_windows_stay_within_the_limit() -> None:
    start = datetime(2024, 2, 20, tzinfo=UTC)
    queries = split_windows(["FINISH"], created_from=start, created_to=start + 4 * MONTH)
    for query in queries:
        assert query.created_from is not None
        assert query.created_to is not None
        assert wall_clock(query.created_to) - wall_clock(query.created_from) <= MONTH
