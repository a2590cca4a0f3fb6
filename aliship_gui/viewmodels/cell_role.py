"""What the order table tells about a cell that can be typed into."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Qt

_ROLE = int(Qt.ItemDataRole.UserRole)


class CellRole(IntEnum):
    """What a cell that can be typed into offers besides Qt's own roles."""

    SEVERITY = _ROLE + 21
    """The gravest finding about it, "" for none or for a field that was not filled in yet."""
    HINT = _ROLE + 22
    """What an empty cell says instead of a text, "" for nothing."""
    STANDING = _ROLE + 23
    """What can become of the whole draft, "" while that is not known."""
    FIELD = _ROLE + 24
    """Which `Field` it is."""
