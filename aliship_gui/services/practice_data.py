"""The practice shop's data on this computer, and how to be rid of them."""

from __future__ import annotations

from pathlib import Path

from aliship_gui.domain.shops import PRACTICE_ID
from aliship_gui.store.accounts import Accounts
from aliship_gui.store.database import Database
from aliship_gui.store.errors import translated
from aliship_gui.store.secrets import MemorySecrets


def clear_practice(database: Database, state: Path) -> None:
    """Forget the practice shop: our rows, and the file in which it keeps what was declared in it.

    The next opening lays its orders anew, on that day. It must not be open. Raises `StoreError`.
    """
    Accounts(database).forget(PRACTICE_ID, MemorySecrets())
    with translated(state):
        state.unlink(missing_ok=True)
