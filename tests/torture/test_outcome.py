"""A run passes only when it found nothing wrong, and from 200 orders on killed at every step."""

from __future__ import annotations

import dataclasses
import json
from collections import Counter

import pytest

from aliship_gui.domain.shipments import DeclarationState
from aliship_gui.services.shipping import Step
from tests.torture.findings import Findings, Key
from tests.torture.outcome import Outcome, Toll

TOLL = Toll(11, 0, 4, Counter(Step), 120, 9.87, closed=True, said={"decisions": 3})
KEY = Key("1", "", "LX1")


def test_it_is_one_line_of_json() -> None:
    line = Outcome(60, Findings(effective=60), TOLL).line()
    assert "\n" not in line
    told = json.loads(line)
    assert {name: told[name] for name in ("orders", "effective", "kills", "faults")} == {
        "orders": 60,
        "effective": 60,
        "kills": 11,
        "faults": 120,
    }
    assert [told[name] for name in ("duplicates", "lost", "mismatched", "unknown_left")] == [0] * 4
    assert (told["decisions"], told["seconds"]) == (3, 9.9)


@pytest.mark.parametrize(
    "what", ["duplicate", "lost", "mismatched", "open", "unruly", "closed", "crash", "no lock"]
)
def test_anything_wrong_is_not_good(what: str) -> None:
    findings, toll = Findings(), TOLL
    match what:
        case "duplicate":
            findings.duplicate(KEY, 1)
        case "lost":
            findings.lose(KEY, "gone")
        case "mismatched":
            findings.mismatch(KEY, "another")
        case "open":
            findings.leave_open(KEY, DeclarationState.UNKNOWN)
        case "unruly":
            findings.break_rule(KEY, "unasked")
        case "closed":
            toll = dataclasses.replace(TOLL, closed=False)
        case "crash":
            toll = dataclasses.replace(TOLL, crashes=1)
        case _:
            toll = dataclasses.replace(TOLL, interruptions=12)
    outcome = Outcome(60, findings, toll)
    assert not outcome.is_good
    assert len(list(outcome.complaints())) == 1


@pytest.mark.parametrize("missed", Step)
def test_a_long_run_without_a_kill_at_some_step_is_not_good(missed: Step) -> None:
    steps = Counter(step for step in Step if step is not missed)
    toll = dataclasses.replace(TOLL, kills_by_step=steps)
    assert Outcome(199, Findings(), toll).is_good
    assert list(Outcome(200, Findings(), toll).complaints()) == [
        f"no program was killed at: {missed}"
    ]
    assert Outcome(200, Findings(), TOLL).is_good
