"""Finding orders for the list: filters, order and pages.

Counting 100,000 orders again for every page would make a long list crawl, so the last few
selections are kept until the platform's view of some order changes.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from aliship_gui.domain.orders import OrderStatus
from aliship_gui.sandbox.shop import Shop
from aliship_gui.sandbox.standing import Standing

_KEPT = 8


@dataclass(frozen=True, slots=True)
class Selection:
    """What a list asks for. No statuses means every one but FINISH; None bounds are open."""

    statuses: frozenset[str]
    created_from: float | None = None
    created_to: float | None = None
    modified_from: float | None = None
    modified_to: float | None = None
    buyer_login: str = ""


class Shelf:
    """A shop's orders, newest first."""

    def __init__(self, shop: Shop) -> None:
        self._shop = shop
        self._newest_first = sorted(
            shop.standings(),
            key=lambda standing: (-standing.sketch.created, standing.sketch.order_id),
        )
        self._kept: OrderedDict[tuple[Selection, int], list[Standing]] = OrderedDict()

    def select(self, selection: Selection, now: float) -> list[Standing]:
        """The orders that fit, as the platform's view shows them at `now`."""
        key = (selection, self._shop.revision(now))
        if key not in self._kept:
            fits = self._filter(selection, now)
            self._kept[key] = [standing for standing in self._newest_first if fits(standing)]
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return self._kept[key]

    def _filter(self, selection: Selection, now: float) -> Callable[[Standing], bool]:
        created = _between(selection.created_from, selection.created_to)
        modified = _between(selection.modified_from, selection.modified_to)
        wanted = selection.statuses or frozenset(OrderStatus) - {OrderStatus.FINISH}

        def fits(standing: Standing) -> bool:
            phase = standing.phase_at(now)
            return (
                phase.status in wanted
                and created(standing.sketch.created)
                and modified(phase.since)
                and self._is_of(standing, selection.buyer_login)
            )

        return fits

    def _is_of(self, standing: Standing, buyer_login: str) -> bool:
        if not buyer_login:
            return True
        return self._shop.world.dossier(standing.sketch).buyer.login == buyer_login


def _between(start: float | None, end: float | None) -> Callable[[float], bool]:
    low = float("-inf") if start is None else start
    high = float("inf") if end is None else end
    # Texts have whole seconds, so a moment belongs to the second that it would be shown as.
    return lambda moment: low <= int(moment) <= high
