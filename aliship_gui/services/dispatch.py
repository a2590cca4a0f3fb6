"""The shipping engine on its thread, and its events on the GUI's."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from aliship_gui.domain.failures import Failure
from aliship_gui.domain.orders import Parcel
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.services.worker import Runner
from aliship_gui.store.declarations import Declaration, Intent
from aliship_gui.store.errors import StoreError
from aliship_gui.store.history import Who

if TYPE_CHECKING:
    from aliship_gui.services.shipping import ShippingEvent


class Engine(Protocol):
    """The part of `ShippingService` that is driven from here."""

    def enqueue(
        self, draft: ShipmentDraft, who: Who = Who.SELLER, supersedes: str = ""
    ) -> Declaration:
        """Commit a declaration to the outbox; it is sent by the engine's own thread."""
        ...

    def enqueue_each(
        self, intents: Sequence[Intent], who: Who = Who.SELLER
    ) -> list[Declaration | StoreError]:
        """Commit several declarations at once; what may not be there is told in its place."""
        ...

    def correct(
        self, old: Parcel, draft: ShipmentDraft, who: Who = Who.SELLER, supersedes: str = ""
    ) -> Declaration:
        """Commit a correction of a declared parcel."""
        ...

    def cancel(self, declaration_id: str) -> Declaration:
        """The seller takes it back while it waits."""
        ...

    def check_again(self, declaration_id: str) -> Declaration:
        """The seller wants the platform to be asked again."""
        ...

    def retry(self, declaration_id: str) -> Declaration:
        """The seller wants it sent again."""
        ...

    def drop(self, declaration_id: str) -> Declaration:
        """The seller wants no more of it."""
        ...

    def put_back(self, declaration_id: str) -> Declaration:
        """The seller wants it after all."""
        ...

    def try_now(self) -> None:
        """The seller thinks that the platform is there again."""
        ...

    def run_forever(self, stop: threading.Event) -> None:
        """Send what is queued and settle what is unknown until told to stop."""
        ...


class Dispatch(QObject):
    """Queues declarations off the GUI thread and tells what becomes of them.

    There is one writer thread. It is a daemon: leaving the program does not wait for it, since
    whatever it is about is in the outbox and is settled at the next start.
    """

    moved = Signal(object)
    """A `Declaration` as it is now."""
    told = Signal(object)
    """Any other `ShippingEvent`: paused, resumed, held, another writer, store trouble."""
    failed = Signal(object, object)
    """The `ShipmentDraft` that could not be queued, and the `Failure`."""

    def __init__(self, disk: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._disk = disk
        self._engine: Engine | None = None
        self._stop = threading.Event()

    def start(self, engine: Engine) -> None:
        """Let the engine run; once."""
        self._engine = engine
        threading.Thread(
            target=engine.run_forever, args=(self._stop,), name="shipping", daemon=True
        ).start()

    def notify(self, event: ShippingEvent) -> None:
        """For the engine, from its own thread."""
        self._disk.post(lambda: self._tell(event))

    def ship(self, draft: ShipmentDraft, supersedes: str = "") -> None:
        """Commit a declaration; it is sent as soon as it is on the disk.

        `supersedes` is the id of the refused or unknown declaration that it mends.
        """
        self._order(lambda engine: engine.enqueue(draft, supersedes=supersedes), draft)

    def ship_each(self, intents: Sequence[Intent]) -> None:
        """Commit several declarations with one wait for the disk; see `ship`."""
        engine = self._engine
        if engine is None:
            return

        def committed(outcomes: list[Declaration | StoreError]) -> None:
            for intent, outcome in zip(intents, outcomes, strict=True):
                if isinstance(outcome, StoreError):
                    self.failed.emit(intent.draft, outcome.failure)

        def failed(failure: Failure) -> None:
            for intent in intents:
                self.failed.emit(intent.draft, failure)

        self._disk.run(lambda _job, _report: engine.enqueue_each(intents), committed, failed)

    def correct(self, old: Parcel, draft: ShipmentDraft, supersedes: str = "") -> None:
        """Commit a correction: `draft` takes the place of the declared parcel `old`."""
        self._order(lambda engine: engine.correct(old, draft, supersedes=supersedes), draft)

    def cancel(self, row: Declaration) -> None:
        """Take back what was not sent yet."""
        self._order(lambda engine: engine.cancel(row.declaration_id), row.draft)

    def check_again(self, row: Declaration) -> None:
        """Ask the platform once more about an unknown one."""
        self._order(lambda engine: engine.check_again(row.declaration_id), row.draft)

    def retry(self, row: Declaration) -> None:
        """Send a refused or unknown declaration again."""
        self._order(lambda engine: engine.retry(row.declaration_id), row.draft)

    def drop(self, row: Declaration) -> None:
        """Be done with a refused or unknown declaration."""
        self._order(lambda engine: engine.drop(row.declaration_id), row.draft)

    def put_back(self, row: Declaration) -> None:
        """Undo `drop`."""
        self._order(lambda engine: engine.put_back(row.declaration_id), row.draft)

    def try_now(self) -> None:
        """Send what waits for a platform that was not there a moment ago."""
        if self._engine is not None:
            self._engine.try_now()

    def close(self) -> None:
        """Ask the engine to stop; does not wait for it."""
        self._stop.set()

    def _order(self, command: Callable[[Engine], Declaration], draft: ShipmentDraft) -> None:
        engine = self._engine
        if engine is None:
            return

        def failed(failure: Failure) -> None:
            self.failed.emit(draft, failure)

        self._disk.run(lambda _job, _report: command(engine), lambda _row: None, failed)

    def _tell(self, event: ShippingEvent) -> None:
        from aliship_gui.services.shipping import DeclarationChanged

        if isinstance(event, DeclarationChanged):
            self.moved.emit(event.declaration)
        else:
            self.told.emit(event)
