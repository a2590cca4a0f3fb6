"""Secrets of several shops: most in the system's key store, some in memory because of no other way.

Where the key store cannot be used, the seller may go on with a sign-in that the end of the
program forgets. That is chosen shop by shop, and each can be entrusted to the key store later.
"""

from __future__ import annotations

from aliship_gui.store.secrets import (
    KeyStoreMissing,
    KeyStorePlainText,
    MemorySecrets,
    SecretKind,
    Secrets,
)

IN_MEMORY_KEY = "sign_in.in_memory"
"""The setting of a shop that tells, over the end of the program, that it was chosen for memory."""


class ChosenSecrets:
    """`Secrets` that knows for each shop where they are; `lasting` is the key store."""

    def __init__(self, lasting: Secrets) -> None:
        self._lasting = lasting
        self._memory = MemorySecrets()
        self._held: frozenset[str] = frozenset()

    def choose(self, shop_id: str, *, in_memory: bool) -> None:
        """Where this shop's secrets are from now on; moves none of them."""
        self._held = self._held | {shop_id} if in_memory else self._held - {shop_id}

    def is_held(self, shop_id: str) -> bool:
        """Whether this shop's secrets are in memory only."""
        return shop_id in self._held

    def check(self) -> None:
        """Raise the `KeyStoreError` that the key store would meet; may ask to unlock it."""
        self._lasting.get("", SecretKind.APP_SECRET)

    def set(self, shop_id: str, kind: SecretKind, secret: str) -> None:
        """See `Secrets.set`."""
        self._place(shop_id).set(shop_id, kind, secret)

    def get(self, shop_id: str, kind: SecretKind) -> str:
        """See `Secrets.get`."""
        return self._place(shop_id).get(shop_id, kind)

    def delete(self, shop_id: str, kind: SecretKind) -> None:
        """See `Secrets.delete`."""
        self._place(shop_id).delete(shop_id, kind)

    def forget(self, shop_id: str) -> None:
        """See `Secrets.forget`. Looks into the key store too, which may hold older ones."""
        try:
            self._lasting.forget(shop_id)
        except (KeyStoreMissing, KeyStorePlainText):
            # Nothing of a shop that lives in memory can be in a store that never took anything.
            if not self.is_held(shop_id):
                raise
        self._memory.forget(shop_id)

    def forget_held(self, shop_id: str) -> None:
        """Forget what is in memory of a shop, and leave the key store alone."""
        self._memory.forget(shop_id)

    def _place(self, shop_id: str) -> Secrets:
        return self._memory if self.is_held(shop_id) else self._lasting
