"""What the buttons in the side panel do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from aliship_gui.domain.carriers import Carrier
from aliship_gui.domain.findings import Field
from aliship_gui.domain.shipments import SendType
from aliship_gui.domain.tracking_text import bare_number
from aliship_gui.explain.entries import Action
from aliship_gui.ui.workspace import Workspace
from aliship_gui.viewmodels.desk import Desk
from aliship_gui.viewmodels.status_list import ATTENTION
from aliship_gui.viewmodels.support_ticket import trouble_ticket


class Remedies(QObject):
    """The actions of explanations, each bound to what does it."""

    offered_changed = Signal()
    """Another set of actions can be done now."""

    def __init__(self, desk: Desk, panes: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panes = panes
        form = panes.form
        self._deeds: dict[Action, Callable[[], object]] = {
            Action.RETRY: self._retry,
            Action.REFRESH_ORDER: desk.reload_order,
            Action.REFRESH_CARRIERS: desk.refresh_carriers,
            Action.EDIT_NUMBER: lambda: form.focus_field(Field.TRACKING_NUMBER),
            Action.CLEAN_NUMBER: self._clean_number,
            Action.EDIT_URL: lambda: form.focus_field(Field.TRACKING_URL),
            Action.EDIT_DESCRIPTION: lambda: form.focus_field(Field.DESCRIPTION),
            Action.CHOOSE_CARRIER: self._choose_carrier,
            Action.SWITCH_TO_OTHER: self._switch_to_other,
            Action.LEAVE_OTHER: lambda: self._propose(desk.form.accepting_carriers()),
            Action.CORRECT_NUMBER: desk.correct,
            Action.OPEN_OUTBOX: lambda: panes.statuses.pick(ATTENTION),
            Action.CHECK_NETWORK: desk.refresh,
            Action.ACCEPTING_CARRIERS: lambda: self._propose(desk.form.accepting_carriers()),
            Action.COUNTRY_CARRIERS: lambda: self._propose(desk.form.country_carriers()),
            Action.NEAREST_CARRIERS: lambda: self._propose(desk.form.nearest_carriers()),
            Action.SHOW_PARCELS: self._show_parcels,
            Action.SEND_PART: lambda: desk.form.set_send_type(SendType.PART),
            Action.CONTACT_SUPPORT: self._make_ticket,
        }
        self._pointless: frozenset[Action] = frozenset()
        self._has_other = False
        desk.form.changed.connect(self._form_changed)
        desk.form.carriers_changed.connect(self._carriers_changed)
        self._carriers_changed()

    def add(self, action: Action, deed: Callable[[], object]) -> None:
        """Let an action be done by something outside the desk."""
        self._deeds[action] = deed

    @property
    def offered(self) -> frozenset[Action]:
        """The actions that this program can do now; others are not offered."""
        return frozenset(self._deeds) - self._pointless

    @staticmethod
    def named(action: str) -> Action:
        """The action of this name."""
        return Action(action)

    def apply(self, action: str) -> None:
        """Do it."""
        self._deeds[Action(action)]()

    def _retry(self) -> None:
        """What failed is tried again: the order's declaration, or else the reading."""
        if self._desk.refusal is not None and self._panes.panel.page == self._desk.refusal:
            self._desk.retry()
        else:
            self._desk.refresh()

    def _make_ticket(self) -> None:
        """About what is explained: the picked order's declaration, or else another trouble."""
        page = self._panes.panel.page
        if page.said is None or page == self._desk.refusal:
            self._desk.make_ticket()
        else:
            ticket = trouble_ticket(page.said, self._desk.picked, datetime.now(UTC))
            self._desk.ticket_made.emit(ticket)

    def _show_parcels(self) -> None:
        self._panes.order.bring_parcels_into_sight()
        self._desk.reload_order()

    def _clean_number(self) -> None:
        form = self._desk.form
        form.set_number(bare_number(form.draft.tracking_number))
        self._panes.form.focus_field(Field.TRACKING_NUMBER)

    def _carriers_changed(self) -> None:
        self._has_other = self._desk.form.proposed_other is not None
        self._form_changed()

    def _form_changed(self) -> None:
        """What would change nothing is not offered."""
        form, number = self._desk.form, self._desk.form.draft.tracking_number
        leads_on = {
            Action.CLEAN_NUMBER: bare_number(number) not in {"", number},
            Action.CORRECT_NUMBER: form.last_parcel is not None,
            Action.SWITCH_TO_OTHER: self._has_other,
        }
        pointless = frozenset(action for action, leads in leads_on.items() if not leads)
        if pointless != self._pointless:
            self._pointless = pointless
            self.offered_changed.emit()

    def _propose(self, carriers: tuple[Carrier, ...]) -> None:
        """Offer these carriers; where none fits, the whole list is better than nothing."""
        if carriers:
            self._panes.form.picker.open_proposals(carriers)
        else:
            self._choose_carrier()

    def _choose_carrier(self) -> None:
        self._panes.form.focus_field(Field.CARRIER)
        self._panes.form.picker.open_popup()

    def _switch_to_other(self) -> None:
        """The way out of the platform's Shipping Validation Error guide: proposed, not sent."""
        carrier = self._desk.form.proposed_other
        if carrier is not None:
            self._desk.form.set_carrier(carrier.key)
            self._panes.form.focus_field(Field.TRACKING_URL)
