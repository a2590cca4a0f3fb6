"""Words for how it stands with a shipment, and for how grave a finding is."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from aliship_gui.domain.findings import Severity
from aliship_gui.domain.shipments import DeclarationState

_STATE_WORDS = {
    DeclarationState.QUEUED: str(QT_TRANSLATE_NOOP("DeclarationState", "Waiting to be sent")),
    DeclarationState.SENDING: str(QT_TRANSLATE_NOOP("DeclarationState", "Sending")),
    DeclarationState.DECLARED: str(QT_TRANSLATE_NOOP("DeclarationState", "Declared")),
    DeclarationState.REFUSED: str(QT_TRANSLATE_NOOP("DeclarationState", "Refused")),
    DeclarationState.UNKNOWN: str(
        QT_TRANSLATE_NOOP("DeclarationState", "Outcome unknown, checking")
    ),
    DeclarationState.CANCELLED: str(QT_TRANSLATE_NOOP("DeclarationState", "Cancelled")),
}


_SEVERITY_WORDS = {
    Severity.BLOCK: str(QT_TRANSLATE_NOOP("Severity", "Blocks sending")),
    Severity.WARN: str(QT_TRANSLATE_NOOP("Severity", "Warning")),
    Severity.INFO: str(QT_TRANSLATE_NOOP("Severity", "For your information")),
}


def state_text(state: DeclarationState) -> str:
    """A declaration's state in the interface language."""
    return QCoreApplication.translate("DeclarationState", _STATE_WORDS[state])


def severity_text(severity: Severity) -> str:
    """What a finding's icon says, in a word or two of the interface language."""
    return QCoreApplication.translate("Severity", _SEVERITY_WORDS[severity])
