"""Tells good news above the orders, with one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from aliship_gui.ui.theme import Tone
from aliship_gui.ui.workspace import Workspace

Wording = Callable[[], tuple[str, str]]
"""Says the sentence and the button's text in the present language; "" for a button that closes."""


class News(QObject):
    """One piece of news at a time; a later one takes its place, its button takes it away."""

    def __init__(self, panes: Workspace) -> None:
        super().__init__(panes)
        self._banner = panes.news
        self._tone = Tone.NEUTRAL
        self._wording: Wording | None = None
        self._deed: Callable[[], object] | None = None
        panes.news.action.connect(self._act)

    def tell(self, tone: Tone, wording: Wording, deed: Callable[[], object] | None = None) -> None:
        """Say it, in whichever language the window comes to speak meanwhile."""
        self._tone, self._wording, self._deed = tone, wording, deed
        self.retranslate()

    def retranslate(self) -> None:
        """Say what is still there in the present language."""
        if self._wording is not None:
            words, action = self._wording()
            self._banner.tell(self._tone, words, action or self.tr("Close"))

    def _act(self) -> None:
        deed, self._deed = self._deed, None
        self._wording = None
        self._banner.hide()
        if deed is not None:
            deed()
