"""`aliexpress.trade.seller.order.decrypt`: a masked buyer in clear text, for a fitting `oaid`."""

from __future__ import annotations

from aliship_gui.sandbox.arguments import Params, required
from aliship_gui.sandbox.details import masked_id
from aliship_gui.sandbox.envelopes import business_failure
from aliship_gui.sandbox.refusals import NOT_YOUR_ORDER, Refusal
from aliship_gui.sandbox.shapes import Json, present
from aliship_gui.sandbox.shop import Shop, order_number

REVEAL = "aliexpress.trade.seller.order.decrypt"
_WRONG_OAID = Refusal("400", "oaid is invalid")


def reveal(shop: Shop, params: Params) -> Json:
    """The answer; its result codes are this shop's own, since none is public."""
    order_id, oaid = required(params, "orderId"), required(params, "oaid")
    standing = shop.standing(order_number(order_id))
    if standing is None:
        return business_failure(REVEAL, NOT_YOUR_ORDER)
    buyer = shop.world.dossier(standing.sketch).buyer
    if oaid != masked_id(standing.sketch, buyer):
        return business_failure(REVEAL, _WRONG_OAID)
    clear = {
        "contact_person": buyer.full_name,
        "mobile_no": buyer.mobile,
        "detail_address": buyer.detail_address,
        "address2": buyer.address2 or None,
        "buyer_signer_fullname": buyer.full_name,
        "first_name": buyer.first_name,
    }
    return {"result_obj": present(clear), "result_code": 200, "result_info": "success"}
