"""A document becomes a PDF with the right pages, and its bars can be read from the picture."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from aliship_gui.ui.paper.documents import DocumentKind, PaperDocument, slip_pages
from aliship_gui.ui.paper.ink import Bars, paint_page
from aliship_gui.ui.paper.job import PaintJob, PdfFile, page_layout
from aliship_gui.ui.paper.sizes import A4, LABEL, MM
from tests.ui.paper.code_128 import decode
from tests.ui.paper.slips import NUMBER, a_slip

DOTS_PER_MM = 203 / 25.4
"""A common label printer's."""


def painted(document: PaperDocument, qtbot: QtBot) -> bytes:
    file = PdfFile(document, "slips")
    job = PaintJob(document, file.device)
    with qtbot.waitSignal(job.finished) as ended:
        job.start()
    assert ended.args == [True]
    return file.data


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_a_pdf_has_a_page_for_each_page(qtbot: QtBot) -> None:
    slips = [a_slip(language) for language in ("zh", "ru", "ar", "es")]
    pdf = painted(PaperDocument(DocumentKind.SLIP, A4, slips), qtbot)
    assert pdf.startswith(b"%PDF-")
    assert pdf.rstrip().endswith(b"%%EOF")
    assert pages_of(pdf) == 4


def test_a_pdf_has_the_size_of_its_sheet(qtbot: QtBot) -> None:
    pdf = painted(PaperDocument(DocumentKind.ADDRESSES, LABEL, [a_slip()]), qtbot)
    [box] = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert [round(float(side)) for side in box] == [4 * 72, 6 * 72]


def test_a_printer_takes_the_same_pages(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "printed.pdf"
    document = PaperDocument(DocumentKind.SLIP, LABEL, [a_slip()] * 2)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setPageLayout(page_layout(document))
    job = PaintJob(document, printer)
    with qtbot.waitSignal(job.finished):
        job.start()
    assert pages_of(path.read_bytes()) == 2


def test_a_job_can_be_given_up(qtbot: QtBot) -> None:
    document = PaperDocument(DocumentKind.SLIP, A4, [a_slip()] * 500)
    file = PdfFile(document, "slips")
    job = PaintJob(document, file.device)
    with qtbot.waitSignal(job.progress):
        job.start()
    with qtbot.waitSignal(job.finished) as ended:
        job.cancel()
    assert ended.args == [False]


def test_the_bars_of_a_label_printer_can_be_read(qtbot: QtBot) -> None:
    [page] = slip_pages(a_slip(), LABEL)
    [code] = [ink for ink in page if isinstance(ink, Bars)]
    scale = DOTS_PER_MM / MM
    image = QImage(
        round(LABEL.width * scale), round(LABEL.height * scale), QImage.Format.Format_RGB32
    )
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint_page(painter, page)
    painter.end()
    row = round((code.y + code.height / 2) * scale)
    first, dots = code.x * scale, code.module * scale
    modules = [
        image.pixelColor(int(first + (place + 0.5) * dots), row).lightness() < 128
        for place in range(len(code.modules))
    ]
    assert decode("".join("01"[dark] for dark in modules)) == NUMBER
