"""A key store that works, or fails as real ones do."""

from __future__ import annotations

from aliship_gui.store.secrets import KeyStoreError, MemorySecrets, SecretKind


class FakeKeyStore(MemorySecrets):
    """Outlives the programs of a test; `trouble` is raised instead of every answer."""

    def __init__(self) -> None:
        super().__init__()
        self.trouble: KeyStoreError | None = None

    @property
    def held(self) -> set[str]:
        """Every secret in it, whosever it is."""
        return set(self._secrets.values())

    def set(self, shop_id: str, kind: SecretKind, secret: str) -> None:
        """See `Secrets.set`."""
        self._fail()
        super().set(shop_id, kind, secret)

    def get(self, shop_id: str, kind: SecretKind) -> str:
        """See `Secrets.get`."""
        self._fail()
        return super().get(shop_id, kind)

    def delete(self, shop_id: str, kind: SecretKind) -> None:
        """See `Secrets.delete`."""
        self._fail()
        super().delete(shop_id, kind)

    def _fail(self) -> None:
        if self.trouble is not None:
            raise type(self.trouble)
