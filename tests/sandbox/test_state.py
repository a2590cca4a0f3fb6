"""The state file: what happened is still so after a restart."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from aliship_gui.sandbox.events import Declared, Opened
from aliship_gui.sandbox.journal import Journal, JournalError
from aliship_gui.sandbox.server import CannotOpen, PracticeShop, ShopPlan
from tests.sandbox.practice import MODIFY, Client, HandClock

DAY = date(2026, 11, 20)
_OPENED = Opened(7, 40, "2026-11-20")
_EVENT = Declared(1, "CPAM", "RB1", "", "all", 1.0, 0.0, completes=True)


def _open(path: Path, clock: HandClock, day: date | None = DAY) -> PracticeShop:
    return PracticeShop(ShopPlan(state=path, day=day), clock)


def test_a_restarted_shop_remembers_everything(tmp_path: Path) -> None:
    path, clock = tmp_path / "shop.jsonl", HandClock()
    with _open(path, clock) as shop:
        client = Client(shop, clock)
        with client.http:
            order_id, number = client.order(), client.number()
            cancelled = client.order()
            client.declare(order_id, number)
            client.patch(f"orders/{cancelled}", status="IN_CANCEL")
            client.patch("carriers/TNT", pattern="^T$", retired=True)
            _correct(client, order_id, number)
            ledger, info, session = client.ledger(), client.info(order_id), shop.session
    clock.forward(3600)
    with _open(path, clock, day=None) as shop:
        client = Client(shop, clock)
        with client.http:
            assert shop.session == session
            assert client.ledger() == ledger
            assert client.info(order_id) == info
            assert client.info(cancelled)["order_status"] == "IN_CANCEL"
            assert "无需重复操作" in client.declare(order_id)["error_message"]
            assert client.declare(client.order(), service_name="TNT")["error_code"] == "-999"
            client.declare(client.order())
            assert [entry["seq"] for entry in client.ledger()] == [1, 2]


def _correct(client: Client, order_id: str, number: str) -> None:
    answer = client.call(
        MODIFY,
        out_ref=order_id,
        send_type="all",
        old_service_name="CPAM",
        old_logistics_no=number,
        new_service_name="CPAM",
        new_logistics_no="RB111111111CN",
    )
    assert answer["result_success"] is True


def test_a_line_cut_off_by_a_kill_is_dropped(tmp_path: Path) -> None:
    path = tmp_path / "shop.jsonl"
    journal = Journal(path)
    journal.start(_OPENED)
    journal.append(_EVENT)
    journal.close()
    whole = path.read_bytes()
    path.write_bytes(whole + b'{"type":"declared","order')
    reopened = Journal(path)
    assert reopened.past == [_EVENT]
    reopened.append(_EVENT)
    reopened.close()
    assert path.read_bytes() == whole + whole.splitlines(keepends=True)[1]


@pytest.mark.parametrize("content", ["hello", "hello\n", '{"type":"declared"}\n', "\x00\x01"])
def test_another_file_is_left_alone(tmp_path: Path, content: str) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(JournalError, match="not a state file"):
        Journal(path)
    assert path.read_text(encoding="utf-8") == content


def test_a_damaged_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "shop.jsonl"
    path.write_text('{"type":"opened","seed":7,"orders":40,"day":"2026-11-20"}\n{"x":1}\n')
    with pytest.raises(CannotOpen, match="line 2"):
        _open(path, HandClock())


def test_the_file_of_another_shop_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "shop.jsonl"
    _open(path, HandClock()).stop()
    with pytest.raises(CannotOpen, match="seed 7 and 40 orders"):
        PracticeShop(ShopPlan(state=path, seed=8, day=DAY), HandClock())


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen, match="state file"):
        _open(tmp_path, HandClock())


def test_without_a_path_nothing_is_kept() -> None:
    journal = Journal()
    journal.start(_OPENED)
    journal.append(_EVENT)
    journal.close()
    assert Journal().past == []
