"""Connecting a shop, step by step: the app's keys, the sign-in, the test, and then it is kept.

Nothing is kept before the last step. Whatever takes time runs on a worker and can be stopped at
any moment; the dialog that shows this never waits.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, StrEnum

from PySide6.QtCore import QObject, Signal

from aliship_gui.api.gateway import GatewayRefused, parse_gateway
from aliship_gui.api.tokens import Tokens
from aliship_gui.domain.failures import Failure
from aliship_gui.explain.matcher import Matcher
from aliship_gui.services.connecting import ShopConnector, ShopPlan
from aliship_gui.services.worker import Job, Runner
from aliship_gui.store.accounts import Account
from aliship_gui.viewmodels.connection_check import ConnectionCheck
from aliship_gui.viewmodels.explanation_page import ExplanationPage, page_for_failure
from aliship_gui.viewmodels.signing_in import Signing, SigningIn

_KEY_STORE = "keystore."


class Stage(StrEnum):
    """The steps, in their order."""

    APP = "app"
    SIGN_IN = "sign_in"
    TEST = "test"


class Doing(Enum):
    """What is under way."""

    NOTHING = "nothing"
    READING = "reading"
    """A known shop's plan is being read."""
    KEEPING = "keeping"


class ConnectShop(QObject):
    """State and commands of the dialog; `changed` follows every change.

    `plan` is what was entered. `trouble` explains what went wrong last in this step, None when
    nothing did. `signing` and `check` are the sign-in and the test of the connection.
    """

    changed = Signal()
    planned = Signal()
    """The plan of a known shop was read: show it in the fields."""
    connected = Signal(object)
    """The `Account` that was kept."""

    def __init__(
        self,
        connector: ShopConnector,
        runner: Runner,
        matcher: Matcher,
        shop_id: str = "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._connector = connector
        self._runner = runner
        self._matcher = matcher
        self._job: Job | None = None
        self._tokens: Tokens | None = None
        self._failure: Failure | None = None
        self.plan = ShopPlan(shop_id=shop_id)
        self.is_secret_kept = False
        """Whether the app's secret need not be entered again."""
        self.stage = Stage.APP
        self.doing = Doing.NOTHING
        self.trouble: ExplanationPage | None = None
        self.signing = SigningIn(connector, runner, self)
        self.signing.changed.connect(self.changed)
        self.signing.signed_in.connect(self._signed_in)
        self.signing.failed.connect(self._tell)
        self.check = ConnectionCheck(runner, matcher, self)
        self.check.changed.connect(self.changed)

    # What the dialog asks -------------------------------------------------------------------

    @property
    def is_new(self) -> bool:
        """Whether the shop is not known yet."""
        return not self.plan.shop_id

    @property
    def is_signed_in(self) -> bool:
        """Whether a sign-in succeeded in this dialog."""
        return self._tokens is not None

    @property
    def signed_in_as(self) -> str:
        """The account that signed in here, "" when there is none or it has no name."""
        return self._tokens.account if self._tokens is not None else ""

    @property
    def can_go_on(self) -> bool:
        """Whether this step has what the next one needs."""
        if self.doing is not Doing.NOTHING or self.signing.doing is not Signing.NOTHING:
            return False
        if self.stage is Stage.APP:
            secret = self.plan.app_secret.strip() or self.is_secret_kept
            return bool(self.plan.app_key.strip() and secret and self.plan.gateway.strip())
        if self.stage is Stage.SIGN_IN:
            return self.is_signed_in or not self.is_new
        return not self.check.is_running

    @property
    def may_hold_in_memory(self) -> bool:
        """Whether the key store is in the way, and memory is a way out."""
        failure = self._failure
        return self.stage is Stage.TEST and failure is not None and _is_of_key_store(failure)

    # What the seller does -------------------------------------------------------------------

    def open(self, stage: Stage = Stage.APP) -> None:
        """Begin; for a known shop at `stage`, unless its secret is missing."""
        if self.is_new:
            self.planned.emit()
            self.changed.emit()
            return
        connector, shop_id = self._connector, self.plan.shop_id

        def work(_job: Job, _report: object) -> tuple[ShopPlan, bool]:
            return connector.plan_of(shop_id), connector.has_secret(shop_id)

        def read(found: tuple[ShopPlan, bool]) -> None:
            self.plan, self.is_secret_kept = found
            self.planned.emit()
            self._go_to(stage if self.is_secret_kept else Stage.APP)

        self._start(Doing.READING, self._runner.run(work, read, self._failed))

    def enter(self, **changed: str) -> None:
        """The seller changed something that was entered."""
        plan = replace(self.plan, **changed)
        if plan == self.plan:
            return
        if (plan.app_key, plan.gateway) != (self.plan.app_key, self.plan.gateway):
            # A sign-in belongs to one app at one gateway, and so does a dialect.
            self._tokens, plan = None, replace(plan, dialect="")
        if set(changed) != {"name"}:
            self.check.forget()
        self.plan = plan
        self.trouble = self._failure = None
        self.changed.emit()

    def go_on(self) -> None:
        """To the next step; from the last one the shop is kept."""
        if not self.can_go_on:
            return
        if self.stage is Stage.APP and self._is_gateway_good():
            self._go_to(Stage.SIGN_IN)
        elif self.stage is Stage.SIGN_IN:
            self._go_to(Stage.TEST)
        elif self.stage is Stage.TEST:
            self.keep()

    def go_back(self) -> None:
        """To the step before; what was under way is stopped."""
        self.stop()
        self._go_to(Stage.APP if self.stage is Stage.SIGN_IN else Stage.SIGN_IN)

    def sign_in(self) -> None:
        """Have the seller sign in in the browser."""
        self.stop()
        self.signing.begin(self.plan)

    def paste(self, text: str) -> None:
        """The seller brought the redirected address, or the code alone."""
        self._settle()
        self.signing.paste(self.plan, text)

    def test(self) -> None:
        """Try the connection, again if it was tried."""
        connector, plan, tokens = self._connector, self.plan, self._tokens
        self.check.run(lambda: connector.examine(plan, tokens))

    def keep(self, *, in_memory: bool = False) -> None:
        """Keep the shop, its secrets in memory only if the seller says so."""
        connector, tokens = self._connector, self._tokens
        report = self.check.report
        dialect = report.dialect.name if report and report.dialect else self.plan.dialect
        plan = replace(self.plan, dialect=dialect)

        def work(job: Job, _report: object) -> Account | None:
            if not in_memory:
                connector.check_key_store()
            # The seller may have thought better of it while the key store asked.
            return None if job.cancelled else connector.keep(plan, tokens, in_memory=in_memory)

        self._start(Doing.KEEPING, self._runner.run(work, self._kept, self._failed))

    def stop(self) -> None:
        """Stop what is under way; what was entered stays."""
        self.signing.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.check.stop()
        self._connector.stop()
        self._settle()
        self.changed.emit()

    # What comes back ------------------------------------------------------------------------

    def _signed_in(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self.check.forget()
        self._go_to(Stage.TEST)

    def _kept(self, account: Account | None) -> None:
        self._job = None
        self._settle()
        self.changed.emit()
        if account is not None:
            self.connected.emit(account)

    def _failed(self, failure: Failure) -> None:
        self._job = None
        self._tell(failure)

    def _tell(self, failure: Failure) -> None:
        self._settle()
        self._failure = failure
        self.trouble = page_for_failure(self._matcher.explain(failure), failure)
        self.changed.emit()

    # How ------------------------------------------------------------------------------------

    def _start(self, doing: Doing, job: Job) -> None:
        self._settle()
        self._job, self.doing = job, doing
        self.changed.emit()

    def _settle(self) -> None:
        """Nothing is under way, and nothing is wrong."""
        self.doing, self.trouble, self._failure = Doing.NOTHING, None, None

    def _go_to(self, stage: Stage) -> None:
        self._job = None
        self._settle()
        self.stage = stage
        if stage is Stage.TEST and self.check.report is None:
            self.test()
        self.changed.emit()

    def _is_gateway_good(self) -> bool:
        try:
            parse_gateway(self.plan.gateway)
        except GatewayRefused as refused:
            self._tell(refused.failure)
            return False
        return True


def _is_of_key_store(failure: Failure) -> bool:
    return failure.code.startswith(_KEY_STORE)
