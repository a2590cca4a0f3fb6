"""Wander through the window as nobody would, then tell whether anything went wrong inside.

`python -m tests.torture.wander --acts 2000 --seed 1` runs the real program on an empty data
folder, and does whatever can be done with what is on the screen, while shops are opened and closed
and one of them misbehaves. It prints one line of JSON; before it, each exception and each warning
of Qt's, with the acts that led to it. Its exit status is 0 only where there was none.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler

from aliship_gui.app import create
from aliship_gui.app.application import Application
from aliship_gui.app.outside import Outside
from aliship_gui.app.shop_keys import ShopKeys, keys_to
from aliship_gui.sandbox.faults import Kind
from aliship_gui.sandbox.server import PracticeShop, ShopPlan
from aliship_gui.services.shipping import Timing
from aliship_gui.store.secrets import MemorySecrets
from tests.fakes.back_room import (
    CARRIERS,
    DECLARE,
    ORDER_DETAILS,
    ORDER_LIST,
    REVEAL,
    SHIPMENTS,
    BackRoom,
)
from tests.fakes.hands import let_work, wait_for
from tests.torture.random_hands import RandomHands

_PATIENCE = 30_000
_BETWEEN = 20
"""Milliseconds between two acts."""
_LED_THERE = 8
_QUICK = Timing(read_back=(0.02, 0.05), backoff_first=0.05, backoff_longest=0.1, poll=0.05)
_METHODS = ("", ORDER_LIST, ORDER_DETAILS, CARRIERS, DECLARE, REVEAL, SHIPMENTS)
_KINDS = tuple(
    kind
    for kind in Kind
    if kind not in (Kind.BUSINESS_ERROR, Kind.PLATFORM_ERROR, Kind.OVERSIZE, Kind.DRIP)
)
_PLATFORM = "This plugin does not support"
"""So begins what Qt says of a screen that nobody sees."""


class Wandering:
    """What went wrong; every exception that nobody caught comes here."""

    def __init__(self) -> None:
        self.acts: list[str] = []
        self.wrongs: list[str] = []

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Whatever goes wrong in this process meanwhile."""
        hooks = sys.excepthook, threading.excepthook
        sys.excepthook = self._raised
        threading.excepthook = lambda told: self._raised(
            told.exc_type, told.exc_value, told.exc_traceback
        )
        heard_before = qInstallMessageHandler(self._warned)
        try:
            yield
        finally:
            sys.excepthook, threading.excepthook = hooks
            qInstallMessageHandler(heard_before)

    def _raised(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._note("".join(traceback.format_exception(kind, error, trace)))

    def _warned(self, kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not words.startswith(_PLATFORM):
            self._note(words)

    def _note(self, wrong: str) -> None:
        self.wrongs.append(f"after {self.acts[-_LED_THERE:]}\n{wrong}")


def wander(acts: int, seed: int, folder: str) -> Wandering:
    """One walk through a program whose data lie in an empty folder."""
    wandering = Wandering()
    words = ["--data-dir", folder, "--lang", "en"]
    outside = Outside(MemorySecrets(), lambda _address: True)
    program = create(words, outside=outside, paint_first=True)
    with PracticeShop(ShopPlan(orders=80)) as shop, wandering.watching():
        fates = _Fates(program, shop)
        hands = RandomHands(program, seed, (fates.change_shop, fates.misbehave))
        wandering.acts = hands.acts
        fates.open_shop()
        program.show()
        wait_for("the window", program.window.isVisible, _PATIENCE)
        for _ in range(acts):
            # As the desktop would: what is raised does not end the walk.
            QTimer.singleShot(0, program.window, hands.act)
            let_work(_BETWEEN)
        program.close()
    return wandering


class _Fates:
    def __init__(self, program: Application, shop: PracticeShop) -> None:
        self._program = program
        self._shop = shop
        self._back_room = BackRoom(shop)

    def open_shop(self) -> None:
        keys = ShopKeys("tortured", "A shop", lambda: keys_to(self._shop))
        self._program.open_shop(keys, _QUICK)

    def change_shop(self, chance: random.Random) -> str:
        name, change = chance.choice(
            [
                ("shop", self.open_shop),
                ("practice shop", self._program.open_practice_shop),
                ("no shop", lambda: self._program.close_shop()()),
            ]
        )
        change()
        return name

    def misbehave(self, chance: random.Random) -> str:
        kind, method = chance.choice(_KINDS), chance.choice(_METHODS)
        self._back_room.fault(kind, method, seconds=0.2)
        return f"fault {kind} {method}"


def main(arguments: list[str] | None = None) -> int:
    """Walks, prints what went wrong, and returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture.wander", description=__doc__)
    parser.add_argument("--acts", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="wander-") as folder:
        # What is saved from a dialog is saved there.
        os.chdir(folder)
        wandering = wander(given.acts, given.seed, folder)
        for wrong in wandering.wrongs:
            sys.stderr.write(f"{wrong}\n")
        told = {"acts": given.acts, "seed": given.seed, "wrongs": len(wandering.wrongs)}
        sys.stdout.write(f"{json.dumps(told)}\n")
        os.chdir("/")
    return 1 if wandering.wrongs else 0


if __name__ == "__main__":
    sys.exit(main())
