"""What the details of an order add to its row: the address, and what it takes to reveal it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from aliship_gui.domain.money import Money
from aliship_gui.domain.orders import OrderLine, Parcel


@dataclass(frozen=True, slots=True)
class Address:
    """Where a parcel goes. `country` is an ISO 3166 alpha-2 code; other fields may be masked."""

    contact_person: str = ""
    country: str = ""
    province: str = ""
    city: str = ""
    detail_address: str = ""
    address2: str = ""
    zip: str = ""
    phone: str = ""
    mobile: str = ""
    localized: str = ""


@dataclass(frozen=True, slots=True)
class OrderDetails:
    """What `aliexpress.solution.order.info.get` adds to an order: address and parcels.

    `ships_from` is the ISO country code of the stock the buyer chose ("" when the answer does
    not tell), `deadline` the end of the current status. `oaid` stands for the buyer's data in
    clear text, "" when the address is not masked.
    """

    order_id: str
    status: str
    address: Address = Address()
    lines: tuple[OrderLine, ...] = ()
    parcels: tuple[Parcel, ...] = ()
    buyer_name: str = ""
    buyer_login: str = ""
    buyer_country: str = ""
    memo: str = ""
    ships_from: str = ""
    created_at: datetime | None = None
    paid_at: datetime | None = None
    modified_at: datetime | None = None
    deadline: datetime | None = None
    amount: Money | None = None
    logistics_status: str = ""
    fund_status: str = ""
    issue_status: str = ""
    frozen_status: str = ""
    end_reason: str = ""
    oaid: str = ""

    @property
    def destination(self) -> str:
        """ISO country code of the destination, "" when unknown."""
        return self.address.country or self.buyer_country

    def sent_to(self, address: Address) -> OrderDetails:
        """The same order with this address."""
        return replace(self, address=address)
