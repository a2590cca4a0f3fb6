"""The scanner session: one order, its number, the next order, and what can be undone.

Scans are read one after another, off the GUI thread; those that come meanwhile wait in line, so
that a fast scanner loses nothing. Every number that is taken is kept as a draft at once.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from aliship_gui.domain.carriers import Carrier, CarrierList
from aliship_gui.domain.failures import Failure
from aliship_gui.domain.findings import Field, Finding
from aliship_gui.domain.orders import Order
from aliship_gui.domain.scanned_text import Peel
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.explain.entries import Catalogue
from aliship_gui.explain.matcher import Matcher
from aliship_gui.resources import resource
from aliship_gui.services.importing.entries import Entry, entry_of
from aliship_gui.services.importing.headings import Headings
from aliship_gui.services.importing.preview import Importer
from aliship_gui.services.importing.verdicts import Standing
from aliship_gui.services.scanning import (
    NumberRead,
    ScanFault,
    ScannedOrder,
    ScanNews,
    ScanReader,
)
from aliship_gui.store.folding import fold
from aliship_gui.store.settings import SettingsStore
from aliship_gui.viewmodels.import_words import RowTeller
from aliship_gui.viewmodels.scan_drafts import ScanDrafts
from aliship_gui.viewmodels.scan_log import ScanLine, ScanLogModel
from aliship_gui.viewmodels.scan_notice import Manner, ScanNotice, Stage
from aliship_gui.viewmodels.ship_many import Departure, ShipMany, departure_of
from aliship_gui.viewmodels.shop_parts import Services, Stores

_INSIST = frozenset({ScanFault.SECOND_NUMBER, ScanFault.NUMBER_TWICE})
_ROUTING = frozenset({Peel.ZIP, Peel.FEDEX})

T = TypeVar("T")


class ScanBook(QObject):
    """`stage`, `at_hand` and `offered` tell what is expected; `log` holds the last scans."""

    changed = Signal()
    told = Signal(object)
    """A `ScanNotice`."""
    departing = Signal(object)
    """A `Departure`, as asked for by `depart`."""
    draft_kept = Signal(str, object)
    """The draft of this order is now this `ShipmentDraft`, None for none."""

    def __init__(
        self,
        stores: Stores,
        services: Services,
        catalogue: Catalogue,
        session: SettingsStore,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._stores = stores
        self._services = services
        self._drafts = ScanDrafts(stores.drafts, session)
        self._matcher = Matcher(catalogue)
        formats = resource("tracking", "number_formats.json")
        self._reader = ScanReader(
            stores.orders, stores.drafts, stores.outbox, formats, services.means
        )
        headings = Headings(resource("import", "headings.toml"))
        self._importer = Importer(
            stores.orders, stores.outbox, stores.settings, headings, services.means
        )
        self._line: deque[Callable[[], None]] = deque()
        self._busy = False
        self._loaded = False
        self._pending = ""
        self.teller = RowTeller(catalogue)
        self.log = ScanLogModel(self.teller, self)
        self.at_hand: ScannedOrder | None = None
        self.offered: tuple[Carrier, ...] = ()
        self.carrier_key = ""
        self.may_insist = False
        services.dispatch.moved.connect(self.log.heard)
        services.dispatch.moved.connect(lambda _row: self.changed.emit())
        services.carriers.changed.connect(self.changed)

    # How it stands ----------------------------------------------------------------------------

    @property
    def stage(self) -> Stage:
        """What the next scan is to be."""
        if self.at_hand is None:
            return Stage.ORDER
        return Stage.CARRIER if self.offered else Stage.NUMBER

    @property
    def is_at_rest(self) -> bool:
        """Whether every scan so far was read."""
        return not (self._busy or self._line)

    @property
    def carriers(self) -> CarrierList | None:
        """The shop's carriers as known now."""
        return self._services.carriers.carriers

    @property
    def last_used(self) -> tuple[str, ...]:
        """Keys of the carriers that were declared with, the latest first."""
        return self._services.carriers.last_used

    @property
    def ready(self) -> int:
        """Parcels that were scanned and not sent yet."""
        return sum(line.waits for line in self.log.lines)

    @property
    def can_undo(self) -> bool:
        """Whether `undo` would do anything."""
        return self.at_hand is not None or self.ready > 0

    # What the seller does ---------------------------------------------------------------------

    def load(self) -> None:
        """Show what was scanned before the program ended, once."""
        if self._loaded:
            return
        self._loaded = True

        self._do(
            lambda: self._run(lambda: self._reader.drafts(self._drafts.ids()), self._show_kept)
        )

    def scan(self, raw: str) -> None:
        """A scan, or what was typed and ended with Enter."""
        if raw.strip():
            self._do(lambda: self._read(raw))

    def insist(self) -> None:
        """Take the last number all the same: in place of another one, or on two orders."""
        self._do(lambda: self._read_number(self._pending, insisted=True, only_if=self.may_insist))

    def put_aside(self) -> None:
        """Leave the order at hand as it is."""
        self._do(self._put_aside)

    def undo(self) -> None:
        """Put the order at hand aside; else take back the last number that was not sent."""
        self._do(self._undo)

    def choose_carrier(self, key: str) -> None:
        """Declare what is scanned from now on with this carrier; "" finds it by the number."""
        self._do(lambda: self._choose(key))

    def clear_done(self) -> None:
        """Take off the list what was sent and what was wrong."""
        self.log.clear_done()
        self.changed.emit()

    def depart(self) -> None:
        """Judge everything that was scanned once more; the answer comes by `departing`."""
        lines = [line for line in reversed(self.log.lines) if line.waits]
        entries = [_entry(number, line.draft) for number, line in enumerate(lines, start=1)]
        carriers = self.carriers
        self._do(
            lambda: self._run(
                lambda: departure_of(self._importer.look_again(entries, carriers)),
                self.departing.emit,
            )
        )

    def ship(self, departure: Departure) -> ShipMany:
        """Begin to send; the answer tells how it goes."""
        run = ShipMany(departure.parcels, self._services.dispatch, self._matcher, self)
        run.start()
        return run

    # One after another ------------------------------------------------------------------------

    def _do(self, step: Callable[[], None]) -> None:
        self._line.append(step)
        self._go_on()

    def _go_on(self) -> None:
        while self._line and not self._busy:
            self._line.popleft()()
        self.changed.emit()

    def _run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._busy = True

        def ended(value: T) -> None:
            self._busy = False
            done(value)
            self._go_on()

        def failed(failure: Failure) -> None:
            self._busy = False
            self.told.emit(ScanNotice(Manner.WRONG, self._matcher.explain(failure).words))
            self._go_on()

        self._services.disk.run(lambda _job, _report: work(), ended, failed)

    # Reading ----------------------------------------------------------------------------------

    def _read(self, raw: str) -> None:
        self.may_insist = False
        if self.at_hand is None:
            self._run(lambda: self._reader.order(raw), lambda found: self._order_read(raw, found))
        elif self.offered:
            self._read_choice(raw.strip())
        else:
            self._read_number(raw)

    def _order_read(self, raw: str, found: ScannedOrder | Finding) -> None:
        if isinstance(found, Finding):
            self._wrong(found, ShipmentDraft("", tracking_number=raw.strip()))
            return
        self.at_hand = found
        if found.draft is not None and found.draft.tracking_number:
            number = found.draft.tracking_number
            news = ScanNews.HAS_NUMBER.found(order=found.order.order_id, number=number)
            self._tell(Manner.LOOK, news)

    def _read_choice(self, text: str) -> None:
        place = int(text) - 1 if len(text) == 1 and text in "123456789" else -1
        if 0 <= place < len(self.offered):
            self._choose(self.offered[place].key)
        else:
            self._ask_carrier()

    def _read_number(self, raw: str, *, insisted: bool = False, only_if: bool = True) -> None:
        at_hand, key, carriers = self.at_hand, self.carrier_key, self.carriers
        if at_hand is None or not only_if:
            return
        self._pending = raw
        taken = {
            fold(line.draft.tracking_number): line.draft.order_id
            for line in self.log.lines
            if line.fault is None
        }
        self._run(
            lambda: self._reader.number(
                raw, at_hand, key, carriers, self.last_used, taken, insisted=insisted
            ),
            self._number_read,
        )

    def _number_read(self, read: NumberRead) -> None:
        if self.at_hand is None:
            return
        if read.fault is not None:
            order = self.at_hand.order
            self._wrong(
                read.fault, ShipmentDraft(order.order_id, tracking_number=read.scan.text), order
            )
            self.may_insist = read.fault.kind in _INSIST
        elif read.verdict is None:
            self.offered = read.offered
            self._ask_carrier()
        else:
            self._take(self.at_hand, read)

    def _ask_carrier(self) -> None:
        count = str(len(self.offered))
        self._tell(Manner.LOOK, ScanFault.CARRIER_UNCLEAR.found(Field.CARRIER, count=count))

    def _choose(self, key: str) -> None:
        self.carrier_key = key
        if self.offered:
            self.offered = ()
            self._read_number(self._pending, insisted=True)

    # Taking and giving back -------------------------------------------------------------------

    def _take(self, at_hand: ScannedOrder, read: NumberRead) -> None:
        verdict = read.verdict
        if verdict is None:
            return
        draft = verdict.draft
        warned = verdict.standing is Standing.WARN
        earlier = (line for line in self.log.lines if line.waits)
        replaced = next((x for x in earlier if x.draft.order_id == draft.order_id), None)
        line = ScanLine(
            draft,
            _buyer(at_hand.order),
            warning=verdict.findings[0] if warned else None,
            before=at_hand.draft,
            replaced=replaced,
        )
        ids = [*self._session_ids(), draft.order_id]

        def done(_none: None) -> None:
            self.at_hand, self.offered, self.may_insist = None, (), False
            self.log.add(line)
            self.draft_kept.emit(draft.order_id, draft)
            self._tell_taken(line, shortened=bool(_ROUTING & set(read.scan.peeled)))

        self._run(lambda: self._drafts.keep(draft, ids), done)

    def _tell_taken(self, line: ScanLine, *, shortened: bool) -> None:
        draft = line.draft
        if line.warning is not None:
            self._tell(Manner.LOOK, line.warning)
            return
        news = ScanNews.SHORTENED if shortened else ScanNews.TAKEN
        carrier = draft.carrier_key
        found = news.found(text=draft.tracking_number, order=draft.order_id, carrier=carrier)
        self._tell(Manner.GOOD, found)

    def _put_aside(self) -> None:
        if self.at_hand is not None:
            order_id = self.at_hand.order.order_id
            self.at_hand, self.offered, self.may_insist = None, (), False
            self._tell(Manner.GOOD, ScanNews.ASIDE.found(order=order_id))

    def _undo(self) -> None:
        if self.at_hand is not None:
            self._put_aside()
            return
        line = next((line for line in self.log.lines if line.waits), None)
        if line is None:
            return
        draft, before = line.draft, line.before
        kept = [i for i in self._session_ids() if i != draft.order_id or line.replaced is not None]

        def done(_none: None) -> None:
            self.log.take_back(line)
            self.draft_kept.emit(draft.order_id, before)
            number = draft.tracking_number
            self._tell(Manner.GOOD, ScanNews.UNDONE.found(text=number, order=draft.order_id))

        self._run(lambda: self._drafts.give_back(draft, before, kept), done)

    def _show_kept(self, kept: list[ScannedOrder]) -> None:
        for one in kept:
            if one.draft is not None:
                self.log.add(ScanLine(one.draft, _buyer(one.order)))

    def _session_ids(self) -> list[str]:
        return [line.draft.order_id for line in reversed(self.log.lines) if line.waits]

    # Telling ----------------------------------------------------------------------------------

    def _wrong(self, fault: Finding, draft: ShipmentDraft, order: Order | None = None) -> None:
        self.log.add(ScanLine(draft, _buyer(order) if order else "", fault=fault))
        self._tell(Manner.WRONG, fault)

    def _tell(self, manner: Manner, finding: Finding) -> None:
        self.told.emit(ScanNotice(manner, self.teller.words_for(finding)))


def _buyer(order: Order) -> str:
    return order.buyer_name or order.buyer_login


def _entry(number: int, draft: ShipmentDraft) -> Entry:
    texts = {
        Field.ORDER: draft.order_id,
        Field.CARRIER: draft.carrier_key,
        Field.TRACKING_NUMBER: draft.tracking_number,
        Field.TRACKING_URL: draft.tracking_url,
        Field.DESCRIPTION: draft.description,
    }
    return entry_of(number, texts)
