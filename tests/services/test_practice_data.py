"""The practice shop starts afresh, and nobody else notices."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from aliship_gui.domain.shops import PRACTICE_ID
from aliship_gui.services.practice_data import clear_practice
from aliship_gui.store.database import open_database
from aliship_gui.store.orders import OrderStore
from aliship_gui.store.settings import SettingsStore
from tests.store.samples import an_order

NOON = datetime(2026, 11, 5, 12, tzinfo=UTC)


def test_only_the_practice_shop_is_cleared(tmp_path: Path) -> None:
    database, state = open_database(tmp_path), tmp_path / "practice-shop.jsonl"
    state.write_text("what was declared", encoding="utf-8")
    for shop_id in (PRACTICE_ID, "shop-1"):
        OrderStore(database, shop_id).save([an_order("1")], NOON)
    SettingsStore(database).set("language", "zh")
    clear_practice(database, state)
    assert not state.exists()
    assert OrderStore(database, PRACTICE_ID).get("1") is None
    assert OrderStore(database, "shop-1").get("1") is not None
    assert SettingsStore(database).get("language", str) == "zh"
    clear_practice(database, state)
    database.close()
