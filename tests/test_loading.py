"""Qt is loaded without what nobody asked for, and has it when somebody does."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from tests.house.tree import ROOT

_TOLD = """
import builtins, json, sys
plain = builtins.__import__
{load}
from PySide6.QtWidgets import QLabel
told = {{"import": builtins.__import__ is plain}}
parts = ("parser", "mapping", "layout", "errorhandler", "lib.enum_sig", "lib.pyi_generator")
names = [*("signature." + part for part in parts), "feature"]
modules = [sys.modules["shibokensupport." + name] for name in names]
told["loaded"] = ["__file__" in vars(module) for module in modules]
try:
    QLabel(1, 2, 3)
except TypeError as error:
    told["error"] = str(error)
told["help"] = QLabel.setText.__doc__
told["wrong name"] = hasattr(modules[0], "nothing")
import PySide6.support.feature
told["features"] = PySide6.support.feature.all_feature_names
told["feature"] = PySide6.support.feature.info("builtins")
from PySide6.support.signature import get_signature, layout
told["signature"] = str(get_signature(QLabel.setText))
from PySide6.support.signature.lib.enum_sig import ExactEnumerator
told["same"] = layout is modules[2] and callable(layout.create_signature)
print(json.dumps(told))
"""


def printed(code: str) -> str:
    """What a fresh process prints that runs this."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def told(load: str) -> dict[str, Any]:
    """What a fresh process tells that loads Qt in this way."""
    found: dict[str, Any] = json.loads(printed(_TOLD.format(load=load)))
    return found


def test_the_binding_waits_with_its_signatures_and_words_errors_as_ever() -> None:
    ours = told("from aliship_gui.loading import load_libraries; load_libraries()")
    plain = told("")
    assert ours.pop("import")
    assert not plain.pop("import")
    assert not any(ours.pop("loaded"))
    assert all(plain.pop("loaded"))
    assert ours == plain
    assert "wrong argument types" in ours["error"]
    assert "arg__1: str" in ours["signature"]


_DECODED = """
import sys
from datetime import UTC, datetime
from aliship_gui.loading import load_libraries; load_libraries()
left_out = "typing_extensions" not in sys.modules
late = [sys.modules[name] for name in ("msgspec.inspect", "msgspec.toml", "platform")]
left_out = left_out and not any("__file__" in vars(module) for module in late)
from aliship_gui.domain.carriers import Carrier
from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.domain.orders import Order
from aliship_gui.store.bodies import Body
now = datetime(2026, 1, 1, tzinfo=UTC)
order = Order("8150", "FINISH", created_at=now)
carrier = Carrier("CPAM", "China Post", name_zh="中国邮政")
kept = all(
    Body(type(each)).decode(Body(type(each)).encode(each)) == each
    for each in (order, carrier, OrderDetails("8150", "FINISH"))
)
import typing_extensions
print(left_out, kept, hasattr(typing_extensions, "TypedDict"))
"""


def test_msgspec_comes_alone_and_reads_what_is_kept() -> None:
    assert printed(_DECODED).split() == ["True", "True", "True"]


_LOOKED_AT = """
import sys
from aliship_gui.loading import load_libraries; load_libraries()
import msgspec, platform, uuid
before = platform
shown = msgspec.inspect.type_info(int)
print(type(shown).__name__, isinstance(shown, msgspec.inspect.IntType))
print(platform.system() == platform.uname().system)
print(platform.python_version() == sys.version.split()[0])
import platform
print(before is not platform, platform.python_version is before.python_version)
print(msgspec.convert(str(uuid.UUID(int=7)), uuid.UUID) == uuid.UUID(int=7))
"""


def test_what_comes_with_it_unasked_is_there_once_asked_for() -> None:
    words = printed(_LOOKED_AT).split()
    assert words == ["IntType", *["True"] * 6]


def test_a_signature_can_be_asked_for_by_several_threads_at_once() -> None:
    load = """
from aliship_gui.loading import load_libraries; load_libraries()
import threading
parser = sys.modules["shibokensupport.signature.parser"]
found, ready = [], threading.Barrier(8)
def look():
    ready.wait()
    found.append(parser.pyside_type_init)
threads = [threading.Thread(target=look) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
assert len(set(found)) == 1 and len(found) == 8
"""
    assert told(load)["same"]
