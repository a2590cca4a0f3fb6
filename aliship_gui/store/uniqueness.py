"""Which declarations exclude each other, and which parcels an order has by our own records."""

from __future__ import annotations

from collections.abc import Iterable

from aliship_gui.domain.orders import Parcel
from aliship_gui.domain.shipments import DeclarationState, SendType
from aliship_gui.store.declarations import Declaration, DeclarationKind
from aliship_gui.store.errors import DuplicateDeclaration
from aliship_gui.store.folding import same_text


def parcels_in_force(rows: Iterable[Declaration]) -> tuple[Parcel, ...]:
    """The parcels that declared rows of one order add up to, corrections applied.

    `rows` come in the order in which they were put into the outbox.
    """
    parcels: list[Parcel] = []
    for row in rows:
        if row.state is DeclarationState.DECLARED:
            if row.kind is DeclarationKind.MODIFY:
                parcels = [parcel for parcel in parcels if not _is_replaced(parcel, row)]
            parcels.append(
                Parcel(row.draft.carrier_key, row.draft.tracking_number, sent_at=row.updated_at)
            )
    return tuple(parcels)


def refuse_duplicate(new: Declaration, others: Iterable[Declaration]) -> None:
    """Raise `DuplicateDeclaration` when `new` must not be open beside the order's other rows."""
    rows = [row for row in others if row.declaration_id != new.declaration_id]
    for row in rows:
        if row.is_open:
            _refuse_beside_open(new, row)
    for parcel in parcels_in_force(rows):
        if _repeats(new, parcel):
            raise DuplicateDeclaration(_about(new), code="outbox.same_number")


def _refuse_beside_open(new: Declaration, row: Declaration) -> None:
    if same_text(new.draft.tracking_number, row.draft.tracking_number):
        raise DuplicateDeclaration(_about(new), code="outbox.same_number")
    if SendType.ALL in {new.draft.send_type, row.draft.send_type} or _replace_the_same(new, row):
        raise DuplicateDeclaration(_about(new))


def _replace_the_same(new: Declaration, row: Declaration) -> bool:
    kinds = {new.kind, row.kind}
    return kinds == {DeclarationKind.MODIFY} and same_text(
        new.old_tracking_number, row.old_tracking_number
    )


def _repeats(new: Declaration, parcel: Parcel) -> bool:
    if not same_text(new.draft.tracking_number, parcel.tracking_number):
        return False
    # A correction may keep the number and change the carrier.
    return new.kind is DeclarationKind.DECLARE or same_text(
        new.draft.carrier_key, parcel.carrier_key
    )


def _is_replaced(parcel: Parcel, row: Declaration) -> bool:
    return same_text(parcel.tracking_number, row.old_tracking_number) and same_text(
        parcel.carrier_key, row.old_carrier_key
    )


def _about(new: Declaration) -> str:
    return f"order {new.order_id}, number {new.draft.tracking_number}"
