"""What is to be said before a shop is forgotten, and when it cannot be."""

from __future__ import annotations

from dataclasses import dataclass

from aliship_gui.domain.failures import Failure
from aliship_gui.store.accounts import Account
from aliship_gui.store.declarations import Declaration


@dataclass(frozen=True, slots=True)
class Parting:
    """What would go with a shop: `waiting` may still take effect at the platform."""

    account: Account
    waiting: tuple[Declaration, ...]


@dataclass(frozen=True, slots=True)
class StuckKeys:
    """A shop that is not forgotten, because the key store does not let go: `failure` is why."""

    account: Account
    failure: Failure
