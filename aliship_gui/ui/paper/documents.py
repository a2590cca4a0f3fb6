"""Packing slips and address sheets as pages."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from aliship_gui.services.barcode import code_128
from aliship_gui.ui.paper.flow import Flow
from aliship_gui.ui.paper.ink import Bars, Ink, Page, Rule, Text, text_height
from aliship_gui.ui.paper.sizes import MM, Paper
from aliship_gui.viewmodels.slip import Slip, SlipItem
from aliship_gui.viewmodels.wording import moment_text

_MODULES_MM = (0.375, 0.25, 0.19)
"""Widths of the narrowest bar: three, two dots of a label printer (203 dpi), and the least."""
_QUIET = 10
_BAR_HEIGHT = 13 * MM
_GAP = 3 * MM
_FOOT = 5 * MM
_FACTS = 64 * MM
"""Room beside the address for the order's number and dates."""
_RIGHT_TO_LEFT = ("\u0590", "\u08ff")
_WIDE = 150 * MM
"""A sheet on which address and barcode stand side by side."""


class DocumentKind(StrEnum):
    """What is printed."""

    SLIP = "slip"
    ADDRESSES = "addresses"


class PaperDocument:
    """Pages by part, made when they are asked for: a part is a slip, or a sheet of addresses."""

    def __init__(self, kind: DocumentKind, paper: Paper, slips: Sequence[Slip]) -> None:
        self.kind = kind
        self.paper = paper
        self._slips = slips
        self._size = 1 if kind is DocumentKind.SLIP else paper.columns * paper.rows

    def __len__(self) -> int:
        return -(-len(self._slips) // self._size)

    def pages(self, part: int) -> list[Page]:
        """The pages of one part."""
        slips = self._slips[part * self._size : (part + 1) * self._size]
        if self.kind is DocumentKind.SLIP:
            return slip_pages(slips[0], self.paper)
        return [address_page(slips, self.paper)]


def slip_pages(slip: Slip, paper: Paper) -> list[Page]:
    """A packing slip: barcode, address, items, the buyer's note; as many pages as it takes."""
    flow = Flow(paper, _FOOT)
    _head(flow, slip, paper)
    _items(flow, slip, paper)
    if slip.note:
        flow.skip(_GAP)
        flow.make_room(4 * paper.text * 12)
        flow.write(
            QCoreApplication.translate("Paper", "Note from the buyer"), paper.text, bold=True
        )
        flow.write(slip.note, paper.text, at_right=_runs_left(slip.note))
    pages = flow.pages
    return [
        (*page, _foot(slip, paper, number, len(pages)))
        for number, page in enumerate(pages, start=1)
    ]


def address_page(slips: Sequence[Slip], paper: Paper) -> Page:
    """One sheet of addresses, in columns and rows with lines to cut along."""
    inks: list[Ink] = []
    width, height = paper.width / paper.columns, paper.height / paper.rows
    for place, slip in enumerate(slips):
        row, column = divmod(place, paper.columns)
        inks += _address_cell(slip, paper, column * width, row * height, width, height)
    for column in range(1, paper.columns):
        inks.append(Rule(column * width, 0.0, height=paper.height))
    inks += [Rule(0.0, row * height, width=paper.width) for row in range(1, paper.rows)]
    return tuple(inks)


def _address_cell(
    slip: Slip, paper: Paper, x: float, y: float, width: float, height: float
) -> list[Ink]:
    margin = min(paper.margin, 8 * MM)
    room = width - 2 * margin
    inks: list[Ink] = []
    foot = y + height - margin - 4 * MM
    inks.append(Text(x + margin, foot, room, slip.order_id, paper.text * 0.85))
    bars = _bars(slip.order_id, x + margin, 0.0, room)
    limit = foot
    if bars is not None:
        tall = 9 * MM
        inks.append(Bars(bars.x, foot - tall - MM, bars.module, tall, bars.modules))
        limit = foot - tall - 3 * MM
    size = paper.big
    lines = _address(slip, x + margin, y + margin, room, size)
    # An address that is longer than its label is written smaller, never cut.
    while size > 6.0 and lines[-1].y + text_height(lines[-1]) > limit:
        size -= 0.5
        lines = _address(slip, x + margin, y + margin, room, size)
    return [*lines, *inks]


def _head(flow: Flow, slip: Slip, paper: Paper) -> None:
    flow.write(QCoreApplication.translate("Paper", "Packing slip"), paper.text * 1.6, bold=True)
    flow.skip(_GAP / 2)
    top, wide = flow.y, paper.width >= _WIDE
    half = flow.width / 2 if wide else flow.width
    bars = _bars(slip.order_id, 0.0, top, half)
    column = max(bars.width if bars else 0.0, _FACTS) if wide else flow.width
    left = flow.left + flow.width - column
    if bars is not None:
        flow.put(Bars(left, top, bars.module, _BAR_HEIGHT, bars.modules))
        top += _BAR_HEIGHT + MM
    for text, bold in _facts(slip):
        ink = Text(left, top, flow.left + flow.width - left, text, paper.text, bold)
        flow.put(ink)
        top += text_height(ink)
    if not wide:
        flow.y = top + _GAP
    lines = _address(slip, flow.left, flow.y, half - _GAP if wide else half, paper.text * 1.25)
    flow.put(*lines)
    flow.y = max(top, lines[-1].y + text_height(lines[-1]))
    if slip.is_masked:
        flow.skip(MM)
        flow.write(
            QCoreApplication.translate("Paper", "The platform hides a part of this address."),
            paper.text * 0.85,
        )
    flow.skip(_GAP)


def _facts(slip: Slip) -> list[tuple[str, bool]]:
    facts = [(slip.order_id, True)]
    for words, moment in (
        (QCoreApplication.translate("Paper", "Paid"), slip.paid_at),
        (QCoreApplication.translate("Paper", "Ship by"), slip.ship_by),
    ):
        if moment is not None:
            facts.append((f"{words}: {moment_text(moment)}", False))
    return facts


def _address(slip: Slip, x: float, y: float, width: float, size: float) -> list[Text]:
    lines = slip.address or (QCoreApplication.translate("Paper", "The address is not known yet."),)
    at_right = any(map(_runs_left, lines))
    inks = []
    for line in lines:
        ink = Text(x, y, width, line, size, bold=line == slip.recipient, at_right=at_right)
        inks.append(ink)
        y += text_height(ink)
    return inks


def _items(flow: Flow, slip: Slip, paper: Paper) -> None:
    def heading() -> None:
        cells = (
            QCoreApplication.translate("Paper", "Qty"),
            QCoreApplication.translate("Paper", "Item"),
            QCoreApplication.translate("Paper", "SKU"),
        )
        _row(flow, cells, paper.text * 0.9, bold=True)

    heading()
    flow.on_turn = heading
    for item in slip.items:
        _row(flow, (f"{item.quantity} ×", _item_text(item), item.sku), paper.text)
    flow.on_turn = None
    total = QCoreApplication.translate("Paper", "Pieces in all: {count}").format(count=slip.pieces)
    flow.make_room(paper.text * 15)
    flow.write(total, paper.text, bold=True)


def _row(flow: Flow, cells: tuple[str, str, str], size: float, *, bold: bool = False) -> None:
    widths = (flow.width * 0.12, flow.width * 0.6, flow.width * 0.28)

    def inks() -> list[Text]:
        made, x = [], flow.left
        for cell, width in zip(cells, widths, strict=True):
            made.append(Text(x, flow.y + MM, width - 2 * MM, cell, size, bold, _runs_left(cell)))
            x += width
        return made

    height = max(map(text_height, inks())) + 2 * MM
    flow.make_room(height)
    flow.put(Rule(flow.left, flow.y, width=flow.width), *inks())
    flow.y += height


def _item_text(item: SlipItem) -> str:
    return f"{item.name}\n{item.variant}" if item.variant else item.name


def _foot(slip: Slip, paper: Paper, page: int, pages: int) -> Text:
    words = slip.order_id if pages == 1 else f"{slip.order_id}   {page} / {pages}"
    y = paper.height - paper.margin - 3.5 * MM
    return Text(paper.margin, y, paper.width - 2 * paper.margin, words, 7.0, centred=True)


def _bars(text: str, x: float, y: float, room: float) -> Bars | None:
    """The barcode of an order's number in the widest bars that fit, quiet zones included."""
    modules = code_128(text)
    if not modules:
        return None
    for module in (mm * MM for mm in _MODULES_MM):
        if module * (len(modules) + _QUIET) <= room:
            return Bars(x, y, module, _BAR_HEIGHT, modules)
    return None


def _runs_left(text: str) -> bool:
    """Whether a text is written from right to left: Hebrew, Arabic."""
    first, last = _RIGHT_TO_LEFT
    strong = next((char for char in text if char.isalpha()), "")
    return first <= strong <= last
