"""What came of a run: the findings, what it cost, and whether that is good."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import msgspec

from aliship_gui.services.shipping import Step
from tests.torture.findings import Findings

EVERY_STEP_FROM = 200
"""From so many orders on, a run must have killed a program at every step."""


@dataclass(frozen=True, slots=True)
class Toll:
    """What a run put the programs through.

    `crashes` are programs that ended although nobody killed or closed them, `interruptions`
    sends that a later writer found unfinished; `closed` tells whether all programs came to an end
    by themselves when they were told to; `said` counts the seller's words.
    """

    kills: int
    crashes: int
    interruptions: int
    kills_by_step: Mapping[Step, int]
    faults: int
    seconds: float
    closed: bool
    said: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of declaring so many orders."""

    orders: int
    findings: Findings
    toll: Toll

    @property
    def is_good(self) -> bool:
        """Whether the run proves that everything happened exactly once."""
        return not any(self.complaints())

    def complaints(self) -> Iterator[str]:
        """What is wrong, one sentence each."""
        yield from self.findings.complaints
        if self.toll.crashes:
            yield f"{self.toll.crashes} programs ended by themselves"
        if self.toll.interruptions > self.toll.kills:
            yield "a program took a send for interrupted whose sender was alive"
        if not self.toll.closed:
            yield "a program did not close by itself"
        for step in self._steps_missed():
            yield f"no program was killed at: {step}"

    def line(self) -> str:
        """Everything as JSON without a line break."""
        findings, toll = self.findings, self.toll
        figures = {
            "orders": self.orders,
            "effective": findings.effective,
            "duplicates": findings.duplicates,
            "lost": findings.lost,
            "mismatched": findings.mismatched,
            "unknown_left": findings.unknown_left,
            "unruly": findings.unruly,
            "kills": toll.kills,
            "faults": toll.faults,
            "kill_points": {step.value: toll.kills_by_step.get(step, 0) for step in Step},
            **{name: toll.said.get(name, 0) for name in _SAID},
            "seconds": round(toll.seconds, 1),
        }
        return msgspec.json.encode(figures).decode()

    def _steps_missed(self) -> list[Step]:
        if self.orders < EVERY_STEP_FROM:
            return []
        return [step for step in Step if not self.toll.kills_by_step.get(step)]


_SAID = ("decisions", "retry", "check_again", "drop", "cancel", "doubles_refused")
