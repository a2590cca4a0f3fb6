"""Which shop is which."""

from __future__ import annotations

PRACTICE_ID = "practice"
"""The shop under which everything of the practice shop is kept."""
