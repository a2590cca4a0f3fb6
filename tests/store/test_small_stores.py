"""Carriers, drafts, settings, folders, moments."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.domain.carriers import Carrier, CarrierList
from aliship_gui.domain.shipments import SendType, ShipmentDraft
from aliship_gui.store.bodies import Body
from aliship_gui.store.carriers import CarrierStore
from aliship_gui.store.database import Database
from aliship_gui.store.drafts import DraftStore
from aliship_gui.store.errors import StoreDamaged
from aliship_gui.store.moments import from_micros, to_micros
from aliship_gui.store.settings import SettingsStore
from tests.store.samples import NOON, later

CPAM = Carrier("CPAM", "China Post", pattern="^[0-9]+$", min_process_days=1, name_zh="中国邮政")


def test_carriers_come_back_with_their_age(database: Database) -> None:
    store = CarrierStore(database, "shop")
    assert store.load() is None
    store.save([CPAM], NOON)
    store.save([CPAM, Carrier("GLS_ES", "GLS")], later(1))
    assert store.load() == CarrierList((CPAM, Carrier("GLS_ES", "GLS")), later(1))
    assert CarrierStore(database, "other").load() is None


def test_the_carrier_used_last_comes_first(database: Database) -> None:
    store = CarrierStore(database, "shop")
    assert store.last_used() == ()
    for seconds, key in enumerate(["A", "B", "A", "C"]):
        store.mark_used(key, later(seconds))
    store.mark_used("C", NOON)
    assert store.last_used() == ("C", "A", "B")
    assert CarrierStore(database, "other").last_used() == ()


def test_a_draft_a_order(database: Database) -> None:
    store = DraftStore(database, "shop")
    draft = ShipmentDraft("1", "CPAM", "LX", "https://t", "lamp", SendType.PART)
    store.save(ShipmentDraft("1", "CPAM"))
    store.save(draft)
    store.save(ShipmentDraft("2", "GLS"))
    assert store.get("1") == draft
    assert DraftStore(database, "other").get("1") is None
    store.delete("1")
    store.delete("1")
    assert (store.get("1"), store.get("2")) == (None, ShipmentDraft("2", "GLS"))


def test_settings_are_typed_and_apart_by_shop(database: Database) -> None:
    settings = SettingsStore(database)
    settings.set("widths", [120, 80])
    settings.set("widths", [120, 90])
    assert settings.get("widths", list[int]) == [120, 90]
    assert settings.get("widths", str) is None
    assert SettingsStore(database, "shop").get("widths", list[int]) is None
    settings.delete("widths")
    assert settings.get("widths", list[int]) is None


def test_several_settings_are_kept_together_or_not_at_all(database: Database) -> None:
    settings = SettingsStore(database)
    settings.set_all({"language": "zh", "window": "wide"})
    assert settings.all(str) == {"language": "zh", "window": "wide"}
    with pytest.raises(TypeError):
        settings.set_all({"language": "es", "window": object()})
    assert settings.get("language", str) == "zh"


def test_bytes_that_are_no_body_are_damage() -> None:
    with pytest.raises(StoreDamaged):
        Body(Carrier).decode(b"\xc1")


def test_a_body_of_an_earlier_version_takes_defaults() -> None:
    early = Body(dict[str, str]).encode({"key": "A", "display_name": "B", "gone": "C"})
    assert Body(Carrier).decode(early) == Carrier("A", "B")


@given(
    st.datetimes(
        min_value=datetime(1, 1, 2),  # noqa: DTZ001 - the strategy adds the zone
        max_value=datetime(9999, 12, 30),  # noqa: DTZ001
        timezones=st.integers(-23, 23).map(lambda hours: timezone(timedelta(hours=hours))),
    )
)
def test_moments_round_trip(moment: datetime) -> None:
    again = from_micros(to_micros(moment))
    assert again == moment
    assert again.tzinfo is UTC


def test_a_moment_needs_its_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        to_micros(NOON.replace(tzinfo=None))
    assert to_micros(None) is None
    assert from_micros(None) is None
