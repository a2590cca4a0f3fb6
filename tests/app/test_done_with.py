"""What was taken off the attention list by mistake is one click away."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.store.declarations import refused, sending
from aliship_gui.store.history import PUT_BACK, Who
from aliship_gui.viewmodels.status_list import ATTENTION
from tests.app.conftest import Starts, a_shop_out_of_reach

NO = Failure(FailureKind.REFUSED, "-326", "the number is wrong")


def test_a_case_that_was_taken_off_comes_back(start: Starts, qtbot: QtBot) -> None:
    program = start("--lang", "en")
    program.open_shop(a_shop_out_of_reach())
    program.window.show()
    shop, panes = program.shop, program.window.workspace
    assert shop is not None
    assert panes is not None
    now, outbox = datetime.now(UTC), shop.stores.outbox
    row = outbox.add(ShipmentDraft("1", "CPAM", "L1"), Who.SELLER, now)
    for change in (sending, refused(NO)):
        outbox.advance(row.declaration_id, change, Who.PROGRAM, now)
    panes.statuses.pick(ATTENTION)
    shop.desk.attention.load()
    model = shop.desk.attention.model
    qtbot.waitUntil(lambda: model.rowCount() > 0)
    panes.attention.list.setCurrentIndex(model.index(1, 0))
    QTest.mouseClick(panes.attention.drop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: model.rowCount() == 0)
    assert panes.news.words.text() == "1 shipment taken off this list"
    assert panes.news.button.text() == "Undo"
    QTest.mouseClick(panes.news.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: model.rowCount() > 0)
    assert not panes.news.isVisible()
    assert outbox.history.of(row.declaration_id)[-1].note == PUT_BACK
