"""Help inside a window that has no side panel, in both languages side by side."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from aliship_gui.ui.announcing import announce
from aliship_gui.ui.bilingual_text import BilingualText
from aliship_gui.ui.labels import IconLabel
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.ui.theme import Tone, current_colours
from aliship_gui.viewmodels.explanation_page import ExplanationPage


class HelpCard(Retranslates, QFrame):
    """Hidden until there is help to show; its button puts it away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("helpCard")
        self.setProperty("banner", str(Tone.NEUTRAL))
        self.page: ExplanationPage | None = None
        self._icon = IconLabel(18)
        self.zh = BilingualText()
        self.zh.setObjectName("helpZh")
        self.zh.setAccessibleName("中文")
        self.en = BilingualText()
        self.en.setObjectName("helpEn")
        self.en.setAccessibleName("English")
        self.close_button = QPushButton()
        self.close_button.setObjectName("helpCloseButton")
        self.close_button.setProperty("quiet", "true")
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.put_away)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 8, 8, 8)
        self._row.setSpacing(12)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        for half in (self.en, self.zh):
            self._row.addWidget(half, 1, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()
        self.retranslate()

    def show_page(self, page: ExplanationPage, *, chinese_first: bool) -> None:
        """Show help, with the half at the left where one begins to read."""
        self.page = page
        first, second = (self.zh, self.en) if chinese_first else (self.en, self.zh)
        for place, half in enumerate((first, second), start=1):
            self._row.insertWidget(place, half, 1, Qt.AlignmentFlag.AlignTop)
        QWidget.setTabOrder(first, second)
        QWidget.setTabOrder(second, self.close_button)
        self.zh.show_passages(page.zh)
        self.en.show_passages(page.en)
        self.show()
        announce(self, (page.zh if chinese_first else page.en)[0].title)

    def put_away(self) -> None:
        """Hide it."""
        self.page = None
        self.hide()

    def retranslate(self) -> None:
        """See `Retranslates`."""
        self.close_button.setText(self.tr("Close"))
        self.recolour()

    def recolour(self) -> None:
        """See `Retranslates`."""
        self._icon.show_icon("info", current_colours().tones[Tone.NEUTRAL].text)
