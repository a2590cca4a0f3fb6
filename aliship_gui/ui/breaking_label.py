"""Shows texts with long words, and gives them back as they are."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from aliship_gui.ui.labels import PlainLabel

_LONG_WORD = re.compile(r"\S{13,}")
_BREAK_AFTER = re.compile(r"[;:,/_]+|\w{12}|(?<=[a-z])\.(?=[a-z]+\.[a-z])")
"""Where a long word may go on in a new line; the last is inside the name of a method."""
_NO_SPACE = "\u200b"


class BreakingLabel(PlainLabel):
    """A selectable text whose long words, such as SKUs, may go on in a new line.

    A label breaks lines between words and nowhere else, and would widen what it stands in. So
    there are spaces without a width in what it shows, and in nothing that leaves it: not in what
    is copied, marked for the middle button, or read aloud. `said` is the text without them.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(wrap=True, selectable=True, parent=parent)
        self.said = ""
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show `text`."""
        self.said = text
        self.setText(_breakable(text))
        self.setAccessibleName(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: the key that copies."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy(QClipboard.Mode.Clipboard)
            event.accept()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's hook: Qt's own menu would copy what is shown."""
        menu = self.made_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def made_menu(self) -> QMenu:
        """What can be done with the text now."""
        menu = QMenu(self)
        copy = menu.addAction(self.tr("&Copy"))
        copy.setEnabled(self.hasSelectedText())
        copy.triggered.connect(self._copy_selected)
        menu.addAction(self.tr("Select &all")).triggered.connect(self._select_all)
        return menu

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: what is selected is not dragged away, for a drag would take what is shown."""
        if event.button() is Qt.MouseButton.LeftButton and not event.modifiers():
            self.setSelection(0, 0)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: some desktops paste with the middle button what was selected last."""
        super().mouseReleaseEvent(event)
        if QGuiApplication.clipboard().supportsSelection():
            self._copy(QClipboard.Mode.Selection)

    def _copy_selected(self) -> None:
        self._copy(QClipboard.Mode.Clipboard)

    def _select_all(self) -> None:
        self.setSelection(0, len(self.text()))

    def _copy(self, mode: QClipboard.Mode) -> None:
        if self.hasSelectedText():
            QGuiApplication.clipboard().setText(self.selectedText().replace(_NO_SPACE, ""), mode)


def _breakable(text: str) -> str:
    return _LONG_WORD.sub(lambda word: _BREAK_AFTER.sub(f"\\g<0>{_NO_SPACE}", word.group()), text)
