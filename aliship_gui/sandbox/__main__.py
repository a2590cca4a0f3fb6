"""A practice shop on its own: `python -m aliship_gui.sandbox --port 8790 --orders 40 --seed 7`.

Prints one line of JSON once it listens: url, app_key, app_secret, session. Ends on SIGTERM and
Ctrl+C.
"""

from __future__ import annotations

import argparse
import signal
import sys
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NoReturn

from aliship_gui.sandbox.server import CannotOpen, PracticeShop, ShopPlan
from aliship_gui.sandbox.shapes import json_text

MOST_ORDERS = 100_000


def main(arguments: list[str] | None = None) -> int:
    """Runs a practice shop until it is told to end; returns the exit status."""
    plan = _plan(arguments)
    try:
        shop = PracticeShop(plan)
    except CannotOpen as trouble:
        sys.stderr.write(f"The practice shop cannot open: {trouble}\n")
        return 2
    with shop:
        sys.stdout.write(_introduction(shop) + "\n")
        sys.stdout.flush()
        _wait_for_signal()
    return 0


def _introduction(shop: PracticeShop) -> str:
    return json_text(
        {
            "url": shop.url,
            "app_key": shop.app_key,
            "app_secret": shop.app_secret,
            "session": shop.session,
        }
    )


def _wait_for_signal() -> None:
    told = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: told.set())
    # A wait without an end cannot be interrupted on every system.
    while not told.wait(0.2):
        pass


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, without the usage before it."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"The practice shop cannot open: {message}\n")


def _plan(arguments: list[str] | None) -> ShopPlan:
    parser = _Parser(
        prog="python -m aliship_gui.sandbox",
        description="A practice shop on this computer that speaks the platform's protocol.",
    )
    add = parser.add_argument
    add("--port", type=_number(0, 65_535), default=8790, help="0 takes a free one")
    add("--orders", type=_number(1, MOST_ORDERS), default=40)
    add("--seed", type=_number(0, 10**9), default=7)
    add("--latency-ms", type=_number(0, 600_000), default=0)
    add("--readback-lag-ms", type=_number(0, 86_400_000), default=0)
    add("--state", type=Path, help="file that keeps what happened")
    add("--regex-file", type=Path, help="JSON object: service name to pattern")
    add("--day", type=_day, help="the day the orders are laid on, YYYY-MM-DD")
    given = parser.parse_args(arguments)
    return ShopPlan(
        orders=given.orders,
        seed=given.seed,
        port=given.port,
        latency_ms=given.latency_ms,
        readback_lag_ms=given.readback_lag_ms,
        state=given.state,
        patterns=given.regex_file,
        day=given.day,
    )


def _number(least: int, most: int) -> Callable[[str], int]:
    def number(text: str) -> int:
        if not (text.isascii() and text.isdigit() and least <= int(text) <= most):
            raise argparse.ArgumentTypeError(f"must be from {least} to {most}, not {text!r}")
        return int(text)

    return number


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"must look like 2026-11-20, not {text!r}") from None


if __name__ == "__main__":
    sys.exit(main())
