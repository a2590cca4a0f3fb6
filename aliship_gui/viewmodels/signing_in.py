"""The sign-in of a shop that is being connected: to the browser and back, or by pasting."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QObject, Signal

from aliship_gui.api.callback import code_from
from aliship_gui.api.errors import ApiError
from aliship_gui.api.tokens import Tokens
from aliship_gui.domain.failures import Failure
from aliship_gui.services.browser_visit import BrowserVisit
from aliship_gui.services.connecting import ShopConnector, ShopPlan, authorise_page
from aliship_gui.services.worker import Job, Runner

_FREEING_SECONDS = 5.0
"""For an earlier visit to let go of the callback's port."""


class Signing(Enum):
    """What is under way."""

    NOTHING = "nothing"
    BROWSER = "browser"
    """The seller is at the platform's page, and the program waits for the way back."""
    TOKENS = "tokens"
    """The platform is asked for tokens."""


class SigningIn(QObject):
    """One visit to the platform's page after the other.

    `page` is the address of the page of this visit, "" before there is one and once it is over.
    """

    changed = Signal()
    browser_wanted = Signal(str)
    """Open this address in the browser."""
    signed_in = Signal(object)
    """The `Tokens`."""
    failed = Signal(object)
    """A `Failure`."""

    def __init__(
        self, connector: ShopConnector, runner: Runner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._connector = connector
        self._runner = runner
        self._job: Job | None = None
        self._visit = BrowserVisit("")
        self.doing = Signing.NOTHING
        self.page = ""

    def begin(self, plan: ShopPlan) -> None:
        """Have the seller sign in in the browser, in place of a visit that is under way."""
        self.stop()
        previous, self._visit = self._visit, BrowserVisit(plan.callback)
        connector, visit = self._connector, self._visit
        if not visit.is_listening_possible:
            self._show_page(authorise_page(plan, visit.redirect_uri, visit.state))
            return

        def work(_job: Job, report: Callable[[object], None]) -> Tokens:
            previous.wait_for_end(_FREEING_SECONDS)
            code = visit.wait(lambda: report(authorise_page(plan, visit.redirect_uri, visit.state)))
            return connector.tokens(plan, code, visit.redirect_uri)

        job = self._runner.run(
            work, self._done, self._failed, lambda page: self._show_page(str(page))
        )
        self._start(Signing.BROWSER, job)

    def paste(self, plan: ShopPlan, text: str) -> None:
        """The seller brought the redirected address, or the code alone."""
        try:
            code = code_from(text, self._visit.state)
        except ApiError as unusable:
            self.failed.emit(unusable.failure)
            return
        connector, redirect_uri = self._connector, self._visit.redirect_uri or plan.callback
        self.stop()
        job = self._runner.run(
            lambda _job, _report: connector.tokens(plan, code, redirect_uri),
            self._done,
            self._failed,
        )
        self._start(Signing.TOKENS, job)

    def use_session_key(self, text: str) -> None:
        """The seller has a session key already; an empty one changes nothing."""
        if text.strip():
            self.stop()
            self._done(self._connector.tokens_of_key(text))

    def stop(self) -> None:
        """End the visit, and wait for no tokens any more."""
        self._visit.cancel()
        if self._job is not None:
            self._job.cancel()
        self._rest()

    def _start(self, doing: Signing, job: Job) -> None:
        self._job, self.doing = job, doing
        self.changed.emit()

    def _rest(self) -> None:
        self._job, self.doing, self.page = None, Signing.NOTHING, ""
        self.changed.emit()

    def _show_page(self, page: str) -> None:
        self.page = page
        self.browser_wanted.emit(page)
        self.changed.emit()

    def _done(self, tokens: Tokens) -> None:
        self._rest()
        self.signed_in.emit(tokens)

    def _failed(self, failure: Failure) -> None:
        self._rest()
        self.failed.emit(failure)
