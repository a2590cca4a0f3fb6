"""Long lists, taken in pieces: other threads get their turn between two of them.

What runs in C from one end of a list to the other keeps the interpreter all the while, twenty
milliseconds for a hundred thousand texts, in which the window could do nothing. To forget ten
thousand orders takes as long.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from itertools import islice
from typing import Any, TypeVar

from aliship_gui.giving_way import giving_way

T = TypeVar("T")

_SIZE = 4_096
"""What takes such a piece in C takes less than a millisecond."""


def let_go(*long: list[Any] | dict[Any, Any]) -> None:
    """Empty lists and mappings an item at a time, so that others go first; for a worker thread."""
    for things in long:
        take: Callable[[], object] = things.pop if isinstance(things, list) else things.popitem
        for _one in giving_way(range(len(things))):
            take()


def in_pieces(items: Collection[T], size: int = _SIZE) -> Iterator[Iterator[T]]:
    """The items in their order, so many at a time; each piece before the next one."""
    rest = iter(items)
    return (islice(rest, size) for _first in range(0, len(items), size))
