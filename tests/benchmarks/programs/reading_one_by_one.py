"""The PyPI client `aliexpress-sdk` reads the pages of a first reading, one after the other."""

from __future__ import annotations

import json
import os
import time
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from aliexpress import appinfo  # type: ignore[import-untyped]
from aliexpress.api.rest.SolutionOrderGetRequest import (  # type: ignore[import-untyped]
    AliexpressSolutionOrderGetRequest,
)

from aliship_gui.api.gateway import parse_gateway
from aliship_gui.api.orders import OrderQuery, query_params, split_windows
from aliship_gui.domain.orders import OrderStatus
from aliship_gui.services.order_sync import FINISHED_READING, FIRST_READING, OPEN_STATUSES
from tests.benchmarks.programs.reporting import report


def main() -> None:
    """Report the seconds and the pages."""
    now = datetime.now(UTC)
    finished = (str(OrderStatus.FINISH),)
    queries = [
        *split_windows(OPEN_STATUSES, created_from=now - FIRST_READING, created_to=now),
        *split_windows(finished, created_from=now - FINISHED_READING, created_to=now),
    ]
    began = time.perf_counter()
    pages = sum(_pages_of(query) for query in queries)
    report(seconds=time.perf_counter() - began, pages=pages)


def _pages_of(query: OrderQuery) -> int:
    read, total = 0, 1
    while read < total:
        read += 1
        total = int(_page(query, read)["total_page"])
    return read


def _page(query: OrderQuery, page: int) -> Any:
    place = urlsplit(os.environ["ALISHIP_GATEWAY"])
    form = parse_gateway(f"http://{place.netloc}/router/rest").dialect.order_query
    request = AliexpressSolutionOrderGetRequest(place.hostname, place.port)
    request.set_app_info(appinfo(os.environ["ALISHIP_APP_KEY"], os.environ["ALISHIP_APP_SECRET"]))
    request.param0 = query_params(query, page, form)["param0"]
    answer = request.getResponse(os.environ["ALISHIP_SESSION"])
    text = json.dumps(answer["aliexpress_solution_order_get_response"]["result"])
    return json.loads(text)


if __name__ == "__main__":
    main()
