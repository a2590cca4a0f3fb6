"""A message inside the window, where a dialog would be in the way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from aliship_gui.ui.announcing import announce
from aliship_gui.ui.elided_button import ElidedButton
from aliship_gui.ui.icons import themed_icon
from aliship_gui.ui.labels import IconLabel, PlainLabel, restyle
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.ui.theme import Tone, current_colours

Wording = Callable[[], tuple[str, str]]
"""Says the sentence and the button's text in the present language; "" for no button."""

_ICONS = {
    Tone.NEUTRAL: "info",
    Tone.ACCENT: "clock",
    Tone.GOOD: "check",
    Tone.WARN: "warning",
    Tone.BAD: "error",
}


class Banner(Retranslates, QFrame):
    """An icon, a sentence and perhaps one button; hidden until there is something to say.

    One that is `closable` can be taken away by a further button, whatever the first is for.

    What is said by a `Wording` follows the language; ready words are for windows that are closed
    before it can change.

    Object names are `name`, and `name` with "Text", "Button" and "Close" behind it.
    """

    action = Signal()

    def __init__(self, name: str, parent: QWidget | None = None, *, closable: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._tone = Tone.NEUTRAL
        self._wording: Wording | None = None
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
        self.close_button: QToolButton | None = None
        if closable:
            self.close_button = QToolButton()
            self.close_button.setObjectName(f"{name}Close")
            self.close_button.setIcon(themed_icon("close"))
            self.close_button.clicked.connect(self.hide)
            row.addWidget(self.close_button)
        self.retranslate()
        self.hide()

    def tell(self, tone: Tone, words: str, action: str = "") -> None:
        """Say something; `action` is the button's text, "" for no button.

        Screen readers speak it, once, and at once when it is bad.
        """
        self._wording = None
        self._show(tone, words, action)

    def say(self, tone: Tone, wording: Wording) -> None:
        """Say something like `tell`, and say it again when another language is spoken."""
        self._wording = wording
        self._show(tone, *wording())

    def retranslate(self) -> None:
        """See `Retranslates`."""
        if self._wording is not None and not self.isHidden():
            self._write(*self._wording())
        if self.close_button is not None:
            self.close_button.setToolTip(self.tr("Take this message away"))
            self.close_button.setAccessibleName(self.tr("Take this message away"))

    def recolour(self) -> None:
        """See `Retranslates`."""
        self._icon.show_icon(_ICONS[self._tone], current_colours().tones[self._tone].text)

    def _show(self, tone: Tone, words: str, action: str) -> None:
        is_news = self.isHidden() or words != self.words.text()
        self._tone = tone
        self._write(words, action)
        self.setProperty("banner", str(tone))
        restyle(self)
        self.recolour()
        self.show()
        if is_news:
            announce(self, words, urgent=tone is Tone.BAD)

    def _write(self, words: str, action: str) -> None:
        self.words.setText(words)
        self.setAccessibleName(words)
        self.button.setText(action)
        self.button.setVisible(bool(action))
