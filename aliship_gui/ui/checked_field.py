"""A field with its label above and the findings about it below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from aliship_gui.domain.findings import Finding, Severity
from aliship_gui.ui.announcing import Announcer
from aliship_gui.ui.labels import ElidedLabel, IconLabel, PlainLabel, restyle
from aliship_gui.ui.status_look import severity_look
from aliship_gui.ui.theme import current_colours

_FINDING = {Severity.BLOCK: "block", Severity.WARN: "warn", Severity.INFO: ""}


class CheckedField(QWidget):
    """Label, input, and the gravest finding in words; the input is the label's buddy."""

    def __init__(self, edit: QLineEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = edit
        self.label = QLabel()
        self.label.setProperty("role", "heading")
        self.label.setBuddy(edit)
        self.hint = ElidedLabel(role="caption")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.hint.hide()
        self._icon = IconLabel(16)
        self._words = PlainLabel(role="caption", wrap=True)
        self._words.setObjectName(f"{edit.objectName()}Finding")
        self._shown: tuple[Finding, ...] = ()
        self._announcer = Announcer(edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._head = QHBoxLayout()
        self._head.setSpacing(8)
        self._head.addWidget(self.label)
        self._head.addWidget(self.hint, 1)
        column.addLayout(self._head)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addWidget(edit, 1)
        column.addLayout(self._row)
        self._below = QWidget()
        column.addWidget(self._below)
        below = QHBoxLayout(self._below)
        below.setContentsMargins(2, 0, 0, 0)
        below.setSpacing(6)
        below.addWidget(self._icon)
        below.addWidget(self._words, 1)
        self._below.hide()

    def add_beside(self, widget: QWidget) -> None:
        """Put a button beside the input."""
        self._row.addWidget(widget)

    def show_hint(self, text: str) -> None:
        """Show a word beside the label, "" for none."""
        self.hint.setText(text)
        self.hint.setVisible(bool(text))

    def show_findings(
        self, findings: tuple[Finding, ...], sentence: str, *, touched: bool, ready: bool
    ) -> None:
        """Show the gravest of `findings` in the words of `sentence`.

        An untouched empty field is not scolded; a filled one without findings is marked good
        when `ready`.
        """
        shown = findings if touched else ()
        gravest = shown[0].severity if shown else None
        mark = _FINDING[gravest] if gravest else ("ok" if ready else "")
        if self.edit.property("finding") != mark:
            self.edit.setProperty("finding", mark)
            restyle(self.edit)
        self._below.setVisible(bool(shown))
        if gravest is not None:
            look = severity_look(gravest)
            self._icon.show_icon(look.icon, current_colours().tones[look.tone].text)
            self._words.setText(sentence)
            if self._words.property("tone") != str(look.tone):
                self._words.setProperty("tone", str(look.tone))
                restyle(self._words)
        self.edit.setAccessibleDescription(sentence if shown else "")
        self._announce(sentence if shown else "")

    def forget(self) -> None:
        """Something else stands in the field: what was found before is no longer spoken of."""
        self._announcer.be_silent()

    def _announce(self, sentence: str) -> None:
        if sentence:
            self._announcer.say(sentence)
        elif self._announcer.has_news and not self.edit.isReadOnly():
            fine = self.tr("{field}: fine now")
            self._announcer.say(fine.format(field=self.edit.accessibleName()))
        else:
            self._announcer.be_silent()
