"""A ship form on the screen, with an order in it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from aliship_gui.domain.declaring_limits import DeclaringMeans
from aliship_gui.domain.rules import RuleBook
from aliship_gui.explain.findings import FindingTeller
from aliship_gui.ui.ship_form_view import ShipFormView
from aliship_gui.viewmodels.carrier_list import CarrierListModel
from aliship_gui.viewmodels.finding_list import FindingListModel
from aliship_gui.viewmodels.ship_form import NOTHING_SENT, ShipForm
from tests.ui.screen import Show
from tests.viewmodels.samples import CARRIERS, an_order, details_of

NUMBER = "LZ123456789CN"


@dataclass
class Filled:
    """The view, the form behind it, and what the seller asked for."""

    form: ShipForm
    view: ShipFormView
    wishes: list[str]

    def finding(self, edit: QLineEdit) -> str:
        """What stands below a field, "" when nothing does."""
        label = self.view.findChild(QLabel, f"{edit.objectName()}Finding")
        assert label is not None
        return label.text() if label.isVisible() else ""

    def type(self, edit: QLineEdit, text: str) -> None:
        """Replace what stands in a field, key by key."""
        edit.setFocus()
        edit.selectAll()
        QTest.keyClick(edit, Qt.Key.Key_Delete)
        QTest.keyClicks(edit, text)

    def inputs(self) -> list[QWidget]:
        return [
            self.view.picker,
            self.view.number,
            self.view.url,
            self.view.description,
            self.view.all_button,
            self.view.part_button,
        ]


@pytest.fixture
def filled(show: Show, teller: FindingTeller) -> Filled:
    """An order that waits; its form is empty."""
    form = ShipForm(RuleBook(), DeclaringMeans())
    carriers, findings = CarrierListModel(form), FindingListModel(teller, form)
    view = ShipFormView(form, carriers, findings)
    wishes: list[str] = []
    view.ship_wanted.connect(lambda: wishes.append("ship"))
    view.insist_wanted.connect(lambda: wishes.append("insist"))
    view.insist_confirmed.connect(lambda: wishes.append("insist confirmed"))
    view.correct_wanted.connect(lambda: wishes.append("correct"))
    view.outcome_pressed.connect(lambda: wishes.append("outcome"))
    view.refresh_carriers_wanted.connect(lambda: wishes.append("refresh carriers"))
    form.carriers_changed.connect(view.carriers_changed)
    form.update_carriers(CARRIERS, ())
    view.resize(520, 620)
    show(view)
    form.open(an_order(), details_of(an_order()), None, NOTHING_SENT)
    return Filled(form, view, wishes)


def labels_of(view: QWidget) -> list[QLabel]:
    return [label for label in view.findChildren(QLabel) if label.buddy() is not None]
