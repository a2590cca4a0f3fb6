"""Words about the calls of a day."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from aliship_gui.store.call_budget import DaysCalls
from aliship_gui.viewmodels.tool_tips import plain_tip
from aliship_gui.viewmodels.wording import moment_text


def calls_text(today: DaysCalls) -> str:
    """How many of how many, in the interface language."""
    words = QCoreApplication.translate("CallText", "Calls today: {calls} of {limit}")
    locale = QLocale()
    return words.format(calls=locale.toString(today.calls), limit=locale.toString(today.limit))


def calls_tip(today: DaysCalls) -> str:
    """The count, what it means, and when it begins anew."""
    words = QCoreApplication.translate(
        "CallText",
        "The platform answers an app in test status {limit} times a day. It counts anew at "
        "{moment}.",
    )
    locale = QLocale()
    told = words.format(limit=locale.toString(today.limit), moment=moment_text(today.resets_at))
    return plain_tip(f"{calls_text(today)}\n{told}")
