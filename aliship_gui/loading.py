"""Loads Qt, and nothing that comes with it unasked."""

from __future__ import annotations

import builtins


def load_qt() -> None:
    """Load PySide6 before anything else does; a moment at the start, nothing later.

    PySide6 puts itself in the place of Python's `import`, for names in other spellings
    (`from __feature__ import snake_case`). To know who may use them it then reads the source of
    every module that is loaded, ours and the library's, which makes a sixth of our start. Nobody
    here uses them, so Python gets its own `import` back. Raises ImportError like any import.
    """
    plain = builtins.__import__
    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = plain
