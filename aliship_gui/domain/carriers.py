"""Carriers ("logistics services") and what their keys tell.

A carrier's `key` (the platform's `service_name`) is what a declaration sends; its display name
is what sellers see. Keys that begin with OTHER stand for no real carrier: the platform cannot
track them and asks for a tracking URL instead.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import lru_cache

from aliship_gui.domain.countries import iso_country

_MANY = 4096
"""More keys than a shop has: both questions about one are asked for every number that is tried."""
REMINDER_AGE = timedelta(days=30)
"""The platform advises to query the carriers every one to three months."""


@dataclass(frozen=True, slots=True)
class Carrier:
    """One row of `aliexpress.logistics.redefining.listlogisticsservice`.

    `pattern` is the platform's `tracking_no_regex`, "" when it sent none; process days are
    None when unknown; a higher `recommend_order` is recommended more.
    """

    key: str
    display_name: str
    company: str = ""
    pattern: str = ""
    recommend_order: int = 0
    min_process_days: int | None = None
    max_process_days: int | None = None
    name_en: str = ""
    name_zh: str = ""

    @property
    def is_other(self) -> bool:
        """Whether this is a seller-defined carrier, which needs a tracking URL."""
        return is_other(self.key)

    @property
    def country(self) -> str:
        """ISO code of the country that this carrier serves from, "" when it is not bound to one."""
        return carrier_country(self.key)


@dataclass(frozen=True, slots=True)
class CarrierList:
    """The carriers of a shop and when the platform gave them (aware UTC)."""

    carriers: tuple[Carrier, ...]
    fetched_at: datetime
    _by_key: Mapping[str, Carrier] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Of several with one key the first one counts.
        by_key = {carrier.key: carrier for carrier in reversed(self.carriers)}
        object.__setattr__(self, "_by_key", by_key)

    def find(self, key: str) -> Carrier | None:
        """The carrier with exactly this key, or None."""
        return self._by_key.get(key)

    def is_stale(self, now: datetime) -> bool:
        """Whether the list is old enough to remind the seller to refresh it."""
        return now - self.fetched_at >= REMINDER_AGE


@lru_cache(_MANY)
def is_other(key: str) -> bool:
    """Whether a carrier key stands for a seller-defined carrier.

    Source: order management errors, -320, and the Shipping Validation Error guide.
    """
    return key.strip().upper().startswith("OTHER")


_COUNTRY_NAMES = {"SPAIN": "ES", "FRANCE": "FR", "ITALY": "IT", "GERMANY": "DE", "POLAND": "PL"}
_LOCAL_SUFFIXES = frozenset({"AU", "BR", "DE", "ES", "FR", "IT", "PL", "RU", "UK", "GB", "US"})


@lru_cache(_MANY)
def carrier_country(key: str) -> str:
    """The ISO country that a carrier key names, "" when it names none.

    Read from the shapes of public keys: SPAIN_LOCAL_SEUR, GLS_FR, OTHER_ES_LOCAL, OTHER_UK.
    """
    parts = key.strip().upper().split("_")
    if len(parts) < 2:
        return ""
    if parts[1] == "LOCAL" and parts[0] in _COUNTRY_NAMES:
        return _COUNTRY_NAMES[parts[0]]
    if parts[0] == "OTHER":
        return iso_country(parts[1]) if len(parts[1]) == 2 else ""
    if len(parts) == 2 and parts[1] in _LOCAL_SUFFIXES:
        return iso_country(parts[1])
    return ""
