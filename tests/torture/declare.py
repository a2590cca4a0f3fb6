"""Declare many shipments while everything breaks, then look whether each happened once.

`python -m tests.torture.declare --orders 1000 --seed 1` runs two real programs on one data
folder against a practice shop in a process of its own. It prints one line of JSON; its exit
status is 0 only when nothing was declared twice, lost, told wrongly or left open, and, from
200 orders on, when a program was killed at every step of a declaration.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from contextlib import ExitStack, closing
from pathlib import Path

import msgspec

from aliship_gui.api.transport import Transport
from aliship_gui.store.database import open_database
from aliship_gui.store.outbox import Outbox
from tests.torture.bad_line import HOST, BadLine
from tests.torture.comparison import compare
from tests.torture.fuses import Fuses
from tests.torture.logbook import interruptions
from tests.torture.mishaps import Mishaps, Scene
from tests.torture.outcome import Outcome, Toll
from tests.torture.program import DEADLINE, SHOP, client_for, limits
from tests.torture.seat import Seat
from tests.torture.seller import Hands, Seller, looking_with
from tests.torture.shop import TorturedShop
from tests.torture.troubles import Troubles
from tests.torture.wishes import OrderPlan, plans

PROGRAMS = 2
RESET_SHARE = 0.01
_LOOK_EVERY_SECONDS = 0.05
_TELL_EVERY_SECONDS = 5.0
_PATIENCE_SECONDS = 60.0
"""Without a finished order for so long, a run gives up and tells what it finds."""


def main(arguments: list[str] | None = None) -> int:
    """Runs it, prints what came out, and returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture.declare", description=__doc__)
    parser.add_argument("--orders", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(arguments)
    if given.orders < 1:
        parser.error("there must be an order to declare")
    with tempfile.TemporaryDirectory(prefix="torture-") as folder:
        outcome = torture(given.orders, given.seed, Path(folder))
    for complaint in outcome.complaints():
        sys.stderr.write(f"{complaint}\n")
    sys.stdout.write(f"{outcome.line()}\n")
    return 0 if outcome.is_good else 1


def torture(orders: int, seed: int, folder: Path) -> Outcome:
    """One run in an empty folder, from opening the shop to closing the programs."""
    began = time.monotonic()
    with ExitStack() as stack:
        run = _Run(orders, seed, folder, stack)
        run.until_done()
        run.close_programs()
        return run.outcome(time.monotonic() - began)


class _Run:
    def __init__(self, orders: int, seed: int, folder: Path, stack: ExitStack) -> None:
        enter = stack.enter_context
        fuse_folder, data_folder = folder / "fuses", folder / "data"
        fuse_folder.mkdir()
        self._fuses = Fuses(fuse_folder)
        self._shop = enter(TorturedShop(orders, seed))
        self._line = enter(BadLine(self._shop.port, seed, RESET_SHARE))
        self._outbox = Outbox(enter(closing(open_database(data_folder))), SHOP)
        door = msgspec.structs.replace(self._shop.door, url=f"http://{HOST}:{self._line.port}/sync")
        self._seats = [enter(Seat(door, data_folder, fuse_folder)) for _ in range(PROGRAMS)]
        self._troubles = Troubles(seed)
        self._plans = plans(self._shop.orders()[:orders], seed)
        self._hands = self._new_hands(enter(closing(Transport(limits(DEADLINE)))), seed)
        self._seller = Seller(self._plans, self._outbox, self._hands, self._trouble)
        scene = Scene(self._fuses, self._seats, self._line, self._shop)
        self._mishaps = Mishaps(scene, self._troubles.burst, orders, seed)
        self._closed = False

    def until_done(self) -> None:
        """Let the seller work until every order is done, or nothing gets on any more."""
        telling, patience = time.monotonic(), _Patience()
        while not self._seller.is_done and patience.lasts(self._seller.finished):
            self._look_round()
            if time.monotonic() - telling > _TELL_EVERY_SECONDS:
                telling = time.monotonic()
                self._tell_progress()
            time.sleep(_LOOK_EVERY_SECONDS)

    def close_programs(self) -> None:
        """Close every program; nobody is killed any more."""
        self._fuses.clear()
        self._closed = sum(seat.close() for seat in self._seats) == PROGRAMS

    def outcome(self, seconds: float) -> Outcome:
        """What came of it."""
        records = self._outbox.all()
        log = self._outbox.history.search(limit=sys.maxsize)[::-1]
        toll = Toll(
            kills=self._kills(),
            crashes=sum(seat.crashes for seat in self._seats),
            interruptions=interruptions(log),
            kills_by_step=self._fuses.look(),
            faults=self._shop.faults_met() + self._line.breaks,
            seconds=seconds,
            closed=self._closed,
            said=self._hands.tally,
        )
        findings = compare(self._plans, records, log, self._shop.effects())
        return Outcome(len(self._plans), findings, toll)

    def _new_hands(self, transport: Transport, seed: int) -> Hands:
        return Hands(self._seats, looking_with(client_for(self._shop.door, transport)), seed)

    def _trouble(self, plan: OrderPlan) -> None:
        for fault in self._troubles.of(plan):
            self._shop.fault(fault)

    def _look_round(self) -> None:
        for seat in self._seats:
            seat.tend()
        self._seller.look_round()
        self._mishaps.keep_up(self._seller.finished)

    def _tell_progress(self) -> None:
        done = f"{self._seller.finished} of {len(self._plans)} orders"
        sys.stderr.write(f"{done}, {self._kills()} kills\n")

    def _kills(self) -> int:
        return sum(seat.kills for seat in self._seats)


class _Patience:
    """Ends when a number did not grow for too long."""

    def __init__(self) -> None:
        self._highest = 0
        self._since = time.monotonic()

    def lasts(self, number: int) -> bool:
        """Whether to go on, given the number as it is now."""
        if number > self._highest:
            self._highest, self._since = number, time.monotonic()
        return time.monotonic() - self._since < _PATIENCE_SECONDS


if __name__ == "__main__":
    sys.exit(main())
