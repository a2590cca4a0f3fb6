"""The steps of connecting a shop: what each needs, what stops it, what is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from aliship_gui.api.transport import Transport
from aliship_gui.explain.matcher import Matcher
from aliship_gui.sandbox.server import PracticeShop
from aliship_gui.sandbox.server import ShopPlan as Server
from aliship_gui.sandbox.tokens import PRACTICE_CODE
from aliship_gui.services.connecting import ShopConnector
from aliship_gui.store.accounts import Account
from aliship_gui.store.chosen_secrets import ChosenSecrets
from aliship_gui.store.database import open_database
from aliship_gui.store.secrets import KeyStoreLocked
from aliship_gui.viewmodels.connect_shop import ConnectShop, Doing, Stage
from aliship_gui.viewmodels.signing_in import Signing
from tests.fakes.key_store import FakeKeyStore
from tests.fakes.runner import HandRunner

ELSEWHERE = "https://shop.example/callback"


class Desk:
    """A `ConnectShop` whose work is done when a test says so."""

    def __init__(self, server: PracticeShop, folder: Path, matcher: Matcher) -> None:
        self.server = server
        self.database = open_database(folder)
        self.keys = FakeKeyStore()
        self.connector = ShopConnector(self.database, ChosenSecrets(self.keys), Transport)
        self.runner = HandRunner()
        self.matcher = matcher
        self.connected: list[Account] = []
        self.pages: list[str] = []
        self.shop = self.shows()

    def shows(self, shop_id: str = "") -> ConnectShop:
        shop = ConnectShop(self.connector, self.runner, self.matcher, shop_id)
        shop.connected.connect(self.connected.append)
        shop.signing.browser_wanted.connect(self.pages.append)
        self.shop = shop
        return shop

    def enters_app(self) -> None:
        server = self.server
        self.shop.enter(app_key=server.app_key, app_secret=server.app_secret, gateway=server.url)
        self.shop.enter(callback=ELSEWHERE)
        self.shop.go_on()

    def signs_in(self) -> None:
        self.shop.paste(PRACTICE_CODE)
        self.runner.finish()


@pytest.fixture(scope="module")
def server() -> Iterator[PracticeShop]:
    with PracticeShop(Server(orders=20)) as server:
        yield server


@pytest.fixture
def desk(
    qapp: QApplication, server: PracticeShop, tmp_path: Path, matcher: Matcher
) -> Iterator[Desk]:
    desk = Desk(server, tmp_path, matcher)
    yield desk
    desk.connector.stop()
    desk.database.close()


def test_each_step_waits_for_what_it_needs(desk: Desk) -> None:
    shop = desk.shop
    assert not shop.can_go_on
    shop.enter(app_key=" 123 ")
    assert not shop.can_go_on
    shop.enter(app_secret="secret", gateway="  ")
    assert not shop.can_go_on
    desk.enters_app()
    assert (shop.stage, shop.can_go_on) == (Stage.SIGN_IN, False)
    desk.signs_in()
    assert (shop.stage, shop.can_go_on) == (Stage.TEST, True)
    assert shop.signed_in_as == "seller@practice.example"
    assert shop.check.works
    shop.go_on()
    desk.runner.finish()
    assert [account.name for account in desk.connected] == ["seller@practice.example"]
    assert desk.connected[0].dialect == "iop"


def test_a_gateway_that_may_not_be_is_told_at_once(desk: Desk) -> None:
    desk.shop.enter(app_key="1", app_secret="secret", gateway="http://shop.example/sync")
    desk.shop.go_on()
    assert desk.shop.stage is Stage.APP
    assert desk.shop.trouble is not None
    assert desk.shop.trouble.code == "gateway.not_https"
    desk.shop.enter(gateway="https://shop.example/sync")
    assert desk.shop.trouble is None


def test_the_page_bears_the_callback_and_a_new_state_each_time(desk: Desk) -> None:
    desk.enters_app()
    desk.shop.sign_in()
    desk.shop.sign_in()
    first, second = desk.pages
    assert "redirect_uri=https%3A%2F%2Fshop.example%2Fcallback" in first
    assert first.partition("state=")[2] != second.partition("state=")[2]
    assert desk.shop.signing.page == second
    assert desk.shop.signing.doing is Signing.NOTHING


def test_what_belongs_to_another_visit_is_refused(desk: Desk) -> None:
    desk.enters_app()
    desk.shop.sign_in()
    desk.shop.paste(f"{ELSEWHERE}?code={PRACTICE_CODE}&state=another")
    assert desk.shop.trouble is not None
    assert desk.shop.trouble.code == "oauth.wrong_state"
    assert desk.runner.waiting == 0


def test_what_is_stopped_brings_nothing(desk: Desk) -> None:
    desk.enters_app()
    desk.shop.paste(PRACTICE_CODE)
    assert desk.shop.signing.doing is Signing.TOKENS
    desk.shop.stop()
    desk.runner.finish()
    assert (desk.shop.stage, desk.shop.signing.doing) == (Stage.SIGN_IN, Signing.NOTHING)
    assert not desk.shop.is_signed_in


def test_other_keys_need_another_sign_in(desk: Desk) -> None:
    desk.enters_app()
    desk.signs_in()
    desk.shop.enter(name="Lamps")
    kept = (desk.shop.is_signed_in, desk.shop.check.works)
    desk.shop.enter(app_secret="another")
    untested = (desk.shop.is_signed_in, desk.shop.check.works)
    desk.shop.enter(app_key="another")
    assert (kept, untested) == ((True, True), (True, False))
    assert not desk.shop.is_signed_in


def test_a_key_store_in_the_way_offers_memory(desk: Desk) -> None:
    desk.enters_app()
    desk.signs_in()
    desk.keys.trouble = KeyStoreLocked()
    desk.shop.go_on()
    desk.runner.finish()
    assert desk.shop.trouble is not None
    assert desk.shop.trouble.code == "keystore.locked"
    assert desk.shop.may_hold_in_memory
    assert desk.connected == []
    desk.shop.keep(in_memory=True)
    desk.runner.finish()
    assert len(desk.connected) == 1
    assert not desk.shop.may_hold_in_memory


def test_who_closes_while_the_key_store_asks_keeps_nothing(desk: Desk) -> None:
    desk.enters_app()
    desk.signs_in()
    desk.shop.go_on()
    desk.shop.enter(name="Lamps")
    assert (desk.shop.doing, desk.shop.can_go_on) == (Doing.KEEPING, False)
    desk.shop.stop()
    desk.runner.finish()
    assert desk.connected == []
    assert desk.keys.held == set()


def test_a_known_shop_keeps_what_is_not_entered_again(desk: Desk) -> None:
    desk.enters_app()
    desk.signs_in()
    desk.shop.go_on()
    desk.runner.finish()
    shop = desk.shows(desk.connected[0].shop_id)
    shop.open(Stage.SIGN_IN)
    assert shop.doing is Doing.READING
    desk.runner.finish()
    assert shop.stage is Stage.SIGN_IN
    assert shop.can_go_on
    assert shop.plan.callback == ELSEWHERE
    shop.go_on()
    desk.runner.finish()
    assert shop.check.works
    shop.enter(name="Lamps")
    shop.go_on()
    desk.runner.finish()
    assert desk.connected[-1].name == "Lamps"
    assert desk.server.app_secret in desk.keys.held


def test_a_known_shop_whose_secret_is_missing_begins_with_its_app(desk: Desk) -> None:
    desk.enters_app()
    desk.signs_in()
    desk.shop.go_on()
    desk.runner.finish()
    desk.keys.trouble = KeyStoreLocked()
    shop = desk.shows(desk.connected[0].shop_id)
    shop.open(Stage.SIGN_IN)
    desk.runner.finish()
    assert (shop.stage, shop.can_go_on) == (Stage.APP, False)
    shop.enter(app_secret=desk.server.app_secret)
    assert shop.can_go_on


def test_a_shop_that_is_gone_is_told(desk: Desk) -> None:
    shop = desk.shows("shop-of-yesterday")
    shop.open()
    desk.runner.finish()
    assert shop.trouble is not None
    assert shop.trouble.code == "shop.missing"
