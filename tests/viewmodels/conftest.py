"""Every test here speaks English unless it asks for Chinese, and has the shipped words."""

from __future__ import annotations

from tests.viewmodels.ground import (
    catalogue,
    compiled_words,
    matcher,
    order_on_desk,
    shop,
    speak,
    teller,
)

__all__ = ["catalogue", "compiled_words", "matcher", "order_on_desk", "shop", "speak", "teller"]
