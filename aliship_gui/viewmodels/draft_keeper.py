"""Keeps what is typed: a moment after the last key, and at once when the order changes."""

from __future__ import annotations

import contextlib

from PySide6.QtCore import QObject, QTimer, Signal

from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.services.worker import Runner
from aliship_gui.store.drafts import DraftStore
from aliship_gui.store.errors import StoreError

_PATIENCE = 150


class DraftKeeper(QObject):
    """Writes drafts off the GUI thread, a word at a time rather than a key at a time."""

    failed = Signal(object)
    """A draft could not be kept: a `Failure`."""

    def __init__(self, drafts: DraftStore, disk: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._disk = disk
        self._unsaved: ShipmentDraft | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PATIENCE)
        self._soon.timeout.connect(self.save)

    def keep(self, draft: ShipmentDraft) -> None:
        """The seller changed this draft."""
        self._unsaved = draft
        self._soon.start()

    def save(self) -> None:
        """Write what was not written yet."""
        self._soon.stop()
        draft, self._unsaved = self._unsaved, None
        if draft is not None:
            self._disk.run(
                lambda _job, _report: self._drafts.save(draft), _nothing, self.failed.emit
            )

    def forget(self, order_id: str) -> None:
        """The draft of an order is done with."""
        if self._unsaved is not None and self._unsaved.order_id == order_id:
            self._unsaved = None
        self._disk.run(
            lambda _job, _report: self._drafts.delete(order_id), _nothing, self.failed.emit
        )

    def close(self) -> None:
        """Write what was not written yet, at once; for the end of the program."""
        self._soon.stop()
        if self._unsaved is not None:
            with contextlib.suppress(StoreError):
                self._drafts.save(self._unsaved)
            self._unsaved = None


def _nothing(_none: None) -> None:
    """Nobody waits for it."""
