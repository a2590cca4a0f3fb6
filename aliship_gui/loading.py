"""Loads the libraries of the first picture, and nothing that comes with them unasked."""

from __future__ import annotations

import builtins
import os
import sys
import threading
from functools import partial
from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from importlib.abc import Loader

_SUPPORT = "shibokensupport"
_SELDOM = frozenset(
    f"{_SUPPORT}.{name}"
    for name in (
        "feature",
        "signature.errorhandler",
        "signature.layout",
        "signature.lib.enum_sig",
        "signature.lib.pyi_generator",
        "signature.lib.tool",
        "signature.mapping",
        "signature.parser",
    )
)
"""By what the binding knows the signatures of its functions, to word a TypeError or a `help()`, and
who wants names in other spellings."""
_UNASKED = ("msgspec.inspect", "msgspec.msgpack", "msgspec.toml", "msgspec.yaml")
"""Other formats than JSON, and what looks into types; to load them takes as long as msgspec."""


def load_libraries() -> None:
    """Load PySide6 and msgspec before anything else does; a moment at the start, nothing later.

    Raises ImportError like any import.
    """
    _load_qt()
    _load_msgspec()


def _load_msgspec() -> None:
    """Without typing_extensions, which takes longer to load than msgspec itself.

    msgspec takes it where it is installed, as it is with httpx, and Python's own `typing` where
    it is not; what our types are made of stands in both. It also loads Python's UUIDs, and they
    load all of `platform`, to ask for the system's name.
    """
    name = "typing_extensions"
    if name in sys.modules:
        return
    # As Python marks a module that must not be found.
    sys.modules[name] = None  # type: ignore[assignment]
    for part in _UNASKED:
        sys.modules.setdefault(part, _LateModule(part, _import))
    if hasattr(os, "uname"):
        late = sys.modules.setdefault("platform", _LateModule("platform", _import))
        vars(late).setdefault("system", lambda: os.uname().sysname)
    try:
        import msgspec  # noqa: F401
    finally:
        del sys.modules[name]


def _load_qt() -> None:
    """The binding compiles its knowledge of signatures from source at every start, which takes a
    third of its loading; that is left until somebody asks for a signature.

    It also puts itself in the place of Python's `import`, for names in other spellings
    (`from __feature__ import snake_case`). To know who may use them it then reads the source of
    every module that is loaded, ours and the library's, which makes a sixth of our start. Nobody
    here uses them, so Python gets its own `import` back, and `inspect` is not loaded for it.
    """
    plain = builtins.__import__

    def import_(
        name: str,
        globals: Mapping[str, object] | None = None,  # noqa: A002 - Python's name
        locals: Mapping[str, object] | None = None,  # noqa: A002
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        if name.startswith(_SUPPORT):
            for part in fromlist or ():
                _put_off(name, part)
        return plain(name, globals, locals, fromlist or (), level)

    builtins.__import__ = import_
    try:
        import PySide6.QtCore  # noqa: F401
    finally:
        builtins.__import__ = plain


class _LateModule(ModuleType):
    """A module that is filled with the first look at something in it."""

    __slots__ = ("_filled", "_one_at_a_time", "_put_into")

    def __init__(self, name: str, put_into: Callable[[_LateModule], None]) -> None:
        """`put_into` loads what stands in it."""
        super().__init__(name)
        self._put_into = put_into
        self._filled = False
        self._one_at_a_time = threading.RLock()

    def __getattr__(self, name: str) -> object:
        # Whoever looks through all modules asks each of them for names with underscores.
        if not name.startswith("__"):
            self.fill()
            if name in self.__dict__:
                return self.__dict__[name]
        raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")

    def fill(self) -> None:
        """Load it, unless that was done; who comes meanwhile waits, the loading itself does not."""
        with self._one_at_a_time:
            if not self._filled:
                self._filled = True
                self._put_into(self)


def _import(late: _LateModule) -> None:
    """Have the module itself in place of the late one, which lends out what stands in it."""
    del sys.modules[late.__name__]
    vars(late).update(vars(import_module(late.__name__)))


def _run(importer: Loader, late: _LateModule) -> None:
    """Run a module of the binding's in place: who has the late one has no other."""
    # It was published under a second name, by which its importer does not know it.
    published, late.__spec__ = late.__spec__, ModuleSpec(late.__name__, importer)
    importer.exec_module(late)
    late.__spec__ = published


def _put_off(package: str, part: str) -> None:
    """Put a late module where the import of a part of a package will find it."""
    name, parent = f"{package}.{part}", sys.modules.get(package)
    importer = parent.__spec__.loader if parent is not None and parent.__spec__ else None
    if name in _SELDOM and name not in sys.modules and importer is not None:
        late = sys.modules[name] = _LateModule(name, partial(_run, importer))
        late.__spec__ = ModuleSpec(name, importer)
        setattr(parent, part, late)
        vars(late).update(_known_at_once(part, late))


def _known_at_once(part: str, late: _LateModule) -> dict[str, Callable[..., object]]:
    """What the binding calls in a late module that shall not be filled for it."""
    if part == "mapping":
        # The binding looks for this one past all attributes, before it words a TypeError.
        return {"update_mapping": lambda: _updated(late)}
    if part == "feature":
        # What the binding loads itself asks for no other spellings.
        return dict.fromkeys(("feature_import", "feature_imported"), lambda *_, **__: None)
    return {}


def _updated(mapping: _LateModule) -> object:
    mapping.fill()
    updated = mapping.update_mapping
    return updated() if callable(updated) else None
