"""Finding orders by a part of their text, fast enough to answer every letter that is typed.

A hundred thousand texts are compared in memory in a few milliseconds, which no file can match
for one letter or two. What was found for `mül` is looked through for `müll`, and is there again
when the last letter is taken back. Text is folded before it comes here.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable, Iterable
from itertools import compress, repeat
from operator import contains

from msgspec import Struct

from aliship_gui.giving_way import giving_way
from aliship_gui.in_pieces import in_pieces

_STEPS = 12
"""How many searches on the way to the present one are remembered."""


class _Step(Struct, frozen=True):
    """What was found for a text: ids in the order of the view, and their texts beside them."""

    text: str
    ids: list[str]
    texts: list[str]

    def narrowed(self, text: str) -> _Step:
        # Written as maps, which run thousands of times without a step of Python between.
        hits: list[bool] = []
        for some in giving_way(in_pieces(self.texts)):
            hits += map(contains, some, repeat(text))
        if all(hits):
            return _Step(text, self.ids, self.texts)
        return _Step(text, list(compress(self.ids, hits)), list(compress(self.texts, hits)))


class OrderSearch:
    """The texts of a shop's orders, read by `load` when first searched; for several threads.

    `changed` keeps them up to date, so whoever writes orders has to tell.
    """

    def __init__(self, load: Callable[[], dict[str, str]]) -> None:
        """What `load` returns is changed here."""
        self._load = load
        self._lock = threading.Lock()
        self._texts: dict[str, str] | None = None
        self._view: Hashable = None
        self._ids: list[str] | None = None
        self._steps: list[_Step] = []

    def changed(self, texts: Iterable[tuple[str, str]]) -> None:
        """These orders are new or different: ids with their texts."""
        with self._lock:
            if self._texts is not None:
                self._texts.update(texts)
            self._forget()

    def read_again(self) -> None:
        """Orders were changed by somebody else: nothing that was read is true any more."""
        with self._lock:
            self._texts = None
            self._forget()

    def prepare(self) -> None:
        """Read the texts now, so that the first letter need not wait for them."""
        with self._lock:
            self._known()

    def ids(self, view: Hashable, select: Callable[[], list[str]]) -> list[str]:
        """The ids of a view, which `select` finds unless they are known; not to be changed."""
        with self._lock:
            return self._base(view, select)

    def find(self, text: str, view: Hashable, select: Callable[[], list[str]]) -> list[str]:
        """Those ids of a view whose text has `text` in it, in the order of the view."""
        with self._lock:
            ids, known = self._base(view, select), self._known()
            if not self._steps:
                texts: list[str] = []
                for some in giving_way(in_pieces(ids)):
                    texts += map(known.get, some, repeat(""))
                self._steps = [_Step("", ids, texts)]
            while self._steps[-1].text not in text:
                self._steps.pop()
            if self._steps[-1].text != text:
                self._steps.append(self._steps[-1].narrowed(text))
            del self._steps[1:-_STEPS]
            return self._steps[-1].ids

    def _base(self, view: Hashable, select: Callable[[], list[str]]) -> list[str]:
        if self._ids is None or view != self._view:
            self._forget()
            self._ids = select()
            self._view = view
        return self._ids

    def _known(self) -> dict[str, str]:
        if self._texts is None:
            self._texts = self._load()
        return self._texts

    def _forget(self) -> None:
        self._ids, self._steps = None, []
