"""Widgets in the program's own style and light colours, speaking English unless asked."""

from __future__ import annotations

from tests.ui.filled_form import filled
from tests.ui.screen import painted_light, show
from tests.viewmodels.ground import catalogue, compiled_words, matcher, shop, speak, teller

__all__ = [
    "catalogue",
    "compiled_words",
    "filled",
    "matcher",
    "painted_light",
    "shop",
    "show",
    "speak",
    "teller",
]
