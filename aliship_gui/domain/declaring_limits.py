"""What a shop's way of declaring has no place for.

The platform has several generations of the calls that declare a shipment, and the older ones
carry less (see `api.declaring`, which says which of them carries what).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DeclaringLimits:
    """True is a limit: parts of an order cannot be declared, an OTHER carrier cannot, a tracking
    URL does not arrive, a remark does not arrive.
    """

    no_parts: bool = False
    no_other_carriers: bool = False
    no_url: bool = False
    no_remark: bool = False


NO_LIMITS = DeclaringLimits()
"""The usual way carries everything."""


class DeclaringMeans:
    """How the open shop declares now; its settings may change meanwhile. For several threads."""

    def __init__(self, limits: DeclaringLimits = NO_LIMITS) -> None:
        self.limits = limits
        """Replaced as a whole."""
