"""What is wrong and concerns no order: told, and taken back as soon as it is over."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.explain.matcher import Matcher
from aliship_gui.viewmodels.explanation_page import page_for_failure
from aliship_gui.viewmodels.shop_parts import Services

if TYPE_CHECKING:
    from aliship_gui.services.shipping import ShippingEvent


class _Reading(Enum):
    """What is read from the platform, and may be missed."""

    LIST = auto()
    DETAILS = auto()
    CARRIERS = auto()


class Troubles(QObject):
    """One trouble at a time, the latest. Follows the readings and the outbox by itself."""

    changed = Signal(object)
    """An `ExplanationPage`, None when it is over."""

    def __init__(self, services: Services, matcher: Matcher, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._matcher = matcher
        self._missed: _Reading | None = None
        sync, carriers, dispatch = services.sync, services.carriers, services.dispatch
        sync.started.connect(self._over)
        sync.failed.connect(self._list_missed)
        sync.details_landed.connect(self._details_found)
        carriers.failed.connect(self._carriers_missed)
        carriers.changed.connect(self._carriers_found)
        dispatch.told.connect(self._told)

    def tell(self, failure: Failure) -> None:
        """Tell it until the next reading begins, or something else is told."""
        self._missed = None
        self.changed.emit(page_for_failure(self._matcher.explain(failure), failure))

    def tell_details_missed(self, failure: Failure) -> None:
        """An order's details could not be read; over as soon as any can be."""
        self._miss(_Reading.DETAILS, failure)

    def _over(self) -> None:
        self._missed = None
        self.changed.emit(None)

    def _list_missed(self, failure: Failure) -> None:
        self._miss(_Reading.LIST, failure)

    def _details_found(self) -> None:
        self._find(_Reading.DETAILS)

    def _carriers_missed(self, failure: Failure) -> None:
        self._miss(_Reading.CARRIERS, failure)

    def _carriers_found(self) -> None:
        self._find(_Reading.CARRIERS)

    def _miss(self, what: _Reading, failure: Failure) -> None:
        self.tell(failure)
        self._missed = what

    def _find(self, what: _Reading) -> None:
        if self._missed is what:
            self._over()

    def _told(self, event: ShippingEvent) -> None:
        """The outbox waits, or goes on."""
        from aliship_gui.services.shipping import Held, OtherWriter, Paused, StoreTrouble

        if isinstance(event, Paused | Held | StoreTrouble):
            self.tell(event.failure)
        elif isinstance(event, OtherWriter):
            self.tell(Failure(FailureKind.LOCAL, "outbox.other_writer"))
        else:
            self._over()
