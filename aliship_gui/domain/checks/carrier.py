"""Whether this carrier exists for the shop and serves this order's countries."""

from __future__ import annotations

from collections.abc import Iterator

from aliship_gui.domain.carriers import Carrier, CarrierList, carrier_country
from aliship_gui.domain.checks.kinds import FindingKind, Foreseen
from aliship_gui.domain.countries import iso_country
from aliship_gui.domain.findings import Field, Finding, Severity
from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.domain.orders import Order


def check_carrier(
    key: str, carrier: Carrier | None, carriers: CarrierList | None
) -> Finding | None:
    """What is wrong with the choice of carrier itself; `carrier` is `key` found in the list."""
    if not key.strip():
        return Finding(
            Field.CARRIER,
            Severity.BLOCK,
            FindingKind.CARRIER_MISSING,
            Foreseen.ARGUMENT_MISSING,
        )
    if carriers is None:
        return Finding(Field.CARRIER, Severity.INFO, FindingKind.CARRIER_LIST_MISSING)
    if carrier is None:
        return Finding(
            Field.CARRIER,
            Severity.BLOCK,
            FindingKind.CARRIER_GONE,
            Foreseen.CARRIER_GONE,
            {"carrier": key},
        )
    return None


def check_country(key: str, order: Order, details: OrderDetails | None) -> Iterator[Finding]:
    """A carrier bound to a country should serve the origin or the destination.

    Certain only when both countries are known; silent while the destination is not.
    """
    country = carrier_country(key)
    if not country:
        return
    goal = destination(order, details)
    origins = ships_from(order, details)
    if not goal or country == goal or country in origins:
        return
    params = {"carrier": key, "country": country, "destination": goal}
    if origins:
        yield Finding(
            Field.CARRIER,
            Severity.BLOCK,
            FindingKind.CARRIER_WRONG_COUNTRY,
            Foreseen.WRONG_COUNTRY,
            params | {"origin": ", ".join(sorted(origins))},
        )
    else:
        yield Finding(
            Field.CARRIER,
            Severity.WARN,
            FindingKind.CARRIER_DOUBTFUL_COUNTRY,
            Foreseen.WRONG_COUNTRY,
            params,
        )


def destination(order: Order, details: OrderDetails | None) -> str:
    """ISO code of the country that the order goes to, "" when unknown."""
    return iso_country((details.destination if details else "") or order.country)


def ships_from(order: Order, details: OrderDetails | None) -> frozenset[str]:
    """ISO codes of the countries that the order's stock lies in, empty when unknown."""
    if details and details.ships_from:
        return frozenset({iso_country(details.ships_from)})
    lines = (details.lines if details else ()) or order.lines
    return frozenset(iso_country(line.ships_from) for line in lines if line.ships_from)
