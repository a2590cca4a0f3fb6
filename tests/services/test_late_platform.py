"""The client is made when it is first needed, once, however many ask at the same time."""

from __future__ import annotations

import threading
from typing import cast

import pytest

from aliship_gui.api.calls import PlatformClient
from aliship_gui.api.errors import Unreachable
from aliship_gui.api.revealing import ClearContact
from aliship_gui.api.shipments import Receipt
from aliship_gui.domain.carriers import Carrier
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.services.fresh_platform import FreshPlatform
from aliship_gui.services.late_platform import LatePlatform

PATIENCE = 5.0


class Client:
    """Answers every call with what it was asked."""

    def __init__(self) -> None:
        self.calls: list[tuple[object, ...]] = []

    def order_page(self, query: object, page: int) -> object:
        self.calls.append((query, page))
        return "page"

    def order_details(self, order_id: str) -> OrderDetails:
        return OrderDetails(order_id, "FINISH")

    def carriers(self) -> tuple[Carrier, ...]:
        return (Carrier("CPAM", "China Post"),)

    def declare(self, draft: ShipmentDraft) -> Receipt:
        return Receipt(draft.order_id)

    def modify(self, order: str, carrier: str, number: str, draft: ShipmentDraft) -> Receipt:
        return Receipt(f"{order} {carrier} {number} {draft.tracking_number}")

    def shipments(self, order_id: str, carrier_key: str, number: str) -> object:
        return order_id, carrier_key, number

    def reveal(self, order_id: str, oaid: str) -> ClearContact:
        return ClearContact(order_id, oaid)


class Maker:
    """Makes clients and counts them; at first it may fail some times."""

    def __init__(self, failures: int = 0) -> None:
        self.made = 0
        self._failures = failures

    def __call__(self) -> PlatformClient:
        if self._failures:
            self._failures -= 1
            raise Unreachable(Failure(FailureKind.LOCAL, "practice.cannot_open"))
        self.made += 1
        return cast(PlatformClient, Client())


def test_nothing_is_made_before_the_first_call() -> None:
    maker = Maker()
    platform = LatePlatform(maker)
    assert maker.made == 0
    platform.carriers()
    platform.carriers()
    assert maker.made == 1


def test_every_call_reaches_the_client_with_its_arguments() -> None:
    platform = LatePlatform(Maker())
    draft = ShipmentDraft("7", "CPAM", "LX1")
    assert platform.order_page(cast(object, "query"), 3) == "page"  # type: ignore[arg-type,comparison-overlap]
    assert cast(Client, platform.client).calls == [("query", 3)]
    assert platform.order_details("7").order_id == "7"
    assert platform.carriers()[0].key == "CPAM"
    assert platform.declare(draft) == Receipt("7")
    assert platform.modify("7", "EMS", "OLD", draft) == Receipt("7 EMS OLD LX1")
    assert platform.shipments("7", "CPAM", "LX1") == ("7", "CPAM", "LX1")  # type: ignore[comparison-overlap]
    assert platform.reveal("7", "o") == ClearContact("7", "o")


def test_threads_that_ask_together_share_one_client() -> None:
    maker = Maker()
    platform = LatePlatform(maker)
    together = threading.Barrier(4, timeout=PATIENCE)
    clients: list[PlatformClient | FreshPlatform] = []

    def ask() -> None:
        together.wait()
        clients.append(platform.client)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    assert len(clients) == 4
    assert len(set(map(id, clients))) == 1
    assert maker.made == 1


def test_a_client_that_cannot_be_made_is_tried_again_at_the_next_call() -> None:
    maker = Maker(failures=2)
    platform = LatePlatform(maker)
    for _ in range(2):
        with pytest.raises(Unreachable, match=r"practice\.cannot_open"):
            platform.carriers()
    assert platform.carriers()
    assert maker.made == 1
