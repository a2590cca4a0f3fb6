"""The methods that tell what became of a declaration: its parcels, and where they are."""

from __future__ import annotations

from aliship_gui.sandbox.arguments import Params, required, whole_number
from aliship_gui.sandbox.clock import DAY, HOUR, order_time
from aliship_gui.sandbox.envelopes import business_failure
from aliship_gui.sandbox.refusals import NOT_YOUR_ORDER, Refusal
from aliship_gui.sandbox.shapes import Json
from aliship_gui.sandbox.shop import Shop, order_number
from aliship_gui.sandbox.standing import Parcel, Standing

SHIPMENTS = "aliexpress.logistics.querysellershipmentinfo"
TRACKING = "aliexpress.logistics.redefining.querytrackingresult"

_JOURNEY = (
    (0, "CONSIGN", "Shipment declared by the seller"),
    (6 * HOUR, "PU_PICKUP_SUCCESS", "Picked up"),
    (1 * DAY, "GTMS_ASN", "Electronic notice received"),
    (2 * DAY, "SC_SIGN_IN_SUCCESS", "Arrived at the sorting centre"),
)
"""How a parcel gets on after its declaration: seconds, action code, words."""


class Following:
    """Answers of the methods that look at parcels."""

    def __init__(self, shop: Shop) -> None:
        self._shop = shop

    def shipments(self, params: Params) -> Json:
        """`aliexpress.logistics.querysellershipmentinfo`: declared parcels, after the lag.

        Carrier, number and sub order narrow the answer. A parcel that was declared for the order
        as a whole is listed under its first line.
        """
        order_id = required(params, "trade_order_id")
        standing = self._shop.standing(order_number(order_id))
        if standing is None:
            return business_failure(SHIPMENTS, NOT_YOUR_ORDER)
        found: dict[int, list[Parcel]] = {}
        for parcel in standing.parcels_at(self._shop.clock()):
            if _is_asked_for(parcel, params):
                for line in parcel.lines or (1,):
                    found.setdefault(line, []).append(parcel)
        index = whole_number(params, "sub_trade_order_index", 0)
        return {
            "result_success": True,
            "trade_order_id": order_number(order_id),
            "sub_trade_order_list": [
                _sub_order(line, parcels)
                for line, parcels in sorted(found.items())
                if index in {0, line}
            ],
        }

    def tracking(self, params: Params) -> Json:
        """`aliexpress.logistics.redefining.querytrackingresult`."""
        number, key = required(params, "logistics_no"), required(params, "service_name")
        for name in ("origin", "to_area"):
            required(params, name)
        standing = self._shop.standing(order_number(required(params, "out_ref")))
        parcel = _shown(standing, key, number, self._shop.clock())
        if parcel is None:
            return business_failure(TRACKING, Refusal("", "No tracking information"))
        return {
            "result_success": True,
            "error_desc": "",
            "official_website": parcel.tracking_website or "https://global.cainiao.com/",
            "details": _journey(parcel, self._shop.clock()),
        }


def _is_asked_for(parcel: Parcel, params: Params) -> bool:
    wanted = (params.get("service_name", ""), params.get("logistics_no", ""))
    have = (parcel.service_name, parcel.logistics_no)
    return all(not want or want == has for want, has in zip(wanted, have, strict=True))


def _sub_order(line: int, parcels: list[Parcel]) -> Json:
    return {
        "sub_trade_order_index": line,
        "send_type": parcels[-1].send_type,
        "shipment_list": [
            {
                "logistics_no": parcel.logistics_no,
                "service_name": parcel.service_name,
                "tracking_web_site": parcel.tracking_website,
            }
            for parcel in parcels
        ],
    }


def _shown(standing: Standing | None, key: str, number: str, now: float) -> Parcel | None:
    for parcel in standing.parcels_at(now) if standing else []:
        if (parcel.service_name, parcel.logistics_no) == (key, number):
            return parcel
    return None


def _journey(parcel: Parcel, now: float) -> list[Json]:
    return [
        {
            "event_desc": words,
            "action_code": action,
            "address": "",
            "signed_name": "",
            "status": "",
            "event_date": order_time(parcel.at + after),
        }
        for after, action, words in reversed(_JOURNEY)
        if parcel.at + after <= now
    ]
