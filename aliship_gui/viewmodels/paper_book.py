"""Reads the orders that are to be printed, and remembers the sheet that they are printed on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from aliship_gui.domain.failures import Failure
from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.services.order_sync import OrderSync
from aliship_gui.services.whole_file import write_whole
from aliship_gui.services.worker import Job
from aliship_gui.viewmodels.shop_parts import Services, Stores
from aliship_gui.viewmodels.slip import Slip, slip_of

_PAPER = "paper.size"
_AT_ONCE = 500


_Read = tuple[tuple[Slip, ...], int, str]
"""Slips, how many of them lack their address, and the paper printed on last."""


class PaperBook(QObject):
    """`slips` are those of the orders that were asked for last, in their order."""

    loaded = Signal()
    """`slips` and `paper` are known, or known anew."""
    saved = Signal(object)
    """The `Path` of a file that was written."""
    failed = Signal(object)
    """A `Failure`."""

    def __init__(self, stores: Stores, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stores = stores
        self._disk = services.disk
        self._sync: OrderSync = services.sync
        self._ids: tuple[str, ...] = ()
        self._awaited: set[str] = set()
        self._job: Job | None = None
        self.slips: tuple[Slip, ...] = ()
        self.without_address = 0
        """How many slips lack their address because the platform was not asked for it."""
        self.paper = ""
        services.sync.details_landed.connect(self._landed)
        services.sync.details_failed.connect(self._missed)

    @property
    def awaited(self) -> int:
        """How many addresses are being fetched."""
        return len(self._awaited)

    def show(self, order_ids: Sequence[str]) -> None:
        """Read these orders; `loaded` tells when they are there."""
        self._ids = tuple(order_ids)
        self._awaited.clear()
        self._read()

    def fetch_addresses(self) -> None:
        """Ask the platform for the addresses that are missing."""
        self._awaited = {slip.order_id for slip in self.slips if not slip.address}
        for order_id in sorted(self._awaited):
            self._sync.load_details(order_id)

    def keep_paper(self, name: str) -> None:
        """Print on this sheet the next time too."""
        self.paper = name
        settings = self._stores.settings
        self._disk.run(
            lambda _job, _report: settings.set(_PAPER, name), lambda _none: None, self.failed.emit
        )

    def save(self, path: Path, data: bytes) -> None:
        """Write a file; it appears whole or not at all."""
        self._disk.run(
            lambda _job, _report: write_whole(path, lambda part: part.write_bytes(data)),
            lambda _none: self.saved.emit(path),
            self.failed.emit,
        )

    def _read(self) -> None:
        ids, stores = self._ids, self._stores

        def work(job: Job, _report: object) -> _Read:
            slips: list[Slip] = []
            for start in range(0, len(ids), _AT_ONCE):
                if job.cancelled:
                    break
                chunk = ids[start : start + _AT_ONCE]
                details = stores.orders.details_of(chunk)
                slips += [slip_of(o, details.get(o.order_id)) for o in stores.orders.rows(chunk)]
            lacking = sum(not slip.address for slip in slips)
            return tuple(slips), lacking, stores.settings.get(_PAPER, str) or ""

        if self._job is not None:
            self._job.cancel()
        self._job = self._disk.run(work, self._show, self.failed.emit)

    def _show(self, found: _Read) -> None:
        self._job = None
        self.slips, self.without_address, kept = found
        self.paper = self.paper or kept
        self.loaded.emit()

    def _landed(self, details: OrderDetails) -> None:
        self._settle(details.order_id)

    def _missed(self, order_id: str, failure: Failure) -> None:
        if order_id in self._awaited:
            self.failed.emit(failure)
        self._settle(order_id)

    def _settle(self, order_id: str) -> None:
        if order_id in self._awaited:
            self._awaited.discard(order_id)
            if not self._awaited:
                self._read()
