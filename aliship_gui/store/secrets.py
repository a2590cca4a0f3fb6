"""A shop's secrets, in the operating system's key store and nowhere else.

Secret Service (GNOME Keyring, KWallet), macOS Keychain and Windows Credential Locker, through
`keyring`, which is loaded when it is first needed: finding a key store takes a quarter of a
second and may ask the seller to unlock it. Call everything here from a worker thread.

A key store that keeps secrets readable, or keeps nothing, is refused. Where there is none, the
seller may go on with `MemorySecrets`, which the end of the program forgets.

::

    StoreError
    └── KeyStoreError
        ├── KeyStoreMissing      keystore.missing      there is none, or it keeps nothing
        ├── KeyStoreLocked       keystore.locked       it stayed locked
        ├── KeyStoreDismissed    keystore.dismissed    the seller said no to its question
        ├── KeyStorePlainText    keystore.plain_text   it would keep secrets readable
        └── KeyStoreTrouble      keystore.trouble      anything else
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol, TypeVar

from aliship_gui.store.errors import StoreError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")

SERVICE = "aliship"
"""The name under which the key store shows our entries; the user name is `shop id/kind`."""


class KeyStoreError(StoreError):
    """The key store did not do what it was asked for. The message holds no word of its own."""

    code = "keystore.trouble"


class KeyStoreMissing(KeyStoreError):
    """There is no key store on this system, or one that keeps nothing."""

    code = "keystore.missing"


class KeyStoreLocked(KeyStoreError):
    """The key store is locked and stayed so."""

    code = "keystore.locked"


class KeyStoreDismissed(KeyStoreError):
    """The seller closed the key store's question."""

    code = "keystore.dismissed"


class KeyStorePlainText(KeyStoreError):
    """The only key store would write secrets so that anybody can read them."""

    code = "keystore.plain_text"


class KeyStoreTrouble(KeyStoreError):
    """The key store failed in a way that has no better name."""


class SecretKind(StrEnum):
    """What is secret about a shop."""

    APP_SECRET = "app-secret"  # noqa: S105 - the name of a kind
    ACCESS_TOKEN = "access-token"  # noqa: S105 - the name of a kind
    REFRESH_TOKEN = "refresh-token"  # noqa: S105 - the name of a kind


class Secrets(Protocol):
    """Keeps the secrets of shops; safe to use from several threads at once."""

    def set(self, shop_id: str, kind: SecretKind, secret: str) -> None:
        """Keep a secret in place of the one before. Raises `KeyStoreError`."""
        ...

    def get(self, shop_id: str, kind: SecretKind) -> str:
        """A secret, "" when there is none. Raises `KeyStoreError`."""
        ...

    def delete(self, shop_id: str, kind: SecretKind) -> None:
        """Forget a secret; nothing happens when there is none. Raises `KeyStoreError`."""
        ...

    def forget(self, shop_id: str) -> None:
        """Forget every secret of a shop. Raises `KeyStoreError`."""
        ...


class MemorySecrets:
    """Secrets for as long as the program runs."""

    def __init__(self) -> None:
        self._secrets: dict[tuple[str, SecretKind], str] = {}

    def set(self, shop_id: str, kind: SecretKind, secret: str) -> None:
        """See `Secrets.set`."""
        self._secrets[shop_id, kind] = secret

    def get(self, shop_id: str, kind: SecretKind) -> str:
        """See `Secrets.get`."""
        return self._secrets.get((shop_id, kind), "")

    def delete(self, shop_id: str, kind: SecretKind) -> None:
        """See `Secrets.delete`."""
        self._secrets.pop((shop_id, kind), None)

    def forget(self, shop_id: str) -> None:
        """See `Secrets.forget`."""
        for kind in SecretKind:
            self.delete(shop_id, kind)


class SecretStore:
    """Secrets in the system's key store, which is looked for when it is first needed.

    A store that was not found is looked for again at the next call.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._backend: KeyringBackend | None = None

    def check(self) -> None:
        """Raise the `KeyStoreError` that keeping a secret would meet, if any.

        May ask the seller to unlock the key store.
        """
        self.get("", SecretKind.APP_SECRET)

    def set(self, shop_id: str, kind: SecretKind, secret: str) -> None:
        """See `Secrets.set`."""
        entry = _entry(shop_id, kind)
        self._ask(lambda backend: backend.set_password(SERVICE, entry, secret))

    def get(self, shop_id: str, kind: SecretKind) -> str:
        """See `Secrets.get`."""
        entry = _entry(shop_id, kind)
        return self._ask(lambda backend: backend.get_password(SERVICE, entry)) or ""

    def delete(self, shop_id: str, kind: SecretKind) -> None:
        """See `Secrets.delete`."""
        # Some key stores fail over what is not there, and do not say that this is why.
        if self.get(shop_id, kind):
            entry = _entry(shop_id, kind)
            self._ask(lambda backend: backend.delete_password(SERVICE, entry))

    def forget(self, shop_id: str) -> None:
        """See `Secrets.forget`."""
        for kind in SecretKind:
            self.delete(shop_id, kind)

    def _ask(self, question: Callable[[KeyringBackend], T]) -> T:
        try:
            # One at a time: a second call must not open a second question beside the first.
            with self._lock:
                self._backend = self._backend or _find_backend()
                return question(self._backend)
        except KeyStoreError:
            raise
        except Exception as error:
            # Key stores raise whatever their libraries do, and the text may hold what was given.
            trouble = _translated(error)
        # Outside the block, or the library's exception would come along as the context.
        raise trouble


def entries_of(shop_id: str) -> tuple[str, ...]:
    """The user names under which a shop's secrets may be found in the key store, for people."""
    return tuple(_entry(shop_id, kind) for kind in SecretKind)


def _entry(shop_id: str, kind: SecretKind) -> str:
    return f"{shop_id}/{kind}"


def _find_backend() -> KeyringBackend:
    """The system's key store; raises KeyStoreMissing or KeyStorePlainText."""
    import keyring

    chosen = keyring.get_keyring()
    candidates = _chained(chosen)
    kept = [backend for backend in candidates if not _keeps_nothing(backend)]
    if not kept:
        raise KeyStoreMissing
    safe = [backend for backend in kept if not _is_readable(backend)]
    if not safe:
        raise KeyStorePlainText(_home(kept[0]))
    return safe[0]


def _chained(backend: KeyringBackend) -> list[KeyringBackend]:
    """The backends behind a chain, which itself would fall back to any of them; else the one."""
    if _home(backend).startswith("keyring.backends.chainer."):
        return list(getattr(backend, "backends", ()))
    return [backend]


def _keeps_nothing(backend: KeyringBackend) -> bool:
    return _home(backend).startswith(("keyring.backends.fail.", "keyring.backends.null."))


def _is_readable(backend: KeyringBackend) -> bool:
    # `keyrings.alt` is refused as a whole: what it encrypts, it asks about on a terminal.
    home = _home(backend).lower()
    return home.startswith("keyrings.alt.") or "plaintext" in home


def _home(backend: KeyringBackend) -> str:
    return f"{type(backend).__module__}.{type(backend).__qualname__}"


def _translated(error: Exception) -> KeyStoreError:
    from keyring.errors import KeyringLocked, NoKeyringError

    name = type(error).__name__
    if _was_dismissed(error):
        return KeyStoreDismissed(name)
    if isinstance(error, KeyringLocked):
        return KeyStoreLocked(name)
    if isinstance(error, NoKeyringError):
        return KeyStoreMissing(name)
    return KeyStoreTrouble(name)


def _was_dismissed(error: BaseException | None) -> bool:
    """Whether somebody said no: the libraries tell so only in a name or a word beneath."""
    while error is not None:
        told = f"{type(error).__name__} {error}".lower()
        if any(word in told for word in ("dismissed", "denied", "cancelled", "canceled")):
            return True
        error = error.__cause__ or error.__context__
    return False
