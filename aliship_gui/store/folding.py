"""Text made comparable."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """`text` with letter case and full-width forms made equal, in every script."""
    return unicodedata.normalize("NFKC", text).casefold()


def same_text(one: str, other: str) -> bool:
    """Whether two carrier keys or tracking numbers are the same, letter case and blanks aside."""
    return fold(one.strip()) == fold(other.strip())
