"""What a screen reader does, as a program of its own.

It is run by the system's Python, which has the bindings of the accessibility library, inside a
message bus of its own. It takes one JSON object a line and answers one a line, behind ``answer:``:
the value, ``{"gone": …}`` when what it is about is no longer there, or ``{"error": …}``. Its first
answer, before any question, is the address of its bus, for the programs that are to be read.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any

# Only the system's Python has these, so they are fetched by name and nobody misses their types.
_gi = import_module("gi")
_gi.require_version("Atspi", "2.0")
Atspi = import_module("gi.repository.Atspi")
GLib = import_module("gi.repository.GLib")

_MANY = 400
"""Children of one accessible that are looked at; more is a list that nobody reads through."""


class Reader:
    """Looks at programs, acts on them, and keeps what they announced."""

    def __init__(self) -> None:
        self._seen: dict[int, Any] = {}
        self._heard: list[str] = []
        self._listener = Atspi.EventListener.new(self._hear)
        for kind in ("object:announcement", "object:state-changed:focused"):
            self._listener.register(kind)

    def programs(self) -> list[int]:
        """The process ids of the programs that can be read."""
        return [program.get_process_id() for program in _children(Atspi.get_desktop(0))]

    def things(self, pid: int) -> list[dict[str, Any]]:
        """Everything that a program shows, parents before their children."""
        return list(self._looked(pid))

    def find(self, pid: int, wanted: dict[str, Any]) -> dict[str, Any] | None:
        """The first thing that has these `roles`, a name with this `start`, and all else exactly.

        None when there is none such.
        """
        return next((seen for seen in self._looked(pid) if _fits(seen, **wanted)), None)

    def press(self, handle: int, action: str) -> bool:
        """Do what an accessible offers under this name; False when it does not."""
        accessible = self._seen[handle]
        offers = [accessible.get_action_name(n) for n in range(accessible.get_n_actions())]
        return action in offers and bool(accessible.do_action(offers.index(action)))

    def box(self, handle: int) -> list[int]:
        """Where an accessible is on the screen: x, y, width, height."""
        box = self._seen[handle].get_extents(Atspi.CoordType.SCREEN)
        return [box.x, box.y, box.width, box.height]

    def focus(self, handle: int) -> bool:
        """Give an accessible the keyboard."""
        return bool(self._seen[handle].grab_focus())

    def fill(self, handle: int, text: str) -> bool:
        """Put a text in place of what an editable accessible holds."""
        return bool(self._seen[handle].set_text_contents(text))

    def select(self, handle: int) -> bool:
        """Choose one child of a list, or the row of a table's cell."""
        accessible = self._seen[handle]
        parent = accessible.get_parent()
        if accessible.get_role() is not Atspi.Role.TABLE_CELL:
            return bool(parent.select_child(accessible.get_index_in_parent()))
        # By its class, because two interfaces have a method of this name.
        _, row, _ = Atspi.TableCell.get_position(accessible)
        return bool(parent.add_row_selection(row))

    def heard(self) -> list[str]:
        """What was announced since this was asked last."""
        told, self._heard = self._heard, []
        return told

    def _hear(self, event: Any) -> None:
        if event.type.startswith("object:announcement"):
            self._heard.append(str(event.any_data))

    def _looked(self, pid: int) -> Iterator[dict[str, Any]]:
        """What a program shows, fetched as far as somebody wants to know it."""
        self._seen = {}
        for program in _children(Atspi.get_desktop(0)):
            if program.get_process_id() == pid:
                # What was remembered from an earlier look may no longer be so.
                program.set_cache_mask(Atspi.Cache.NONE)
                program.clear_cache()
                for window in _children(program):
                    yield from self._look(window, -1)

    def _look(self, accessible: Any, parent: int) -> Iterator[dict[str, Any]]:
        # What goes away while it is looked at is not there.
        with suppress(GLib.Error):
            states = [state.value_nick for state in accessible.get_state_set().get_states()]
            if "showing" not in states:
                return
            handle = len(self._seen)
            self._seen[handle] = accessible
            described = _described(accessible)
            yield {**described, "handle": handle, "parent": parent, "states": states}
            for child in _children(accessible):
                yield from self._look(child, handle)


def _described(accessible: Any) -> dict[str, Any]:
    # Every answer is a trip through the bus and back: only what every test asks for is fetched.
    role = accessible.get_role_name()
    count = accessible.get_character_count() if role == "text" else 0
    return {
        "role": role,
        "name": accessible.get_name() or "",
        "description": accessible.get_description() or "",
        "key": (accessible.get_accessible_id() or "").rpartition(".")[2],
        "text": accessible.get_text(0, count) if count else "",
    }


def _fits(seen: dict[str, Any], roles: Sequence[str] = (), start: str = "", **exactly: str) -> bool:
    named = seen["name"].startswith(start) and (not roles or seen["role"] in roles)
    return named and all(seen[name] == value for name, value in exactly.items())


def _children(accessible: Any) -> list[Any]:
    count = min(accessible.get_child_count(), _MANY)
    found = (accessible.get_child_at_index(number) for number in range(count))
    return [child for child in found if child is not None]


def _answer(reader: Reader, line: str) -> object:
    asked = json.loads(line)
    try:
        return getattr(reader, asked.pop("do"))(**asked)
    except GLib.Error as error:
        # What was looked at has gone; whoever asked looks again.
        return {"gone": str(error)}
    except Exception:
        # An error that leaves this callback would end the answering in silence.
        return {"error": traceback.format_exc()}


def _say(value: object) -> None:
    sys.stdout.write(f"answer: {json.dumps(value)}\n")
    sys.stdout.flush()


def main() -> None:
    """Answer until the input ends."""
    loop = GLib.MainLoop()
    reader = Reader()

    def asked(_source: object, _condition: object) -> bool:
        line = sys.stdin.readline()
        if not line:
            loop.quit()
            return False
        _say(_answer(reader, line))
        return True

    _say(os.environ["DBUS_SESSION_BUS_ADDRESS"])
    GLib.io_add_watch(sys.stdin.fileno(), GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, asked)
    loop.run()


if __name__ == "__main__":
    main()
