"""How the program starts: from variables, on strange folders, and when it must not start."""

from __future__ import annotations

import logging
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from aliship_gui.app import StartRefused, create
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.explain.catalogue import load_catalogue
from aliship_gui.explain.matcher import Matcher
from aliship_gui.resources import resource
from aliship_gui.sandbox.server import PracticeShop
from aliship_gui.store.paths import DATABASE_NAME
from tests.fakes.back_room import BackRoom
from tests.fakes.hands import wait_for
from tests.fakes.seller import Seller
from tests.journeys.conftest import CHECKOUT, Starts, variables_of

NUMBER = "LZ123456789CN"


@pytest.mark.parametrize("gateway", ["url", "top_url"])
def test_variables_open_a_shop_and_leave_no_key_behind(
    gateway: str,
    shop: PracticeShop,
    back_room: BackRoom,
    start: Starts,
    data_folder: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    address = str(getattr(shop, gateway))
    seller = Seller(start(environment=variables_of(shop, ALISHIP_GATEWAY=address)))
    seller.waits_for_orders()
    order = back_room.order()
    seller.fills_in(order, "CPAM", NUMBER)
    seller.presses_ship()
    seller.waits_to_read("outcomeText", "Declared", NUMBER)
    assert [entry["order_id"] for entry in back_room.ledger()] == [order]

    keys = (shop.app_secret, shop.session)
    assert _files_with(keys, data_folder) == []
    seller.program.window.close()
    assert _files_with(keys, data_folder) == []
    assert [key for key in keys if key in _said_by_the_program(caplog)] == []


def test_a_shop_given_by_variables_keeps_its_orders_for_itself(
    shop: PracticeShop, seller: Seller, start: Starts
) -> None:
    seller.picks_order(seller.orders()[0])
    seller.program.window.close()
    shop.stop()
    other = Seller(start(environment=variables_of(shop)))
    other.waits_to_read("noticeText")
    assert other.orders() == []


def test_the_practice_shop_is_one_click_away(start: Starts, data_folder: Path) -> None:
    seller = Seller(start())
    [button] = [
        button
        for button in seller.window.findChildren(QPushButton)
        if button.isVisible() and button.text() == "Open the practice shop"
    ]
    button.click()
    seller.waits_for_orders()
    assert "Practice shop" in seller.reads("shopLabel")


def test_the_practice_shop_remembers_what_was_declared(start: Starts) -> None:
    seller = Seller(start("--sandbox"))
    seller.waits_for_orders()
    order = seller.orders()[0]
    seller.fills_in(order, "CPAM", NUMBER)
    seller.types_number(NUMBER)
    seller.ships_anyway()
    seller.waits_to_read("outcomeText", "Declared", NUMBER)
    seller.program.window.close()

    again = Seller(start("--sandbox"))
    again.waits_for_orders()
    again.opens("Shipped")
    wait_for("the order among the shipped", lambda: order in again.orders())


@pytest.mark.parametrize(
    ("changed", "code", "detail"),
    [
        ({"ALISHIP_SESSION": ""}, "settings.variables_missing", "ALISHIP_SESSION"),
        ({"ALISHIP_GATEWAY": "http://192.0.2.1/sync"}, "gateway.not_https", ""),
        ({"ALISHIP_GATEWAY": "http://api-sg.aliexpress.com/sync"}, "gateway.not_https", ""),
        ({"ALISHIP_GATEWAY": "not a url"}, "gateway.not_a_url", ""),
        ({"ALISHIP_GATEWAY": "https://me:secret@example.com/sync"}, "gateway.credentials", ""),
    ],
)
def test_what_cannot_be_opened_is_refused_in_both_languages(
    changed: Mapping[str, str], code: str, detail: str, shop: PracticeShop, data_folder: Path
) -> None:
    with pytest.raises(StartRefused) as refused:
        create(["--data-dir", str(data_folder)], variables_of(shop, **changed))
    sentence = str(refused.value)
    assert _tells(sentence, code)
    assert detail in sentence
    assert shop.app_secret not in sentence
    assert "secret@" not in sentence
    assert not data_folder.exists()


def test_a_file_in_place_of_the_data_folder_is_told(data_folder: Path) -> None:
    data_folder.write_text("mine")
    assert _tells(_refusal(data_folder), "store.not_a_folder")
    assert data_folder.read_text() == "mine"


def test_data_of_a_later_version_is_told_and_left_alone(data_folder: Path, start: Starts) -> None:
    start().close()
    database = sqlite3.connect(data_folder / DATABASE_NAME)
    database.execute("PRAGMA user_version = 999")
    database.commit()
    database.close()
    before = (data_folder / DATABASE_NAME).read_bytes()
    assert _tells(_refusal(data_folder), "store.newer")
    assert (data_folder / DATABASE_NAME).read_bytes() == before


def test_a_read_only_data_folder_is_told(tmp_path: Path) -> None:
    assert _tells(_refusal(_where_nobody_writes(tmp_path) / "data"), "store.read_only")


def test_damaged_data_are_set_aside_and_the_seller_is_told(
    data_folder: Path, open_shop: Callable[[], Seller]
) -> None:
    damaged = b"SQLite format 3\0" + bytes(range(256)) * 64
    data_folder.mkdir(mode=0o700)
    (data_folder / DATABASE_NAME).write_bytes(damaged)

    again = open_shop()
    again.waits_for_orders()
    [aside] = data_folder.glob(f"{DATABASE_NAME}.damaged-*")
    assert aside.read_bytes() == damaged
    again.waits_to_read("noticeText")
    again.hands.click("noticeButton")
    assert str(aside) in again.reads("explanationEn")
    again.picks_order(again.orders()[0])

    # The buyers' addresses in it go with the others, or at once.
    again.hands.trigger("addressesAction")
    wait_for("the dialog", lambda: again.hands.sees("asideTold"))
    again.waits_to_read("asideTold", str(data_folder), "30 days")
    again.hands.click("deleteAsideButton")
    wait_for("it to go", lambda: not again.hands.sees("deleteAsideButton"))
    assert list(data_folder.glob(f"{DATABASE_NAME}.damaged-*")) == []


def test_the_programs_own_door_says_it_too(shop: PracticeShop, data_folder: Path) -> None:
    environment = os.environ | variables_of(shop, ALISHIP_GATEWAY="http://192.0.2.1/sync")
    ended = subprocess.run(
        [sys.executable, "-m", "aliship_gui", "--data-dir", str(data_folder)],
        cwd=CHECKOUT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=30,
        check=False,
    )
    assert ended.returncode == 2
    assert _tells(ended.stderr, "gateway.not_https")


def _where_nobody_writes(tmp_path: Path) -> Path:
    """A folder that is read-only even for the administrator, where the system has one."""
    of_the_system = Path("/sys")
    if of_the_system.is_dir():
        return of_the_system
    tmp_path.chmod(0o500)
    return tmp_path


def _refusal(data_folder: Path) -> str:
    """What the program says on its way out."""
    ended = subprocess.run(
        [sys.executable, "-m", "aliship_gui", "--data-dir", str(data_folder)],
        cwd=CHECKOUT,
        capture_output=True,
        encoding="utf-8",
        timeout=30,
        check=False,
    )
    assert ended.returncode == 2
    return ended.stderr


def _tells(sentence: str, code: str) -> bool:
    """Whether our explanation of a code stands in a sentence, in both languages."""
    matcher = Matcher(load_catalogue(resource("explanations")))
    explained = matcher.explain(Failure(FailureKind.LOCAL, code))
    assert explained.known
    words = (explained.words.zh, explained.words.en)
    return all(half.title in sentence and half.remedy in sentence for half in words)


def _said_by_the_program(caplog: pytest.LogCaptureFixture) -> str:
    """What was logged, without the log of the practice shop's own server."""
    told = [record for record in caplog.records if not record.name.startswith("uvicorn")]
    assert told
    return "\n".join(record.getMessage() for record in told)


def _files_with(keys: tuple[str, ...], folder: Path) -> list[Path]:
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert files
    return [file for file in files if any(key.encode() in file.read_bytes() for key in keys)]
