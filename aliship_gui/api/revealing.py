"""A buyer's data in clear text, where the app may see it.

Since 2024 answers hold names, addresses and telephones with stars in them, and an `oaid` that
stands for the clear ones. Source: the platform's SDK, `aliexpress.trade.seller.order.decrypt`.
Its `result_code` is not explained anywhere, so what counts is whether the data is there.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import msgspec

from aliship_gui.api.errors import Refused
from aliship_gui.api.scalars import Scalar, code, first_text, text
from aliship_gui.api.wire import Envelope, decode, missing_payload
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.domain.order_details import Address


@dataclass(frozen=True, slots=True)
class ClearContact:
    """What the platform revealed; "" where it said nothing. The representation shows none."""

    contact_person: str = field(default="", repr=False)
    detail_address: str = field(default="", repr=False)
    address2: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    mobile: str = field(default="", repr=False)
    buyer_name: str = field(default="", repr=False)

    def over(self, masked: Address) -> Address:
        """The address with what was revealed in the place of what was masked."""
        return replace(
            masked,
            contact_person=self.contact_person or masked.contact_person,
            detail_address=self.detail_address or masked.detail_address,
            address2=self.address2 or masked.address2,
            phone=self.phone or masked.phone,
            mobile=self.mobile or masked.mobile,
        )


class _Clear(msgspec.Struct):
    contact_person: Scalar = None
    detail_address: Scalar = None
    address2: Scalar = None
    phone_number: Scalar = None
    mobile_no: Scalar = None
    buyer_signer_fullname: Scalar = None
    first_name: Scalar = None


class _Answer(msgspec.Struct):
    result_obj: _Clear | str | None = None
    result_code: Scalar = None
    result_info: Scalar = None


def read_clear_contact(envelope: Envelope) -> ClearContact:
    """The revealed data; raises Refused with the platform's words when there is none."""
    answer = decode(envelope.payload, _Answer)
    clear = answer.result_obj
    if not isinstance(clear, _Clear):
        raise _declined(answer) or missing_payload(envelope)
    return ClearContact(
        contact_person=text(clear.contact_person),
        detail_address=text(clear.detail_address),
        address2=text(clear.address2),
        phone=text(clear.phone_number),
        mobile=text(clear.mobile_no),
        buyer_name=first_text(clear.buyer_signer_fullname, clear.first_name),
    )


def _declined(answer: _Answer) -> Refused | None:
    said, words = code(answer.result_code), text(answer.result_info)
    if not (said or words):
        return None
    return Refused(Failure(FailureKind.REFUSED, said, words))
