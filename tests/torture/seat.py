"""A seat for a program: who sits there is told, killed, and followed by the next."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType
from typing import IO

import msgspec

from tests.torture import talk
from tests.torture.program import DEADLINE

ROOT = Path(__file__).parents[2]
_PATIENCE_SECONDS = 20
_STOP = talk.Stop()


class Ticket:
    """What became of a word: nothing yet, an answer, or lost with the program that heard it."""

    def __init__(self) -> None:
        self.answer: talk.Done | None = None
        self.lost = False

    @property
    def is_settled(self) -> bool:
        """Whether nothing more will become of it."""
        return self.answer is not None or self.lost

    @property
    def declined(self) -> str:
        """The code with which the word was declined; "" when it was not, as far as is known."""
        return "" if self.answer is None else self.answer.declined


class Seat:
    """One program after the other on the same data folder; when one ends, the next starts.

    `kills` counts those that were killed, `crashes` those that ended in any other way.
    """

    def __init__(
        self, door: talk.Door, folder: Path, fuses: Path, deadline: float = DEADLINE
    ) -> None:
        self._door = door
        self._command = [sys.executable, "-W", "error", "-m", "tests.torture.program"]
        self._command += [str(folder), str(fuses), str(deadline)]
        self._said = 0
        self._open: dict[int, Ticket] = {}
        self._heard: SimpleQueue[talk.Told] = SimpleQueue()
        self.kills = 0
        self.crashes = 0
        self._start()

    def tell(self, word: talk.Word) -> Ticket:
        """Say a word; the ticket is settled by a later `tend`."""
        self._said += 1
        ticket = self._open[self._said] = Ticket()
        # A program that has just died hears nothing; `tend` will notice.
        with suppress(BrokenPipeError):
            self._write(talk.Spoken(self._said, word))
        return ticket

    def kill(self) -> None:
        """Kill -9, wherever it is just now."""
        self._process.kill()

    def tend(self) -> None:
        """Hear its answers, sign in when it asks, and start another one when it has ended."""
        status = self._process.poll()
        if status is not None:
            self._ears.join(_PATIENCE_SECONDS)
        self._listen()
        if status is not None:
            self._bury(status)
            self._start()

    def close(self, word: talk.Stop = _STOP) -> bool:
        """Have it end; tells whether it did so in order, its writer too.

        A program that was killed before it heard that is followed by one that hears it.
        """
        while True:
            self.tell(word)
            status = self._process.wait(_PATIENCE_SECONDS)
            self._ears.join(_PATIENCE_SECONDS)
            if status != -signal.SIGKILL:
                last = self._listen()
                return status == 0 and isinstance(last, talk.Closed) and last.writer_ended
            self.tend()

    def __enter__(self) -> Seat:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.kill()
        self._process.wait(_PATIENCE_SECONDS)
        self._ears.join(_PATIENCE_SECONDS)
        self._let_go()

    def _start(self) -> None:
        self._process = subprocess.Popen(
            self._command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert self._process.stdout is not None
        self._ears = threading.Thread(
            target=_hear, args=(self._process.stdout, self._heard), daemon=True
        )
        self._ears.start()
        self._write(self._door)

    def _write(self, message: talk.Spoken | talk.Door) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(talk.line(message))
        self._process.stdin.flush()

    def _listen(self) -> talk.Told | None:
        last: talk.Told | None = None
        while not self._heard.empty():
            last = self._heard.get()
            if isinstance(last, talk.Done):
                self._open.pop(last.ticket, Ticket()).answer = last
            elif isinstance(last, talk.AskedToSignIn):
                self.tell(talk.SignIn())
        return last

    def _bury(self, status: int) -> None:
        self.kills += status == -signal.SIGKILL
        self.crashes += status != -signal.SIGKILL
        for ticket in self._open.values():
            ticket.lost = True
        self._open.clear()
        self._let_go()

    def _let_go(self) -> None:
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            with suppress(BrokenPipeError):
                pipe.close()


def _hear(pipe: IO[bytes], heard: SimpleQueue[talk.Told]) -> None:
    for line in pipe:
        # The last line of a killed program may be half a line.
        with suppress(msgspec.DecodeError):
            heard.put(talk.told.decode(line))
