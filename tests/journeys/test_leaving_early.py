"""A shop that is left before it was reached is not called, and nothing of it stays behind."""

from __future__ import annotations

import socket
import threading
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from PySide6.QtWidgets import QApplication

from aliship_gui.app.first_orders import FirstOrders
from aliship_gui.app.first_paint import Gate
from aliship_gui.app.open_shop import OpenShop
from aliship_gui.app.shop_keys import practice_keys
from aliship_gui.domain.carriers import Carrier
from aliship_gui.explain.late_catalogue import late_catalogue
from aliship_gui.sandbox.server import PracticeShop
from aliship_gui.services.worker import Job
from aliship_gui.store.database import open_database
from tests.fakes.back_room import BackRoom
from tests.journeys.conftest import QUICK, keys_of

PATIENCE = 10


def test_nobody_calls_a_shop_that_was_left_meanwhile(
    qapp: QApplication, shop: PracticeShop, back_room: BackRoom, data_folder: Path
) -> None:
    database, keys, gate = open_database(data_folder), keys_of(shop), Gate()
    known = FirstOrders(database).take(keys.shop_id)
    gate.close()
    left = OpenShop(keys, database, late_catalogue(), known, QUICK, gate)
    began = threading.Event()

    def ask(_job: Job, _report: object) -> tuple[Carrier, ...]:
        began.set()
        return left.platform.carriers()

    left.network.run(ask, _unheard, _unheard)
    assert began.wait(PATIENCE)
    readers = left.network.threads
    last_words = left.close()
    last_words()
    gate.open()
    for reader in readers:
        reader.join(PATIENCE)
    assert not any(reader.is_alive() for reader in readers)
    assert back_room.calls() == {}
    database.close()


def _unheard(_told: object) -> None:
    raise AssertionError


def test_a_practice_shop_that_was_left_while_it_began_is_closed() -> None:
    keys = practice_keys(None)
    keys.leave()
    gateway, _credentials = keys.reach()
    place = urlsplit(gateway.url)
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((place.hostname or "", place.port or 0), PATIENCE).close()
