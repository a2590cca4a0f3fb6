"""A row of a file as a parcel to be declared: its texts, and the draft that they mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct, structs

from aliship_gui.domain.checks import cleaning_findings
from aliship_gui.domain.findings import Field, Finding, Severity
from aliship_gui.domain.shipments import SendType, ShipmentDraft
from aliship_gui.domain.tracking_text import Normalised, normalise_number, normalise_url
from aliship_gui.giving_way import giving_way
from aliship_gui.services.importing.carrier_index import CarrierIndex
from aliship_gui.services.importing.faults import Fault
from aliship_gui.services.importing.headings import COLUMNS, Headings
from aliship_gui.services.importing.layout import Layout
from aliship_gui.services.importing.table import Table, TableRow

_EXPONENT = re.compile(r"[+-]?\d+(?:[.,]\d+E[+-]?|E[+-])\d{1,3}", re.IGNORECASE)
_AS_TEXT = re.compile(r'="(.*)"')
"""How some programs make a spreadsheet keep digits as they are: ="0012"."""
_ROUNDED = re.compile(r"\d{15,}0")
_ONE_LINE = frozenset({Field.ORDER, Field.CARRIER, Field.TRACKING_NUMBER, Field.TRACKING_URL})
_PLACES = {field: place for place, field in enumerate(COLUMNS)}
_IDS = frozenset({Field.ORDER, Field.TRACKING_NUMBER})


class Entry(Struct, frozen=True, gc=False):
    """One row that is not a heading. `texts` are as in the file until the seller edits them.

    There is a text for each of the `COLUMNS`, "" for none. `faults` are what reading it found;
    those about a field go when that field is edited.
    """

    line: int
    texts: tuple[str, ...]
    faults: tuple[Finding, ...] = ()

    def text(self, field: Field) -> str:
        """The text of a field, one of the `COLUMNS`."""
        return self.texts[_PLACES[field]]

    def edited(self, field: Field, text: str) -> Entry:
        """The entry with another text, which the seller vouches for."""
        place = _PLACES[field]
        texts = (*self.texts[:place], text, *self.texts[place + 1 :])
        faults = tuple(fault for fault in self.faults if fault.field is not field)
        return structs.replace(self, texts=texts, faults=faults)


def entry_of(line: int, texts: Mapping[Field, str], faults: tuple[Finding, ...] = ()) -> Entry:
    """An entry with these texts and no others."""
    return Entry(line, tuple([texts.get(field, "") for field in COLUMNS]), faults)


class Reading(Struct, frozen=True, gc=False):
    """What an entry means. `send_type` is None where the file leaves it open."""

    draft: ShipmentDraft
    send_type: SendType | None
    findings: tuple[Finding, ...]


def entries_of(table: Table, layout: Layout) -> list[Entry]:
    """One entry for each row but the headings', in the order of the file."""
    rows = giving_way(table.rows)
    return [_entry(row, layout) for row in rows if row.line != layout.heading_line]


def _entry(row: TableRow, layout: Layout) -> Entry:
    cells = {field: row.cell(place) for field, place in layout.columns.items()}
    texts = {field: cell.text.strip() for field, cell in cells.items()}
    found = (_cell_fault(field, texts[field], cell.fault) for field, cell in cells.items())
    return entry_of(row.line, texts, (*_row_faults(row, layout), *filter(None, found)))


def _row_faults(row: TableRow, layout: Layout) -> Iterator[Finding]:
    if row.line < layout.heading_line:
        yield Fault.ABOVE_HEADING.found(Field.NONE)
    if row.fault is not None:
        yield row.fault.found(Field.NONE, Severity.WARN)
    if layout.heading_line and any(not c.is_blank for c in row.cells[len(layout.headings) :]):
        yield Fault.EXTRA_CELLS.found(Field.NONE, Severity.WARN)


def _cell_fault(field: Field, text: str, fault: Fault | None) -> Finding | None:
    if fault is not None:
        return fault.found(field)
    if field in _ONE_LINE and ("\n" in text or "\r" in text):
        return Fault.LINE_BREAK.found(field)
    if field in _IDS and not text.isdigit() and _EXPONENT.fullmatch(text):
        return Fault.EXPONENT.found(field)
    if field in _IDS and text.endswith("0") and _ROUNDED.fullmatch(text):
        return Fault.TRAILING_ZEROS.found(field, Severity.WARN)
    return None


class Reader:
    """Understands entries; knows the shop's carriers and the words for all and part."""

    def __init__(self, carriers: CarrierIndex, headings: Headings) -> None:
        self._carriers = carriers
        self._headings = headings

    def order_id(self, entry: Entry) -> str:
        """The order that an entry is for, "" for none."""
        return _clean_number(entry.text(Field.ORDER)).text

    def read(self, entry: Entry) -> Reading:
        """The draft that an entry means, and what was mended or not understood."""
        number = _clean_number(entry.text(Field.TRACKING_NUMBER))
        url = normalise_url(entry.text(Field.TRACKING_URL))
        carrier, ambiguous = self._carrier(entry.text(Field.CARRIER))
        send_type, strange = self._send_type(entry.text(Field.SEND_TYPE))
        draft = ShipmentDraft(
            self.order_id(entry),
            carrier,
            number.text,
            url.text,
            entry.text(Field.DESCRIPTION),
            send_type or SendType.ALL,
        )
        mended = (
            *cleaning_findings(Field.TRACKING_NUMBER, number),
            *cleaning_findings(Field.TRACKING_URL, url),
        )
        return Reading(draft, send_type, (*entry.faults, *ambiguous, *strange, *mended))

    def _carrier(self, text: str) -> tuple[str, Iterable[Finding]]:
        keys = self._carriers.keys_of(text)
        if len(keys) > 1:
            return text, [Fault.CARRIER_AMBIGUOUS.found(Field.CARRIER)]
        return next(iter(keys), text), ()

    def _send_type(self, text: str) -> tuple[SendType | None, Iterable[Finding]]:
        kind = self._headings.send_type(text)
        if kind is None and text:
            return None, [Fault.SEND_TYPE.found(Field.SEND_TYPE)]
        return kind, ()


def _clean_number(text: str) -> Normalised:
    if text.isascii() and text.isalnum():
        return Normalised(text)
    wrapped = _AS_TEXT.fullmatch(text)
    return normalise_number(wrapped[1] if wrapped else text)
