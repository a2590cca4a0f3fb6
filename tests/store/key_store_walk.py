"""Run in a process of its own: what our secret store makes of the key store that it finds there.

The argument names a walk; its answer is one JSON value on standard output.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable
from contextlib import closing

from aliship_gui.store.errors import StoreError
from aliship_gui.store.secrets import SecretKind, SecretStore

SECRET = "s3cret-钥匙-" + "x" * 200


def keeps() -> object:
    """Keeps, replaces and forgets, for two shops."""
    store, other = SecretStore(), SecretStore()
    store.check()
    seen = [store.get("shop-1", SecretKind.APP_SECRET)]
    for kind in SecretKind:
        store.set("shop-1", kind, f"{kind} {SECRET}")
    store.set("shop-2", SecretKind.APP_SECRET, "of another shop")
    store.set("shop-1", SecretKind.APP_SECRET, SECRET)
    seen += [other.get("shop-1", kind) for kind in SecretKind]
    store.forget("shop-1")
    store.forget("shop-1")
    seen += [other.get("shop-1", kind) for kind in SecretKind]
    return [*seen, other.get("shop-2", SecretKind.APP_SECRET)]


def locked() -> object:
    """Keeps a secret, lets the key store be locked, and asks again."""
    import secretstorage

    store = SecretStore()
    store.set("shop-1", SecretKind.APP_SECRET, SECRET)
    with closing(secretstorage.dbus_init()) as bus:
        secretstorage.get_default_collection(bus).lock()
    return trouble(lambda: store.get("shop-1", SecretKind.APP_SECRET))


def asks() -> object:
    """Keeps a secret; says what is in the way."""
    return trouble(lambda: SecretStore().set("shop-1", SecretKind.APP_SECRET, SECRET))


def trouble(work: Callable[[], object]) -> list[str]:
    """The code of what `work` raises, and everything that a log could show of it."""
    try:
        work()
    except StoreError as error:
        below = error.__cause__ or error.__context__
        return [error.failure.code, f"{error} {error!r} {error.failure} {below!r}"]
    return ["", ""]


if __name__ == "__main__":
    walk, *modules = sys.argv[1:]
    for module in modules:
        importlib.import_module(module)
    print(json.dumps({"keeps": keeps, "locked": locked, "asks": asks}[walk]()))  # noqa: T201
