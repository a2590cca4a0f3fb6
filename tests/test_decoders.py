"""Decoders that many threads ask for at once."""

from __future__ import annotations

import subprocess
import sys

from tests.house.tree import ROOT

MANY_AT_ONCE = """
import sys, threading
import msgspec
from aliship_gui.decoders import converted, json_decoder, msgpack_decoder

FIELDS = {f"f{number}": "int | str | None" for number in range(12)}
PLAIN = {"inner": [dict.fromkeys(FIELDS, 1)]}
ANSWER, PACKED = msgspec.json.encode(PLAIN), msgspec.msgpack.encode(PLAIN)

# Threads take turns as often as they can.
sys.setswitchinterval(1e-6)
for number in range(100):
    inner = type(f"Inner{number}", (msgspec.Struct,), {"__annotations__": FIELDS})
    outer = type("Outer", (msgspec.Struct,), {"__annotations__": {"inner": list[inner]}})
    together = threading.Barrier(4)

    def decode():
        together.wait()
        json_decoder(outer).decode(ANSWER)
        msgpack_decoder(outer).decode(PACKED)
        converted(PLAIN, outer)

    threads = [threading.Thread(target=decode) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
"""


def test_threads_that_decode_a_type_for_the_first_time_do_not_crash() -> None:
    """The readers of a shop do, with their first answers."""
    done = subprocess.run(
        [sys.executable, "-c", MANY_AT_ONCE],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
