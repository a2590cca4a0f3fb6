"""The field that a scanner types into: takes whole scans, however fast they come."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from aliship_gui.domain.scanned_text import GROUP_SEPARATOR

_SHOWN_SEPARATOR = "␝"
_ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ScanField(QLineEdit):
    """A scan ends with Enter, or with Tab where the scanner is set up so.

    Key presses wait in Qt's own line while the program is busy, so none is lost. Input methods
    are kept out: one that is switched to Chinese would swallow what the scanner types.
    """

    scanned = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def event(self, event: QEvent) -> bool:
        """Qt's hook: Tab ends a scan; in an empty field, Tab and Undo are the window's."""
        if isinstance(event, QKeyEvent):
            kind, empty = event.type(), not self.text()
            if kind is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab and not empty:
                self._end()
                return True
            undo = event.matches(QKeySequence.StandardKey.Undo)
            if kind is QEvent.Type.ShortcutOverride and empty and undo:
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: Enter, or the line feed some scanners send, ends a scan."""
        if event.key() in _ENDS or event.text() in ("\r", "\n"):
            self._end()
        elif event.text() == GROUP_SEPARATOR:
            # A line edit drops control characters, and this one tells where a part ends.
            self.insert(_SHOWN_SEPARATOR)
        else:
            super().keyPressEvent(event)

    def _end(self) -> None:
        text = self.text().replace(_SHOWN_SEPARATOR, GROUP_SEPARATOR)
        self.clear()
        if text.strip():
            self.scanned.emit(text)


class ScanKeys(QObject):
    """Sends to the field what is typed while something else in its window has the focus."""

    def __init__(self, field: ScanField, *others: QWidget) -> None:
        super().__init__(field)
        self._field = field
        for widget in others:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~(
                Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
            )
            if plain and len(event.text()) == 1 and event.text().isprintable():
                if event.text() == " ":
                    return super().eventFilter(watched, event)
                self._field.setFocus()
                self._field.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)
