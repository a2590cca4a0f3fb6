"""Words for the trade's own terms in the interface language: statuses, countdowns, money."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from aliship_gui.domain.countries import iso_country
from aliship_gui.domain.deadlines import TimeLeft, Urgency
from aliship_gui.domain.money import Money
from aliship_gui.domain.orders import OrderLine, OrderStatus
from aliship_gui.explain.labels import Label, shipped_countries

_STATUS_WORDS = {
    OrderStatus.PLACE_ORDER_SUCCESS: str(QT_TRANSLATE_NOOP("OrderStatus", "Waiting for payment")),
    OrderStatus.PAYMENT_PROCESSING: str(QT_TRANSLATE_NOOP("OrderStatus", "Payment processing")),
    OrderStatus.RISK_CONTROL: str(QT_TRANSLATE_NOOP("OrderStatus", "In 24 h risk control")),
    OrderStatus.RISK_CONTROL_HOLD: str(QT_TRANSLATE_NOOP("OrderStatus", "Held by risk control")),
    OrderStatus.WAIT_SELLER_EXAMINE_MONEY: str(
        QT_TRANSLATE_NOOP("OrderStatus", "Confirm the amount")
    ),
    OrderStatus.WAIT_SELLER_SEND_GOODS: str(QT_TRANSLATE_NOOP("OrderStatus", "To ship")),
    OrderStatus.SELLER_PART_SEND_GOODS: str(QT_TRANSLATE_NOOP("OrderStatus", "Partly shipped")),
    OrderStatus.WAIT_BUYER_ACCEPT_GOODS: str(QT_TRANSLATE_NOOP("OrderStatus", "Shipped")),
    OrderStatus.IN_CANCEL: str(QT_TRANSLATE_NOOP("OrderStatus", "Cancellation asked")),
    OrderStatus.FUND_PROCESSING: str(QT_TRANSLATE_NOOP("OrderStatus", "Funds processing")),
    OrderStatus.IN_ISSUE: str(QT_TRANSLATE_NOOP("OrderStatus", "In dispute")),
    OrderStatus.IN_FROZEN: str(QT_TRANSLATE_NOOP("OrderStatus", "Frozen")),
    OrderStatus.FINISH: str(QT_TRANSLATE_NOOP("OrderStatus", "Finished")),
    OrderStatus.ARCHIVE: str(QT_TRANSLATE_NOOP("OrderStatus", "Archived")),
}


def status_text(status: str) -> str:
    """A status in the interface language; one that is not documented is shown raw."""
    source = status_source(status)
    return QCoreApplication.translate("OrderStatus", source)


def status_source(status: str) -> str:
    """What the translations of a status hang on: its English, the status itself if unknown."""
    try:
        return _STATUS_WORDS[OrderStatus(status)]
    except ValueError:
        return status


def countdown_text(left: TimeLeft) -> str:
    """A countdown in its two largest units, "" where there is no deadline."""
    if left.urgency is Urgency.NONE:
        return ""
    if left.days:
        span = QCoreApplication.translate("Wording", "{days} d {hours} h").format(
            days=left.days, hours=left.hours
        )
    elif left.hours:
        span = QCoreApplication.translate("Wording", "{hours} h {minutes} min").format(
            hours=left.hours, minutes=left.minutes
        )
    else:
        span = QCoreApplication.translate("Wording", "{minutes} min").format(minutes=left.minutes)
    return (
        QCoreApplication.translate("Wording", "overdue {span}").format(span=span)
        if left.urgency is Urgency.OVERDUE
        else span
    )


def moment_text(moment: datetime | None) -> str:
    """A moment in the computer's time zone and the locale's short form, "" for None."""
    if moment is None:
        return ""
    # The first picture tells of hours, not of moments.
    from PySide6.QtCore import QDateTime

    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)


def age_text(then: datetime, now: datetime) -> str:
    """How long ago something was, in its largest unit."""
    minutes = max(0, int((now - then).total_seconds() // 60))
    if minutes < 1:
        return QCoreApplication.translate("Wording", "just now")
    if minutes < 60:
        return QCoreApplication.translate("Wording", "{minutes} min ago").format(minutes=minutes)
    if minutes < 24 * 60:
        return QCoreApplication.translate("Wording", "{hours} h ago").format(hours=minutes // 60)
    return QCoreApplication.translate("Wording", "{days} d ago").format(days=minutes // (24 * 60))


def count_text(count: int) -> str:
    """A number of things, by the locale's digits."""
    return QLocale().toString(count)


def money_text(money: Money | None) -> str:
    """An amount with its currency code, by the locale's digits."""
    if money is None:
        return ""
    digits = max(0, -int(money.amount.as_tuple().exponent)) if money.amount.is_finite() else 0
    number = QLocale().toString(float(money.amount), "f", digits)
    return f"{number} {money.currency}".strip()


def country_text(code: str) -> str:
    """A country's name in the interface language with its code, the bare code if unknown."""
    names = shipped_countries().get(iso_country(code))
    if names is None:
        return code
    return f"{label_text(names)} ({code})"


def label_text(label: Label) -> str:
    """A label of the explanations in the interface language."""
    return label.said_in(QLocale().name().partition("_")[0])


def country_abroad(code: str) -> str:
    """A country's name in English, as a postal item asks for it; the bare code if unknown."""
    names = shipped_countries().get(iso_country(code))
    return code if names is None else f"{names.en} ({code})"


def items_text(lines: tuple[OrderLine, ...]) -> str:
    """The first product and how many more there are."""
    if not lines:
        return ""
    first = lines[0]
    name = f"{first.quantity} × {first.product_name}" if first.quantity > 1 else first.product_name
    return f"{name}  +{len(lines) - 1}" if len(lines) > 1 else name
