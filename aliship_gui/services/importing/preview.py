"""From a file to its parcels: read, laid out, compared with what this computer knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from aliship_gui.domain.carriers import CarrierList
from aliship_gui.domain.declaring_limits import DeclaringMeans
from aliship_gui.domain.findings import Field
from aliship_gui.domain.rules import RuleBook
from aliship_gui.giving_way import giving_way
from aliship_gui.services.importing.carrier_index import CarrierIndex
from aliship_gui.services.importing.entries import Entry, Reader, entries_of
from aliship_gui.services.importing.headings import Headings
from aliship_gui.services.importing.known import look_up
from aliship_gui.services.importing.layout import Layout, layout_of
from aliship_gui.services.importing.parcel_list import ParcelList
from aliship_gui.services.importing.reading import read_file
from aliship_gui.services.importing.table import Table
from aliship_gui.store.orders import OrderStore
from aliship_gui.store.outbox import Outbox
from aliship_gui.store.settings import SettingsStore

_SETTING = "import.columns."


@dataclass(frozen=True, slots=True)
class Preview:
    """A file's table, how its columns are taken, and its parcels."""

    name: str
    table: Table
    layout: Layout
    parcels: ParcelList


class Importer:
    """Makes previews; every method is for worker threads and raises StoreError.

    Columns that were told by hand are remembered for the next file with the same headings.
    """

    def __init__(
        self,
        orders: OrderStore,
        outbox: Outbox,
        settings: SettingsStore,
        headings: Headings,
        means: DeclaringMeans,
    ) -> None:
        self._orders = orders
        self._outbox = outbox
        self._settings = settings
        self._headings = headings
        self._means = means
        self._rules = RuleBook()

    def open(self, path: Path, carriers: CarrierList | None) -> Preview:
        """Read a file. Raises FileRefused."""
        table = read_file(path, self._headings)
        layout = layout_of(table, self._headings)
        told = self._settings.get(_SETTING + layout.key, dict[str, int])
        if told is not None:
            columns = {field: told[field] for field in Field if field in told}
            layout = layout.with_columns(columns)
        return self._preview(path.name, table, layout, carriers)

    def lay_out(self, preview: Preview, layout: Layout, carriers: CarrierList | None) -> Preview:
        """The same file with its columns told by hand; they are remembered."""
        columns = {str(field): place for field, place in layout.columns.items()}
        self._settings.set(_SETTING + layout.key, columns)
        return self._preview(preview.name, preview.table, layout, carriers)

    def _preview(
        self, name: str, table: Table, layout: Layout, carriers: CarrierList | None
    ) -> Preview:
        return Preview(name, table, layout, self.look_again(entries_of(table, layout), carriers))

    def look_again(self, entries: Sequence[Entry], carriers: CarrierList | None) -> ParcelList:
        """The same rows, judged by what is known now."""
        reader = Reader(CarrierIndex(carriers.carriers if carriers else ()), self._headings)
        ids = frozenset(reader.order_id(entry) for entry in giving_way(entries))
        known = look_up(ids - {""}, self._orders, self._outbox, carriers)
        return ParcelList(entries, known, reader, self._rules, self._means.limits)
