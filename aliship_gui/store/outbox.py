"""What is to be declared, committed to the disk before its first byte is sent.

::

    add ──► queued ──────send──────► sending ──accepted──► declared
            │ ▲ ▲                    │  │  │
            │ │ └───not delivered────┘  │  └──declined──► refused ──retry──► queued
            │ │                         │
            │ │                    no answer, or
            │ │                    the program ended
            │ │                         │
            │ │                         ▼
            │ └──absent: send again── unknown ──found───────────────────► declared
            │                         │ ▲  │
            │                         └─┘  └──absent, and it was declined──► refused
            │                      read back
            │
            ├──cancel─────────────────────────► cancelled
            ├──cancel after a doubtful send───► unknown
            └──a late answer: accepted────────► declared

Every arrow is one transaction that also adds one row to the history. `refused` and `unknown`
may be dropped: they keep their state and are shown no more, until they are put back. Nothing is
ever deleted.
"""

from __future__ import annotations

import dataclasses
import sqlite3
from collections.abc import Iterable, Mapping
from datetime import datetime

from aliship_gui.domain.shipments import DeclarationState, ShipmentDraft
from aliship_gui.store.database import Database, Durability
from aliship_gui.store.declarations import (
    Change,
    Declaration,
    DeclarationKind,
    Intent,
    dropped,
)
from aliship_gui.store.errors import IllegalTransition, NoSuchDeclaration, StoreError
from aliship_gui.store.folding import fold
from aliship_gui.store.history import History, Who, append
from aliship_gui.store.moments import from_micros, to_micros
from aliship_gui.store.outbox_rows import CHANGING, COLUMNS, changing, declaration_of, values_of
from aliship_gui.store.statements import insert, listed, select, update
from aliship_gui.store.uniqueness import refuse_duplicate
from aliship_gui.store.writer_lock import WriterLock

_S = DeclarationState

TRANSITIONS: Mapping[DeclarationState, frozenset[DeclarationState]] = {
    _S.QUEUED: frozenset({_S.SENDING, _S.CANCELLED, _S.UNKNOWN, _S.DECLARED}),
    _S.SENDING: frozenset({_S.DECLARED, _S.REFUSED, _S.UNKNOWN, _S.QUEUED}),
    _S.UNKNOWN: frozenset({_S.UNKNOWN, _S.DECLARED, _S.REFUSED, _S.QUEUED}),
    _S.REFUSED: frozenset({_S.REFUSED, _S.QUEUED}),
    _S.DECLARED: frozenset(),
    _S.CANCELLED: frozenset(),
}
"""From each state, the states that may follow."""


class Outbox:
    """The declarations of one shop. Every method raises `StoreError`.

    Writes are on the disk when a method returns, unless `advance` is told otherwise.
    """

    def __init__(self, database: Database, shop_id: str) -> None:
        self._database = database
        self._shop_id = shop_id
        self.history = History(database, shop_id)

    def add(
        self,
        draft: ShipmentDraft,
        who: Who,
        at: datetime,
        *,
        replaces_pair: tuple[str, str] | None = None,
        supersedes: str = "",
    ) -> Declaration:
        """Put a declaration into the queue, at an aware moment.

        `replaces_pair` (carrier key, tracking number) makes it a correction of a declared
        parcel. `supersedes` is the id of a refused or unknown declaration that this one is the
        mended form of; it is dropped in the same transaction. Raises `DuplicateDeclaration`.
        """
        new = self._new(draft, at, replaces_pair)
        with self._database.transaction(Durability.POWER_CUT) as connection:
            self._add(connection, new, supersedes, who)
        return new

    def add_each(
        self, intents: Iterable[Intent], who: Who, at: datetime
    ) -> list[Declaration | StoreError]:
        """Put several into the queue, at an aware moment, with one wait for the disk.

        What may not be there is told in its place, and the others are there all the same. Raises
        `StoreError` where the disk takes none of them.
        """
        with self._database.transaction(Durability.POWER_CUT) as connection:
            return [self._tried(connection, intent, who, at) for intent in intents]

    def advance(
        self,
        declaration_id: str,
        change: Change,
        who: Who,
        at: datetime,
        *,
        request_id: str = "",
        lock: WriterLock | None = None,
        durability: Durability = Durability.POWER_CUT,
    ) -> Declaration:
        """Let something happen to a declaration, and log it; returns it as it is then.

        With `lock`, only while that lock is still held. Raises `IllegalTransition`,
        `NoSuchDeclaration`, `LockLost`, and `DuplicateDeclaration` when a declaration that was
        settled would become open beside one that excludes it; nothing has changed then.
        """
        with self._database.transaction(durability) as connection:
            if lock is not None:
                lock.require(connection)
            return self._advance(connection, declaration_id, change, who, at, request_id)

    def harden(self) -> None:
        """Have every write so far on the disk."""
        self._database.harden()

    def get(self, declaration_id: str) -> Declaration:
        """One declaration. Raises `NoSuchDeclaration`."""
        with self._database.reading() as connection:
            return self._get(connection, declaration_id)

    def all(self, *states: DeclarationState) -> list[Declaration]:
        """Declarations in any of these states (all of them when none is named), in order."""
        with self._database.reading() as connection:
            return [
                declaration
                for state in states or tuple(DeclarationState)
                for declaration in _read(connection, "state = ?", self._shop_id, state)
            ]

    def of_order(self, order_id: str) -> list[Declaration]:
        """Every declaration of an order, in the order in which they were queued."""
        with self._database.reading() as connection:
            return self._of_order(connection, order_id)

    def order_with_number(self, tracking_number: str) -> str:
        """An order that this number was declared for from here, "" when there is none."""
        with self._database.reading() as connection:
            found = _read(
                connection,
                "state = 'declared' AND fold(tracking_number) = ?",
                self._shop_id,
                fold(tracking_number),
                tail="ORDER BY seq DESC LIMIT 1",
            )
        return found[0].order_id if found else ""

    def orders_with_numbers(self, tracking_numbers: Iterable[str]) -> dict[str, str]:
        """Of these numbers, those declared from here or on their way, each with its order."""
        wanted = {fold(number): number for number in tracking_numbers if number}
        with self._database.reading() as connection:
            found = _read(
                connection,
                "dropped = 0 AND state IN ('queued', 'sending', 'unknown', 'declared') "
                "AND fold(tracking_number) IN (SELECT value FROM json_each(?))",
                self._shop_id,
                listed(wanted),
            )
        return {wanted[fold(row.draft.tracking_number)]: row.order_id for row in found}

    def due(self, now: datetime) -> Declaration | None:
        """What to do next: an unknown one to read back, else the first one to send, or None."""
        moment = to_micros(now)
        with self._database.reading() as connection:
            found = _read(
                connection,
                "state = 'unknown' AND dropped = 0 AND next_attempt_at <= ?",
                self._shop_id,
                moment,
                tail="ORDER BY next_attempt_at, seq LIMIT 1",
            ) or _read(
                connection,
                "state = 'queued' AND (next_attempt_at IS NULL OR next_attempt_at <= ?)",
                self._shop_id,
                moment,
                tail="ORDER BY seq LIMIT 1",
            )
        return found[0] if found else None

    def next_due_at(self) -> datetime | None:
        """When the next thing falls due that is not due at once, or None."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT min(next_attempt_at) AS earliest FROM outbox "
                "WHERE shop_id = ? AND state IN ('queued', 'unknown') AND dropped = 0",
                (self._shop_id,),
            ).fetchone()
        earliest: int | None = row["earliest"]
        return from_micros(earliest)

    def _new(
        self, draft: ShipmentDraft, at: datetime, replaces_pair: tuple[str, str] | None
    ) -> Declaration:
        # It looks around in the machine when it is loaded, which a start can do without.
        import uuid

        old_carrier, old_number = replaces_pair or ("", "")
        return Declaration(
            declaration_id=uuid.uuid4().hex,
            shop_id=self._shop_id,
            draft=draft,
            state=_S.QUEUED,
            created_at=at,
            updated_at=at,
            kind=DeclarationKind.DECLARE if replaces_pair is None else DeclarationKind.MODIFY,
            old_carrier_key=old_carrier,
            old_tracking_number=old_number,
        )

    def _add(
        self, connection: sqlite3.Connection, new: Declaration, supersedes: str, who: Who
    ) -> None:
        if supersedes:
            self._advance(connection, supersedes, dropped, who, new.created_at)
        refuse_duplicate(new, self._of_order(connection, new.order_id))
        connection.execute(_ADD, values_of(new))
        append(connection, who, None, new)

    def _tried(
        self, connection: sqlite3.Connection, intent: Intent, who: Who, at: datetime
    ) -> Declaration | StoreError:
        new = self._new(intent.draft, at, None)
        outcome: Declaration | StoreError = new
        connection.execute("SAVEPOINT intent")
        try:
            self._add(connection, new, intent.supersedes, who)
        except StoreError as refusal:
            connection.execute("ROLLBACK TO intent")
            outcome = refusal
        connection.execute("RELEASE intent")
        return outcome

    def _advance(
        self,
        connection: sqlite3.Connection,
        declaration_id: str,
        change: Change,
        who: Who,
        at: datetime,
        request_id: str = "",
    ) -> Declaration:
        before = self._get(connection, declaration_id)
        after = dataclasses.replace(change(before), updated_at=at)
        _refuse_illegal(before, after)
        if after.is_open and not before.is_open:
            refuse_duplicate(after, self._of_order(connection, after.order_id))
        connection.execute(_CHANGE, (*changing(after), after.declaration_id))
        append(connection, who, before, after, request_id)
        return after

    def _get(self, connection: sqlite3.Connection, declaration_id: str) -> Declaration:
        found = _read(connection, "declaration_id = ?", self._shop_id, declaration_id)
        if not found:
            raise NoSuchDeclaration(declaration_id)
        return found[0]

    def _of_order(self, connection: sqlite3.Connection, order_id: str) -> list[Declaration]:
        return _read(connection, "order_id = ?", self._shop_id, order_id)


def _refuse_illegal(before: Declaration, after: Declaration) -> None:
    legal = after.state in TRANSITIONS[before.state]
    is_put_back = before.state is after.state and not after.dropped
    # What the seller dropped is over, unless the platform turns out to hold it.
    is_over = before.dropped and not is_put_back and after.state is not _S.DECLARED
    if not legal or is_over:
        raise IllegalTransition(f"{before.state} -> {after.state}: {before.declaration_id}")


_ADD = insert("outbox", COLUMNS)
_CHANGE = update("outbox", CHANGING, "declaration_id = ?")


def _read(
    connection: sqlite3.Connection,
    condition: str,
    *params: object,
    tail: str = "ORDER BY seq",
) -> list[Declaration]:
    statement = select("outbox", COLUMNS, f"shop_id = ? AND {condition} {tail}")
    return [declaration_of(row) for row in connection.execute(statement, params)]
