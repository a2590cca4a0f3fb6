"""A whole run of the whole program: no secret of it is where it does not belong."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote, quote_plus

from aliship_gui.sandbox.server import PracticeShop
from tests.fakes.back_room import BackRoom
from tests.journeys.conftest import CHECKOUT


def test_no_secret_is_on_disk_in_the_log_or_on_the_command_line(
    shop: PracticeShop, back_room: BackRoom, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "tests.journeys.whole_run", str(home / "data")],
        cwd=CHECKOUT,
        env=_environment(shop, home),
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3_000:]
    told = json.loads(done.stdout.splitlines()[-1])
    secrets: list[str] = told["secrets"]
    files = [path for path in home.rglob("*") if path.is_file()]
    places = {str(path.relative_to(home)): path.read_bytes() for path in files}
    places["the log"] = done.stderr.encode()
    places["the command line"] = "\n".join([*told["argv"], told["process"]]).encode()

    # Otherwise the search below would search for nothing, or in nothing.
    assert len(secrets) >= 6
    assert all(len(secret) > 8 for secret in secrets)
    assert len(back_room.ledger()) == 2
    assert b"request id" in places["the log"]
    assert b"Traceback" in places["the log"]
    assert any(name.startswith("data/crashes/") for name in places)
    assert b"Lamps" in b"".join(places.values())
    assert b"whole_run" in places["the command line"]
    spelt = {form for s in secrets for form in (s, quote(s), quote_plus(s), s.lower())}
    assert [(name, s) for name, held in places.items() for s in spelt if s.encode() in held] == []


def _environment(shop: PracticeShop, home: Path) -> dict[str, str]:
    """Everything that a program may keep for itself goes to this home."""
    known = {name: value for name, value in os.environ.items() if not name.startswith("ALISHIP_")}
    places = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
    return {
        **known,
        **{name: str(home / name.lower()) for name in places},
        "HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        "PRACTICE_URL": shop.url,
        "PRACTICE_APP_KEY": shop.app_key,
        "PRACTICE_APP_SECRET": shop.app_secret,
    }
