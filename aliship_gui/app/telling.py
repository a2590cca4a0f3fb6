"""A failure told in a box, where no shop is open whose panel could explain it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from aliship_gui.domain.failures import Failure

if TYPE_CHECKING:
    from aliship_gui.explain.entries import Catalogue


def tell_failure(parent: QWidget, failure: Failure, catalogue: Catalogue, *, chinese: bool) -> None:
    """Say it in both languages, the interface's own first; does not wait for an answer."""
    from aliship_gui.explain.matcher import Matcher

    words = Matcher(catalogue).explain(failure).words
    halves = (words.zh, words.en) if chinese else (words.en, words.zh)
    box = QMessageBox(QMessageBox.Icon.Warning, "AliShip", halves[0].title, parent=parent)
    box.setObjectName("failureBox")
    box.setTextFormat(Qt.TextFormat.PlainText)
    rest = [[half.title, half.meaning, half.remedy] for half in halves]
    rest[0] = rest[0][1:]
    box.setInformativeText("\n\n".join("\n".join(filter(None, lines)) for lines in rest))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
