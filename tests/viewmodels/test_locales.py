"""Numbers, money, moments and what is counted are written as each language writes them."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from aliship_gui.domain.money import Money
from aliship_gui.viewmodels.wording import age_text, count_text, moment_text, money_text
from tests.viewmodels.languages import Speak

MOMENT = datetime(2026, 11, 3, 14, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("code", "text"), [("en", "12,345.60 EUR"), ("es", "12.345,60 EUR"), ("zh", "12,345.60 EUR")]
)
def test_money(speak: Speak, code: str, text: str) -> None:
    speak(code)
    assert money_text(Money(Decimal("12345.60"), "EUR")) == text


@pytest.mark.parametrize(
    ("code", "day"), [("en", "03/11/2026"), ("es", "3/11/26"), ("zh", "2026/11/3")]
)
def test_moments(speak: Speak, code: str, day: str) -> None:
    speak(code)
    assert moment_text(MOMENT).startswith(day)


@pytest.mark.parametrize(
    ("code", "one", "many"),
    [
        ("en", "1 order", "12,345 orders"),
        ("es", "1 pedido", "12.345 pedidos"),
        ("zh", "1 个订单", "12,345 个订单"),
    ],
)
def test_what_is_counted(speak: Speak, code: str, one: str, many: str) -> None:
    speak(code)
    told = [
        QCoreApplication.translate("ShopBinding", "%Ln order(s)", None, count)
        for count in (1, 12_345)
    ]
    assert told == [one, many]


@pytest.mark.parametrize(("code", "text"), [("en", "12,345"), ("es", "12.345"), ("zh", "12,345")])
def test_numbers(speak: Speak, code: str, text: str) -> None:
    speak(code)
    assert count_text(12_345) == text


@pytest.mark.parametrize(
    ("code", "text"), [("en", "5 min ago"), ("es", "hace 5 min"), ("zh", "5 分钟前")]
)
def test_ages(speak: Speak, code: str, text: str) -> None:
    speak(code)
    later = MOMENT.replace(minute=10)
    assert age_text(MOMENT, later) == text


def test_the_locale_goes_with_the_language(speak: Speak) -> None:
    names = []
    for code in ("zh", "es", "en"):
        speak(code)
        names.append(QLocale().name())
    assert names == ["zh_CN", "es_ES", "en_GB"]
