"""The log of everything that happened to declarations. Rows are added and never changed."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from aliship_gui.domain.shipments import DeclarationState
from aliship_gui.store.database import Database
from aliship_gui.store.declarations import Declaration, DeclarationKind
from aliship_gui.store.folding import fold
from aliship_gui.store.moments import from_micros, to_micros
from aliship_gui.store.statements import insert, select

DROPPED = "dropped"
"""The seller wanted no more of it."""
PUT_BACK = "put_back"
"""The seller wanted it after all."""


class Who(StrEnum):
    """Who made something happen."""

    SELLER = "seller"
    PROGRAM = "program"


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One thing that happened to a declaration, at an aware moment in UTC.

    `before` is None for the first row of a declaration. `code`, `message` and `request_id` are
    the platform's, "" where it said nothing; `note` is one of `Note`, or `DROPPED` or `PUT_BACK`.
    """

    at: datetime
    who: Who
    declaration_id: str
    shop_id: str
    order_id: str
    before: DeclarationState | None
    after: DeclarationState
    kind: DeclarationKind
    carrier_key: str
    tracking_number: str
    old_carrier_key: str = ""
    old_tracking_number: str = ""
    request_id: str = ""
    code: str = ""
    message: str = ""
    note: str = ""


class History:
    """The log of one shop. Every method raises `StoreError`."""

    def __init__(self, database: Database, shop_id: str) -> None:
        self._database = database
        self._shop_id = shop_id

    def search(self, text: str = "", limit: int = 1000) -> list[HistoryRow]:
        """The latest rows first, only those that contain `text` in a field, letter case aside."""
        with self._database.reading() as connection:
            rows = connection.execute(_SEARCH, (self._shop_id, fold(text.strip()), limit))
            return [_row(row) for row in rows]

    def of(self, declaration_id: str) -> list[HistoryRow]:
        """What happened to one declaration, in the order in which it happened."""
        with self._database.reading() as connection:
            rows = connection.execute(_OF_ONE, (self._shop_id, declaration_id))
            return [_row(row) for row in rows]

    def everything(self) -> list[HistoryRow]:
        """The whole log, the oldest row first."""
        with self._database.reading() as connection:
            return [_row(row) for row in connection.execute(_EVERYTHING, (self._shop_id,))]


def append(
    connection: sqlite3.Connection,
    who: Who,
    before: Declaration | None,
    after: Declaration,
    request_id: str = "",
) -> None:
    """Log a transition, inside the transaction that makes it."""
    failure = after.failure
    values = (
        to_micros(after.updated_at),
        who,
        after.declaration_id,
        after.shop_id,
        after.order_id,
        "" if before is None else before.state,
        after.state,
        after.kind,
        after.draft.carrier_key,
        after.draft.tracking_number,
        after.old_carrier_key,
        after.old_tracking_number,
        request_id or ("" if failure is None else failure.request_id),
        "" if failure is None else failure.code,
        "" if failure is None else failure.message,
        _note(before, after),
    )
    connection.execute(_INSERT, values)


def _note(before: Declaration | None, after: Declaration) -> str:
    if after.dropped:
        return DROPPED
    comes_back = before is not None and before.dropped and before.state is after.state
    return PUT_BACK if comes_back else after.note


_COLUMNS = (
    "at",
    "who",
    "declaration_id",
    "shop_id",
    "order_id",
    "before_state",
    "after_state",
    "kind",
    "carrier_key",
    "tracking_number",
    "old_carrier_key",
    "old_tracking_number",
    "request_id",
    "code",
    "message",
    "note",
)
_INSERT = insert("history", _COLUMNS)
_EVERYTHING = select("history", _COLUMNS, "shop_id = ? ORDER BY seq")
_OF_ONE = select("history", _COLUMNS, "shop_id = ? AND declaration_id = ? ORDER BY seq")
_SEARCH = select(
    "history",
    _COLUMNS,
    f"shop_id = ? AND instr(fold({' || char(10) || '.join(_COLUMNS[2:])}), ?) > 0 "
    "ORDER BY seq DESC LIMIT ?",
)


def _row(row: sqlite3.Row) -> HistoryRow:
    return HistoryRow(
        at=from_micros(row["at"]),
        who=Who(row["who"]),
        declaration_id=row["declaration_id"],
        shop_id=row["shop_id"],
        order_id=row["order_id"],
        before=DeclarationState(row["before_state"]) if row["before_state"] else None,
        after=DeclarationState(row["after_state"]),
        kind=DeclarationKind(row["kind"]),
        carrier_key=row["carrier_key"],
        tracking_number=row["tracking_number"],
        old_carrier_key=row["old_carrier_key"],
        old_tracking_number=row["old_tracking_number"],
        request_id=row["request_id"],
        code=row["code"],
        message=row["message"],
        note=row["note"],
    )
