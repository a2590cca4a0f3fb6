"""The findings about a draft, as a list in the interface language."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QObject,
    Qt,
)

from aliship_gui.domain.findings import Finding
from aliship_gui.explain.findings import FindingTeller
from aliship_gui.viewmodels.explanation_page import predicted_code
from aliship_gui.viewmodels.indexes import ROOT, AnyIndex
from aliship_gui.viewmodels.shipment_wording import severity_text


class FindingRole(IntEnum):
    """What an entry offers besides Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1
    SEVERITY = Qt.ItemDataRole.UserRole + 2
    CODE = Qt.ItemDataRole.UserRole + 3


class FindingListModel(QAbstractListModel):
    """One row a finding, gravest first."""

    def __init__(self, teller: FindingTeller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._teller = teller
        self._findings: tuple[Finding, ...] = ()
        self._chinese = False

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is shown."""
        return self._findings

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """The number of findings."""
        return 0 if parent.isValid() else len(self._findings)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A finding's sentence, and the platform error that it foresees."""
        if not index.isValid():
            return None
        finding = self._findings[index.row()]
        if role == FindingRole.ROW:
            return index.row()
        if role == FindingRole.SEVERITY:
            return str(finding.severity)
        if role == FindingRole.CODE:
            return predicted_code(self._teller.foreseen(finding))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.sentence(finding)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return severity_text(finding.severity)
        return None

    def sentence(self, finding: Finding) -> str:
        """A finding in the interface language, naming the platform error that it foresees."""
        words = self._teller.words_for(finding)
        title = words.zh.title if self._chinese else words.en.title
        code = predicted_code(self._teller.foreseen(finding))
        if not code:
            return title
        foresees = QCoreApplication.translate("FindingList", "{title} (platform error {code})")
        return foresees.format(title=title, code=code)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Other findings; nothing happens when they are the same."""
        if findings == self._findings:
            return
        self.beginResetModel()
        self._findings = findings
        self.endResetModel()

    def set_chinese(self, chinese: bool) -> None:
        """Which language the sentences are in."""
        self._chinese = chinese
        self.repaint_all()

    def repaint_all(self) -> None:
        """The language changed."""
        if self._findings:
            self.dataChanged.emit(self.index(0), self.index(len(self._findings) - 1))
