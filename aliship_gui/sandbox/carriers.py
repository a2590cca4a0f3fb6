"""The carriers that a practice shop may declare with.

They are the public service keys of `resources/platform/carriers.csv`, and for every country with
buyers the two seller-defined ones of the Shipping Validation Error guide, OTHER_XX_LOCAL and
OTHER_XX_OVERSEAS.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from aliship_gui.decoders import json_decoder
from aliship_gui.domain.carriers import Carrier
from aliship_gui.resources import resource
from aliship_gui.sandbox.people import countries
from aliship_gui.sandbox.shapes import Json, present

_RECOMMENDED = {
    "CAINIAO_STANDARD": 20,
    "CAINIAO_PREMIUM": 18,
    "CAINIAO_ECONOMY": 15,
    "SPAIN_LOCAL_CORREOS": 14,
    "YANWEN_AM": 12,
}


class PatternFileError(Exception):
    """A pattern file cannot be used; the text says why."""


def read_patterns(path: Path) -> dict[str, str]:
    """A JSON object service key -> pattern; PatternFileError when it is anything else."""
    try:
        return json_decoder(dict[str, str]).decode(path.read_bytes())
    except OSError as trouble:
        raise PatternFileError(f"cannot read {path}: {trouble.strerror}") from trouble
    except msgspec.MsgspecError as trouble:
        raise PatternFileError(
            f"{path} is not a JSON object of service names and patterns: {trouble}"
        ) from trouble


def shop_carriers(patterns: Mapping[str, str] | None = None) -> dict[str, Carrier]:
    """All carriers by key, in list order.

    `patterns` replaces the built-in ones altogether: a carrier that it does not name has no
    pattern, and a key that is in no list becomes a carrier of its own.
    """
    if patterns is None:
        patterns = read_patterns(resource("sandbox", "patterns.json"))
    carriers = {carrier.key: carrier for carrier in _all(patterns)}
    for key in patterns:
        carriers.setdefault(key, _carrier({"service_name": key}, key, patterns))
    return carriers


def carrier_row(carrier: Carrier) -> Json:
    """One row of `aliexpress.logistics.redefining.listlogisticsservice`.

    A carrier without a pattern leaves the field out, a seller-defined one sends it empty: both
    are met in practice.
    """
    return present(
        {
            "recommend_order": carrier.recommend_order,
            "tracking_no_regex": carrier.pattern or ("" if carrier.is_other else None),
            "min_process_day": carrier.min_process_days,
            "logistics_company": carrier.company,
            "max_process_day": carrier.max_process_days,
            "display_name": carrier.display_name,
            "service_name": carrier.key,
        }
    )


def _all(patterns: Mapping[str, str]) -> Iterator[Carrier]:
    text = resource("sandbox", "carrier_names.json").read_bytes()
    names = json_decoder(dict[str, str]).decode(text)
    with resource("platform", "carriers.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield _carrier(row, names.get(row["service_name"], ""), patterns)
    for key, name in _self_defined(countries()):
        yield Carrier(key, name, company=key, min_process_days=1, max_process_days=7)


def _self_defined(codes: Iterable[str]) -> Iterator[tuple[str, str]]:
    for code in codes:
        yield f"OTHER_{code}_LOCAL", f"Seller's Shipping Method - {code} local"
        yield f"OTHER_{code}_OVERSEAS", f"Seller's Shipping Method - {code} overseas"


def _carrier(row: Mapping[str, str], name: str, patterns: Mapping[str, str]) -> Carrier:
    key = row["service_name"]
    return Carrier(
        key=key,
        display_name=row.get("display_name_en") or row.get("display_name_cn") or name,
        company=key.split("_")[0],
        pattern=patterns.get(key, ""),
        recommend_order=_RECOMMENDED.get(key, int(row.get("recommend_order") or 0)),
        min_process_days=int(row.get("min_process_day") or 1 + len(key) % 3),
        max_process_days=int(row.get("max_process_day") or 5 + len(key) % 5),
    )
