"""Whether this note to the buyer is one that the platform takes.

Source: `description` of `aliexpress.solution.order.fulfill`, "English only, at most 512
characters".
"""

from __future__ import annotations

from collections.abc import Iterator

from aliship_gui.domain.checks.kinds import FindingKind, Foreseen
from aliship_gui.domain.findings import Field, Finding, Severity

LONGEST_DESCRIPTION = 512

_PUNCTUATION = frozenset("‘’“”–—…\n\r\t")


def check_description(description: str) -> Iterator[Finding]:
    """Printable ASCII, line breaks and typographic quotes and dashes, at most 512 characters."""
    plain = description.isascii() and description.isprintable()
    foreign = (
        ""
        if plain
        else "".join(dict.fromkeys(char for char in description if not _is_english(char)))
    )
    if foreign:
        yield _finding(FindingKind.DESCRIPTION_NOT_ENGLISH, characters=foreign[:20])
    if len(description) > LONGEST_DESCRIPTION:
        yield _finding(
            FindingKind.DESCRIPTION_LONG,
            length=str(len(description)),
            limit=str(LONGEST_DESCRIPTION),
        )


def _is_english(char: str) -> bool:
    return " " <= char <= "~" or char in _PUNCTUATION


def _finding(kind: FindingKind, **params: str) -> Finding:
    return Finding(Field.DESCRIPTION, Severity.BLOCK, kind, Foreseen.ARGUMENT_INVALID, params)
