"""Keeps what is typed: a moment after the last key, and at once when the order changes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from aliship_gui.domain.failures import Failure
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.services.draft_texts import Drafts
from aliship_gui.services.worker import Runner
from aliship_gui.store.drafts import DraftStore

_PATIENCE = 150


class DraftKeeper(QObject):
    """Writes drafts off the GUI thread, a word at a time rather than a key at a time."""

    kept = Signal(object)
    """The seller changed this `ShipmentDraft` in the form."""
    forgotten = Signal(str)
    """The draft of this order is done with."""
    failed = Signal(object)
    """A draft could not be kept: a `Failure`."""

    def __init__(self, drafts: DraftStore, disk: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._disk = disk
        self._unsaved: ShipmentDraft | None = None
        # What the disk has not confirmed yet, the oldest first.
        self._asked: list[Drafts] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PATIENCE)
        self._soon.timeout.connect(self.save)

    def keep(self, draft: ShipmentDraft) -> None:
        """The seller changed this draft."""
        if self._unsaved is not None and self._unsaved.order_id != draft.order_id:
            self.save()
        self._unsaved = draft
        self._soon.start()
        self.kept.emit(draft)

    def save(self) -> None:
        """Write what was not written yet."""
        self._soon.stop()
        draft, self._unsaved = self._unsaved, None
        if draft is not None:
            self.change({draft.order_id: draft})

    def change(self, drafts: Drafts) -> None:
        """Write many drafts in one go, None for one to forget; they must stay as they are."""
        self.promise(drafts)()

    def promise(self, drafts: Drafts) -> Callable[[], None]:
        """The same when what is returned is called, or at the end of the program at the latest."""
        if self._unsaved is not None and self._unsaved.order_id in drafts:
            self._unsaved = None
        self._asked.append(drafts)
        return lambda: self._write(drafts)

    def forget(self, order_id: str) -> None:
        """The draft of an order is done with."""
        self.change({order_id: None})
        self.forgotten.emit(order_id)

    def close(self) -> Callable[[], None]:
        """Keep nothing more; returns what writes the rest, to be called on another thread."""
        self._soon.stop()
        left, self._asked = self._asked, []
        if self._unsaved is not None:
            left.append({self._unsaved.order_id: self._unsaved})
            self._unsaved = None
        store = self._drafts
        return lambda: store.change(
            {key: draft for drafts in left for key, draft in drafts.items()}
        )

    def _write(self, drafts: Drafts) -> None:
        def done(_none: None) -> None:
            self._asked = [asked for asked in self._asked if asked is not drafts]

        def failed(failure: Failure) -> None:
            done(None)
            self.failed.emit(failure)

        store = self._drafts
        self._disk.run(lambda _job, _report: store.change(drafts), done, failed)
