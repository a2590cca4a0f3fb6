"""Fills pages from top to bottom and turns the page where something does not fit."""

from __future__ import annotations

from collections.abc import Callable

from aliship_gui.ui.paper.ink import Ink, Page, Text, text_height
from aliship_gui.ui.paper.sizes import Paper


class Flow:
    """`y` is where the next thing goes; `left`, `width` and `bottom` bound it.

    `on_turn` is called at the top of each further page, for a heading that is said again.
    """

    def __init__(self, paper: Paper, foot: float = 0.0) -> None:
        self._paper = paper
        self._pages: list[list[Ink]] = [[]]
        self.left = paper.margin
        self.width = paper.width - 2 * paper.margin
        self.y = paper.margin
        self.bottom = paper.height - paper.margin - foot
        self.on_turn: Callable[[], None] | None = None

    @property
    def pages(self) -> list[Page]:
        """What was put down so far."""
        return [tuple(page) for page in self._pages]

    def put(self, *inks: Ink) -> None:
        """Put something where its own place says."""
        self._pages[-1].extend(inks)

    def skip(self, height: float) -> None:
        """Leave room; none is left at the top of a page."""
        if self.y > self._paper.margin:
            self.y += height

    def make_room(self, height: float) -> None:
        """Turn the page if less than `height` is left, unless the page is new anyway."""
        if self.y + height > self.bottom and self._pages[-1]:
            self._pages.append([])
            self.y = self._paper.margin
            if self.on_turn is not None:
                self.on_turn()

    def write(self, text: str, size: float, *, bold: bool = False, at_right: bool = False) -> None:
        """Write lines across the whole width, a page turned in between where needed."""
        for line in text.split("\n"):
            ink = Text(self.left, self.y, self.width, line, size, bold, at_right)
            height = text_height(ink)
            self.make_room(height)
            self.put(Text(self.left, self.y, self.width, line, size, bold, at_right))
            self.y += height
