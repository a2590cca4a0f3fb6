"""What was found about one row, in Chinese and in English side by side."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from aliship_gui.explain.words import Bilingual, Words
from aliship_gui.ui.bilingual_text import BilingualText
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.viewmodels.explanation_page import Passage


class ImportDetails(Retranslates, QFrame):
    """Both languages at once; the interface language stands at the left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.zh = BilingualText()
        self.zh.setObjectName("importZh")
        self.en = BilingualText()
        self.en.setObjectName("importEn")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(scroll)
        content = QWidget()
        scroll.setWidget(content)
        self._row = QHBoxLayout(content)
        self._row.setContentsMargins(12, 8, 12, 8)
        self._row.setSpacing(24)
        for text in (self.en, self.zh):
            half = QVBoxLayout()
            half.addWidget(text)
            half.addStretch()
            self._row.addLayout(half, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """See `Retranslates`."""
        self.zh.setAccessibleName(self.tr("Findings in Chinese"))
        self.en.setAccessibleName(self.tr("Findings in English"))

    def set_chinese_first(self, chinese: bool) -> None:
        """Which language stands at the left."""
        direction = (
            QHBoxLayout.Direction.RightToLeft if chinese else QHBoxLayout.Direction.LeftToRight
        )
        self._row.setDirection(direction)
        first, second = (self.zh, self.en) if chinese else (self.en, self.zh)
        QWidget.setTabOrder(first, second)

    def show_words(self, told: Iterable[Bilingual]) -> None:
        """Other findings."""
        told = tuple(told)
        self.zh.show_passages(tuple(_passage(words.zh) for words in told))
        self.en.show_passages(tuple(_passage(words.en) for words in told))


def _passage(words: Words) -> Passage:
    return Passage(words.title, words.meaning, words.remedy)
