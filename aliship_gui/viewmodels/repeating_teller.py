"""Says the words of a finding again without working them out again.

One key in a field makes the list, the delegate, the field and the side panel ask for the same few
findings, each several times; and working out where a number breaks a rule may take milliseconds.
"""

from __future__ import annotations

from collections import deque

from aliship_gui.domain.findings import Finding
from aliship_gui.explain.entries import Catalogue
from aliship_gui.explain.findings import FindingTeller
from aliship_gui.explain.words import Bilingual

_REMEMBERED = 16
"""More than a draft has findings."""


class RepeatingTeller(FindingTeller):
    """A `FindingTeller` that remembers what it told last; for one thread."""

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__(catalogue)
        self._told: deque[tuple[Finding, Bilingual]] = deque(maxlen=_REMEMBERED)

    def words_for(self, finding: Finding) -> Bilingual:
        """See `FindingTeller.words_for`."""
        for told, words in self._told:
            # Mostly it is the very same one; comparing all that findings hold takes longer.
            if told is finding:
                return words
        for told, words in self._told:
            if told == finding:
                return words
        words = super().words_for(finding)
        self._told.append((finding, words))
        return words
