"""AliShip: declare AliExpress shipments exactly once, and understand every refusal."""

from __future__ import annotations

__version__ = "0.1.0"
