"""What a torture run found: how far wishes, records, history and ledger agree."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from aliship_gui.domain.shipments import DeclarationState


class Key(NamedTuple):
    """What is to happen at most once: a number comes to an order, in an old number's place."""

    order_id: str
    old_number: str
    number: str


@dataclass(slots=True)
class Findings:
    """What can be said against the program.

    `effective` orders have all that was wanted for them on the ledger, once. `duplicates` are
    effects beyond one of each declaration; `lost` were declared here and are not on the ledger,
    or were wanted and neither declared nor refused with a reason; `mismatched` differ in what
    they say, or claimed at some time what the ledger contradicts; `unknown_left` are still open;
    `unruly` were sent beside another one, or sent again where the seller has to be asked.
    """

    effective: int = 0
    duplicates: int = 0
    unknown_left: int = 0
    unruly: int = 0
    lost_keys: set[Key] = field(default_factory=set)
    mismatched_keys: set[Key] = field(default_factory=set)
    complaints: list[str] = field(default_factory=list)

    @property
    def lost(self) -> int:
        """How many declarations are lost."""
        return len(self.lost_keys)

    @property
    def mismatched(self) -> int:
        """How many declarations do not say the same everywhere."""
        return len(self.mismatched_keys)

    def lose(self, key: Key, why: str) -> None:
        """A declaration is lost."""
        self.lost_keys.add(key)
        self.complaints.append(f"lost: {why}: {key}")

    def mismatch(self, key: Key, why: str) -> None:
        """A declaration does not say the same everywhere."""
        self.mismatched_keys.add(key)
        self.complaints.append(f"mismatched: {why}: {key}")

    def duplicate(self, key: Key, surplus: int) -> None:
        """A declaration took effect more than once."""
        self.duplicates += surplus
        self.complaints.append(f"declared {surplus + 1} times: {key}")

    def leave_open(self, key: Key, state: DeclarationState) -> None:
        """A declaration is not settled."""
        self.unknown_left += 1
        self.complaints.append(f"left {state}: {key}")

    def break_rule(self, key: Key, rule: str) -> None:
        """A declaration was sent when it must not be."""
        self.unruly += 1
        self.complaints.append(f"against the rule: {rule}: {key}")
