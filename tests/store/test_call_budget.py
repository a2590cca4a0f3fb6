"""Calls are counted by shop and Beijing day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from aliship_gui.store.call_budget import TEST_APP_CALLS, CallBudget
from aliship_gui.store.database import Database

LAST_SECOND = datetime(2026, 11, 5, 15, 59, 59, tzinfo=UTC)
"""23:59:59 in Beijing."""
MIDNIGHT = LAST_SECOND + timedelta(seconds=1)


def test_calls_are_counted_until_midnight_in_beijing(database: Database) -> None:
    budget = CallBudget(database, "shop")
    for _ in range(3):
        budget.count(LAST_SECOND)
    before = budget.today(LAST_SECOND - timedelta(hours=12))
    assert (before.calls, before.left, before.limit) == (3, TEST_APP_CALLS - 3, TEST_APP_CALLS)
    assert before.resets_at == MIDNIGHT
    assert budget.today(MIDNIGHT).calls == 0
    budget.count(MIDNIGHT)
    assert (budget.today(MIDNIGHT).calls, budget.today(LAST_SECOND).calls) == (1, 3)


def test_shops_are_counted_apart_and_programs_together(database: Database) -> None:
    CallBudget(database, "shop").count(MIDNIGHT)
    CallBudget(database, "shop").count(MIDNIGHT)
    CallBudget(database, "another").count(MIDNIGHT)
    assert CallBudget(database, "shop").today(MIDNIGHT).calls == 2


def test_what_is_left_never_falls_below_nothing(database: Database) -> None:
    budget = CallBudget(database, "shop", limit=1)
    budget.count(MIDNIGHT)
    budget.count(MIDNIGHT)
    assert (budget.today(MIDNIGHT).calls, budget.today(MIDNIGHT).left) == (2, 0)


def test_old_days_are_forgotten(database: Database) -> None:
    budget = CallBudget(database, "shop")
    for days in range(40):
        budget.count(MIDNIGHT + timedelta(days=days))
    with database.reading() as connection:
        (kept,) = connection.execute("SELECT count(*) FROM call_counts").fetchone()
    assert kept == 32
