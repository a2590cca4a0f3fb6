"""A shipping engine that writes down what it is told, and runs until it is to stop."""

from __future__ import annotations

import threading
from collections.abc import Sequence

from aliship_gui.domain.orders import Parcel
from aliship_gui.domain.shipments import DeclarationState, ShipmentDraft
from aliship_gui.store.declarations import Declaration, Intent
from aliship_gui.store.errors import DuplicateDeclaration, StoreError
from aliship_gui.store.history import Who
from tests.fakes.order_source import NOON


def a_declaration(
    draft: ShipmentDraft, state: DeclarationState = DeclarationState.QUEUED, name: str = "one"
) -> Declaration:
    """A row of the outbox."""
    return Declaration(name, "shop", draft, state, created_at=NOON, updated_at=NOON)


class FakeEngine:
    """Takes commands in place of `ShippingService`; raises `trouble` at each if given."""

    def __init__(self, trouble: StoreError | None = None) -> None:
        self.trouble = trouble
        self.commands: list[tuple[str, object]] = []
        self.superseded: list[str] = []
        self.groups: list[Sequence[Intent]] = []
        self.thread: threading.Thread | None = None
        self.running = threading.Event()
        self.stopped = threading.Event()

    def enqueue(
        self, draft: ShipmentDraft, who: Who = Who.SELLER, supersedes: str = ""
    ) -> Declaration:
        """See `Engine`."""
        self._note("enqueue", draft)
        self.superseded.append(supersedes)
        return a_declaration(draft)

    def enqueue_each(
        self, intents: Sequence[Intent], who: Who = Who.SELLER
    ) -> list[Declaration | StoreError]:
        """See `Engine`: a duplicate is told in its place, other trouble is that of all."""
        self.commands += [("enqueue", intent.draft) for intent in intents]
        self.groups.append(intents)
        self.superseded += [intent.supersedes for intent in intents]
        if isinstance(self.trouble, DuplicateDeclaration):
            return [self.trouble for _intent in intents]
        if self.trouble is not None:
            raise self.trouble
        return [a_declaration(intent.draft) for intent in intents]

    def correct(
        self, old: Parcel, draft: ShipmentDraft, who: Who = Who.SELLER, supersedes: str = ""
    ) -> Declaration:
        """See `Engine`."""
        self._note("correct", (old, draft))
        self.superseded.append(supersedes)
        return a_declaration(draft)

    def cancel(self, declaration_id: str) -> Declaration:
        """See `Engine`."""
        return self._about("cancel", declaration_id)

    def check_again(self, declaration_id: str) -> Declaration:
        """See `Engine`."""
        return self._about("check_again", declaration_id)

    def retry(self, declaration_id: str) -> Declaration:
        """See `Engine`."""
        return self._about("retry", declaration_id)

    def drop(self, declaration_id: str) -> Declaration:
        """See `Engine`."""
        return self._about("drop", declaration_id)

    def put_back(self, declaration_id: str) -> Declaration:
        """See `Engine`."""
        return self._about("put_back", declaration_id)

    def try_now(self) -> None:
        """See `Engine`."""

    def run_forever(self, stop: threading.Event) -> None:
        """See `Engine`."""
        self.thread = threading.current_thread()
        self.running.set()
        stop.wait()
        self.stopped.set()

    def _about(self, command: str, declaration_id: str) -> Declaration:
        self._note(command, declaration_id)
        return a_declaration(ShipmentDraft(""), name=declaration_id)

    def _note(self, command: str, about: object) -> None:
        self.commands.append((command, about))
        if self.trouble is not None:
            raise self.trouble
