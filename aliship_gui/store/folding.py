"""Text made comparable."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """`text` with letter case and full-width forms made equal, in every script."""
    return unicodedata.normalize("NFKC", text).casefold()
