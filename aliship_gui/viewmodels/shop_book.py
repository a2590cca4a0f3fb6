"""The seller's shops: read once, changed on a worker, told by signals."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from aliship_gui.domain.failures import Failure
from aliship_gui.services.once import Deed, once
from aliship_gui.services.worker import Runner
from aliship_gui.store.accounts import Account, Accounts
from aliship_gui.store.chosen_secrets import IN_MEMORY_KEY, ChosenSecrets
from aliship_gui.store.database import Database
from aliship_gui.store.secrets import MemorySecrets
from aliship_gui.store.settings import SettingsStore


def _nothing() -> None:
    pass


class ShopBook(QObject):
    """`shops` are those that are known, in the order in which they were added."""

    changed = Signal()
    loaded = Signal()
    """The shops were read for the first time; where they cannot be, `failed` tells instead."""
    parting = Signal(object)
    """A `Parting`: what is to be said before a shop is forgotten."""
    forgotten = Signal(str)
    """The shop of this id is gone, its secrets too, if they were not to be left."""
    keys_stuck = Signal(object)
    """`StuckKeys`: nothing was changed, and the shop can be forgotten without its keys."""
    cleared = Signal()
    """The practice shop's data are gone."""
    order_found = Signal(str, object)
    """An order's number, and the `Account` of the other shop that has it; None for none."""
    failed = Signal(object)
    """A `Failure`; nothing was changed."""

    def __init__(
        self,
        database: Database,
        secrets: ChosenSecrets,
        runner: Runner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.database = database
        self._accounts = Accounts(database)
        self.secrets = secrets
        self._runner = runner
        self.is_loaded = False
        self.unread: Failure | None = None
        """Why the shops could not be read, if they could not."""
        self.shops: tuple[Account, ...] = ()
        self._undone: list[Deed] = []

    def close(self) -> Deed:
        """Tell nothing more; returns what carries out the partings that are still under way."""
        undone = tuple(self._undone)

        def finish() -> None:
            for deed in undone:
                deed()

        return finish

    def get(self, shop_id: str) -> Account | None:
        """A known shop."""
        return next((shop for shop in self.shops if shop.shop_id == shop_id), None)

    def load(self) -> None:
        """Read the shops."""
        database, accounts, secrets = self.database, self._accounts, self.secrets

        def work(_job: object, _report: object) -> tuple[Account, ...]:
            found = accounts.all()
            for account in found:
                if SettingsStore(database, account.shop_id).get(IN_MEMORY_KEY, bool):
                    secrets.choose(account.shop_id, in_memory=True)
            return found

        self._runner.run(work, self._landed, self._missed)

    def put(self, account: Account) -> None:
        """A shop was connected, or is reached otherwise now."""
        others = [shop for shop in self.shops if shop.shop_id != account.shop_id]
        place = next((n for n, s in enumerate(self.shops) if s.shop_id == account.shop_id), None)
        others.insert(len(others) if place is None else place, account)
        self.shops = tuple(others)
        self.changed.emit()

    def rename(self, shop_id: str, name: str) -> None:
        """Call a shop otherwise; an empty name changes nothing."""
        if name.strip():
            self._change(lambda: self._accounts.rename(shop_id, name))

    def prepare_parting(self, shop_id: str) -> None:
        """Find out what forgetting a shop would take along; `parting` tells."""
        from aliship_gui.viewmodels.shop_partings import Parting

        accounts = self._accounts

        def work(_job: object, _report: object) -> Parting:
            return Parting(accounts.get(shop_id), accounts.open_declarations(shop_id))

        self._runner.run(work, self.parting.emit, self.failed.emit)

    def forget(self, shop_id: str, *, leave_keys: bool = False, after: Deed = _nothing) -> None:
        """Delete everything of a shop, which must not be open; `after` comes first.

        With `leave_keys` the key store is not asked, and keeps what it has. `forgotten`,
        `keys_stuck` or `failed` tells.
        """
        accounts, secrets = self._accounts, self.secrets

        def deed() -> None:
            after()
            if leave_keys:
                accounts.forget(shop_id, MemorySecrets())
                secrets.forget_held(shop_id)
            else:
                accounts.forget(shop_id, secrets)

        def gone() -> None:
            self.shops = tuple(shop for shop in self.shops if shop.shop_id != shop_id)
            self.changed.emit()
            self.forgotten.emit(shop_id)

        def failed(failure: Failure) -> None:
            account = self.get(shop_id)
            if account is not None and failure.code.startswith("keystore."):
                from aliship_gui.viewmodels.shop_partings import StuckKeys

                self.keys_stuck.emit(StuckKeys(account, failure))
            else:
                self.failed.emit(failure)

        self._part(deed, gone, failed)

    def clear_practice(self, state: Path, after: Deed = _nothing) -> None:
        """Delete everything of the practice shop, which must not be open; `after` comes first.

        `cleared` tells.
        """
        from aliship_gui.services.practice_data import clear_practice

        database = self.database

        def deed() -> None:
            after()
            clear_practice(database, state)

        self._part(deed, self.cleared.emit, self.failed.emit)

    def find_order(self, order_id: str, other_than: str) -> None:
        """Look for an order in every shop but one; `order_found` tells."""
        accounts = self._accounts

        def found(account: Account | None) -> None:
            self.order_found.emit(order_id, account)

        self._runner.run(
            lambda _job, _report: accounts.shop_of_order(order_id, other_than),
            found,
            self.failed.emit,
        )

    def _part(
        self, deed: Deed, done: Callable[[], None], failed: Callable[[Failure], None]
    ) -> None:
        """Do what the seller confirmed, also if the program ends meanwhile."""
        deed = once(deed)
        self._undone.append(deed)

        def ended(failure: Failure | None) -> None:
            self._undone.remove(deed)
            if failure is None:
                done()
            else:
                failed(failure)

        def work(_job: object, _report: object) -> None:
            deed()

        self._runner.run(work, ended, ended)

    def _change(self, change: Callable[[], object]) -> None:
        accounts = self._accounts

        def work(_job: object, _report: object) -> tuple[Account, ...]:
            change()
            return accounts.all()

        self._runner.run(work, self._landed, self.failed.emit)

    def _landed(self, shops: tuple[Account, ...]) -> None:
        first, self.is_loaded = not self.is_loaded, True
        self.shops = shops
        self.changed.emit()
        if first:
            self.loaded.emit()

    def _missed(self, failure: Failure) -> None:
        self.unread = failure
        self.failed.emit(failure)
