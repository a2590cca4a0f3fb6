"""Tells good news below the orders, with one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from aliship_gui.ui.banner import Wording
from aliship_gui.ui.theme import Tone
from aliship_gui.ui.workspace import Workspace


class News(QObject):
    """One piece of news at a time; a later one takes its place, its buttons take it away."""

    def __init__(self, panes: Workspace) -> None:
        super().__init__(panes)
        self._banner = panes.news
        self._deed: Callable[[], object] | None = None
        panes.news.action.connect(self._act)

    def tell(self, tone: Tone, wording: Wording, deed: Callable[[], object] | None = None) -> None:
        """Say it, with a button for the deed where there is one."""
        self._deed = deed
        self._banner.say(tone, wording)

    def _act(self) -> None:
        deed, self._deed = self._deed, None
        self._banner.hide()
        if deed is not None:
            deed()
