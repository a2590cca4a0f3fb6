"""The methods that only read: orders, one order, its address, the carriers."""

from __future__ import annotations

from aliship_gui.domain.orders import OrderStatus
from aliship_gui.sandbox.arguments import (
    Params,
    flattened,
    order_moment,
    required,
    text_list,
    whole_number,
)
from aliship_gui.sandbox.carriers import carrier_row
from aliship_gui.sandbox.clock import DAY, request_time
from aliship_gui.sandbox.details import EVERYTHING, order_details, receipt_info
from aliship_gui.sandbox.listing import order_row
from aliship_gui.sandbox.refusals import NOT_YOUR_ORDER, invalid_argument, missing_argument
from aliship_gui.sandbox.shapes import Json
from aliship_gui.sandbox.shelf import Selection, Shelf
from aliship_gui.sandbox.shop import Shop, order_number
from aliship_gui.sandbox.standing import Standing

LARGEST_PAGE = 50
LONGEST_WINDOW = 180 * DAY
LONGEST_FINISH_WINDOW = 30 * DAY
_GRACE = 60


class Reading:
    """Answers of the reading methods."""

    def __init__(self, shop: Shop) -> None:
        self._shop = shop
        self._shelf = Shelf(shop)

    def order_list(self, params: Params) -> Json:
        """`aliexpress.solution.order.get`, with `param0` or flat arguments."""
        now = self._shop.clock()
        arguments = flattened(params, "param0")
        size, page = _page(arguments)
        found = self._shelf.select(_selection(arguments, now), now)
        shown = found[(page - 1) * size : page * size]
        return {
            "result": {
                "success": True,
                "error_code": "0",
                "error_message": "",
                "total_count": len(found),
                "total_page": -(-len(found) // size),
                "page_size": size,
                "current_page": page,
                "time_stamp": request_time(now),
                "target_list": [self._row(standing, now) for standing in shown],
            }
        }

    def order_info(self, params: Params) -> Json:
        """`aliexpress.solution.order.info.get`."""
        now = self._shop.clock()
        arguments = flattened(params, "param1")
        standing = self._order(arguments)
        if standing is None:
            return _unknown_order(now)
        bits = whole_number(arguments, "ext_info_bit_flag", EVERYTHING)
        dossier = self._shop.world.dossier(standing.sketch)
        data = order_details(standing, dossier, self._carrier_name, now, bits)
        return {
            "result": {
                "error_code": "0",
                "error_message": "",
                "time_stamp": request_time(now),
                "data": data,
            }
        }

    def receipt_info(self, params: Params) -> Json:
        """`aliexpress.solution.order.receiptinfo.get`."""
        standing = self._order(flattened(params, "param1"))
        if standing is None:
            return _unknown_order(self._shop.clock())
        return {"result": receipt_info(self._shop.world.dossier(standing.sketch))}

    def carrier_list(self) -> Json:
        """`aliexpress.logistics.redefining.listlogisticsservice`, which takes no arguments."""
        return {
            "result_success": True,
            "error_desc": "",
            "result_list": [carrier_row(carrier) for carrier in self._shop.offered_carriers()],
        }

    def _order(self, arguments: Params) -> Standing | None:
        return self._shop.standing(order_number(required(arguments, "order_id")))

    def _row(self, standing: Standing, now: float) -> Json:
        dossier = self._shop.world.dossier(standing.sketch)
        return order_row(standing, dossier, self._carrier_name, now)

    def _carrier_name(self, key: str) -> str:
        carrier = self._shop.carriers.get(key)
        return carrier.display_name if carrier else key


def _unknown_order(now: float) -> Json:
    """The documents show no such answer; the refusal's own words are used."""
    return {
        "result": {
            "error_code": NOT_YOUR_ORDER.code,
            "error_message": NOT_YOUR_ORDER.message,
            "time_stamp": request_time(now),
        }
    }


def _page(arguments: Params) -> tuple[int, int]:
    size = whole_number(arguments, "page_size", 20)
    page = whole_number(arguments, "current_page", 1)
    if not 1 <= size <= LARGEST_PAGE:
        raise invalid_argument("page_size")
    if page < 1:
        raise invalid_argument("current_page")
    return size, page


def _selection(arguments: Params, now: float) -> Selection:
    statuses = frozenset(
        text_list(arguments, "order_status_list") + text_list(arguments, "order_status")
    )
    selection = Selection(
        statuses=statuses,
        created_from=order_moment(arguments, "create_date_start"),
        created_to=order_moment(arguments, "create_date_end"),
        modified_from=order_moment(arguments, "modified_date_start"),
        modified_to=order_moment(arguments, "modified_date_end"),
        buyer_login=arguments.get("buyer_login_id", ""),
    )
    _check_windows(selection, now)
    return selection


def _check_windows(selection: Selection, now: float) -> None:
    """Source: the notes of `create_date_start` and of the status FINISH."""
    created, modified = selection.created_from, selection.modified_from
    if created is None and modified is None:
        raise missing_argument("create_date_start")
    if created is not None and _length(created, selection.created_to, now) > LONGEST_WINDOW:
        raise invalid_argument("create_date_start")
    if OrderStatus.FINISH in selection.statuses:
        _check_finish(selection, now)


def _check_finish(selection: Selection, now: float) -> None:
    if len(selection.statuses) > 1:
        raise invalid_argument("order_status_list")
    windows = (
        (selection.created_from, selection.created_to),
        (selection.modified_from, selection.modified_to),
    )
    lengths = [_length(start, end, now) for start, end in windows if start is not None]
    if min(lengths) > LONGEST_FINISH_WINDOW:
        raise invalid_argument("create_date_start")


def _length(start: float, end: float | None, now: float) -> float:
    # A client counts from its own clock, which a moment ago said a little less than ours.
    return (now - _GRACE if end is None else end) - start
