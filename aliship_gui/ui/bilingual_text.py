"""One language's half of an explanation: a title and paragraphs, as plain text."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QFont,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from aliship_gui.viewmodels.explanation_page import Passage


class BilingualText(QTextEdit):
    """Read-only text as tall as its words; readable by keyboard and by screen readers.

    Text is inserted with formats, never parsed as markup.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_passages(self, passages: tuple[Passage, ...]) -> None:
        """Titles in bold, what they mean and what to do below."""
        self.clear()
        cursor = self.textCursor()
        first = True
        for passage in passages:
            for text, bold in ((passage.title, True), (passage.meaning, False)):
                first = self._write(cursor, text, first=first, bold=bold, space=2 if bold else 8)
            *steps, last = passage.remedy.splitlines() or [""]
            for step in steps:
                first = self._write(cursor, step, first=first, bold=False, space=4)
            first = self._write(cursor, last, first=first, bold=False, space=16)
        self._fit()

    def sizeHint(self) -> QSize:
        """As tall as the words at the present width."""
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        """See `sizeHint`."""
        return QSize(80, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: another width breaks lines elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def _write(
        self, cursor: QTextCursor, text: str, *, first: bool, bold: bool, space: int
    ) -> bool:
        if not text:
            return first
        block = QTextBlockFormat()
        block.setBottomMargin(space)
        block.setLineHeight(120, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        style = QTextCharFormat()
        style.setFontWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        if first:
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block)
        cursor.insertText(text, style)
        return False

    def _height(self) -> int:
        return int(self.document().size().height()) + 4

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        if self.height() != self._height():
            self.setFixedHeight(self._height())
