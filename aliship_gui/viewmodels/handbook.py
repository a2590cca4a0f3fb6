"""All explanations as a handbook: found by code or by words of either language, offline."""

from __future__ import annotations

import unicodedata
from functools import cached_property

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from aliship_gui.explain.entries import Catalogue, Explanation
from aliship_gui.viewmodels.explanation_page import (
    ExplanationPage,
    page_for_explanation,
    predicted_code,
)
from aliship_gui.viewmodels.indexes import ROOT, AnyIndex
from aliship_gui.viewmodels.tool_tips import plain_tip

_OF_A_SHIPMENT = "fulfil."
_TEXTS = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    }
)


class HandbookModel(QAbstractListModel):
    """One row an explanation that is looked at: those that match a search, or all."""

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._found: list[Explanation] = []
        self._chinese = False

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """Explanations found."""
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The code and the title in the interface language."""
        if not index.isValid() or role not in _TEXTS:
            return None
        explanation = self._found[index.row()]
        told = explanation.words.in_general()
        words = told.zh if self._chinese else told.en
        code = predicted_code(explanation)
        line = f"{code}  {words.title}" if code else words.title
        return plain_tip(line) if role == Qt.ItemDataRole.ToolTipRole else line

    def search(self, text: str) -> None:
        """Show the explanations that hold every word of `text`; codes match from their start."""
        words = _folded(text).split()
        self.beginResetModel()
        hits = [entry for entry, place in self._all if words and all(w in place for w in words)]
        self._found = sorted(hits, key=lambda entry: not _is_code_of(entry, words))
        self.endResetModel()

    def show_all(self) -> None:
        """Show every explanation of an error, those of a refused shipment first."""
        self.beginResetModel()
        known = [entry for entry, _place in self._all if not entry.fallback]
        self._found = sorted(known, key=lambda entry: not entry.id.startswith(_OF_A_SHIPMENT))
        self.endResetModel()

    @cached_property
    def _all(self) -> list[tuple[Explanation, str]]:
        """Every explanation with what it is found by; made ready when it is first needed."""
        return [(entry, _searched(entry)) for entry in self._catalogue.explanations.values()]

    def page_at(self, row: int) -> ExplanationPage | None:
        """The page of a row, None when there is no such row."""
        return page_for_explanation(self._found[row]) if 0 <= row < len(self._found) else None

    def set_chinese(self, chinese: bool) -> None:
        """Which language the titles are in."""
        self._chinese = chinese
        if self._found:
            self.dataChanged.emit(self.index(0), self.index(len(self._found) - 1))


def _is_code_of(explanation: Explanation, words: list[str]) -> bool:
    return any(_folded(code) in words for code in explanation.codes)


def _searched(explanation: Explanation) -> str:
    halves = (explanation.words.zh, explanation.words.en)
    told = [part for half in halves for part in (half.title, half.meaning, half.remedy)]
    return _folded(" ".join((*explanation.codes, *explanation.messages, *told)))


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
