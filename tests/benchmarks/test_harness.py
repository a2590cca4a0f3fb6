"""The harness itself: statistics, verdicts, the table; nothing is timed here."""

from __future__ import annotations

import importlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.benchmarks.__main__ import BENCHMARKS, machine
from tests.benchmarks.figures import percentile, spread
from tests.benchmarks.ground import Ground
from tests.benchmarks.install import requirements
from tests.benchmarks.processes import Keys, ProgramFailed, measured
from tests.benchmarks.result import (
    AtMost,
    AtMostAbove,
    AtMostTimes,
    Figure,
    Target,
    TimesFaster,
    Unit,
    Verdict,
    figure_of,
)
from tests.benchmarks.table import HEADINGS, as_data, table

SECONDS = Unit.SECONDS
READINGS = st.lists(st.floats(0.001, 1e6), min_size=1)


def test_a_percentile_is_a_reading() -> None:
    readings = [float(number) for number in range(1, 101)]
    assert percentile(readings, 0.99) == 99
    assert percentile(readings, 0.95) == 95
    assert percentile(readings, 1) == 100
    assert percentile([7.0], 0.99) == 7


@given(READINGS, st.floats(0.01, 1))
def test_a_percentile_bounds_its_share(readings: list[float], share: float) -> None:
    bound = percentile(readings, share)
    assert bound in readings
    assert sum(reading <= bound for reading in readings) >= share * len(readings)


@pytest.mark.parametrize(("readings", "share"), [([], 0.5), ([1.0], 0), ([1.0], 1.1)])
def test_no_percentile_of_nothing(readings: list[float], share: float) -> None:
    with pytest.raises(ValueError, match="percentile"):
        percentile(readings, share)


def test_the_spread_is_relative() -> None:
    assert spread([2.0, 2.0]) == 0
    assert spread([1.0, 2.0, 3.0]) == 1
    assert spread([0.0, 0.0]) == 0


@given(READINGS, st.floats(0.1, 100))
def test_the_spread_does_not_depend_on_the_unit(readings: list[float], scale: float) -> None:
    scaled = [reading * scale for reading in readings]
    assert spread(scaled) == pytest.approx(spread(readings))


@pytest.mark.parametrize(
    ("target", "met", "missed", "floor"),
    [
        (AtMost(8, SECONDS), 8.0, 8.1, None),
        (AtMostTimes(1.25), 2.5, 2.6, 2.0),
        (AtMostAbove(45, Unit.MEGABYTES), 110.0, 112.0, 66.0),
        (TimesFaster(3), 2.0, 2.1, 6.0),
    ],
)
def test_a_target_has_an_edge(
    target: Target, met: float, missed: float, floor: float | None
) -> None:
    assert Figure("x", met, SECONDS, target, floor).verdict is Verdict.MET
    assert Figure("x", missed, SECONDS, target, floor).verdict is Verdict.MISSED


def test_a_target_beside_a_floor_is_not_met_without_one() -> None:
    for target in (AtMostTimes(9), AtMostAbove(9, SECONDS), TimesFaster(0.1)):
        assert Figure("x", 1.0, SECONDS, target).verdict is Verdict.MISSED


def test_what_was_not_measured_is_neither() -> None:
    figure = Figure("x", None, SECONDS, AtMost(1, SECONDS), note="why")
    assert figure.verdict is Verdict.NOT_YET
    assert figure.ratio is None


def test_a_figure_is_the_middle_of_its_readings() -> None:
    figure = figure_of("x", [3.0, 1.0, 2.0], SECONDS, AtMostTimes(2), floors=[4.0, 5.0, 1.0])
    assert (figure.ours, figure.floor, figure.ratio) == (2.0, 4.0, 0.5)
    assert figure.spread == 1
    assert figure_of("x", [3.0], SECONDS, AtMost(9, SECONDS)).spread is None


def test_the_table_is_aligned_and_complete() -> None:
    figures = [
        figure_of("start", [0.25, 0.3], SECONDS, AtMostTimes(1.25), floors=[0.2], note="warm"),
        Figure("手机", None, Unit.MEGABYTES, AtMost(1, Unit.MEGABYTES), note="not here"),
    ]
    lines = table(figures).splitlines()
    assert lines[0].split() == list(HEADINGS)
    assert set(lines[1]) == {"-", " "}
    assert "1.38 ×" in lines[2]
    assert "≤ 1.25 ×" in lines[2]
    assert "missed" in lines[2]
    assert "not yet  not here" in lines[3]
    # A Chinese letter is two columns wide.
    assert lines[2].index("≤") == lines[3].index("≤") + 2


def test_a_figure_is_data_too() -> None:
    figure = figure_of("start", [0.25], SECONDS, AtMostTimes(1.25), floors=[0.2], note="warm")
    assert json.loads(json.dumps(as_data(figure))) == {
        "name": "start",
        "ours": 0.25,
        "floor": 0.2,
        "unit": "s",
        "ratio": 1.25,
        "target": "≤ 1.25 ×",
        "spread": None,
        "verdict": "met",
        "note": "warm",
    }


def test_shared_readings_are_taken_once(tmp_path: Path) -> None:
    ground = Ground(tmp_path, lambda _line: None, Keys("", "", "", ""))
    taken: list[Ground] = []

    def measure(asked: Ground) -> int:
        taken.append(asked)
        return 7

    assert (ground.once(measure), ground.once(measure)) == (7, 7)
    assert taken == [ground]


def test_every_name_leads_to_a_benchmark() -> None:
    for module in BENCHMARKS.values():
        assert callable(importlib.import_module(f"tests.benchmarks.{module}").run)


def test_a_program_that_fails_is_told() -> None:
    with pytest.raises(ProgramFailed, match="no_such_program"):
        measured("no_such_program")


def test_the_machine_is_named_without_its_name() -> None:
    assert "cores" in machine()
    assert "Python 3." in machine()


def test_a_lock_is_narrowed_to_some_packages() -> None:
    lock = "# made by\nhttpx==1 \\\n    --hash=sha256:a\nShiboken6==6 \\\n    --hash=sha256:b\n"
    narrowed = ["Shiboken6==6 \\", "    --hash=sha256:b"]
    assert list(requirements(lock, ("shiboken6",))) == narrowed
