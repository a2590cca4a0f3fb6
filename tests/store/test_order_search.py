"""A search finds what a plain look at every text finds, however it was come to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.store.folding import fold
from aliship_gui.store.order_search import OrderSearch

LETTERS = st.text(alphabet="aAbßé手机ＬＸ1 \n", max_size=8)
SHELVES = st.dictionaries(st.text("0123456789", min_size=1, max_size=3), LETTERS, max_size=12)


@dataclass
class Shelf:
    """Orders with their folded texts, and how often they were read."""

    texts: dict[str, str] = field(default_factory=dict)
    loads: int = 0
    selects: int = 0

    def __post_init__(self) -> None:
        self.texts = {order_id: fold(text) for order_id, text in self.texts.items()}
        self.search = OrderSearch(self.load)

    def load(self) -> dict[str, str]:
        self.loads += 1
        return dict(self.texts)

    def select(self) -> list[str]:
        self.selects += 1
        return sorted(self.texts)

    def put(self, order_id: str, text: str) -> None:
        self.texts[order_id] = fold(text)
        self.search.changed([(order_id, fold(text))])

    def find(self, text: str, view: object = "all") -> list[str]:
        return list(self.search.find(fold(text), view, self.select))

    def plainly(self, text: str) -> list[str]:
        return [order_id for order_id in sorted(self.texts) if fold(text) in self.texts[order_id]]


def test_more_texts_than_are_compared_in_one_piece() -> None:
    shelf = Shelf({f"{place:05}": f"lamp {place % 7} {place}" for place in range(10_000)})
    for text in ("l", "lamp", "lamp 3", "lamp 3 99", "lamp", "nowhere"):
        assert shelf.find(text) == shelf.plainly(text)


@given(SHELVES, st.lists(st.one_of(LETTERS, st.tuples(st.just("7"), LETTERS)), max_size=12))
def test_it_finds_what_a_look_at_every_text_finds(
    texts: dict[str, str], deeds: list[str | tuple[str, str]]
) -> None:
    shelf = Shelf(texts)
    for deed in deeds:
        if isinstance(deed, tuple):
            shelf.put(*deed)
        else:
            assert shelf.find(deed) == shelf.plainly(deed)


@given(SHELVES, LETTERS)
def test_typing_and_taking_back_letter_by_letter(texts: dict[str, str], word: str) -> None:
    shelf = Shelf(texts)
    typed = [word[:end] for end in range(len(word) + 1)]
    for text in [*typed, *reversed(typed)]:
        assert shelf.find(text) == shelf.plainly(text)


def test_texts_and_ids_are_read_once_for_many_searches() -> None:
    shelf = Shelf({"1": "anna", "2": "otto"})
    shelf.search.prepare()
    for text in ("a", "an", "a", "o", "otto"):
        shelf.find(text)
    assert (shelf.loads, shelf.selects) == (1, 1)


def test_a_change_is_found_without_reading_every_text_again() -> None:
    shelf = Shelf({"1": "anna"})
    shelf.find("an")
    shelf.put("2", "hanna")
    assert shelf.find("an") == ["1", "2"]
    assert (shelf.loads, shelf.selects) == (1, 2)


def test_another_view_has_other_orders() -> None:
    shelf = Shelf({"1": "anna", "2": "anna"})
    assert shelf.find("an") == ["1", "2"]
    assert shelf.search.find("an", "late", lambda: ["2"]) == ["2"]
    assert shelf.search.ids("late", lambda: ["nobody asks"]) == ["2"]


def test_an_order_whose_text_is_not_there_yet_is_not_found() -> None:
    shelf = Shelf({"1": "anna"})
    shelf.search.prepare()
    assert shelf.search.find("an", "all", lambda: ["1", "new"]) == ["1"]


def test_reading_that_fails_is_tried_again() -> None:
    shelf = Shelf({"1": "anna"})
    failing: list[Callable[[], list[str]]] = [shelf.select]

    def select() -> list[str]:
        if failing:
            failing.clear()
            raise OSError
        return shelf.select()

    with pytest.raises(OSError):
        shelf.search.find("an", "all", select)
    assert shelf.search.find("an", "all", select) == ["1"]
