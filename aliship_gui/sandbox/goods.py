"""What is sold: items with options, from `resources/sandbox/products.json`."""

from __future__ import annotations

from functools import cache
from random import Random

import msgspec

from aliship_gui.decoders import json_decoder
from aliship_gui.resources import resource
from aliship_gui.sandbox.amounts import Amount, from_usd_cents
from aliship_gui.sandbox.shapes import Json

_SHIPS_FROM = {"CN": ("CHINA", 201336100), "ES": ("SPAIN", 201336104)}
_SHIPS_FROM_PROPERTY = 200007763


class Product(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An item; an option is (name, property id, values)."""

    name: str
    usd_cents: int
    category: str
    unit: str
    options: list[tuple[str, int, list[str]]]


class Item(msgspec.Struct, frozen=True):
    """What one order line holds. `attributes` are the platform's sku properties."""

    product_id: int
    name: str
    category: str
    unit: str
    count: int
    price: Amount
    sku_code: str
    attributes: list[Json]

    @property
    def total(self) -> Amount:
        """Price times count."""
        return self.price.times(self.count)


@cache
def products() -> list[Product]:
    """Everything on the shelves."""
    text = resource("sandbox", "products.json").read_bytes()
    return json_decoder(list[Product]).decode(text)


def make_item(origin: str, currency: str, chance: Random) -> Item:
    """An item as a buyer chose it, shipped from the stock in `origin` (CN or ES)."""
    place = chance.randrange(len(products()))
    product = products()[place]
    chosen = [_choose(option, chance) for option in product.options]
    chosen.append(_ships_from(origin))
    for order, attribute in enumerate(chosen, start=1):
        attribute["order"] = order
    return Item(
        product_id=1005006000000000 + place * 7919,
        name=product.name,
        category=product.category,
        unit=product.unit,
        count=chance.choice((1, 1, 1, 2, 2, 3, 10)),
        price=from_usd_cents(product.usd_cents, currency),
        sku_code=";".join(f"{row['pId']}:{row['pValueId']}" for row in chosen),
        attributes=chosen,
    )


def _choose(option: tuple[str, int, list[str]], chance: Random) -> Json:
    name, property_id, values = option
    place = chance.randrange(len(values))
    return _attribute(name, property_id, values[place], 1000 + property_id % 1000 + place)


def _ships_from(origin: str) -> Json:
    value, value_id = _SHIPS_FROM[origin]
    return _attribute("Ships From", _SHIPS_FROM_PROPERTY, value, value_id)


def _attribute(name: str, property_id: int, value: str, value_id: int) -> Json:
    return {
        "pName": name,
        "pId": property_id,
        "pValue": value,
        "pValueId": value_id,
        "selfDefineValue": "",
        "skuImg": "",
        "showType": "none",
    }
