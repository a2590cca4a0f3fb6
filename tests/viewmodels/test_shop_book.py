"""The shops: read, renamed, forgotten, asked for an order; and the list that shows them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.services.session import SessionReport
from aliship_gui.services.token_life import Standing
from aliship_gui.store.accounts import Account, Accounts
from aliship_gui.store.chosen_secrets import IN_MEMORY_KEY, ChosenSecrets
from aliship_gui.store.database import open_database
from aliship_gui.store.history import Who
from aliship_gui.store.orders import OrderStore
from aliship_gui.store.outbox import Outbox
from aliship_gui.store.secrets import KeyStoreLocked, KeyStoreMissing, SecretKind
from aliship_gui.store.settings import SettingsStore
from aliship_gui.viewmodels.shop_book import ShopBook
from aliship_gui.viewmodels.shop_list import ShopListModel, ShopRole
from aliship_gui.viewmodels.shop_partings import Parting, StuckKeys
from aliship_gui.viewmodels.sign_in_watch import SignInWatch
from tests.fakes.key_store import FakeKeyStore
from tests.fakes.runner import HandRunner
from tests.store.samples import an_order
from tests.viewmodels.model_watch import watched

NOON = datetime(2026, 11, 5, 12, tzinfo=UTC)
DISPLAY, EDIT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole


class Shelf:
    """A book with two shops, and all that it says."""

    def __init__(self, folder: Path) -> None:
        self.database = open_database(folder)
        self.accounts = Accounts(self.database)
        self.lamps = self.accounts.add("Lamps", "https://a.example/sync", "1", NOON)
        self.rugs = self.accounts.add(
            "Rugs", "https://b.example/sync", "2", NOON + timedelta(seconds=1)
        )
        self.keys = FakeKeyStore()
        self.secrets = ChosenSecrets(self.keys)
        self.runner = HandRunner()
        self.book = ShopBook(self.database, self.secrets, self.runner)
        self.said: list[object] = []
        self.book.forgotten.connect(self.said.append)
        self.book.parting.connect(self.said.append)
        self.book.order_found.connect(lambda order_id, shop: self.said.append((order_id, shop)))
        self.book.keys_stuck.connect(self.said.append)
        self.book.failed.connect(self.said.append)

    def names(self) -> list[str]:
        return [shop.name for shop in self.book.shops]

    def does(self) -> object:
        """Work to the end; returns what was said last."""
        self.runner.finish()
        return self.said[-1] if self.said else None


@pytest.fixture
def shelf(qapp: QApplication, tmp_path: Path) -> Iterator[Shelf]:
    shelf = Shelf(tmp_path)
    yield shelf
    shelf.database.close()


def test_the_shops_are_read_once_for_the_start(shelf: Shelf) -> None:
    started: list[None] = []
    shelf.book.loaded.connect(lambda: started.append(None))
    SettingsStore(shelf.database, shelf.rugs.shop_id).set(IN_MEMORY_KEY, value=True)
    shelf.book.load()
    shelf.book.load()
    shelf.does()
    assert shelf.names() == ["Lamps", "Rugs"]
    assert len(started) == 1
    assert shelf.secrets.is_held(shelf.rugs.shop_id)
    assert not shelf.secrets.is_held(shelf.lamps.shop_id)


def test_a_name_is_changed_and_an_empty_one_is_not(shelf: Shelf) -> None:
    shelf.book.load()
    shelf.book.rename(shelf.lamps.shop_id, "  ")
    shelf.book.rename(shelf.lamps.shop_id, " Lights ")
    shelf.does()
    assert shelf.names() == ["Lights", "Rugs"]


def test_a_parting_names_what_still_waits(shelf: Shelf) -> None:
    outbox = Outbox(shelf.database, shelf.lamps.shop_id)
    row = outbox.add(ShipmentDraft("1", "CPAM", "LX000000001CN"), Who.SELLER, NOON)
    shelf.book.prepare_parting(shelf.lamps.shop_id)
    assert shelf.does() == Parting(shelf.lamps, (row,))


def test_a_forgotten_shop_is_gone_with_its_secrets(shelf: Shelf) -> None:
    shelf.book.load()
    shelf.secrets.set(shelf.lamps.shop_id, SecretKind.APP_SECRET, "secret")
    shelf.book.forget(shelf.lamps.shop_id)
    assert shelf.does() == shelf.lamps.shop_id
    assert shelf.names() == ["Rugs"]
    assert shelf.keys.held == set()


def test_a_key_store_that_does_not_let_go_keeps_the_shop(shelf: Shelf) -> None:
    shelf.book.load()
    shelf.keys.trouble = KeyStoreLocked()
    shelf.book.forget(shelf.lamps.shop_id)
    stuck = shelf.does()
    assert isinstance(stuck, StuckKeys)
    assert (stuck.account, stuck.failure.code) == (shelf.lamps, "keystore.locked")
    assert shelf.names() == ["Lamps", "Rugs"]
    assert len(shelf.accounts.all()) == 2


def test_a_shop_is_forgotten_without_its_keys(shelf: Shelf) -> None:
    shelf.book.load()
    shelf.secrets.set(shelf.lamps.shop_id, SecretKind.APP_SECRET, "secret")
    shelf.keys.trouble = KeyStoreMissing()
    shelf.book.forget(shelf.lamps.shop_id, leave_keys=True)
    assert shelf.does() == shelf.lamps.shop_id
    assert [shop.name for shop in shelf.accounts.all()] == ["Rugs"]
    assert shelf.keys.held == {"secret"}


def test_what_the_seller_confirmed_is_done_although_the_program_ends(
    shelf: Shelf, tmp_path: Path
) -> None:
    shelf.secrets.set(shelf.lamps.shop_id, SecretKind.APP_SECRET, "secret")
    written: list[str] = []
    shelf.book.forget(shelf.lamps.shop_id, after=lambda: written.append("lamps"))
    shelf.book.clear_practice(tmp_path / "shop.jsonl", after=lambda: written.append("practice"))
    shelf.book.close()()
    assert written == ["lamps", "practice"]
    assert shelf.keys.held == set()
    assert [shop.name for shop in shelf.accounts.all()] == ["Rugs"]


def test_what_is_under_way_when_the_program_ends_is_not_done_twice(shelf: Shelf) -> None:
    written: list[str] = []
    shelf.book.forget(shelf.lamps.shop_id, after=lambda: written.append("lamps"))
    last_words = shelf.book.close()
    shelf.does()
    last_words()
    assert written == ["lamps"]


def test_what_is_done_is_not_done_again_at_the_end(shelf: Shelf) -> None:
    written: list[str] = []
    shelf.book.forget(shelf.lamps.shop_id, after=lambda: written.append("lamps"))
    shelf.does()
    shelf.book.close()()
    assert written == ["lamps"]


def test_an_order_is_looked_for_in_the_other_shops(shelf: Shelf) -> None:
    for shop in (shelf.lamps, shelf.rugs):
        OrderStore(shelf.database, shop.shop_id).save([an_order("7")], NOON)
    shelf.book.find_order("7", shelf.lamps.shop_id)
    assert shelf.does() == ("7", shelf.rugs)
    shelf.book.find_order("8", shelf.lamps.shop_id)
    assert shelf.does() == ("8", None)


def test_the_practice_shop_is_cleared(shelf: Shelf, tmp_path: Path) -> None:
    cleared: list[None] = []
    shelf.book.cleared.connect(lambda: cleared.append(None))
    shelf.book.clear_practice(tmp_path / "practice-shop.jsonl")
    shelf.does()
    assert len(cleared) == 1


def test_the_list_follows_the_book(shelf: Shelf) -> None:
    model = ShopListModel(shelf.book)
    with watched(model):
        shelf.book.load()
        shelf.does()
        first = model.index(0)
        assert first.data(DISPLAY) == "Lamps\na.example"
        assert first.data(ShopRole.SHOP_ID) == shelf.lamps.shop_id
        assert first.data(EDIT) == "Lamps"
        assert first.flags() & Qt.ItemFlag.ItemIsEditable
        assert not model.setData(first, "Lights", EDIT)
        shelf.does()
        assert first.data(EDIT) == "Lights"
        named: Account = shelf.accounts.get(shelf.lamps.shop_id)
        shelf.book.put(named)
        shelf.book.forget(named.shop_id)
        shelf.does()
        assert model.rowCount() == 1
        assert model.data(model.index(5)) is None


@pytest.mark.parametrize(
    ("access", "refresh", "told"),
    [
        (None, None, ""),
        (timedelta(days=1), timedelta(days=12), "\nsigned in for 12 days"),
        (timedelta(days=1), None, "\nsigned in for 1 day"),
        (timedelta(days=-9), timedelta(days=-2), "\nsigned out"),
    ],
)
def test_the_list_tells_how_long_a_sign_in_lasts(
    shelf: Shelf, access: timedelta | None, refresh: timedelta | None, told: str
) -> None:
    ends = [None if left is None else NOON + left for left in (access, refresh)]
    signed_in = structs.replace(shelf.lamps, access_expires_at=ends[0], refresh_expires_at=ends[1])
    model = ShopListModel(shelf.book, clock=lambda: NOON)
    shelf.book.put(signed_in)
    assert model.index(0).data(DISPLAY) == f"Lamps\na.example{told}"


def test_a_new_shop_comes_last(shelf: Shelf) -> None:
    shelf.book.load()
    shelf.does()
    shelf.book.put(shelf.accounts.add("Beds", "https://c.example/sync", "3", NOON))
    assert shelf.names() == ["Lamps", "Rugs", "Beds"]


def test_the_sign_in_is_looked_after(qapp: QApplication) -> None:
    runner, reports = HandRunner(), [SessionReport(Standing.GOOD), SessionReport(Standing.ENDING)]
    told: list[object] = []
    watch = SignInWatch(lambda: reports.pop(0), runner)
    watch.reported.connect(told.append)
    watch.look()
    watch.look()
    runner.finish()
    assert told == [SessionReport(Standing.GOOD), SessionReport(Standing.ENDING)]
