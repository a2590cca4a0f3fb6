"""The import preview's truth: the open file, its columns, its rows, and what can be undone."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from msgspec import structs
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from aliship_gui.domain.carrier_advice import CarrierAdvice, Situation
from aliship_gui.domain.carriers import Carrier, CarrierList
from aliship_gui.domain.failures import Failure
from aliship_gui.domain.findings import Field
from aliship_gui.domain.rules import RuleBook
from aliship_gui.explain.entries import Catalogue
from aliship_gui.explain.matcher import Matcher
from aliship_gui.giving_way import giving_way
from aliship_gui.resources import resource
from aliship_gui.services.exporting import TemplateMaker
from aliship_gui.services.importing.faults import FileRefused
from aliship_gui.services.importing.headings import Headings
from aliship_gui.services.importing.parcel_list import ParcelList
from aliship_gui.services.importing.preview import Importer, Preview
from aliship_gui.services.importing.verdicts import Verdict
from aliship_gui.services.number_knowledge import shipped_evidence
from aliship_gui.services.worker import Job, run_unheard
from aliship_gui.store.declarations import Declaration
from aliship_gui.viewmodels.explanation_page import page_for_failure
from aliship_gui.viewmodels.import_edits import Editor, ShowFile, Shown
from aliship_gui.viewmodels.import_table import Advised, ImportTableModel
from aliship_gui.viewmodels.ship_many import Departure, ShipMany, departure_of
from aliship_gui.viewmodels.shop_parts import Services, Stores

_Made = Preview | Failure


class ImportBook(QObject):
    """Reads files off the GUI thread and keeps the preview in step with the outbox."""

    busy_changed = Signal(bool)
    """Whether a file is being read, or thousands of its rows are judged anew."""
    opened = Signal()
    """A file is shown, or shown anew with other columns."""
    columns_wanted = Signal()
    """It is not known which columns hold the orders and the numbers; the seller tells."""
    refused = Signal(object)
    """An `ExplanationPage`: why a file cannot be read or written."""
    template_saved = Signal(object, int)
    """`Path` of the file and how many orders are in it."""

    def __init__(
        self,
        stores: Stores,
        services: Services,
        catalogue: Catalogue,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        headings = Headings(resource("import", "headings.toml"))
        self._importer = Importer(
            stores.orders, stores.outbox, stores.settings, headings, services.means
        )
        self._template = TemplateMaker(stores.orders, headings)
        self._services = services
        self._matcher = Matcher(catalogue)
        self._job: Job | None = None
        self._look: Job | None = None
        self._heard: list[Declaration] = []
        self.catalogue = catalogue
        self.preview: Preview | None = None
        self._advice = CarrierAdvice(RuleBook(), shipped_evidence)
        self.model = ImportTableModel(catalogue, self)
        self.model.advice_wanted.connect(self._advise)
        self.model.judging_wanted.connect(self.look_again)
        self.undo = QUndoStack(self)
        self._editor = Editor(
            self.model, self.undo, lambda: self.preview, services.disk, self._tell
        )
        self.model.edit_wanted.connect(self.put)
        services.dispatch.moved.connect(self._moved)
        services.carriers.changed.connect(self.look_again)
        services.sync.finished.connect(self.look_again)

    @property
    def carriers(self) -> CarrierList | None:
        """The shop's carriers as known now."""
        return self._services.carriers.carriers

    @property
    def last_used(self) -> tuple[str, ...]:
        """Keys of the carriers that were declared with last, newest first."""
        return self._services.carriers.last_used

    @property
    def is_busy(self) -> bool:
        """Whether a file is being read, or thousands of its rows are judged anew."""
        return self._job is not None or (self._look is not None and not self.is_judged)

    @property
    def is_judged(self) -> bool:
        """Whether what is said about the rows is about what stands in them."""
        parcels = self.model.parcels
        return parcels is None or not parcels.unjudged

    def open(self, path: Path) -> None:
        """Read a file and show it in place of the present one.

        Rows that were edited come back by undoing.
        """
        carriers = self.carriers
        self._make(lambda: self._importer.open(path, carriers))

    def use_columns(self, columns: Mapping[Field, int]) -> None:
        """Take the columns of the open file so, now and the next time."""
        preview, carriers = self.preview, self.carriers
        if preview is not None:
            layout = preview.layout.with_columns(columns)
            self._make(lambda: self._importer.lay_out(preview, layout, carriers))

    def close(self) -> None:
        """Put the file away."""
        self._cancel()
        left = [self.model.parcels, self.preview.parcels if self.preview is not None else None]
        self.preview = None
        self.undo.clear()
        self.model.show_parcels(None)
        self._let_go(left)

    def put(self, rows: Sequence[int], field: Field, text: str) -> None:
        """Give a field of these rows of the file this text; it can be undone."""
        self._editor.put(rows, field, text)

    def departure(self) -> Departure:
        """What *Ship all ready* would send now, and what it would leave out; once all is judged."""
        parcels = self.model.parcels
        return departure_of(parcels) if parcels is not None and self.is_judged else Departure()

    def ship(self, departure: Departure) -> ShipMany:
        """Begin to send; the answer tells how it goes."""
        run = ShipMany(departure.parcels, self._services.dispatch, self._matcher, self)
        run.start()
        return run

    def carriers_for(self, row: int) -> tuple[Carrier, ...]:
        """The carriers that take the number in a row of the file, the likeliest first."""
        parcels = self.model.parcels
        if parcels is None or row < 0:
            return ()
        number = parcels.verdicts[row].draft.tracking_number
        return self._advice.carriers_for(number, self._situation(parcels, row))

    def save_template(self, path: Path, language: str) -> None:
        """Write the orders to ship to a CSV or XLSX file, by the file's name."""
        self._services.disk.run(
            lambda _job, _report: self._template.save(path, language),
            lambda count: self.template_saved.emit(path, count),
            self._tell,
        )

    def look_again(self) -> None:
        """Judge the rows by what is known of orders and carriers now."""
        if self.model.parcels is None:
            return
        carriers, entries = self.carriers, tuple(self.model.parcels.entries)
        judged = [self.model.parcels]
        told, untold = tuple(judged[0].verdicts), frozenset(judged[0].unjudged)

        def work(_job: object, _report: object) -> tuple[ParcelList, Collection[int]]:
            fresh = self._importer.look_again(entries, carriers)
            return fresh, fresh.different(told) | untold

        def done(looked: tuple[ParcelList, Collection[int]]) -> None:
            self._look = None
            if self.model.parcels is not judged[0]:
                return
            if tuple(judged[0].entries) == entries:
                self.model.take(*looked)
                self._hear_again()
                # The rows as they were read stay with the file.
                if self.preview is None or self.preview.parcels is not judged[0]:
                    self._let_go(judged)
            else:
                self.look_again()

        def failed(failure: Failure) -> None:
            self._look = None
            self._tell(failure)

        self._heard.clear()
        if self._look is not None:
            self._look.cancel()
        self._look = self._services.disk.run(work, done, failed)

    def _let_go(self, lists: Sequence[ParcelList | None]) -> None:
        """To forget ten thousand rows takes longer than a frame."""

        def work() -> None:
            for parcels in lists:
                if parcels is not None:
                    parcels.let_go()

        run_unheard(self._services.disk, work)

    def _advise(self, rows: Sequence[int]) -> None:
        """Find the carriers that the numbers of these rows fit, where the file names none."""
        parcels, advice = self.model.parcels, self._advice
        if parcels is None:
            self.model.take_advice({})
            return
        asked = [(row, parcels.verdicts[row], self._situation(parcels, row)) for row in rows]

        def work(_job: object, _report: object) -> dict[int, Advised]:
            return {
                row: (verdict, _advised(advice, verdict, situation))
                for row, verdict, situation in giving_way(asked)
            }

        def failed(failure: Failure) -> None:
            self.model.take_advice({})
            self._tell(failure)

        self._services.disk.run(work, self.model.take_advice, failed)

    def _situation(self, parcels: ParcelList, row: int) -> Situation:
        return replace(parcels.situation(row), last_used=self._services.carriers.last_used)

    def _make(self, make: Callable[[], Preview]) -> None:
        self._cancel()

        def work(_job: object, _report: object) -> _Made:
            try:
                return make()
            except FileRefused as refused:
                return refused.failure

        self._heard.clear()
        self._job = self._services.disk.run(work, self._made, self._refuse)
        self.busy_changed.emit(True)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._rest()

    def _rest(self) -> None:
        self._job = None
        self.busy_changed.emit(False)

    def _made(self, made: _Made) -> None:
        if isinstance(made, Failure):
            self._refuse(made)
            return
        self._rest()
        if self.undo.canUndo():
            self.undo.push(ShowFile(self._shown, self._show, (made, made.parcels)))
        else:
            self.undo.clear()
            self._show((made, made.parcels))
        if not made.layout.is_enough:
            self.columns_wanted.emit()

    def _shown(self) -> Shown:
        return self.preview, self.model.parcels

    def _show(self, shown: Shown) -> None:
        self.preview, parcels = shown
        self.model.show_parcels(parcels)
        self._hear_again()
        self.opened.emit()
        if self.undo.canUndo():
            # It may have lain aside for a while.
            self.look_again()

    def _moved(self, row: Declaration) -> None:
        self._heard.append(row)
        self.model.heard(row)

    def _hear_again(self) -> None:
        """What moved while the outbox was read may be missing from what was read."""
        for row in self._heard:
            self.model.heard(row)

    def _refuse(self, failure: Failure) -> None:
        if self.is_busy:
            self._rest()
        self._tell(failure)

    def _tell(self, failure: Failure) -> None:
        self.refused.emit(page_for_failure(self._matcher.explain(failure), failure))


def _advised(advice: CarrierAdvice, verdict: Verdict, situation: Situation) -> Verdict:
    found = advice.with_advice(verdict.findings, verdict.draft, situation)
    return structs.replace(verdict, findings=found)
