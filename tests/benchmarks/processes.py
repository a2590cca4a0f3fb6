"""Programs that are measured from outside, and the practice shop in a process of its own."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from tests.house.tree import ROOT

_PATIENCE_SECONDS = 180
_GATEWAY, _KEY, _SECRET, _SESSION = (
    "ALISHIP_GATEWAY",
    "ALISHIP_APP_KEY",
    "ALISHIP_APP_SECRET",
    "ALISHIP_SESSION",
)


class ProgramFailed(Exception):
    """A measured program ended without its figures; the text is its last words."""


@dataclass(frozen=True, slots=True)
class Keys:
    """What opens a shop, as the practice shop introduces itself."""

    url: str
    app_key: str
    app_secret: str
    session: str

    @property
    def environment(self) -> dict[str, str]:
        """The variables that open this shop in the program."""
        return {
            _GATEWAY: self.url,
            _KEY: self.app_key,
            _SECRET: self.app_secret,
            _SESSION: self.session,
        }


def measured(program: str, *words: object, environment: Mapping[str, str] | None = None) -> Any:
    """Run a module of `programs` with these words; returns the JSON that it printed last.

    It finds the moment at which it was started, of `time.monotonic()`, in `STARTED_AT`.
    Raises `ProgramFailed`.
    """
    done = subprocess.run(
        [sys.executable, "-m", f"tests.benchmarks.programs.{program}", *map(str, words)],
        cwd=ROOT,
        env={**_calm_environment(), **(environment or {}), "STARTED_AT": repr(time.monotonic())},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=_PATIENCE_SECONDS,
        check=False,
    )
    lines = done.stdout.splitlines()
    if done.returncode != 0 or not lines:
        raise ProgramFailed(f"{program}: {(done.stderr.strip() or 'no words')[-2000:]}")
    return json.loads(lines[-1])


@contextmanager
def practice_shop(orders: int, latency_ms: int = 0) -> Iterator[Keys]:
    """A practice shop with that many orders, in its own process; ended when the block is left."""
    words = ["--port", "0", "--orders", str(orders), "--latency-ms", str(latency_ms)]
    with subprocess.Popen(
        [sys.executable, "-m", "aliship_gui.sandbox", *words],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as shop:
        try:
            assert shop.stdout is not None
            yield Keys(**json.loads(shop.stdout.readline()))
        finally:
            shop.terminate()


@contextmanager
def silent_platform() -> Iterator[Keys]:
    """Keys to an address that takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0), backlog=512) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/sync"
        yield Keys(url, "benchmark", "secret", "session")


def _calm_environment() -> dict[str, str]:
    """This environment without a shop in it, and with a screen that nobody needs to have.

    Modules are compiled once, as they are where the program is installed.
    """
    left_out = ("ALISHIP_", "PYTHONDONTWRITEBYTECODE")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(left_out)}
    return {**kept, "QT_QPA_PLATFORM": "offscreen"}
