"""The shipped catalogue, read when something of it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from aliship_gui.explain.entries import Catalogue


def late_catalogue() -> Catalogue:
    """What stands for the shipped catalogue; asking it may raise CatalogueError."""
    return cast("Catalogue", _LateCatalogue())


class _LateCatalogue:
    """Has all that the shipped catalogue has."""

    def __getattr__(self, name: str) -> Any:
        from aliship_gui.explain.catalogue import shipped_catalogue

        # From then on it is found here at once.
        vars(self)[name] = found = getattr(shipped_catalogue(), name)
        return found
