"""The longest turn of the event loop while hundreds of parcels of a file are declared.

Once the platform takes all of them, once it refuses each.
"""

from __future__ import annotations

from typing import Any

from tests.benchmarks.ground import Ground
from tests.benchmarks.processes import measured, practice_shop
from tests.benchmarks.result import Result
from tests.benchmarks.turn import turns_of, worst_of

ROUNDS = 3
ORDERS = 1_500
"""A good third of them wait to be shipped."""
_DEEDS = {"all taken": "", "all refused": "-326"}


def run(ground: Ground) -> Result:
    """The worse of the two, by the median of the rounds; shop and folder are new each time."""
    told = []
    for place in range(1, ROUNDS + 1):
        ground.say(f"  round {place} of {ROUNDS}")
        readings = {deed: _reading(ground, f"{place}{code}", code) for deed, code in _DEEDS.items()}
        turns = {deed: reading["longest"] for deed, reading in readings.items()}
        bare = min(reading["bare"] for reading in readings.values())
        told.append(turns_of({"turns": turns, "bare": bare}))
    return Result(worst_of(", declaring", told, _DEEDS))


def _reading(ground: Ground, name: str, code: str) -> dict[str, Any]:
    folder = ground.folder / f"declaring{name}"
    folder.mkdir()
    with practice_shop(ORDERS) as keys:
        told: dict[str, Any] = measured(
            "declaring_file", folder, code, environment=keys.environment
        )
    if told["parcels"] < ORDERS / 3 or told["refused"] != (told["parcels"] if code else 0):
        raise RuntimeError(f"something else was measured: {told}")
    return told
