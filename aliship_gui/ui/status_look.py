"""How statuses and findings look: one tone and one icon each, never colour alone."""

from __future__ import annotations

from msgspec import Struct

from aliship_gui.domain.deadlines import Urgency
from aliship_gui.domain.findings import Severity
from aliship_gui.domain.orders import OrderStatus
from aliship_gui.ui.theme import Tone
from aliship_gui.viewmodels.status_list import ALL, ATTENTION


class Look(Struct, frozen=True):
    """A tone and the icon that goes with it."""

    tone: Tone
    icon: str


_STATUS = {
    OrderStatus.WAIT_SELLER_SEND_GOODS: Look(Tone.ACCENT, "box"),
    OrderStatus.SELLER_PART_SEND_GOODS: Look(Tone.ACCENT, "box-part"),
    OrderStatus.WAIT_BUYER_ACCEPT_GOODS: Look(Tone.GOOD, "truck"),
    OrderStatus.IN_CANCEL: Look(Tone.WARN, "cancel"),
    OrderStatus.IN_ISSUE: Look(Tone.WARN, "dispute"),
    OrderStatus.IN_FROZEN: Look(Tone.WARN, "snow"),
    OrderStatus.WAIT_SELLER_EXAMINE_MONEY: Look(Tone.NEUTRAL, "wallet"),
    OrderStatus.RISK_CONTROL: Look(Tone.NEUTRAL, "pause"),
    OrderStatus.RISK_CONTROL_HOLD: Look(Tone.NEUTRAL, "pause"),
    OrderStatus.PLACE_ORDER_SUCCESS: Look(Tone.NEUTRAL, "clock"),
    OrderStatus.PAYMENT_PROCESSING: Look(Tone.NEUTRAL, "clock"),
    OrderStatus.FUND_PROCESSING: Look(Tone.NEUTRAL, "wallet"),
    OrderStatus.FINISH: Look(Tone.NEUTRAL, "check"),
    OrderStatus.ARCHIVE: Look(Tone.NEUTRAL, "archive"),
}
_UNKNOWN = Look(Tone.NEUTRAL, "question")
_ENTRIES = {ALL: Look(Tone.NEUTRAL, "all"), ATTENTION: Look(Tone.BAD, "warning")}
_URGENCY = {
    Urgency.CALM: Look(Tone.NEUTRAL, "clock"),
    Urgency.SOON: Look(Tone.WARN, "clock"),
    Urgency.TODAY: Look(Tone.BAD, "warning"),
    Urgency.OVERDUE: Look(Tone.BAD, "error"),
}
_SEVERITY = {
    Severity.BLOCK: Look(Tone.BAD, "error"),
    Severity.WARN: Look(Tone.WARN, "warning"),
    Severity.INFO: Look(Tone.NEUTRAL, "info"),
}


def status_look(status: str) -> Look:
    """The look of an order status, also of one that is not documented."""
    try:
        return _STATUS[OrderStatus(status)]
    except ValueError:
        return _UNKNOWN


def entry_look(key: str) -> Look:
    """The look of an entry in the status list."""
    return _ENTRIES.get(key) or status_look(key)


def urgency_look(urgency: Urgency) -> Look | None:
    """The look of a countdown, None where there is none."""
    return _URGENCY.get(urgency)


def severity_look(severity: Severity) -> Look:
    """The look of a finding."""
    return _SEVERITY[severity]
