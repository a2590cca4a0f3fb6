"""The answer of `aliexpress.logistics.redefining.listlogisticsservice`, read into carriers."""

from __future__ import annotations

import msgspec

from aliship_gui.api.scalars import Listed, Scalar, first_text, items, text, whole
from aliship_gui.domain.carriers import Carrier


class _Service(msgspec.Struct):
    service_name: Scalar = None
    display_name: Scalar = None
    logistics_company: Scalar = None
    tracking_no_regex: Scalar = None
    recommend_order: Scalar = None
    min_process_day: Scalar = None
    max_process_day: Scalar = None


class CarriersAnswer(msgspec.Struct):
    """The payload; `error_desc` may say "System error" beside a list that is right."""

    result_list: Listed[_Service] = None


def read_carriers(answer: CarriersAnswer) -> tuple[Carrier, ...]:
    """The carriers, in the platform's order; one without a key cannot be declared with."""
    return tuple(_carrier(row) for row in items(answer.result_list) if text(row.service_name))


def _carrier(row: _Service) -> Carrier:
    return Carrier(
        key=text(row.service_name),
        display_name=first_text(row.display_name, row.service_name),
        company=text(row.logistics_company),
        pattern=text(row.tracking_no_regex),
        recommend_order=whole(row.recommend_order) or 0,
        min_process_days=whole(row.min_process_day),
        max_process_days=whole(row.max_process_day),
    )
