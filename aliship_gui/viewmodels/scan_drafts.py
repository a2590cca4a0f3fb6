"""What a scanner session took, kept on the disk so that it survives a crash."""

from __future__ import annotations

from collections.abc import Sequence

from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.store.drafts import DraftStore
from aliship_gui.store.settings import SettingsStore

_SESSION = "scanner.session"


class ScanDrafts:
    """The drafts themselves, and which of them were scanned; `session` is the shop's own.

    Every method is for worker threads and raises StoreError.
    """

    def __init__(self, drafts: DraftStore, session: SettingsStore) -> None:
        self._drafts = drafts
        self._session = session

    def ids(self) -> list[str]:
        """The orders that were scanned, the first one first."""
        return self._session.get(_SESSION, list[str]) or []

    def keep(self, draft: ShipmentDraft, ids: Sequence[str]) -> None:
        """A number was taken; `ids` are the orders of the session now."""
        self._drafts.save(draft)
        self._session.set(_SESSION, list(dict.fromkeys(ids)))

    def give_back(
        self, draft: ShipmentDraft, before: ShipmentDraft | None, ids: Sequence[str]
    ) -> None:
        """A number is taken back; the order has the draft that it had before, or none."""
        if before is None:
            self._drafts.delete(draft.order_id)
        else:
            self._drafts.save(before)
        self._session.set(_SESSION, list(dict.fromkeys(ids)))
