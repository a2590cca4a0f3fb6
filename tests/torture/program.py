"""The program under torture: the real services without a window.

Its seller speaks at the standard input (`talk`), the first line being the door to the shop. It
ends when it is told to, when nobody speaks any more, and wherever a fuse lies.
"""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

from aliship_gui.api import flow_control
from aliship_gui.api.calls import PlatformClient
from aliship_gui.api.credentials import Credentials
from aliship_gui.api.gateway import parse_gateway
from aliship_gui.api.transport import Limits, Transport
from aliship_gui.domain.orders import Parcel
from aliship_gui.services.late_platform import LatePlatform
from aliship_gui.services.shipping import Paused, ShippingEvent, ShippingService, Timing
from aliship_gui.store.database import open_database
from aliship_gui.store.errors import StoreError
from aliship_gui.store.outbox import Outbox
from aliship_gui.store.writer_lock import WriterLock
from tests.torture import talk
from tests.torture.fuses import Fuses

SHOP = "torture"
TIMING = Timing(read_back=(0.1, 0.15, 0.3), backoff_first=0.03, backoff_longest=0.3, poll=0.05)
DEADLINE = 0.3
"""Seconds that a program waits for an answer, unless it is told otherwise."""
_LAST_TURN_SECONDS = 5.0


def limits(deadline: float) -> Limits:
    """Little patience, and room for any honest answer."""
    return Limits(connect=1.0, read=deadline, total=deadline, body=256 * 1024)


def client_for(door: talk.Door, transport: Transport) -> PlatformClient:
    """The platform client for a shop."""
    keys = Credentials(door.app_key, door.app_secret, door.session)
    return PlatformClient(parse_gateway(door.url), keys, transport)


class Program:
    """The services on one data folder, and the thread that sends."""

    def __init__(self, door: talk.Door, folder: Path, fuses: Fuses, deadline: float) -> None:
        self._database = open_database(folder)
        self._transport = Transport(limits(deadline))
        self._platform = LatePlatform(lambda: client_for(door, self._transport))
        self._stop = threading.Event()
        self._ends_at_once = False
        self._service = ShippingService(
            Outbox(self._database, SHOP),
            WriterLock(self._database, SHOP),
            lambda: self._platform,
            flow_control,
            timing=TIMING,
            notify=_notify,
            probe=fuses.passed,
        )
        self._writer = threading.Thread(
            target=self._service.run_forever, args=(self._stop,), daemon=True
        )

    def start(self) -> None:
        """Begin to send."""
        self._writer.start()

    def obey(self, spoken: talk.Spoken) -> None:
        """Do what the seller says, and tell that it is done."""
        declined = ""
        try:
            self._do(spoken.word)
        except StoreError as error:
            declined = error.failure.code
        _tell(talk.Done(spoken.ticket, declined))

    def close(self) -> None:
        """End as the window does: cut what is under way and wait for no answer."""
        self._stop.set()
        self._service.wake()
        if not self._ends_at_once:
            self._transport.close()
            self._writer.join(_LAST_TURN_SECONDS)
        _tell(talk.Closed(writer_ended=not self._writer.is_alive()))

    def _do(self, word: talk.Word) -> None:
        match word:
            case talk.Declare():
                self._service.enqueue(word.draft, supersedes=word.supersedes)
            case talk.Correct():
                self._service.correct(Parcel(word.old_carrier, word.old_number), word.draft)
            case talk.Decide():
                getattr(self._service, word.word)(word.declaration_id)
            case talk.SignIn():
                self._platform.renew()
                self._service.resume_after_signin()
            case talk.Stop():
                self._ends_at_once = word.at_once
                self._stop.set()

    @property
    def told_to_stop(self) -> bool:
        """Whether the seller closed it."""
        return self._stop.is_set()


def main(folder: str, fuses: str, deadline: str) -> int:
    """Runs a program on a data folder and a folder of fuses; returns the exit status."""
    program = Program(_door(), Path(folder), Fuses(Path(fuses)), float(deadline))
    program.start()
    for line in sys.stdin.buffer:
        program.obey(talk.spoken.decode(line))
        if program.told_to_stop:
            break
    program.close()
    return 0


def _door() -> talk.Door:
    return talk.door.decode(sys.stdin.buffer.readline())


def _notify(event: ShippingEvent) -> None:
    if isinstance(event, Paused):
        _tell(talk.AskedToSignIn())


def _tell(message: talk.Told) -> None:
    # One write, so that the lines of two threads do not mix.
    os.write(sys.stdout.fileno(), talk.line(message))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
