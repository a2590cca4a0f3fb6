"""The practice shop as a program of its own."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from aliship_gui.api.signing import SignMethod, sign
from tests.sandbox.practice import CARRIERS, FULFILL

_COMMAND = [sys.executable, "-W", "error", "-m", "aliship_gui.sandbox"]
_ROOT = Path(__file__).parents[2]
Door = dict[str, str]


@contextmanager
def _running(*arguments: str) -> Iterator[tuple[subprocess.Popen[str], Door]]:
    process = subprocess.Popen(
        [*_COMMAND, "--port", "0", "--day", "2026-11-20", *arguments],
        cwd=_ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert process.stdout is not None
    try:
        yield process, json.loads(process.stdout.readline())
    finally:
        process.kill()
        process.communicate()


def _call(door: Door, method: str, **arguments: str) -> Any:
    params = {
        "app_key": door["app_key"],
        "session": door["session"],
        "method": method,
        "timestamp": str(int(time.time() * 1000)),
        "sign_method": "sha256",
        "simplify": "true",
        **arguments,
    }
    params["sign"] = sign(params, door["app_secret"], SignMethod.SHA256)
    return httpx.post(door["url"], data=params, trust_env=False).json()


def _control(door: Door, path: str) -> Any:
    base = door["url"].removesuffix("/sync")
    return httpx.get(f"{base}/_sandbox/{path}", trust_env=False).json()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process without a signal")
def test_it_introduces_itself_in_one_line_and_ends_on_sigterm() -> None:
    with _running("--seed", "3", "--orders", "60") as (process, door):
        assert set(door) == {"url", "app_key", "app_secret", "session"}
        assert door["url"].startswith("http://127.0.0.1:")
        assert door["url"].endswith("/sync")
        assert _call(door, CARRIERS)["result_success"] is True
        assert len(_control(door, "orders?foreign=false")) == 60
        process.send_signal(signal.SIGTERM)
        rest, complaints = process.communicate(timeout=10)
        assert (process.returncode, rest, complaints) == (0, "", "")


def test_two_programs_with_one_seed_are_one_shop() -> None:
    with _running() as (_, first), _running() as (_, second):
        assert {**first, "url": ""} == {**second, "url": ""}
        assert _control(first, "orders") == _control(second, "orders")
        assert _call(first, CARRIERS) == _call(second, CARRIERS)


def test_a_kill_right_after_an_accepted_declaration_loses_nothing(tmp_path: Path) -> None:
    state = ("--state", str(tmp_path / "shop.jsonl"))
    with _running(*state) as (process, door):
        order_id = _control(door, "orders?status=WAIT_SELLER_SEND_GOODS&foreign=false")[0][
            "order_id"
        ]
        answer = _call(
            door,
            FULFILL,
            out_ref=order_id,
            service_name="CPAM",
            logistics_no="RB123456789CN",
            send_type="all",
        )
        process.kill()
        assert answer["result"]["result_success"] is True
    with _running(*state) as (_, door):
        (entry,) = _control(door, "ledger")
        assert entry["order_id"] == order_id


def test_a_pattern_file_replaces_the_patterns(tmp_path: Path) -> None:
    path = tmp_path / "patterns.json"
    path.write_text('{"CPAM": "^X$", "MY_OWN": "[0-9]"}', encoding="utf-8")
    with _running("--regex-file", str(path), "--readback-lag-ms", "9") as (_, door):
        rows = _call(door, CARRIERS)["result_list"]
        patterns = {row["service_name"]: row.get("tracking_no_regex") for row in rows}
        assert {key: value for key, value in patterns.items() if value} == {
            "CPAM": "^X$",
            "MY_OWN": "[0-9]",
        }
        assert _control(door, "settings")["readback_lag_ms"] == 9


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--orders", "0"], "--orders: must be from 1 to 100000, not '0'"),
        (["--latency-ms", "x"], "--latency-ms: must be from 0 to 600000, not 'x'"),
        (["--day", "tomorrow"], "--day: must look like 2026-11-20, not 'tomorrow'"),
        (["--regex-file", "no-such-file"], "cannot read no-such-file"),
        (["--regex-file", __file__], "is not a JSON object"),
        (["--state", __file__], "is not a state file"),
        (["--colour"], "unrecognized arguments: --colour"),
    ],
)
def test_a_mistake_is_one_sentence(arguments: list[str], words: str) -> None:
    done = subprocess.run(
        [*_COMMAND, "--port", "0", *arguments],
        cwd=_ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=30,
        check=False,
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert words in done.stderr
    assert done.stderr.count("\n") == 1
