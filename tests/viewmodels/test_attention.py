"""What needs the seller stands grouped by its cause, the most urgent first."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import timedelta
from typing import cast

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.domain.orders import Order
from aliship_gui.domain.shipments import DeclarationState, ShipmentDraft
from aliship_gui.store.declarations import Declaration, Note, doubted, left_to_seller, sending
from aliship_gui.store.history import Who
from aliship_gui.viewmodels.attention import AttentionListModel, Case, CaseRole, Cause
from tests.viewmodels.languages import Speak
from tests.viewmodels.model_watch import watched
from tests.viewmodels.samples import NOON, an_order
from tests.viewmodels.shop_desk import ShopDesk

NO_URL = Failure(FailureKind.REFUSED, "-320", "请填写跟踪网址")
CUT = Failure(FailureKind.NO_ANSWER, "network.cut")


def a_refusal(shop: ShopDesk, order_id: str, failure: Failure | None = None) -> Declaration:
    row = shop.queue(ShipmentDraft(order_id, "CPAM", f"L{order_id}"))
    return shop.refuse(row, failure) if failure else shop.refuse(row)


@pytest.fixture
def model(shop: ShopDesk) -> AttentionListModel:
    """Two refusals of one cause, a more urgent one of another."""
    shop.know(
        an_order("1", ship_by=NOON + timedelta(days=3)),
        an_order("2", ship_by=NOON + timedelta(days=2)),
        an_order("3", ship_by=NOON + timedelta(days=1)),
    )
    a_refusal(shop, "1")
    a_refusal(shop, "2")
    a_refusal(shop, "3", NO_URL)
    shop.finish()
    return shop.desk.attention.model


def texts(model: AttentionListModel) -> list[str]:
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_causes_and_cases_by_the_time_that_is_left(model: AttentionListModel) -> None:
    shown = texts(model)
    assert shown[0].endswith("(1)")
    assert shown[1] == "3"
    assert shown[2].endswith("(2)")
    assert shown[3:] == ["2", "1"]


def test_causes_are_told_in_the_interface_language(model: AttentionListModel, speak: Speak) -> None:
    english = texts(model)[0]
    speak("zh")
    model.set_chinese(True)
    assert texts(model)[0] != english
    assert texts(model)[1] == "3"


def test_a_case_tells_its_order_number_and_state(model: AttentionListModel) -> None:
    case = model.index(1)
    assert case.data(CaseRole.DETAIL) == "L3  ·  CPAM"
    assert case.data(CaseRole.STATE) == "Refused"
    told = f"3, {case.data(CaseRole.COUNTDOWN)}, L3  ·  CPAM, Refused"
    assert case.data(Qt.ItemDataRole.AccessibleTextRole) == told
    assert model.row_of(case.data(CaseRole.DECLARATION_ID)) == 1
    assert model.row_of("nowhere") == -1


def test_a_heading_cannot_be_chosen(model: AttentionListModel) -> None:
    chosen = [
        bool(model.index(row).flags() & Qt.ItemFlag.ItemIsSelectable)
        for row in range(model.rowCount())
    ]
    assert chosen == [False, True, False, True, True]
    assert model.case_at(0) is None
    assert [case.row.order_id for case in model.cases_like(2)] == ["2", "1"]
    assert model.cases_like(99) == ()
    assert model.case_at(-1) is None


def test_qts_rules_are_kept_while_cases_come_and_go(shop: ShopDesk) -> None:
    model = shop.desk.attention.model
    with watched(model):
        rows = [a_refusal(shop, str(number)) for number in range(3)]
        shop.finish()
        assert model.rowCount() == 4
        for row in rows:
            shop.stores.outbox.add(row.draft, Who.SELLER, NOON, supersedes=row.declaration_id)
        shop.desk.attention.load()
        shop.finish_until(lambda: model.rowCount() == 0)
        model.set_chinese(True)
    assert model.data(QModelIndex()) is None


def test_where_nothing_but_time_went_by_the_cases_stay_in_their_places(
    model: AttentionListModel, qtbot: QtBot
) -> None:
    found = tuple(cause for row in (0, 2) if (cause := model.cause_at(row)) is not None)
    with qtbot.waitSignal(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.show_causes(found)


class _Compared:
    """Stands for an order; counts how often it was compared."""

    times = 0

    def __eq__(self, other: object) -> bool:
        _Compared.times += 1
        return True

    __hash__ = None  # type: ignore[assignment]


def test_the_same_hundreds_of_cases_are_compared_once_each(
    shop: ShopDesk, model: AttentionListModel
) -> None:
    cause, row = model.cause_at(0), a_refusal(shop, "5")
    assert cause is not None

    def many() -> tuple[Cause, ...]:
        cases = tuple(Case(row, cast("Order", _Compared())) for _ in range(200))
        return (replace(cause, cases=cases),)

    model.show_causes(many())
    _Compared.times = 0
    model.show_causes(many())
    assert _Compared.times == 200


def test_hundreds_of_refusals_in_a_row_are_not_read_hundreds_of_times(
    shop: ShopDesk,
) -> None:
    model, reads = shop.desk.attention.model, []
    model.modelReset.connect(lambda: reads.append(model.rowCount()))
    began = time.perf_counter()
    for number in range(100):
        a_refusal(shop, str(number))
        shop.finish()
    shop.finish_until(lambda: model.rowCount() == 101)
    assert len(reads) <= 2 + (time.perf_counter() - began) / 0.2


def test_the_sellers_word_reaches_the_outbox(shop: ShopDesk, model: AttentionListModel) -> None:
    both = model.cases_like(3)
    book = shop.desk.attention
    for command in (book.retry, book.check_again, book.drop, book.put_back):
        command(both)
    shop.finish()
    names = [command for command, _ in shop.engine.commands]
    assert names == ["retry"] * 2 + ["check_again"] * 2 + ["drop"] * 2 + ["put_back"] * 2


def test_orders_concerned_are_in_the_view_of_what_needs_attention(
    shop: ShopDesk, model: AttentionListModel
) -> None:
    assert model.rowCount() == 5
    assert shop.stores.orders.needing_attention() == {"1", "2", "3"}


@pytest.mark.parametrize(
    ("note", "again"), [(Note.NONE, False), (Note.NEEDS_DECISION, True), (Note.FOUND_OTHER, True)]
)
def test_a_doubtful_one_is_sent_again_only_by_the_sellers_word(
    shop: ShopDesk, note: Note, again: bool
) -> None:
    row = shop.queue(ShipmentDraft("1", "CPAM", "L1"))
    changes = [sending, doubted(CUT, NOON)]
    if note is not Note.NONE:
        changes.append(left_to_seller(note))
    case = Case(shop.advance(row, *changes), None)
    assert case.row.state is DeclarationState.UNKNOWN
    assert case.is_doubtful
    assert case.may_be_sent_again == again


def test_an_order_that_is_not_known_comes_last(shop: ShopDesk, model: AttentionListModel) -> None:
    a_refusal(shop, "nowhere")
    shop.finish_until(lambda: texts(model)[-1] == "nowhere")
    assert model.index(model.rowCount() - 1).data(CaseRole.COUNTDOWN) == ""
