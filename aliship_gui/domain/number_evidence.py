"""Tells whether a number's own check digit speaks for a carrier.

A rule that takes a number says little: many carriers take two letters, nine digits, two letters.
A check digit that agrees is evidence of whose number it is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from aliship_gui.domain.carriers import Carrier
from aliship_gui.domain.number_formats import NumberFormat, couriers_of, read_formats

_WORD = re.compile(r"[^\W_]+")
_NAMES_KEPT = 2_048
"""A shop has a few hundred carriers, and is asked about them at every key."""


class NumberEvidence:
    """Formats with a check digit, and the words that name their couriers."""

    def __init__(
        self, formats: Iterable[NumberFormat], couriers: Mapping[str, Sequence[str]]
    ) -> None:
        self._formats = tuple(form for form in formats if form.check is not None)
        self._couriers = {
            courier: tuple(frozenset(_WORD.findall(name.casefold())) for name in names)
            for courier, names in couriers.items()
        }

    def speaks_for(self, number: str, carriers: Iterable[Carrier]) -> frozenset[str]:
        """The keys of those carriers that the number's format and check digit point to."""
        found = couriers_of(number, self._formats)
        names = [words for courier in found for words in self._couriers.get(courier, ())]
        if not names:
            return frozenset()
        return frozenset(
            carrier.key for carrier in carriers if any(words <= _words(carrier) for words in names)
        )


def read_evidence(formats: str, couriers: str) -> NumberEvidence:
    """From the texts of `number_formats.json` and `couriers.json` in `resources/tracking/`.

    Raises ValueError or KeyError when one is damaged.
    """
    return NumberEvidence(read_formats(formats), json.loads(couriers)["couriers"])


def _words(carrier: Carrier) -> frozenset[str]:
    return _words_of(f"{carrier.key} {carrier.display_name} {carrier.name_en}")


@lru_cache(maxsize=_NAMES_KEPT)
def _words_of(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))
