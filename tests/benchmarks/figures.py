"""What many readings come to: a middle, an upper end, a spread."""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import median


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest reading that `share` (0 < share ≤ 1) of all readings do not exceed."""
    if not values or not 0 < share <= 1:
        raise ValueError("a percentile needs readings and a share above 0 and up to 1")
    return sorted(values)[math.ceil(share * len(values)) - 1]


def spread(values: Sequence[float]) -> float:
    """How far repeated readings lie apart: the largest minus the smallest, over their median."""
    middle = median(values)
    return (max(values) - min(values)) / middle if middle else 0.0
