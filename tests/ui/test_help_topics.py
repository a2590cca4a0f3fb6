"""Every place has its page of help, and every page its place."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from aliship_gui.explain.entries import Catalogue
from aliship_gui.ui.help_topics import GENERAL, topic_of, topics


def test_every_topic_is_written_and_every_page_is_reached(catalogue: Catalogue) -> None:
    assert {guide for guide in catalogue.guides if guide.startswith("help.")} == topics()


def test_a_widget_without_a_topic_has_that_of_its_surroundings(qtbot: QtBot) -> None:
    form = QWidget()
    form.setObjectName("shipForm")
    qtbot.addWidget(form)
    number, other = QLineEdit(form), QLineEdit(form)
    number.setObjectName("trackingNumberEdit")
    assert topic_of(number) == "help.tracking_number"
    assert topic_of(other) == "help.ship"


def test_nowhere_in_particular_there_is_help_with_the_keyboard(qtbot: QtBot) -> None:
    elsewhere = QWidget()
    qtbot.addWidget(elsewhere)
    assert topic_of(elsewhere) == topic_of(None) == GENERAL
