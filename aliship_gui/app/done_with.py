"""Takes what a seller is done with off the attention list, one click away from coming back."""

from __future__ import annotations

from PySide6.QtCore import QObject

from aliship_gui.app.news import News
from aliship_gui.ui.theme import Tone
from aliship_gui.ui.workspace import Workspace
from aliship_gui.viewmodels.attention import Case
from aliship_gui.viewmodels.attention_book import AttentionBook


class DoneWith(QObject):
    """Drops the cases that the list asks for, and offers to put them back."""

    def __init__(self, panes: Workspace, book: AttentionBook, news: News) -> None:
        super().__init__(panes)
        self._book = book
        self._news = news
        panes.attention.drop_wanted.connect(self._drop)

    def _drop(self, cases: list[Case]) -> None:
        self._book.drop(cases)

        def wording() -> tuple[str, str]:
            words = self.tr("%Ln shipment(s) taken off this list", "", len(cases))
            return words, self.tr("Undo")

        self._news.tell(Tone.NEUTRAL, wording, lambda: self._book.put_back(cases))
