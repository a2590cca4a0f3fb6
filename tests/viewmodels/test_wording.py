"""The trade's terms in both languages: countdowns, ages, money, moments, countries, statuses."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from aliship_gui.domain.deadlines import time_left
from aliship_gui.domain.money import Money
from aliship_gui.domain.orders import OrderLine, OrderStatus
from aliship_gui.domain.shipments import DeclarationState
from aliship_gui.explain.entries import Catalogue
from aliship_gui.viewmodels.shipment_wording import state_text
from aliship_gui.viewmodels.wording import (
    age_text,
    countdown_text,
    country_abroad,
    country_text,
    items_text,
    moment_text,
    money_text,
    status_text,
)
from tests.viewmodels.languages import Speak
from tests.viewmodels.samples import NOON


@pytest.mark.parametrize(
    ("left", "english", "chinese"),
    [
        (timedelta(days=2, hours=5, minutes=9), "2 d 5 h", "2 天 5 小时"),
        (timedelta(days=1), "1 d 0 h", "1 天 0 小时"),
        (timedelta(hours=5, minutes=9), "5 h 9 min", "5 小时 9 分"),
        (timedelta(minutes=9, seconds=59), "9 min", "9 分钟"),
        (timedelta(seconds=1), "0 min", "0 分钟"),
        (timedelta(hours=-3), "overdue 3 h 0 min", "已超时 3 小时 0 分"),
        (timedelta(days=-10), "overdue 10 d 0 h", "已超时 10 天 0 小时"),
    ],
)
def test_countdowns(speak: Speak, left: timedelta, english: str, chinese: str) -> None:
    assert countdown_text(time_left(NOON + left, NOON)) == english
    speak("zh")
    assert countdown_text(time_left(NOON + left, NOON)) == chinese


def test_no_deadline_is_no_countdown() -> None:
    assert countdown_text(time_left(None, NOON)) == ""


@pytest.mark.parametrize(
    ("age", "english", "chinese"),
    [
        (timedelta(seconds=-30), "just now", "刚刚"),
        (timedelta(seconds=59), "just now", "刚刚"),
        (timedelta(minutes=1), "1 min ago", "1 分钟前"),
        (timedelta(minutes=59, seconds=59), "59 min ago", "59 分钟前"),
        (timedelta(hours=23, minutes=59), "23 h ago", "23 小时前"),
        (timedelta(days=40), "40 d ago", "40 天前"),
    ],
)
def test_ages(speak: Speak, age: timedelta, english: str, chinese: str) -> None:
    assert age_text(NOON - age, NOON) == english
    speak("zh")
    assert age_text(NOON - age, NOON) == chinese


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [
        ("1234.50", "EUR", "1,234.50 EUR"),
        ("0", "USD", "0 USD"),
        ("-0.5", "USD", "-0.5 USD"),
        ("1E+3", "RUB", "1,000 RUB"),
        ("12.345", "", "12.345"),
        ("NaN", "USD", "nan USD"),
    ],
)
def test_money(amount: str, currency: str, text: str) -> None:
    assert money_text(Money(Decimal(amount), currency)) == text


def test_no_money() -> None:
    assert money_text(None) == ""


def test_moments_are_told_in_the_computers_zone_and_the_languages_form(speak: Speak) -> None:
    moment = datetime(2026, 11, 5, 20, 7, tzinfo=UTC)
    local = moment.astimezone()
    assert moment_text(moment) == f"{local:%d/%m/%Y %H:%M}"
    speak("zh")
    assert moment_text(moment) == f"{local.year}/{local.month}/{local.day} {local:%H:%M}"
    assert moment_text(None) == ""


def test_countries(speak: Speak) -> None:
    assert country_text("ES") == "Spain (ES)"
    assert country_text("ZZ") == "ZZ"
    assert country_text("") == ""
    speak("zh")
    assert country_text("ES") == "西班牙 (ES)"
    assert country_text("ZZ") == "ZZ"
    speak("es")
    assert country_text("ES") == "España (ES)"
    assert country_abroad("ES") == "Spain (ES)"


def test_every_country_is_called_in_chinese_as_the_explanations_call_it(
    speak: Speak, catalogue: Catalogue
) -> None:
    speak("zh")
    told = {code: country_text(code) for code in catalogue.countries}
    assert told == {code: f"{name.zh} ({code})" for code, name in catalogue.countries.items()}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_status_and_state_has_a_name_of_its_own(speak: Speak, language: str) -> None:
    speak(language)
    statuses = [status_text(status) for status in OrderStatus]
    states = [state_text(state) for state in DeclarationState]
    assert len({*statuses}) == len(OrderStatus)
    assert len({*states}) == len(DeclarationState)
    assert all(words and "_" not in words for words in statuses + states)
    assert all(words.isascii() == (language == "en") for words in statuses + states)


def test_a_status_that_is_not_documented_stays_raw() -> None:
    assert status_text("WAIT_FOR_GODOT") == "WAIT_FOR_GODOT"
    assert status_text("") == ""


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ((), ""),
        ((OrderLine("1", "Lamp", 1),), "Lamp"),
        ((OrderLine("1", "Lamp", 3),), "3 × Lamp"),
        ((OrderLine("1", "Lamp", 1), OrderLine("2", "A", 1), OrderLine("3", "B", 1)), "Lamp  +2"),
    ],
)
def test_items(lines: tuple[OrderLine, ...], text: str) -> None:
    assert items_text(lines) == text
