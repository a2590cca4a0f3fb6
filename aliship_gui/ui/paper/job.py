"""Paints a document on a PDF or a printer, a slice at a time, so that the window stays smooth."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import (
    QBuffer,
    QDeadlineTimer,
    QIODevice,
    QMarginsF,
    QObject,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter, QPdfWriter

from aliship_gui.ui.paper.documents import PaperDocument
from aliship_gui.ui.paper.ink import paint_page
from aliship_gui.ui.paper.sizes import UNITS_PER_INCH

_SLICE = 12
"""Milliseconds that are painted before the window has its turn."""
_PDF_RESOLUTION = 720


class PaintJob(QObject):
    """Paints every page of `document` on `device`; `finished` tells whether it came to its end."""

    progress = Signal(int, int)
    """Parts painted, parts in all."""
    finished = Signal(bool)

    def __init__(
        self, document: PaperDocument, device: QPagedPaintDevice, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._device = device
        self._painter = QPainter()
        self._steps: Iterator[None] = iter(())
        self._done = 0
        self._soon = QTimer(self)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._go_on)

    def start(self) -> None:
        """Begin; the first slice is painted when the event loop has its turn."""
        self._steps = self._paint()
        self._soon.start()

    def cancel(self) -> None:
        """Give up; what was painted so far is of no use."""
        if self._soon.isActive():
            self._end(complete=False)

    def _go_on(self) -> None:
        deadline = QDeadlineTimer(_SLICE)
        while not deadline.hasExpired():
            try:
                next(self._steps)
            except StopIteration:
                self._end(complete=True)
                return
        self.progress.emit(self._done, len(self._document))

    def _paint(self) -> Iterator[None]:
        first = True
        for part in range(len(self._document)):
            for page in self._document.pages(part):
                if first:
                    self._painter.begin(self._device)
                    scale = self._device.logicalDpiX() / UNITS_PER_INCH
                    self._painter.scale(scale, scale)
                else:
                    self._device.newPage()
                first = False
                paint_page(self._painter, page)
                yield
            self._done = part + 1

    def _end(self, *, complete: bool) -> None:
        self._soon.stop()
        if self._painter.isActive():
            self._painter.end()
        self.finished.emit(complete)


class PdfFile(QObject):
    """A PDF in memory: `device` is painted on, `data` is the file."""

    def __init__(self, document: PaperDocument, title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._buffer = QBuffer(self)
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.device = QPdfWriter(self._buffer)
        self.device.setTitle(title)
        self.device.setCreator("AliShip")
        self.device.setResolution(_PDF_RESOLUTION)
        self.device.setPageLayout(page_layout(document))

    @property
    def data(self) -> bytes:
        """What was painted so far."""
        return bytes(self._buffer.data().data())


def page_layout(document: PaperDocument) -> QPageLayout:
    """The whole sheet: the document keeps its own margins."""
    layout = QPageLayout(
        document.paper.page_size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
    )
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout
