"""Mends all refused shipments of one cause at once: another carrier for twelve orders."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from aliship_gui.domain.carrier_advice import Situation
from aliship_gui.domain.carriers import Carrier
from aliship_gui.domain.shipments import DeclarationState
from aliship_gui.store.declarations import DeclarationKind
from aliship_gui.viewmodels.attention import Case
from aliship_gui.viewmodels.draft_book import DraftBook
from aliship_gui.viewmodels.draft_edits import DraftEditor


class AttentionFix:
    """Proposes carriers for refused shipments and writes the chosen one into their drafts."""

    def __init__(self, book: DraftBook, editor: DraftEditor) -> None:
        self._book = book
        self._editor = editor

    def carriers_for(self, cases: Sequence[Case]) -> tuple[Carrier, ...]:
        """Carriers that take these numbers, those that take the most of them first."""
        shop = self._book.shop
        taken: Counter[str] = Counter()
        known: dict[str, Carrier] = {}
        for case in cases:
            situation = Situation(case.order, None, shop.carriers, shop.last_used)
            number = case.row.draft.tracking_number
            for carrier in self._book.advice.carriers_for(number, situation):
                taken[carrier.key] += 1
                known.setdefault(carrier.key, carrier)
        # A stable sort: of those that take as many, the likelier one for the first order.
        return tuple(sorted(known.values(), key=lambda carrier: -taken[carrier.key]))

    def change_carrier(self, cases: Sequence[Case], key: str) -> frozenset[str]:
        """Give the drafts of these orders another carrier, in one step that can be undone.

        What was typed since the refusal stays. Returns the orders.
        """
        drafts = {
            case.row.order_id: replace(
                self._book.typed(case.row.order_id) or case.row.draft, carrier_key=key
            )
            for case in cases
            if can_be_mended(case)
        }
        self._editor.change(drafts, QCoreApplication.translate("DraftEditor", "Other carrier"))
        return frozenset(drafts)


def can_be_mended(case: Case) -> bool:
    """Whether a refused shipment can be sent again with something changed."""
    row = case.row
    return row.state is DeclarationState.REFUSED and row.kind is DeclarationKind.DECLARE
