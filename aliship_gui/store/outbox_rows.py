"""Declarations as rows of the table `outbox`, and back."""

from __future__ import annotations

import sqlite3

import msgspec

from aliship_gui.decoders import json_decoder
from aliship_gui.domain.failures import Failure
from aliship_gui.domain.shipments import DeclarationState, SendType, ShipmentDraft
from aliship_gui.store.declarations import Declaration, DeclarationKind, Note
from aliship_gui.store.moments import from_micros, to_micros

LASTING = (
    "declaration_id",
    "shop_id",
    "order_id",
    "carrier_key",
    "tracking_number",
    "tracking_url",
    "description",
    "send_type",
    "kind",
    "old_carrier_key",
    "old_tracking_number",
    "created_at",
)
CHANGING = (
    "state",
    "note",
    "updated_at",
    "next_attempt_at",
    "attempts",
    "doubts",
    "reads",
    "failure",
    "dropped",
)
"""What a row may become. Nothing else is written twice, so that its indexes are left alone."""
COLUMNS = LASTING + CHANGING


def values_of(row: Declaration) -> tuple[object, ...]:
    """The values of `COLUMNS` for a declaration."""
    return (*_lasting(row), *changing(row))


def changing(row: Declaration) -> tuple[object, ...]:
    """The values of `CHANGING` for a declaration."""
    return (
        row.state,
        row.note,
        to_micros(row.updated_at),
        to_micros(row.next_attempt_at),
        row.attempts,
        row.doubts,
        row.reads,
        None if row.failure is None else msgspec.json.encode(row.failure).decode(),
        row.dropped,
    )


def _lasting(row: Declaration) -> tuple[object, ...]:
    return (
        row.declaration_id,
        row.shop_id,
        row.draft.order_id,
        row.draft.carrier_key,
        row.draft.tracking_number,
        row.draft.tracking_url,
        row.draft.description,
        row.draft.send_type,
        row.kind,
        row.old_carrier_key,
        row.old_tracking_number,
        to_micros(row.created_at),
    )


def declaration_of(row: sqlite3.Row) -> Declaration:
    """The declaration that a row holds."""
    return Declaration(
        declaration_id=row["declaration_id"],
        shop_id=row["shop_id"],
        draft=_draft_of(row),
        state=DeclarationState(row["state"]),
        created_at=from_micros(row["created_at"]),
        updated_at=from_micros(row["updated_at"]),
        kind=DeclarationKind(row["kind"]),
        old_carrier_key=row["old_carrier_key"],
        old_tracking_number=row["old_tracking_number"],
        note=Note(row["note"]),
        next_attempt_at=from_micros(row["next_attempt_at"]),
        attempts=row["attempts"],
        doubts=row["doubts"],
        reads=row["reads"],
        failure=_failure_of(row["failure"]),
        dropped=bool(row["dropped"]),
    )


def _draft_of(row: sqlite3.Row) -> ShipmentDraft:
    return ShipmentDraft(
        order_id=row["order_id"],
        carrier_key=row["carrier_key"],
        tracking_number=row["tracking_number"],
        tracking_url=row["tracking_url"],
        description=row["description"],
        send_type=SendType(row["send_type"]),
    )


def _failure_of(text: str | None) -> Failure | None:
    return None if text is None else json_decoder(Failure).decode(text)
