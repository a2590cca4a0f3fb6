"""Lists of parcels from a few lines of text, and shops that know about them."""

from __future__ import annotations

from collections.abc import Iterable

from aliship_gui.domain.orders import Order
from aliship_gui.domain.rules import RuleBook
from aliship_gui.resources import resource
from aliship_gui.services.importing.carrier_index import CarrierIndex
from aliship_gui.services.importing.entries import Reader, entries_of
from aliship_gui.services.importing.headings import Headings
from aliship_gui.services.importing.known import Known
from aliship_gui.services.importing.layout import layout_of
from aliship_gui.services.importing.parcel_list import ParcelList
from aliship_gui.services.importing.reading import read_bytes
from aliship_gui.services.importing.verdicts import Verdict
from aliship_gui.store.declarations import Declaration
from tests.viewmodels.samples import CARRIERS, an_order

RULES = RuleBook()
HEADINGS = Headings(resource("import", "headings.toml"))
FIRST = "8000000000000001"
SECOND = "8000000000000002"
TITLES = "订单号,物流方案,运单号,跟踪网址,备注,全部/部分"


def known(
    orders: Iterable[Order] = (),
    rows: Iterable[Declaration] = (),
    numbers: dict[str, str] | None = None,
) -> Known:
    """A shop with two orders that wait, unless told others."""
    shop = list(orders) or [an_order(FIRST), an_order(SECOND)]
    by_order: dict[str, tuple[Declaration, ...]] = {}
    for row in rows:
        by_order[row.order_id] = (*by_order.get(row.order_id, ()), row)
    return Known(CARRIERS, {o.order_id: o for o in shop}, {}, by_order, numbers or {})


def parcels(data: str | bytes, shop: Known | None = None) -> ParcelList:
    """The parcels of a file."""
    raw = data.encode() if isinstance(data, str) else data
    table = read_bytes(raw, HEADINGS)
    entries = entries_of(table, layout_of(table, HEADINGS))
    reader = Reader(CarrierIndex(CARRIERS.carriers), HEADINGS)
    return ParcelList(entries, shop or known(), reader, RULES)


def rows(*lines: str, shop: Known | None = None) -> list[Verdict]:
    """The verdicts about these lines below the usual headings."""
    return parcels("\n".join([TITLES, *lines]), shop).verdicts


def kinds(verdict: Verdict) -> list[str]:
    """What was found, gravest first."""
    return [finding.kind for finding in verdict.findings]
