"""The seller's own views of the order table, by name, in their order. Nothing personal in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from aliship_gui.domain.deadlines import Due
from aliship_gui.store.settings import SettingsStore

_KEY = "orders.views"


@dataclass(frozen=True, slots=True)
class Choice:
    """Which orders are looked at; "" and `Due.ANY` mean all of them."""

    status: str
    country: str = ""
    due: Due = Due.ANY
    carrier: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class SavedView:
    """A choice and the name that the seller gave it."""

    name: str
    choice: Choice


class SavedViews:
    """Every method raises `StoreError`."""

    def __init__(self, settings: SettingsStore) -> None:
        self._settings = settings

    def load(self) -> tuple[SavedView, ...]:
        """The views in their order; none when what was kept cannot be understood."""
        return tuple(self._settings.get(_KEY, list[SavedView]) or ())

    def save(self, views: Sequence[SavedView]) -> None:
        """Keep these in place of all others."""
        self._settings.set(_KEY, list(views))
