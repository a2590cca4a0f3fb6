"""A shop's carriers in memory: what lists them, and what keeps them here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from aliship_gui.api.errors import ApiError
from aliship_gui.domain.carriers import Carrier, CarrierList
from aliship_gui.store.errors import StoreError


@dataclass
class FakeCarrierReader:
    """Lists `carriers`, or raises `trouble`."""

    listed: tuple[Carrier, ...] = ()
    trouble: ApiError | None = None
    asked: int = 0

    def carriers(self) -> tuple[Carrier, ...]:
        """See `CarrierReader`."""
        self.asked += 1
        if self.trouble is not None:
            raise self.trouble
        return self.listed


@dataclass
class FakeCarrierKeeper:
    """Keeps one list, and who was used; raises `trouble` in place of either."""

    kept: CarrierList | None = None
    used: dict[str, datetime] = field(default_factory=dict)
    trouble: StoreError | None = None

    def save(self, carriers: Sequence[Carrier], fetched_at: datetime) -> None:
        """See `CarrierKeeper`."""
        self.kept = CarrierList(tuple(carriers), fetched_at)

    def load(self) -> CarrierList | None:
        """See `CarrierKeeper`."""
        if self.trouble is not None:
            raise self.trouble
        return self.kept

    def last_used(self) -> tuple[str, ...]:
        """See `CarrierKeeper`."""
        return tuple(sorted(self.used, key=lambda key: self.used[key], reverse=True))

    def mark_used(self, key: str, at: datetime) -> None:
        """See `CarrierKeeper`."""
        if self.trouble is not None:
            raise self.trouble
        self.used[key] = at
