"""A message inside the window, where a dialog would be in the way."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from aliship_gui.ui.announcing import announce
from aliship_gui.ui.elided_button import ElidedButton
from aliship_gui.ui.labels import IconLabel, PlainLabel, restyle
from aliship_gui.ui.theme import Tone, current_colours

_ICONS = {
    Tone.NEUTRAL: "info",
    Tone.ACCENT: "clock",
    Tone.GOOD: "check",
    Tone.WARN: "warning",
    Tone.BAD: "error",
}


class Banner(QFrame):
    """An icon, a sentence and perhaps one button; hidden until there is something to say.

    Object names are `name`, and `name` with "Text" and "Button" behind it.
    """

    action = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._tone = Tone.NEUTRAL
        self._icon = IconLabel(18)
        self.words = PlainLabel(wrap=True, selectable=True)
        self.words.setObjectName(f"{name}Text")
        self.button = ElidedButton()
        self.button.setObjectName(f"{name}Button")
        self.button.setProperty("quiet", "true")
        self.button.clicked.connect(self.action)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self.hide()

    def tell(self, tone: Tone, words: str, action: str = "") -> None:
        """Say something; `action` is the button's text, "" for no button.

        Screen readers speak it, once, and at once when it is bad.
        """
        is_news = self.isHidden() or words != self.words.text()
        self._tone = tone
        self.words.setText(words)
        self.setAccessibleName(words)
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self.setProperty("banner", str(tone))
        restyle(self)
        self._icon.show_icon(_ICONS[tone], current_colours().tones[tone].text)
        self.show()
        if is_news:
            announce(self, words, urgent=tone is Tone.BAD)
