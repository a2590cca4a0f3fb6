"""The tour, as anybody starts it: a process of its own, with or without a display."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from aliship_gui.tour.steps import STEPS

_CHECKOUT = Path(__file__).parents[2]
_IDLE_TALK = "This plugin does not support"
"""What Qt says of itself where there is no display."""
_PNG = b"\x89PNG\r\n\x1a\n"


def test_every_step_of_the_tour_is_really_seen(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "tour"
    ended = subprocess.run(
        [sys.executable, "-m", "aliship_gui", "--tour", str(folder), "--lang", "es"],
        cwd=_CHECKOUT,
        env=_behind_a_dead_proxy(),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    report = json.loads((folder / "tour.json").read_text(encoding="utf-8"))
    assert [entry for entry in report if not entry["ok"]] == []
    assert ended.returncode == 0
    assert [line for line in ended.stderr.splitlines() if _IDLE_TALK not in line] == []
    assert [entry["step"] for entry in report] == [step.__name__ for step in STEPS]
    assert [entry for entry in report if not entry["seen"]] == []
    pictures = sorted(folder.glob("*.png"))
    assert [picture.name for picture in pictures] == [entry["picture"] for entry in report]
    assert [p.name for p in pictures if not p.read_bytes().startswith(_PNG)] == []


def _behind_a_dead_proxy() -> dict[str, str]:
    """An environment whose proxy must not come between the program and this computer itself."""
    kept = {name: value for name, value in os.environ.items() if name.lower() != "no_proxy"}
    return kept | dict.fromkeys(("HTTP_PROXY", "http_proxy"), "http://127.0.0.1:9")
