"""The shipped knowledge about tracking numbers, read once, when it is first needed."""

from __future__ import annotations

from functools import cache

from aliship_gui.domain.number_evidence import NumberEvidence, read_evidence
from aliship_gui.resources import resource


@cache
def shipped_evidence() -> NumberEvidence:
    """What the formats of `resources/tracking/` tell about numbers."""
    names = ("number_formats.json", "couriers.json")
    formats, couriers = (resource("tracking", name).read_text("utf-8") for name in names)
    return read_evidence(formats, couriers)
