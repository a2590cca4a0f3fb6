"""*Ship all ready*: of everything that was typed, what would leave and what not, looked at anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from aliship_gui.domain.carriers import CarrierList
from aliship_gui.domain.findings import Finding
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.explain.matcher import Matcher
from aliship_gui.in_pieces import in_pieces
from aliship_gui.services.drafting import sharing_number
from aliship_gui.services.importing.faults import Fault
from aliship_gui.services.importing.verdicts import Standing, Verdict
from aliship_gui.store.declarations import Intent
from aliship_gui.viewmodels.desk import Desk
from aliship_gui.viewmodels.draft_book import DraftBook, is_blank
from aliship_gui.viewmodels.ship_many import (
    Departure,
    Remark,
    ShipMany,
    gravest_block,
)
from aliship_gui.viewmodels.shop_parts import Services

_AT_ONCE = 250
_NEVER = datetime.max.replace(tzinfo=UTC)


class ShipReady(QObject):
    """Prepares departures of typed drafts, and sends them."""

    prepared = Signal(object)
    """A `Departure`, for the seller to look at."""

    def __init__(self, desk: Desk, book: DraftBook, services: Services, matcher: Matcher) -> None:
        super().__init__(book)
        self._desk = desk
        self._book = book
        self._services = services
        self._matcher = matcher

    @property
    def carriers(self) -> CarrierList | None:
        """The shop's carriers as known now."""
        return self._services.carriers.carriers

    def prepare(self, only: Collection[str] | None = None) -> None:
        """Judge what was typed by what is known now; the answer comes by `prepared`.

        `only` limits it to these orders. What has the least time left leaves first.
        """
        book, shop = self._book, self._book.shop
        typed, checker = book.moment().typed.values(), book.checker

        def work(_job: object, _report: object) -> Departure:
            drafts = [draft for draft in typed if draft is not None and not is_blank(draft)]
            asked = [draft for draft in drafts if only is None or draft.order_id in only]
            shared = sharing_number(asked, _by_number(drafts))
            verdicts: list[Verdict] = []
            ends: dict[str, datetime] = {}
            for piece in in_pieces(asked, _AT_ONCE):
                some = list(piece)
                verdicts += checker.check(some, shared, shop).values()
                for order in checker.orders([draft.order_id for draft in some]).values():
                    ends[order.order_id] = order.ship_by or _NEVER
            verdicts.sort(key=lambda verdict: ends.get(verdict.draft.order_id, _NEVER))
            return departure_of(verdicts)

        self._services.disk.run(work, self.prepared.emit, self._desk.warn)

    def ship(self, departure: Departure) -> ShipMany:
        """Begin to send; the answer tells how it goes."""
        run = ShipMany(departure.parcels, self._services.dispatch, self._matcher, self)
        run.start()
        return run


def departure_of(verdicts: Iterable[Verdict]) -> Departure:
    """Sort drafts into those that leave and those that stay.

    One that was refused just so stays: sending it again would be refused again.
    """
    leaving, warned, left_out = [], [], []
    for verdict in verdicts:
        again = _refused_before(verdict)
        if again is not None or not verdict.may_be_sent:
            left_out.append(Remark(0, verdict.draft, again or gravest_block(verdict)))
            continue
        leaving.append(Intent(verdict.draft, verdict.supersedes))
        if verdict.standing is Standing.WARN:
            warned.append(Remark(0, verdict.draft, verdict.findings[0]))
    return Departure(tuple(leaving), tuple(warned), tuple(left_out))


def _by_number(drafts: Iterable[ShipmentDraft]) -> Mapping[str, Iterable[str]]:
    orders: defaultdict[str, list[str]] = defaultdict(list)
    for draft in drafts:
        orders[draft.tracking_number].append(draft.order_id)
    return orders


def _refused_before(verdict: Verdict) -> Finding | None:
    found = (f for f in verdict.findings if f.kind == Fault.REFUSED_BEFORE)
    return next(found, None)
