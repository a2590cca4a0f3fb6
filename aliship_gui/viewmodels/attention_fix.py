"""Mends all refused shipments of one cause at once: another carrier for twelve orders.

What is proposed is drafts that nobody sees before the seller did: nothing is written until
`AttentionFix.keep`, and nothing is ever sent from here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import TypeVar

from msgspec import structs

from aliship_gui.domain.carrier_advice import Situation
from aliship_gui.domain.carrier_choice import proposed_other
from aliship_gui.domain.carriers import Carrier, is_other
from aliship_gui.domain.checks.carrier import destination, ships_from
from aliship_gui.domain.checks.web_address import fault_of
from aliship_gui.domain.failures import Failure
from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.domain.orders import Order
from aliship_gui.domain.shipments import DeclarationState, ShipmentDraft
from aliship_gui.domain.tracking_text import bare_number
from aliship_gui.domain.tracking_urls import Reason, TrackingPages, UrlProposal, address_on
from aliship_gui.explain.entries import Action
from aliship_gui.giving_way import giving_way
from aliship_gui.services.worker import Job, Runner
from aliship_gui.store.declarations import DeclarationKind
from aliship_gui.viewmodels.attention import Case, Cause
from aliship_gui.viewmodels.draft_book import DraftBook
from aliship_gui.viewmodels.draft_edits import DraftEditor

T = TypeVar("T")

Mended = Mapping[str, ShipmentDraft]
"""Drafts by their order, as they would be sent."""


_ENOUGH = 24
"""Numbers that tell which pages or carriers fit, from all over where there are more of them.

A page takes a sixth of a millisecond of each, the carriers of a large shop take six.
"""


class Fix(StrEnum):
    """What can be done for all refused shipments of one cause."""

    CARRIER = "carrier"
    """Another carrier, the same for all."""
    OWN_METHOD = "own_method"
    """The seller's own shipping method, for each order that of its country."""
    PAGE = "page"
    """A tracking page, with each order's number in its address."""
    CLEAN = "clean"
    """Numbers with letters and digits only."""
    NO_REMARK = "no_remark"
    """No remark for the buyer, which the platform takes in English only."""


_FIXES = {
    Action.CLEAN_NUMBER: Fix.CLEAN,
    Action.EDIT_DESCRIPTION: Fix.NO_REMARK,
    Action.EDIT_URL: Fix.PAGE,
    Action.SWITCH_TO_OTHER: Fix.OWN_METHOD,
    **dict.fromkeys(
        (
            Action.ACCEPTING_CARRIERS,
            Action.CHOOSE_CARRIER,
            Action.COUNTRY_CARRIERS,
            Action.LEAVE_OTHER,
            Action.NEAREST_CARRIERS,
        ),
        Fix.CARRIER,
    ),
}


def fixes_for(cause: Cause) -> tuple[Fix, ...]:
    """What can mend the shipments of a cause, in the order in which its explanation advises it.

    Another carrier is a way out of everything; a page is offered wherever one is needed.
    """
    drafts = [case.row.draft for case in cause.cases if can_be_mended(case)]
    if not drafts:
        return ()
    own = [is_other(draft.carrier_key) for draft in drafts]
    makes_sense = {
        Fix.CARRIER: True,
        Fix.OWN_METHOD: not all(own),
        Fix.PAGE: any(own),
        Fix.CLEAN: any(_clean(draft) != draft for draft in drafts),
        Fix.NO_REMARK: any(draft.description for draft in drafts),
    }
    found = dict.fromkeys([*advised_fixes(cause), Fix.CARRIER, *([Fix.PAGE] if any(own) else [])])
    return tuple(fix for fix in found if makes_sense[fix])


def advised_fixes(cause: Cause) -> tuple[Fix, ...]:
    """What the explanation of a cause advises, the best first."""
    return tuple(_FIXES[action] for action in cause.actions if action in _FIXES)


class AttentionFix:
    """Proposes how refused shipments could be sent, and writes what was chosen into drafts."""

    def __init__(self, book: DraftBook, editor: DraftEditor, disk: Runner) -> None:
        self._book = book
        self._editor = editor
        self._disk = disk

    def present(self, cases: Iterable[Case]) -> Mended:
        """The drafts as they are: what was typed since the refusal, or else what was refused."""
        return {
            case.row.order_id: self._book.typed(case.row.order_id) or case.row.draft
            for case in cases
            if can_be_mended(case)
        }

    def find_carriers(
        self,
        cases: Sequence[Case],
        found: Callable[[tuple[Carrier, ...]], None],
        failed: Callable[[Failure], None],
    ) -> Job:
        """Look for carriers that take these numbers, those that take the most of them first."""
        advice, shop, some = self._book.advice, self._book.shop, _enough(cases)

        def work(_job: object, _report: object) -> tuple[Carrier, ...]:
            taken: Counter[str] = Counter()
            known: dict[str, Carrier] = {}
            for case in giving_way(some):
                situation = Situation(case.order, None, shop.carriers, shop.last_used)
                for carrier in advice.carriers_for(case.row.draft.tracking_number, situation):
                    taken[carrier.key] += 1
                    known.setdefault(carrier.key, carrier)
            # A stable sort: of those that take as many, the likelier one for the first order.
            return tuple(sorted(known.values(), key=lambda carrier: -taken[carrier.key]))

        return self._disk.run(work, found, failed)

    def with_carrier(self, cases: Iterable[Case], key: str) -> Mended:
        """With another carrier."""
        return {
            order_id: structs.replace(draft, carrier_key=key)
            for order_id, draft in self.present(cases).items()
        }

    def with_own_method(self, cases: Sequence[Case], details: Mapping[str, OrderDetails]) -> Mended:
        """Each with the seller's own method of its country.

        `details` are those that were read just now. An order that has no such method, or of which
        nobody knows where it goes, is left out.
        """
        orders = {case.row.order_id: case.order for case in cases}
        own_method = cache(self._own_method)
        found = {}
        for order_id, draft in self.present(cases).items():
            order = orders[order_id]
            own = own_method(*_journey(order, details.get(order_id))) if order else None
            if own is not None:
                found[order_id] = structs.replace(draft, carrier_key=own.key)
        return found

    def cleaned(self, cases: Iterable[Case]) -> Mended:
        """With bare numbers, those that have another one then."""
        present = self.present(cases)
        return {key: _clean(draft) for key, draft in present.items() if _clean(draft) != draft}

    def without_remark(self, cases: Iterable[Case]) -> Mended:
        """With no remark, those that have one."""
        return {
            key: structs.replace(draft, description="")
            for key, draft in self.present(cases).items()
            if draft.description
        }

    def keep(self, drafts: Mended, step: str) -> frozenset[str]:
        """Write drafts, as one step of this name that can be undone. Returns the orders."""
        self._editor.change(drafts, step)
        return frozenset(drafts)

    def _own_method(self, origin: str, goal: str) -> Carrier | None:
        carriers = self._book.shop.carriers
        return proposed_other(origin, goal, carriers.carriers) if carriers and goal else None


def _journey(order: Order, details: OrderDetails | None) -> tuple[str, str]:
    """Where an order comes from, as far as it is the country that it goes to, and where to."""
    goal = destination(order, details)
    return goal if goal in ships_from(order, details) else "", goal


def _enough(things: Collection[T]) -> list[T]:
    """Some from all over, where there are very many."""
    return list(things)[:: max(len(things) // _ENOUGH, 1)]


def pages_for(
    drafts: Mended, pages: TrackingPages, names: Mapping[str, Sequence[str]], language: str
) -> tuple[UrlProposal, ...]:
    """Tracking pages for these numbers: those first that are the page of the most of them.

    `names` are what a carrier is called, by its key. Of very many, some from all over are asked.
    """
    fits: Counter[str] = Counter()
    known: dict[str, UrlProposal] = {}
    for draft in _enough(drafts.values()):
        called = names.get(draft.carrier_key, (draft.carrier_key,))
        number = draft.tracking_number
        for proposal in pages.proposals_for(number, *called, language=language):
            fits[proposal.page] += proposal.reason is not Reason.GENERAL
            known.setdefault(proposal.page, proposal)
    return tuple(sorted(known.values(), key=lambda proposal: -fits[proposal.page]))


def goes_nowhere_known(case: Case) -> bool:
    """Whether it has to be read first where an order goes."""
    return case.order is not None and not case.order.country


def needs_page(draft: ShipmentDraft) -> bool:
    """Whether a buyer could not follow this parcel: no carrier tells, and no good address."""
    return is_other(draft.carrier_key) and fault_of(draft.tracking_url) is not None


def on_page(drafts: Mended, page: str) -> Mended:
    """With the address of a page, ``{number}`` in it replaced by each number.

    Addresses that are good stay, unless all of them are: then others are wanted.
    """
    lacking = {key for key, draft in drafts.items() if fault_of(draft.tracking_url) is not None}
    return {
        key: structs.replace(draft, tracking_url=address_on(page, draft.tracking_number))
        if key in lacking or not lacking
        else draft
        for key, draft in drafts.items()
    }


def can_be_mended(case: Case) -> bool:
    """Whether a refused shipment can be sent again with something changed."""
    row = case.row
    return row.state is DeclarationState.REFUSED and row.kind is DeclarationKind.DECLARE


def _clean(draft: ShipmentDraft) -> ShipmentDraft:
    bare = bare_number(draft.tracking_number)
    return structs.replace(draft, tracking_number=bare) if bare else draft
