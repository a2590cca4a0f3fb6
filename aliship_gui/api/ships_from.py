"""Properties of the chosen variant of a product: what it is, and where it ships from.

`sku` and `product_attributes` hold JSON inside a string:
`{"sku":[{"pName":"Color","pValue":"Beige","selfDefineValue":"Azul marino","pId":14}, …]}`.
Where a seller keeps stock in several countries, one property tells from which of them the buyer
chose; its name and its value come in the language of the account.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from aliship_gui.api.scalars import Scalar, first_text, text
from aliship_gui.decoders import json_decoder
from aliship_gui.domain.countries import iso_country

SHIPS_FROM_PROPERTY = "200007763"
"""The platform's property id of "Ships From", the same for every category."""

_PROPERTY_NAMES = frozenset({"ships from", "ship from", "发货地", "отправка из", "envío desde"})

_COUNTRIES = {
    "AE": ("united arab emirates", "阿联酋"),
    "AU": ("australia", "澳大利亚"),
    "BE": ("belgium", "比利时"),
    "BR": ("brazil", "巴西"),
    "CL": ("chile", "智利"),
    "CN": ("china", "cn", "mainland china", "中国", "china mainland"),
    "CZ": ("czech republic", "czechia", "捷克"),
    "DE": ("germany", "德国"),
    "ES": ("spain", "españa", "西班牙"),
    "FR": ("france", "法国"),
    "GB": ("united kingdom", "uk", "英国"),
    "HU": ("hungary", "匈牙利"),
    "ID": ("indonesia", "印度尼西亚"),
    "IL": ("israel", "以色列"),
    "IT": ("italy", "italia", "意大利"),
    "JP": ("japan", "日本"),
    "KR": ("korea", "korea, republic of", "south korea", "韩国"),
    "KZ": ("kazakhstan", "哈萨克斯坦"),
    "LV": ("latvia", "拉脱维亚"),
    "MX": ("mexico", "méxico", "墨西哥"),
    "NG": ("nigeria", "尼日利亚"),
    "NL": ("netherlands", "荷兰"),
    "PL": ("poland", "polska", "波兰"),
    "PT": ("portugal", "葡萄牙"),
    "RU": ("russian federation", "russia", "俄罗斯", "俄罗斯联邦"),
    "SA": ("saudi arabia", "沙特阿拉伯"),
    "SG": ("singapore", "新加坡"),
    "TR": ("turkey", "türkiye", "土耳其"),
    "UA": ("ukraine", "乌克兰"),
    "US": ("united states", "usa", "美国"),
    "VN": ("vietnam", "越南"),
    "ZA": ("south africa", "南非"),
}
_CODES = {name: iso for iso, names in _COUNTRIES.items() for name in names}


class _Property(msgspec.Struct):
    p_name: Scalar = msgspec.field(default=None, name="pName")
    p_value: Scalar = msgspec.field(default=None, name="pValue")
    own_value: Scalar = msgspec.field(default=None, name="selfDefineValue")
    p_id: Scalar = msgspec.field(default=None, name="pId")

    @property
    def is_ships_from(self) -> bool:
        return (
            text(self.p_id) == SHIPS_FROM_PROPERTY
            or text(self.p_name).casefold() in _PROPERTY_NAMES
        )


class _Sku(msgspec.Struct):
    sku: list[_Property] | None = None


@dataclass(frozen=True, slots=True)
class Variant:
    """A product's chosen variant in words, and the ISO country it ships from ("" if untold)."""

    text: str = ""
    ships_from: str = ""


def read_variant(sku_json: Scalar) -> Variant:
    """The variant that a `sku` or `product_attributes` string tells of.

    Never raises: what cannot be read is an empty Variant, for it only decorates an order.
    """
    properties = _properties(text(sku_json))
    if not properties:
        return Variant()
    words = [first_text(p.own_value, p.p_value) for p in properties]
    origins = [country_code(text(p.p_value)) for p in properties if p.is_ships_from]
    return Variant(" / ".join(word for word in words if word), next(iter(origins), ""))


def country_code(name: str) -> str:
    """The ISO code of a country as the platform's properties name it, "" when not recognised."""
    written = name.strip()
    known = _CODES.get(written.casefold(), "")
    if known:
        return known
    code = iso_country(written)
    return code if code in _COUNTRIES else ""


def common_origin(origins: Sequence[str]) -> str:
    """The one country that all lines ship from, "" when a line does not tell or they differ."""
    distinct = set(origins)
    return distinct.pop() if len(distinct) == 1 else ""


def _properties(sku_json: str) -> list[_Property]:
    if not sku_json.startswith("{"):
        return []
    try:
        return json_decoder(_Sku).decode(sku_json).sku or []
    except (ValueError, RecursionError):
        return []
