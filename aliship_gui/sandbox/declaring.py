"""The methods that write one parcel: declare a shipment, and correct a declared one."""

from __future__ import annotations

from aliship_gui.domain.shipments import SendType, ShipmentDraft
from aliship_gui.sandbox.arguments import Params, required, send_type
from aliship_gui.sandbox.envelopes import business_failure
from aliship_gui.sandbox.events import Declared, Modified
from aliship_gui.sandbox.refusals import (
    NOT_RELEASED,
    NOT_YOUR_ORDER,
    GatewayError,
    Refusal,
    invalid_argument,
)
from aliship_gui.sandbox.rules import (
    DESCRIPTION_LIMIT,
    is_english,
    modification_refusal,
    refusal,
)
from aliship_gui.sandbox.shapes import Json
from aliship_gui.sandbox.shop import Shop, order_number

FULFILL = "aliexpress.solution.order.fulfill"
SELLER_SHIPMENT = "aliexpress.logistics.sellershipmentfortop"
MODIFY = "aliexpress.logistics.sellermodifiedshipmentfortop"


class Declaring:
    """Answers of the methods that declare and correct."""

    def __init__(self, shop: Shop) -> None:
        self._shop = shop

    def fulfill(self, params: Params) -> Json:
        """`aliexpress.solution.order.fulfill`."""
        return self._declare(FULFILL, params, {"result": {"result_success": True}})

    def seller_shipment(self, params: Params) -> Json:
        """`aliexpress.logistics.sellershipmentfortop`: the older spelling of the same."""
        return self._declare(SELLER_SHIPMENT, params, {"result_success": True})

    def modify(self, params: Params) -> Json:
        """`aliexpress.logistics.sellermodifiedshipmentfortop`: another carrier or number."""
        old_key = required(params, "old_service_name")
        old_number = required(params, "old_logistics_no")
        draft = _draft(params, prefix="new_")
        if refused := modification_refused(self._shop, draft, old_key, old_number):
            return failure(self._shop, MODIFY, refused)
        record_modification(self._shop, draft, old_key, old_number)
        return {"result_success": True}

    def _declare(self, method: str, params: Params, accepted: Json) -> Json:
        draft = _draft(params)
        if refused := refusal(self._shop.case(draft)):
            return failure(self._shop, method, refused)
        record(self._shop, draft, completes=draft.send_type is SendType.ALL)
        return accepted


def modification_refused(
    shop: Shop, draft: ShipmentDraft, old_key: str, old_number: str
) -> Refusal | None:
    """Why a declared parcel may not become the draft's, None when it may."""
    standing = shop.standing(order_number(draft.order_id))
    if standing is None:
        return NOT_YOUR_ORDER
    if standing.find(old_key, old_number) is None:
        return NOT_RELEASED
    return modification_refusal(shop.case(draft))


def record_modification(shop: Shop, draft: ShipmentDraft, old_key: str, old_number: str) -> None:
    """Lets a correction take effect."""
    shop.record(
        Modified(
            order_id=order_number(draft.order_id),
            old_service_name=old_key,
            old_logistics_no=old_number,
            service_name=draft.carrier_key,
            logistics_no=draft.tracking_number,
            tracking_website=draft.tracking_url,
            send_type=draft.send_type.value,
            at=shop.clock(),
            lag=shop.settings.lag,
        )
    )


def record(
    shop: Shop, draft: ShipmentDraft, *, completes: bool, lines: tuple[int, ...] = ()
) -> None:
    """Lets a declaration take effect."""
    shop.record(
        Declared(
            order_id=order_number(draft.order_id),
            service_name=draft.carrier_key,
            logistics_no=draft.tracking_number,
            tracking_website=draft.tracking_url,
            send_type=draft.send_type.value,
            at=shop.clock(),
            lag=shop.settings.lag,
            completes=completes,
            lines=lines,
        )
    )


def failure(shop: Shop, method: str, refused: Refusal) -> Json:
    """A refusal in the form that the shop is set to; both forms are documented."""
    if shop.settings.failure_form == "error_response":
        raise GatewayError(15, sub_code=refused.code, sub_message=refused.message)
    return business_failure(method, refused)


def _draft(params: Params, prefix: str = "") -> ShipmentDraft:
    """The declaration that the arguments describe; 40 and 41 when they describe none."""
    draft = ShipmentDraft(
        order_id=required(params, "out_ref"),
        carrier_key=required(params, f"{prefix}service_name"),
        tracking_number=required(params, f"{prefix}logistics_no"),
        tracking_url=params.get("tracking_website", ""),
        description=params.get("description", ""),
        send_type=send_type(required(params, "send_type")),
    )
    if not is_english(draft.description) or len(draft.description) > DESCRIPTION_LIMIT:
        raise invalid_argument("description")
    return draft
