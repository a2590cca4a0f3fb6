"""Words for the import preview: columns, standings, and what was found about a row."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from aliship_gui.domain.findings import Field, Finding
from aliship_gui.domain.shipments import SendType
from aliship_gui.explain.entries import Catalogue
from aliship_gui.explain.findings import FindingTeller
from aliship_gui.explain.words import Bilingual
from aliship_gui.services.importing.verdicts import Standing, Verdict
from aliship_gui.viewmodels.shipment_wording import state_text

_FIELDS = {
    Field.ORDER: str(QT_TRANSLATE_NOOP("ImportWords", "Order")),
    Field.CARRIER: str(QT_TRANSLATE_NOOP("ImportWords", "Carrier")),
    Field.TRACKING_NUMBER: str(QT_TRANSLATE_NOOP("ImportWords", "Tracking number")),
    Field.TRACKING_URL: str(QT_TRANSLATE_NOOP("ImportWords", "Tracking URL")),
    Field.DESCRIPTION: str(QT_TRANSLATE_NOOP("ImportWords", "Remark")),
    Field.SEND_TYPE: str(QT_TRANSLATE_NOOP("ImportWords", "All or part")),
}
_STANDINGS = {
    Standing.READY: str(QT_TRANSLATE_NOOP("ImportWords", "Ready")),
    Standing.WARN: str(QT_TRANSLATE_NOOP("ImportWords", "To look at")),
    Standing.BLOCKED: str(QT_TRANSLATE_NOOP("ImportWords", "Cannot be sent")),
    Standing.ALREADY: str(QT_TRANSLATE_NOOP("ImportWords", "There already")),
}


def field_text(field: Field) -> str:
    """A column's name in the interface language."""
    return QCoreApplication.translate("ImportWords", _FIELDS[field])


def standing_text(standing: Standing) -> str:
    """A standing in the interface language."""
    return QCoreApplication.translate("ImportWords", _STANDINGS[standing])


def send_type_text(send_type: SendType) -> str:
    """The whole order or a part, in the interface language."""
    if send_type is SendType.ALL:
        return QCoreApplication.translate("ImportWords", "all")
    return QCoreApplication.translate("ImportWords", "part")


class RowTeller:
    """Tells findings of the checks and faults of the file alike, from the catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._teller = FindingTeller(catalogue)

    def words_for(self, finding: Finding) -> Bilingual:
        """A finding in both languages. Raises KeyError for one without words, a defect."""
        explanation = self._catalogue.explanations.get(finding.kind)
        return self._teller.words_for(finding) if explanation is None else explanation.words

    def title(self, finding: Finding, *, chinese: bool) -> str:
        """A finding in one sentence."""
        words = self.words_for(finding)
        return words.zh.title if chinese else words.en.title

    def summary(self, verdict: Verdict, *, chinese: bool) -> str:
        """The gravest thing about a row and how many more there are, "" for nothing."""
        if verdict.state is not None:
            return state_text(verdict.state)
        if not verdict.findings:
            return ""
        first = self.title(verdict.findings[0], chinese=chinese)
        more = len(verdict.findings) - 1
        return f"{first}  +{more}" if more else first
