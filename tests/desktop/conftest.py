"""A screen for the whole folder, and programs started on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Protocol

import pytest

from tests.desktop.person import Person, started
from tests.desktop.practice import Practice, open_practice
from tests.desktop.screen import Screen, missing_for_a_screen, open_screen


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One worker has the screen; the others do something else meanwhile."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.xdist_group("desktop"))


class Starts(Protocol):
    """Starts a program with these words; all of them are ended at the end of the test."""

    def __call__(
        self,
        *words: str,
        folder: str = ...,
        shop: Practice | None = ...,
        language: str = ...,
        wait: bool = ...,
    ) -> Person:
        """A person in front of a program, with the shop opened unless there is none.

        `language` "" leaves it to the program. Without `wait` the window need never come.
        """
        ...


@pytest.fixture(scope="session")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    """A screen that nobody sees, of this test run alone."""
    missing = missing_for_a_screen()
    if missing:
        pytest.skip(f"a window to look at needs {missing}")
    with open_screen(tmp_path_factory.mktemp("screen")) as opened:
        yield opened


@pytest.fixture
def shop() -> Iterator[Practice]:
    """A practice shop that nobody used yet."""
    with open_practice() as opened:
        yield opened


@pytest.fixture
def start(screen: Screen, tmp_path: Path) -> Iterator[Starts]:
    """Starts programs in the real window; what they complain of fails the test."""
    with ExitStack() as programs:

        def start(
            *words: str,
            folder: str = "data",
            shop: Practice | None = None,
            language: str = "en",
            wait: bool = True,
        ) -> Person:
            words = (*(["--lang", language] if language else []), *words)
            environment = shop.environment if shop else {}
            program = started(screen, tmp_path / folder, *words, environment=environment)
            person = programs.enter_context(program)
            if wait:
                person.sits_down()
            return person

        yield start


@pytest.fixture
def person(start: Starts, shop: Practice) -> Person:
    """A person in front of the opened shop, whose orders have been read."""
    someone = start(shop=shop)
    someone.waits_for(role="table cell", start="8")
    return someone
