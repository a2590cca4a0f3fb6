"""Packing slips and address sheets: what, of which orders, on which sheet; then PDF or printer."""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from aliship_gui.ui.banner import Banner
from aliship_gui.ui.file_asking import PDF, ask_where_to_save
from aliship_gui.ui.labels import PlainLabel
from aliship_gui.ui.opening_size import OpeningSize
from aliship_gui.ui.paper.documents import DocumentKind, PaperDocument
from aliship_gui.ui.paper.ink import Page
from aliship_gui.ui.paper.job import PaintJob, PdfFile, page_layout
from aliship_gui.ui.paper.preview import PagePreview
from aliship_gui.ui.paper.sizes import PAPERS
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.ui.theme import Tone
from aliship_gui.viewmodels.paper_book import PaperBook
from aliship_gui.viewmodels.wording import count_text


class Scope(IntEnum):
    """Of which orders."""

    PICKED = 0
    SHOWN = 1


class PaperWindow(Retranslates, QDialog):
    """Shows a `PaperBook`; nothing leaves it before a button is pressed."""

    scope_wanted = Signal(int)
    """A `Scope`: the orders are asked for anew."""

    def __init__(self, book: PaperBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paperWindow")
        self._book = book
        self._document = PaperDocument(DocumentKind.SLIP, PAPERS[0], ())
        self._pages: list[Page] = []
        self._part = self._page = 0
        self._tells_missing = False
        self._job: PaintJob | None = None
        self.kind = self._combo("paperKind")
        self.scope = self._combo("paperScope")
        self.sheet = self._combo("paperSheet")
        self.kind.addItems(["", ""])
        self.scope.addItems(["", ""])
        self.sheet.addItems([paper.name for paper in PAPERS])
        self.preview = PagePreview()
        self.back = self._button("paperBackButton", lambda: self._turn(-1))
        self.forth = self._button("paperForthButton", lambda: self._turn(1))
        self.place = PlainLabel(role="muted")
        self.place.setObjectName("paperPlace")
        self.banner = Banner("paperNotice")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.stop = self._button("paperStopButton", self._stop)
        self.stop.hide()
        self.save = self._button("paperSaveButton", self.choose_file)
        self.print = self._button("paperPrintButton", self.choose_printer)
        self.print.setProperty("primary", "true")
        self._lay_out()
        self.kind.currentIndexChanged.connect(self._compose)
        self.scope.currentIndexChanged.connect(self.scope_wanted)
        self.sheet.currentIndexChanged.connect(self._sheet_chosen)
        self.banner.action.connect(self._fetch_addresses)
        book.loaded.connect(self._loaded)
        book.saved.connect(self._tell_saved)
        self.retranslate()
        OpeningSize(self, 720, 860)

    # What it shows ------------------------------------------------------------------------

    def show_kind(self, kind: DocumentKind, scope: Scope) -> None:
        """Begin with this document of these orders."""
        self.banner.hide()
        self.kind.setCurrentIndex(list(DocumentKind).index(kind))
        self.scope.setCurrentIndex(scope)
        self.scope_wanted.emit(scope)
        self.print.setFocus()

    def retranslate(self) -> None:
        """See `Retranslates`."""
        self.setWindowTitle(self.tr("Print"))
        for place, words in enumerate((self.tr("Packing slips"), self.tr("Address sheet"))):
            self.kind.setItemText(place, words)
        for place, words in enumerate((self.tr("The picked order"), self.tr("All orders shown"))):
            self.scope.setItemText(place, words)
        self.kind.setAccessibleName(self.tr("What to print"))
        self.scope.setAccessibleName(self.tr("Of which orders"))
        self.sheet.setAccessibleName(self.tr("Sheet"))
        self.back.setText("◀")
        self.back.setAccessibleName(self.tr("Page before"))
        self.forth.setText("▶")
        self.forth.setAccessibleName(self.tr("Next page"))
        # A button forgets its keys with each new text.
        self.back.setShortcut(QKeySequence.StandardKey.MoveToPreviousPage)
        self.forth.setShortcut(QKeySequence.StandardKey.MoveToNextPage)
        self.stop.setText(self.tr("St&op"))
        self.save.setText(self.tr("&Save as PDF …"))
        self.print.setText(self.tr("&Print …"))
        self.preview.setAccessibleName(self.tr("Preview"))
        self._compose()

    def recolour(self) -> None:
        """See `Retranslates`."""
        self.preview.update()

    # How ----------------------------------------------------------------------------------

    def _combo(self, name: str) -> QComboBox:
        combo = QComboBox()
        combo.setObjectName(name)
        return combo

    def _button(self, name: str, clicked: object) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(clicked)
        return button

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        for combo in (self.kind, self.scope, self.sheet):
            top.addWidget(combo)
        top.addStretch()
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        for widget in (self.back, self.place, self.forth):
            bottom.addWidget(widget)
        bottom.addWidget(self.progress, 1)
        bottom.addWidget(self.stop)
        bottom.addStretch()
        bottom.addWidget(self.save)
        bottom.addWidget(self.print)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.banner)
        column.addWidget(self.preview, 1)
        column.addLayout(bottom)

    def _loaded(self) -> None:
        names = [paper.name for paper in PAPERS]
        if self._book.paper in names:
            self.sheet.blockSignals(True)
            self.sheet.setCurrentIndex(names.index(self._book.paper))
            self.sheet.blockSignals(False)
        missing = self._book.without_address
        if missing:
            self.banner.say(Tone.WARN, self._missing)
        elif self._tells_missing:
            self.banner.hide()
        self._tells_missing = missing > 0
        self._compose()

    def _missing(self) -> tuple[str, str]:
        count = self._book.without_address
        words = self.tr("%Ln of these orders have no address here yet.", "", count)
        return words, self.tr("Fetch the addresses")

    def _compose(self) -> None:
        kind = list(DocumentKind)[self.kind.currentIndex()]
        paper = PAPERS[self.sheet.currentIndex()]
        self._document = PaperDocument(kind, paper, self._book.slips)
        self._show_part(0)

    def _show_part(self, part: int, page: int = 0) -> None:
        self._part = part
        self._pages = self._document.pages(part) if part < len(self._document) else []
        self._page = page if page >= 0 else len(self._pages) - 1
        self._show_page()

    def _show_page(self) -> None:
        shown = self._pages[self._page] if self._pages else ()
        self.preview.show_page(shown, self._document.paper)
        parts, pages = len(self._document), len(self._pages)
        words = self.tr("{part} of {parts}").format(
            part=count_text(self._part + bool(parts)), parts=count_text(parts)
        )
        if pages > 1:
            more = self.tr("page {page} of {pages}")
            words += f"  ·  {more.format(page=self._page + 1, pages=pages)}"
        self.place.setText(words)
        self.back.setEnabled(self._part > 0 or self._page > 0)
        self.forth.setEnabled(self._part + 1 < parts or self._page + 1 < pages)
        ready = parts > 0 and self._job is None
        self.save.setEnabled(ready)
        self.print.setEnabled(ready)

    def _turn(self, by: int) -> None:
        page = self._page + by
        if 0 <= page < len(self._pages):
            self._page = page
            self._show_page()
        elif 0 <= self._part + by < len(self._document):
            self._show_part(self._part + by, 0 if by > 0 else -1)

    def _sheet_chosen(self) -> None:
        self._book.keep_paper(PAPERS[self.sheet.currentIndex()].name)
        self._compose()

    def _fetch_addresses(self) -> None:
        self._book.fetch_addresses()
        count = self._book.awaited
        self.banner.say(Tone.ACCENT, lambda: (self.tr("Fetching %Ln address(es) …", "", count), ""))

    # What the seller wants -----------------------------------------------------------------

    def choose_file(self) -> None:
        """Ask where the PDF goes, and save it."""
        names = {DocumentKind.SLIP: "packing-slips.pdf", DocumentKind.ADDRESSES: "addresses.pdf"}
        name = names[self._document.kind]
        ask_where_to_save(self, self.tr("Save as PDF"), name, (PDF,), self.save_pdf)

    def save_pdf(self, path: Path) -> None:
        """Write the document to a file."""
        file = PdfFile(self._document, self.kind.currentText(), self)

        def finished(complete: bool) -> None:
            if complete:
                self._book.save(path, file.data)
            file.deleteLater()

        self._start(PaintJob(self._document, file.device, self), finished)

    def choose_printer(self) -> None:
        """Ask for a printer, and print."""
        # Loading it looks for printers, which no start of the program has time for.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.kind.currentText())
        printer.setPageLayout(page_layout(self._document))
        printer.setFullPage(True)
        dialog = QPrintDialog(printer, self)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=False)

        def finished(complete: bool) -> None:
            def wording() -> tuple[str, str]:
                return self.tr("Handed to the printer") if complete else self.tr("Stopped"), ""

            self.banner.say(Tone.GOOD if complete else Tone.WARN, wording)

        def accepted() -> None:
            self._start(PaintJob(self._document, printer, self), finished)

        dialog.accepted.connect(accepted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(True)
        dialog.show()

    def _start(self, job: PaintJob, finished: object) -> None:
        self._job = job
        job.progress.connect(self._show_progress)
        job.finished.connect(self._ended)
        job.finished.connect(finished)
        job.finished.connect(job.deleteLater)
        self.progress.setRange(0, 0)
        self.progress.show()
        self.stop.show()
        self._show_page()
        job.start()

    def _show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _ended(self) -> None:
        self._job = None
        self.progress.hide()
        self.stop.hide()
        self._show_page()

    def _tell_saved(self, path: Path) -> None:
        self.banner.say(Tone.GOOD, lambda: (self.tr("Saved: {path}").format(path=path), ""))
