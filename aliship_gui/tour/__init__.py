"""A walk through the main job in the real window, on a fresh practice shop.

``aliship-gui --tour DIR`` drives the window through its own widgets, with or without a
display, and saves one numbered picture a step and `tour.json`: a list of objects with `step`,
`seen` (what was read off the window or off the practice shop's ledger), `ok` and `picture`.
"""

from __future__ import annotations

from aliship_gui.tour.walk import walk

__all__ = ["walk"]
