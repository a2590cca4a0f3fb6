"""What is left to be written when the program ends, and how long that may keep it."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Sequence

from aliship_gui.store.database import Database
from aliship_gui.store.errors import StoreError

LastWords = Callable[[], None]
"""What is left to be written when something was closed; for another thread than the GUI's."""

_PATIENCE = 3.0
"""Seconds that leaving waits for the disk at most."""


def bid_farewell(last_words: Sequence[LastWords], database: Database) -> None:
    """Write what is left to be written, then close the database; goes on when patience ends."""
    words = (tuple(last_words), database)
    farewell = threading.Thread(target=_say, args=words, name="farewell", daemon=True)
    farewell.start()
    farewell.join(_PATIENCE)


def _say(last_words: Sequence[LastWords], database: Database) -> None:
    # A reader that is still at work would hold up what is to be deleted for good.
    database.leave_to_this_thread()
    for words in last_words:
        # Nobody is left to be told, and one that fails must not silence the next.
        with contextlib.suppress(StoreError):
            words()
    database.close()
