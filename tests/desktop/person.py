"""A person in front of the program's window: keyboard, mouse, eyes, and a screen reader."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.desktop.patience import wait_for
from tests.desktop.screen import GoneMeanwhile, Screen, Thing, wait_until_readable

_NOISE = ("qt.accessibility.atspi", "qt.qpa.services", "QAccessibleTable::child: Invalid index")
"""Beginnings of lines that Qt writes about the bare desktop it is on, and about a reader that
asks for a row that was there a moment ago."""


_ENTRIES = ("list item", "table cell")


class Person:
    """Uses one running program from outside; nothing here is of the program's own code."""

    def __init__(self, screen: Screen, process: subprocess.Popen[bytes], log: Path) -> None:
        self.screen = screen
        self.process = process
        self._log = log
        self.window = ""

    # What the person does -------------------------------------------------------------------

    def sits_down(self) -> None:
        """Wait for the window and give it the keyboard, as a window manager would."""
        wait_until_readable(self.screen, self.process.pid)
        wait_for("the window", self._finds_window)
        self.takes_keyboard()
        wait_for("an active window", lambda: "active" in self.finds(role="frame").states)

    def takes_keyboard(self) -> None:
        """Give this program's window the keyboard."""
        self.screen.do("windowfocus", "--sync", self.window)

    def presses(self, *keys: str) -> None:
        """Press keys by their X names, one after the other: ``ctrl+f``, ``Tab``."""
        self.screen.do("key", "--delay", "15", *keys)

    def types(self, text: str) -> None:
        """Type letters into whatever has the keyboard."""
        self.screen.do("type", "--delay", "15", text)

    def clicks(self, thing: Thing) -> None:
        """Click the middle of what is there."""
        x, y, width, height = self.screen.reader.box(thing)
        spot = str(x + width // 2), str(y + height // 2)
        self.screen.do("mousemove", *spot, "click", "1")

    def clicks_key(self, key: str) -> None:
        """Click what has this object name."""
        self.clicks(self.waits_for(key=key))

    def opens(self, *entries: str) -> None:
        """Choose from the menus: click an entry in each, one after the other."""
        for entry in entries:
            self.clicks(self.waits_for(roles=("menu item", "check menu item"), start=entry))

    def quits(self) -> None:
        """Press Ctrl+Q and see the program end well."""
        self.presses("ctrl+q")
        assert self.process.wait(10) == 0

    # What the person does by screen reader alone ------------------------------------------------

    def fills(self, key: str, text: str) -> None:
        """Put a text into a field by the accessibility bus."""
        self._acts(key, "fill", text=text)

    def activates(self, key: str) -> None:
        """Press a button by the action that it offers."""
        thing = self.waits_for(key=key)
        assert "enabled" in thing.states, f"{key} cannot be used"
        self._acts(key, "press", action="Press")

    def chooses(self, role: str, start: str) -> None:
        """Choose an entry of a list, or a table's row, whose name begins like this."""
        thing = self.waits_for(roles=(role,), start=start)
        assert self.screen.reader.ask("select", handle=thing.handle), f"{start} was not chosen"

    def moves_to(self, key: str) -> None:
        """Give something the keyboard by the accessibility bus."""
        self._acts(key, "focus")

    def fills_in(self, order: str, carrier_key: str, number: str) -> None:
        """Pick an order, and put carrier and number into the form."""
        self.chooses("table cell", order)
        self.waits_for(key="trackingNumberEdit")
        self.moves_to("carrierPicker")
        self.fills("carrierPicker", carrier_key)
        self.moves_to("trackingNumberEdit")
        self.fills("trackingNumberEdit", number)

    def _acts(self, key: str, what: str, **more: str) -> None:
        handle = self.waits_for(key=key).handle
        assert self.screen.reader.ask(what, handle=handle, **more), f"{key} did not {what}"

    # What the person sees and hears --------------------------------------------------------------

    def things(self) -> list[Thing]:
        """Everything that is shown now."""
        try:
            return self.screen.reader.things(self.process.pid)
        except GoneMeanwhile:
            return []

    def finds(
        self, *, role: str = "", roles: Sequence[str] = (), start: str = "", **exactly: str
    ) -> Thing:
        """The first thing shown that has all this; raises LookupError."""
        wanted = {"roles": [*roles, *([role] if role else [])], "start": start, **exactly}
        found = self.screen.reader.find(self.process.pid, wanted)
        if found is None:
            raise LookupError(f"{wanted} is not shown")
        return found

    def waits_for(
        self, *, role: str = "", roles: Sequence[str] = (), start: str = "", **exactly: str
    ) -> Thing:
        """Look on until something is shown."""

        def look() -> Thing | None:
            try:
                return self.finds(role=role, roles=roles, start=start, **exactly)
            except LookupError:
                return None

        found = wait_for(f"{role} {roles} {start} {exactly}", look)
        assert found is not None
        return found

    def waits_to_read(self, key: str, *parts: str) -> str:
        """Look on until something shows a text with all these parts; returns the whole."""
        wait_for(f"{parts} in {key}", lambda: all(part in self.reads(key) for part in parts))
        return self.reads(key)

    def reads(self, key: str) -> str:
        """What something with this object name tells: its text, else its name; "" when hidden."""
        thing = self.screen.reader.find(self.process.pid, {"key": key})
        return (thing.text or thing.name) if thing else ""

    def may_use(self, key: str) -> bool:
        """Whether something is shown and can be used."""
        thing = self.screen.reader.find(self.process.pid, {"key": key})
        return thing is not None and "enabled" in thing.states

    def is_at(self) -> Thing | None:
        """What has the keyboard."""
        focused = [thing for thing in self.things() if "focused" in thing.states]
        # The current entry of a list says so whether or not its list has the keyboard.
        widgets = [thing for thing in focused if thing.role not in _ENTRIES]
        return next(iter((*widgets, *focused)), None)

    def orders(self) -> list[str]:
        """The numbers of the orders in sight."""
        return [t.name for t in self.things() if t.role == "table cell" and t.name.isdigit()]

    def entries(self) -> dict[str, int]:
        """The entries at the left with their counts."""
        named = [thing.name for thing in self.things() if thing.key == "statusList"]
        told = [name.rpartition(", ") for name in named if ", " in name]
        return {name: int(count) for name, _, count in told}

    def waits_to_hear(self, *parts: str) -> str:
        """Listen until one announcement holds all these parts; returns it."""
        heard: list[str] = []

        def listen() -> str:
            heard.extend(self.screen.reader.heard())
            return next((words for words in heard if all(part in words for part in parts)), "")

        try:
            return wait_for(f"hearing {parts}", listen)
        except AssertionError as error:
            raise AssertionError(f"{error}; heard {heard}") from None

    def place(self) -> str:
        """Where the window is and how large."""
        return self.screen.do("getwindowgeometry", "--shell", self.window).partition("SCREEN")[0]

    def puts_window(self, x: int, y: int, width: int, height: int) -> None:
        """Move the window and give it another size."""
        self.screen.do("windowmove", "--sync", self.window, str(x), str(y))
        self.screen.do("windowsize", "--sync", self.window, str(width), str(height))

    def complaints(self) -> list[str]:
        """What the program wrote on its terminal that it should not have."""
        lines = self._log.read_text("utf-8", "replace").splitlines()
        return [line for line in lines if line and not line.startswith(_NOISE)]

    def goes_away(self) -> None:
        """End the program by a signal, if it has not ended."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()

    def _finds_window(self) -> bool:
        # Asked for a name as well, it would take a window that has one of the two, which is every
        # program's.
        search = ("search", "--onlyvisible", "--pid", str(self.process.pid))
        self.window = self.screen.do(*search).rpartition("\n")[2]
        return bool(self.window)


@contextmanager
def started(
    screen: Screen,
    folder: Path,
    *words: str,
    environment: Mapping[str, str] | None = None,
    program: Sequence[str] = (sys.executable, "-m", "aliship_gui"),
) -> Iterator[Person]:
    """The program, started as a person does; its data lie in `folder`.

    It is ended at the end, when it must have nothing to complain of.
    """
    log = folder.with_suffix(".log")
    command = [*program, "--data-dir", str(folder), *words]
    variables = {**screen.environment, **(environment or {})}
    with log.open("ab") as written:
        process = subprocess.Popen(command, env=variables, stdout=written, stderr=written)
    person = Person(screen, process, log)
    try:
        yield person
    finally:
        person.goes_away()
        screen.reader.heard()
    assert person.complaints() == []
