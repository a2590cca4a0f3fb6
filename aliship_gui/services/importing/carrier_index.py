"""Finds the carrier that a cell means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from aliship_gui.domain.carriers import Carrier
from aliship_gui.services.importing.headings import folded


class CarrierIndex:
    """Carriers by key and by their names in Chinese and in English."""

    def __init__(self, carriers: Iterable[Carrier]) -> None:
        self._carriers = tuple(carriers)
        self._by_key = {carrier.key.strip().casefold(): carrier.key for carrier in self._carriers}

    def keys_of(self, text: str) -> frozenset[str]:
        """The keys of the carriers so called: none, one, or several that share the name.

        A key is one carrier's alone, so it counts before any name.
        """
        called = text.strip()
        if not called:
            return frozenset()
        key = self._by_key.get(called.casefold())
        if key is not None:
            return frozenset({key})
        return frozenset(self._by_name.get(folded(called), ()))

    @cached_property
    def _by_name(self) -> dict[str, set[str]]:
        """Made when a file calls a carrier by name: folding some thousand names takes a while."""
        keys: defaultdict[str, set[str]] = defaultdict(set)
        for carrier in self._carriers:
            for name in (carrier.display_name, carrier.name_en, carrier.name_zh, carrier.key):
                keys[folded(name)].add(carrier.key)
        keys.pop("", None)
        return dict(keys)
