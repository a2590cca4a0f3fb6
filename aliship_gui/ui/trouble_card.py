"""An explanation inside a dialog: what went wrong, in both languages side by side."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from aliship_gui.ui.announcing import announce
from aliship_gui.ui.bilingual_text import BilingualText
from aliship_gui.ui.labels import IconLabel, PlainLabel
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.ui.theme import Tone, current_colours
from aliship_gui.viewmodels.explanation_page import ExplanationPage


class TroubleCard(Retranslates, QFrame):
    """Hidden while nothing is wrong; screen readers hear each new trouble once."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("banner", str(Tone.BAD))
        self._page: ExplanationPage | None = None
        self._chinese_first = False
        self._icon = IconLabel(18)
        self.zh = BilingualText()
        self.zh.setObjectName(f"{name}Zh")
        self.zh.setAccessibleName("中文")
        self.en = BilingualText()
        self.en.setObjectName(f"{name}En")
        self.en.setAccessibleName("English")
        self.original = PlainLabel(role="caption", wrap=True, selectable=True)
        self.original.setContentsMargins(34, 0, 0, 0)
        self.original.setObjectName(f"{name}Original")
        self._halves = QHBoxLayout()
        self._halves.setSpacing(12)
        self._halves.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._halves.addWidget(self.zh, 1, Qt.AlignmentFlag.AlignTop)
        self._halves.addWidget(self.en, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addLayout(self._halves)
        column.addWidget(self.original)
        self.hide()

    def set_chinese_first(self, chinese: bool) -> None:
        """Which half stands at the left, where one begins to read."""
        self._chinese_first = chinese
        first, second = (self.zh, self.en) if chinese else (self.en, self.zh)
        for place, half in enumerate((first, second), start=1):
            self._halves.insertWidget(place, half, 1, Qt.AlignmentFlag.AlignTop)
        QWidget.setTabOrder(first, second)

    def show_page(self, page: ExplanationPage | None) -> None:
        """Explain a trouble; None says that there is none."""
        if page == self._page:
            return
        self._page = page
        self.setVisible(page is not None)
        if page is None:
            return
        self.zh.show_passages(page.zh)
        self.en.show_passages(page.en)
        self.original.setText(page.quoted)
        self.original.setVisible(bool(page.quoted) and page.said_by_platform)
        self.recolour()
        passage = (page.zh if self._chinese_first else page.en)[0]
        announce(self, passage.title, urgent=True)

    def retranslate(self) -> None:
        """See `Retranslates`."""
        if self._page is not None:
            self.original.setText(self._page.quoted)

    def recolour(self) -> None:
        """See `Retranslates`."""
        self._icon.show_icon("error", current_colours().tones[Tone.BAD].text)
