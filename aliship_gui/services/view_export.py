"""Writes the orders of a view for a forwarder, as CSV or as an Excel workbook. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from aliship_gui.domain.address_lines import address_lines
from aliship_gui.domain.order_details import Address, OrderDetails
from aliship_gui.domain.orders import Order, Parcel
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.explain.labels import Label
from aliship_gui.giving_way import giving_way
from aliship_gui.services.spreadsheet_file import Cell, Column, write_table
from aliship_gui.services.worker import Job
from aliship_gui.store.drafts import DraftStore
from aliship_gui.store.folding import same_text
from aliship_gui.store.orders import OrderStore

TITLES = (
    Label("订单号", "Order number", {"es": "Número de pedido"}),
    Label("订单状态", "Status", {"es": "Estado"}),
    Label("最晚发货时间", "Ship by", {"es": "Plazo de envío"}),
    Label("付款时间", "Paid", {"es": "Pagado"}),
    Label("买家", "Buyer", {"es": "Comprador"}),
    Label("收件人", "Recipient", {"es": "Destinatario"}),
    Label("地址行 1", "Address line 1", {"es": "Línea de dirección 1"}),
    Label("地址行 2", "Address line 2", {"es": "Línea de dirección 2"}),
    Label("地址行 3", "Address line 3", {"es": "Línea de dirección 3"}),
    Label("地址行 4", "Address line 4", {"es": "Línea de dirección 4"}),
    Label("地址行 5", "Address line 5", {"es": "Línea de dirección 5"}),
    Label("城市", "Town", {"es": "Población"}),
    Label("省/州", "Region", {"es": "Provincia"}),
    Label("邮编", "Postal code", {"es": "Código postal"}),
    Label("国家代码", "Country", {"es": "Código de país"}),
    Label("电话", "Phone", {"es": "Teléfono"}),
    Label("商品", "Items", {"es": "Artículos"}),
    Label("SKU", "SKU", {"es": "SKU"}),
    Label("数量", "Quantities", {"es": "Cantidades"}),
    Label("总件数", "Pieces", {"es": "Piezas"}),
    Label("金额", "Amount", {"es": "Importe"}),
    Label("币种", "Currency", {"es": "Moneda"}),
    Label("物流方案", "Carrier", {"es": "Transportista"}),
    Label("运单号", "Tracking number", {"es": "Número de seguimiento"}),
    Label("跟踪网址", "Tracking URL", {"es": "URL de seguimiento"}),
    Label("买家留言", "Buyer's note", {"es": "Nota del comprador"}),
)
"""What stands over the columns."""

_ADDRESS_LINES = 5
_AT_ONCE = 500
_WIDTHS = (
    *(22, 14, 18, 18, 18, 24, 34, 24, 24, 18, 18, 18, 18),
    *(12, 8, 20, 50, 24, 12, 8, 12, 9, 24, 26, 34, 40),
)
_CODES = ("Order number", "Postal code", "Phone", "Tracking number")
"""Columns that stay texts in a workbook when a cell is edited."""

Progress = Callable[[int], None]
"""Is told how many orders were written so far."""


class ExportStopped(Exception):
    """The seller stopped it; no file was written."""


class ViewExport:
    """Writes views; for worker threads. `statuses` are their words; others are written raw."""

    def __init__(self, orders: OrderStore, drafts: DraftStore, statuses: Mapping[str, str]) -> None:
        self._orders = orders
        self._drafts = drafts
        self._statuses = statuses

    def save(
        self, path: Path, ids: Sequence[str], language: str, job: Job, progress: Progress
    ) -> int:
        """Write these orders in their order; returns how many are known and written.

        `language` (as "zh") is that of the headings. For the kind of file see `write_table`.
        Raises StoreError, and ExportStopped when the job was cancelled.
        """
        columns = [
            Column(title.said_in(language), width, title.en in _CODES)
            for title, width in zip(TITLES, _WIDTHS, strict=True)
        ]
        drafts = self._drafts.all()
        written = 0

        def rows() -> Iterator[list[Cell]]:
            nonlocal written
            for start in range(0, len(ids), _AT_ONCE):
                if job.cancelled:
                    raise ExportStopped
                chunk = ids[start : start + _AT_ONCE]
                details = self._orders.details_of(chunk)
                for order in giving_way(self._orders.rows(chunk)):
                    known = details.get(order.order_id)
                    status = self._statuses.get(order.status, order.status)
                    yield cells_of(order, known, drafts.get(order.order_id), status)
                    written += 1
                progress(min(start + _AT_ONCE, len(ids)))

        write_table(path, columns, rows())
        return written


def cells_of(
    order: Order,
    details: OrderDetails | None,
    draft: ShipmentDraft | None = None,
    status: str = "",
) -> list[Cell]:
    """An order as one row, in the order of `TITLES`. What is not known is "".

    Carriers and numbers are those declared, and then what is typed and not sent yet: a forwarder
    gets the list before the platform does.
    """
    address = details.address if details is not None else Address()
    lines = details.lines if details is not None and details.lines else order.lines
    parcels = _parcels(order, details, draft)
    amount = order.amount
    return [
        order.order_id,
        status or order.status,
        _moment(order.ship_by),
        _moment(order.paid_at),
        order.buyer_login or order.buyer_name,
        address.contact_person or order.buyer_name,
        *_split(address),
        address.city,
        address.province,
        address.zip,
        address.country or order.country,
        _phone(address),
        "; ".join(line.product_name for line in lines),
        "; ".join(line.sku_code for line in lines),
        "; ".join(str(line.quantity) for line in lines),
        sum(line.quantity for line in lines),
        amount.amount if amount is not None and amount.amount.is_finite() else "",
        amount.currency if amount is not None else "",
        "; ".join(parcel.carrier_key for parcel in parcels),
        "; ".join(parcel.tracking_number for parcel in parcels),
        draft.tracking_url if draft is not None else "",
        details.memo if details is not None else "",
    ]


def _parcels(
    order: Order, details: OrderDetails | None, draft: ShipmentDraft | None
) -> tuple[Parcel, ...]:
    declared = details.parcels if details is not None and details.parcels else order.parcels
    if draft is None or not (draft.carrier_key or draft.tracking_number):
        return declared
    typed = Parcel(draft.carrier_key, draft.tracking_number)
    there = any(same_text(p.tracking_number, typed.tracking_number) for p in declared)
    return declared if there else (*declared, typed)


def _split(address: Address) -> list[str]:
    """The address as its country writes it, without the recipient, in a fixed number of lines."""
    name = address.contact_person.strip()
    lines = [line for line in address_lines(address) if line != name]
    head, rest = lines[: _ADDRESS_LINES - 1], lines[_ADDRESS_LINES - 1 :]
    return [*head, *[""] * (_ADDRESS_LINES - 1 - len(head)), ", ".join(rest)]


def _phone(address: Address) -> str:
    numbers = dict.fromkeys(n for n in (address.phone, address.mobile) if n)
    return " ".join(numbers)


def _moment(moment: datetime | None) -> str:
    return moment.astimezone().isoformat(" ", "minutes") if moment is not None else ""
