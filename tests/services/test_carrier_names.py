"""Both names of a carrier, from the shipped table and from what the platform says."""

from __future__ import annotations

from pathlib import Path

import pytest

from aliship_gui.domain.carriers import Carrier
from aliship_gui.resources import resource
from aliship_gui.services.carrier_names import CarrierNames

TABLE = """service_name,display_name_en,display_name_cn
CPAM,China Post,中国邮政
GLS_ES,GLS Spain,
"""


@pytest.fixture
def names(tmp_path: Path) -> CarrierNames:
    table = tmp_path / "carriers.csv"
    table.write_text(TABLE, encoding="utf-8")
    return CarrierNames(table)


@pytest.mark.parametrize(
    ("key", "shown", "english", "chinese"),
    [
        ("CPAM", "", "China Post", "中国邮政"),
        ("CPAM", "China Post Air", "China Post Air", "中国邮政"),
        ("CPAM", "中邮小包", "China Post", "中邮小包"),
        ("GLS_ES", "", "GLS Spain", ""),
        ("NEW_ONE", "Brand new", "Brand new", ""),
        ("NEW_ONE", "新的", "", "新的"),
        ("NEW_ONE", "", "", ""),
    ],
)
def test_names(names: CarrierNames, key: str, shown: str, english: str, chinese: str) -> None:
    named = names.named(Carrier(key, shown))
    assert (named.name_en, named.name_zh) == (english, chinese)
    assert named.display_name == shown


def test_the_shipped_table_knows_the_carriers_that_sellers_use() -> None:
    names = CarrierNames(resource("platform", "carriers.csv"))
    named = names.named(Carrier("CPAM", ""))
    assert named.name_en
    assert named.name_zh
