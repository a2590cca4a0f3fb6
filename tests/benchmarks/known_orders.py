"""Data folders as the program left them after reading a shop's orders."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from aliship_gui.api.credentials import Credentials
from aliship_gui.api.gateway import parse_gateway
from aliship_gui.app.options import GivenShop
from aliship_gui.app.shop_keys import LAST_SHOP, given_keys
from aliship_gui.domain.carriers import Carrier
from aliship_gui.domain.money import Money
from aliship_gui.domain.orders import Order, OrderLine, OrderStatus
from aliship_gui.store.accounts import Accounts
from aliship_gui.store.carriers import CarrierStore
from aliship_gui.store.database import Database, open_database
from aliship_gui.store.orders import OrderStore
from aliship_gui.store.settings import SettingsStore
from tests.benchmarks.ground import Ground
from tests.benchmarks.processes import Keys

_BATCH = 5_000
_COUNTRIES = ("US", "DE", "FR", "BR", "ES", "PL", "KR", "IL")
_GIVEN = ("Anna", "João", "Мария", "민준", "Lukas", "Chloé", "Noa", "Peter")
_FAMILY = ("Kowalska", "Silva", "Иванова", "김", "Müller", "Dubois", "Levi", "Smith")
_THINGS = ("Phone case", "LED strip", "Wool scarf", "Cat toy", "USB cable", "手机壳", "Wall clock")


def known_folder(ground: Ground, orders: int) -> Path:
    """A folder with that many orders, all of which wait for their shipment; made once."""
    folder = ground.folder / f"known-{orders}"
    if not folder.exists():
        ground.say(f"  keeping {orders:,} orders")
        fill(folder, ground.silent, orders)
    return folder


def left_folder(ground: Ground, orders: int) -> Path:
    """A folder as a seller left it, with a connected shop that has that many orders; made once."""
    folder = ground.folder / f"left-{orders}" / "aliship"
    if not folder.exists():
        ground.say(f"  keeping {orders:,} orders")
        now, keys = datetime.now(UTC), ground.silent
        database = open_database(folder)
        try:
            shop = Accounts(database).add("Lamps", keys.url, keys.app_key, now)
            SettingsStore(database).set(LAST_SHOP, shop.shop_id)
            _keep(database, shop.shop_id, orders, now)
        finally:
            database.close()
    return folder


def home_of(folder: Path) -> dict[str, str]:
    """The variables by which the program finds a left folder itself, on systems that have such."""
    return {"XDG_DATA_HOME": str(folder.parent)}


def fill(folder: Path, keys: Keys, orders: int, catastrophic: str = "") -> None:
    """Keep made-up orders and 600 carriers in a data folder, for the shop of these keys.

    The first carrier gets the pattern `catastrophic`, if there is one.
    """
    given = GivenShop(
        parse_gateway(keys.url), Credentials(keys.app_key, keys.app_secret, keys.session)
    )
    database = open_database(folder)
    try:
        _keep(database, given_keys(given).shop_id, orders, datetime.now(UTC), catastrophic)
    finally:
        database.close()


def _keep(
    database: Database, shop_id: str, orders: int, now: datetime, catastrophic: str = ""
) -> None:
    store = OrderStore(database, shop_id)
    for start in range(0, orders, _BATCH):
        numbers = range(start, min(start + _BATCH, orders))
        store.save([made_up_order(number, now) for number in numbers], now)
    store.set_last_sync(now)
    CarrierStore(database, shop_id).save(made_up_carriers(600, catastrophic), now)


def made_up_order(number: int, now: datetime) -> Order:
    """An order that waits for its shipment; the same for the same number."""
    dice = random.Random(number)
    buyer = f"{dice.choice(_GIVEN)} {dice.choice(_FAMILY)}"
    paid = now - timedelta(minutes=dice.randrange(30 * 24 * 60))
    price = Money(Decimal(dice.randrange(199, 9_999)) / 100, "USD")
    lines = tuple(
        OrderLine(
            line_id=f"{8_160_000_000_000_000 + number * 10 + line}",
            product_name=f"{dice.choice(_THINGS)} {dice.randrange(100)}",
            quantity=dice.randrange(1, 4),
            sku_code=f"SKU-{dice.randrange(10_000)}",
            unit_price=price,
        )
        for line in range(1 + number % 3)
    )
    return Order(
        order_id=str(8_150_000_000_000_000 + number * 10),
        status=OrderStatus.WAIT_SELLER_SEND_GOODS,
        created_at=paid,
        paid_at=paid,
        modified_at=paid,
        ship_by=paid + timedelta(days=dice.randrange(1, 30)),
        amount=price,
        buyer_login=f"buyer{number}",
        buyer_name=buyer,
        country=dice.choice(_COUNTRIES),
        lines=lines,
    )


def made_up_carriers(count: int, catastrophic: str = "") -> tuple[Carrier, ...]:
    """Carriers with patterns of the known kinds; the first one gets `catastrophic` if given."""
    patterns = (r"^[A-Z]{2}\d{9}[A-Z]{2}$", r"^(92|94)\d{20}$", r"^\d{10,14}$", r"^1Z[0-9A-Z]{16}$")
    carriers = tuple(
        Carrier(
            key=f"CARRIER_{number:03}",
            display_name=f"Carrier {number:03}",
            name_en=f"Carrier {number:03} {_COUNTRIES[number % 8]} express",
            name_zh=f"物流{number:03}专线",
            pattern=patterns[number % 4],
            recommend_order=max(0, 20 - number),
        )
        for number in range(count)
    )
    first = replace(carriers[0], pattern=catastrophic or carriers[0].pattern)
    return (first, *carriers[1:])
