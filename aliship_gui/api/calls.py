"""The calls of the Open Platform that the program makes, on behalf of one shop."""

from __future__ import annotations

import json
import logging
import re
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import TypeVar

from msgspec import structs

from aliship_gui.api.carrier_answers import CarriersAnswer, read_carriers
from aliship_gui.api.credentials import Credentials
from aliship_gui.api.declaring import DECLARING_WAYS, DeclaringWay, Lines, OldParcel
from aliship_gui.api.detail_answers import DetailsAnswer, OrderData, read_details
from aliship_gui.api.errors import (
    ApiError,
    NoAnswer,
    ServiceTrouble,
    Unreachable,
    UnreadableAnswer,
)
from aliship_gui.api.exchange import Answer, Poster, SignedRequest
from aliship_gui.api.gateway import Gateway
from aliship_gui.api.methods import Method
from aliship_gui.api.order_answers import (
    OrderListAnswer,
    OrderListResult,
    UnnamedOrder,
    read_orders,
)
from aliship_gui.api.orders import OrderPage, OrderQuery, query_params
from aliship_gui.api.request import signed_request
from aliship_gui.api.revealing import ClearContact, read_clear_contact
from aliship_gui.api.scalars import text, whole
from aliship_gui.api.shipments import (
    DeclaredShipment,
    Receipt,
    ShipmentsAnswer,
    read_shipments,
)
from aliship_gui.api.times import from_http
from aliship_gui.api.wire import Envelope, decode, missing_payload, open_envelope, unreadable
from aliship_gui.domain.carriers import Carrier
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.domain.shipments import ShipmentDraft

T = TypeVar("T")

_log = logging.getLogger(__name__)

_ORDER_NUMBER = re.compile(r"[0-9]{1,19}")


class PlatformClient:
    """Calls the platform for one shop; every method raises ApiError and nothing else.

    It may be used from several threads at once. `clock` gives aware moments: requests are signed
    with them, and countdowns in answers are counted from them. `declaring` is the generation of
    calls that this shop declares with.
    """

    def __init__(
        self,
        gateway: Gateway,
        credentials: Credentials,
        transport: Poster,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        declaring: DeclaringWay = DECLARING_WAYS[0],
    ) -> None:
        self._gateway = gateway
        self._credentials = credentials
        self._transport = transport
        self._clock = clock
        self._declaring = declaring

    def order_page(self, query: OrderQuery, page: int = 1) -> OrderPage:
        """One page of the orders that `query` asks for, counted from 1."""
        form = self._gateway.dialect.order_query
        return self._call(
            Method.ORDER_LIST,
            query_params(query, page, form),
            lambda envelope: _order_page(envelope, query, page, self._clock()),
        )

    def order_details(self, order_id: str) -> OrderDetails:
        """Address, lines and parcels of one order; raises Refused when the shop has no such."""
        # The platform documents a number; anything else is its to refuse.
        number = int(order_id) if _ORDER_NUMBER.fullmatch(order_id) else order_id
        return self._call(
            Method.ORDER_DETAILS,
            {"param1": json.dumps({"order_id": number})},
            lambda envelope: _details(envelope, order_id),
        )

    def carriers(self) -> tuple[Carrier, ...]:
        """Every logistics service that this shop may declare with."""
        return self._call(Method.CARRIERS, {}, _carriers)

    def declare(self, draft: ShipmentDraft) -> Receipt:
        """Declare a shipment; returns only when the platform confirmed it.

        Whether a failed declaration may have taken effect, `Failure.outcome_unknown` tells. A
        generation that names the order's lines has them read first; `CannotDeclareSo` is raised
        for a draft that the generation has no place for.
        """
        way = self._declaring
        params = way.declaration(draft, self._lines(draft.order_id))
        return self._call(way.declare, params, _receipt)

    def modify(
        self, order_id: str, old_carrier: str, old_number: str, draft: ShipmentDraft
    ) -> Receipt:
        """Replace a declared carrier and number; the same promise as `declare`."""
        way, old = self._declaring, OldParcel(old_carrier, old_number)
        wanted = structs.replace(draft, order_id=order_id)
        params = way.correction(wanted, self._lines(order_id), old)
        return self._call(way.modify, params, _receipt)

    def shipments(
        self, order_id: str, carrier_key: str = "", tracking_number: str = ""
    ) -> tuple[DeclaredShipment, ...]:
        """What the platform says was declared for an order, narrowed to a carrier and number."""
        params = {
            "trade_order_id": order_id,
            "service_name": carrier_key,
            "logistics_no": tracking_number,
        }
        return self._call(Method.SHIPMENTS, params, _shipments)

    def reveal(self, order_id: str, oaid: str) -> ClearContact:
        """The buyer's data in clear text; `oaid` came with the masked address.

        Raises PlatformError where the app may not see it, Refused where the platform declines.
        """
        params = {"orderId": order_id, "oaid": oaid}
        return self._call(Method.REVEAL, params, read_clear_contact)

    def _lines(self, order_id: str) -> Lines:
        if not self._declaring.needs_lines:
            return ()
        try:
            return [line.line_id for line in self.order_details(order_id).lines]
        except (NoAnswer, UnreadableAnswer, ServiceTrouble) as error:
            failure = error.failure
        # Only a read failed, so there is no doubt about the write that it was for.
        raise Unreachable(structs.replace(failure, kind=FailureKind.UNREACHABLE))

    def _call(self, method: Method, params: Mapping[str, str], read: Callable[[Envelope], T]) -> T:
        request = signed_request(self._gateway, self._credentials, method, params, self._clock())
        try:
            envelope = open_envelope(self._post(request), method)
            self._log_request_id(method, envelope.request_id)
            return read(envelope)
        except ApiError as error:
            kind, failure = type(error), self._cleaned(error.failure, method)
        self._log_request_id(method, failure.request_id)
        raise kind(failure)

    def _post(self, request: SignedRequest) -> Answer:
        started = time.monotonic()
        try:
            return self._transport.post(request)
        finally:
            _log.debug("%s took %.0f ms", request.method, (time.monotonic() - started) * 1000)

    def _log_request_id(self, method: Method, request_id: str) -> None:
        _log.debug("%s request id %s", method, self._credentials.redact(request_id) or "none")

    def _cleaned(self, failure: Failure, method: Method) -> Failure:
        """The failure without our secrets, which a server may have echoed."""
        return structs.replace(self._credentials.clean(failure), method=str(method))


def _order_page(envelope: Envelope, query: OrderQuery, page: int, now: datetime) -> OrderPage:
    result = decode(envelope.payload, OrderListAnswer).result
    if result is None or (result.target_list is None and not envelope.confirmed):
        raise missing_payload(envelope)
    try:
        orders = read_orders(result, now)
    except UnnamedOrder:
        orders = None
    if orders is None:
        raise unreadable("answer.wrong_shape", "an order came without its number")
    total = max(whole(result.total_count) or 0, 0)
    pages = _total_pages(result, total, query.page_size)
    return OrderPage(orders, total, pages, page, from_http(envelope.date))


def _total_pages(result: OrderListResult, total: int, page_size: int) -> int:
    told = whole(result.total_page) or 0
    return max(told, -(-total // page_size)) if told <= 0 else told


def _details(envelope: Envelope, order_id: str) -> OrderDetails:
    result = decode(envelope.payload, DetailsAnswer).result
    data = result.data if result is not None else None
    if not isinstance(data, OrderData) or not (text(data.id) or text(data.order_status)):
        raise missing_payload(envelope)
    return read_details(data, order_id)


def _carriers(envelope: Envelope) -> tuple[Carrier, ...]:
    answer = decode(envelope.payload, CarriersAnswer)
    if answer.result_list is None and not envelope.confirmed:
        raise missing_payload(envelope)
    return read_carriers(answer)


def _receipt(envelope: Envelope) -> Receipt:
    if not envelope.confirmed:
        # Silence about success is not success, and not a refusal either.
        raise unreadable("answer.wrong_shape", "the answer does not say whether it was done")
    return Receipt(envelope.request_id)


def _shipments(envelope: Envelope) -> tuple[DeclaredShipment, ...]:
    answer = decode(envelope.payload, ShipmentsAnswer)
    if answer.sub_trade_order_list is None and not envelope.confirmed:
        raise missing_payload(envelope)
    return read_shipments(answer)
