"""No word is cut at 1024×640, in any language, nor in one whose words are two fifths longer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QPushButton, QWidget

from aliship_gui.app.application import Application
from aliship_gui.ui.languages import shipped_languages
from aliship_gui.ui.sign_in_dialog import SignInDialog
from tests.fakes.back_room import BackRoom
from tests.fakes.cut_text import cut_texts
from tests.fakes.hands import wait_for
from tests.fakes.seller import Seller
from tests.fakes.stretched import StretchedWords, stretched
from tests.journeys.conftest import Starts
from tests.journeys.test_many_parcels import number, opens_file, write_csv

WIDTH, HEIGHT = 1024, 640
STRETCHED = "stretched"


@pytest.fixture(params=[STRETCHED, *sorted(shipped_languages())])
def speak(
    request: pytest.FixtureRequest, qapp: QApplication
) -> Iterator[Callable[[Application], None]]:
    """Has a program speak one of the languages, or one whose words are longer."""
    words = StretchedWords()

    def speak(program: Application) -> None:
        if request.param == STRETCHED:
            qapp.installTranslator(words)
        else:
            program.looks.use_language(request.param)
        program.window.resize(WIDTH, HEIGHT)
        QCoreApplication.processEvents()

    yield speak
    qapp.removeTranslator(words)


class Eye:
    """Looks at every window there is, and notes what is cut."""

    def __init__(self, window: QWidget) -> None:
        self.main = window
        self.cut: dict[str, list[str]] = {}

    def looks_at(self, scene: str) -> None:
        """Every visible window must fit the screen, and hold its words."""
        QTest.qWait(30)
        for window in QApplication.topLevelWidgets():
            ours = isinstance(window, QDialog | type(self.main))
            # Which words stand in the dialog for files is the desktop's affair.
            if not window.isVisible() or not ours or isinstance(window, QFileDialog):
                continue
            smallest = window.minimumSizeHint()
            if window is not self.main:
                window.resize(window.size().boundedTo(self.main.size()).expandedTo(smallest))
            if smallest.width() > WIDTH or smallest.height() > HEIGHT:
                size = f"{smallest.width()} × {smallest.height()}"
                self._note(scene, [f"{window.objectName()} needs {size}"])
            self._note(scene, _lasting(window))

    def saw_all(self) -> None:
        """Fails with what was cut."""
        told = [f"{scene}: {text}" for scene, texts in self.cut.items() for text in texts]
        assert not told, "\n" + "\n".join(told)

    def closes_dialogs(self) -> None:
        """All but the main window."""
        for window in QApplication.topLevelWidgets():
            if window is not self.main and window.isVisible() and isinstance(window, QDialog):
                window.reject()

    def _note(self, scene: str, cut: list[str]) -> None:
        if cut:
            self.cut.setdefault(scene, []).extend(cut)


def _lasting(window: QWidget) -> list[str]:
    """What is cut in a window once its layouts, which follow each other, have settled."""
    for _ in range(20):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        if not cut_texts(window):
            return []
        QTest.qWait(20)
    return cut_texts(window)


@pytest.fixture
def eye(speak: Callable[[Application], None], seller: Seller) -> Eye:
    """On a shop's window of the smallest size."""
    speak(seller.program)
    return Eye(seller.window)


def test_the_main_job(eye: Eye, seller: Seller, back_room: BackRoom) -> None:
    eye.looks_at("orders")
    seller.fills_in(back_room.order(), "OTHER_ES_LOCAL", "LZ1")
    eye.looks_at("a slip")
    seller.hands.replace("handbookSearchEdit", "-326")
    eye.looks_at("the handbook")
    seller.hands.replace("handbookSearchEdit", "")
    first, second = back_room.orders()[1:3]
    seller.fills_in(first, "CPAM", "LZ000000001CN")
    eye.looks_at("ready")
    seller.presses_ship()
    seller.waits_to_read("outcomeText", "LZ000000001CN")
    eye.looks_at("declared")
    seller.fills_in(second, "CPAM", "LZ000000002CN")
    back_room.goes_unseen()
    back_room.set_status(second, "FINISH")
    seller.presses_ship()
    wait_for("a refusal", lambda: bool(seller.reads("explanationCode")))
    eye.looks_at("refused")
    assert seller.window.workspace is not None
    seller.window.workspace.statuses.pick("!")
    wait_for("it on the list", lambda: seller.hands.find(QWidget, "attentionList").isVisible())
    eye.looks_at("attention")
    eye.saw_all()


def test_every_dialog_of_a_command(eye: Eye, seller: Seller) -> None:
    for command, action in seller.window.commands:
        if action.isEnabled() and (command.text.endswith("…") or command.name == "about"):
            action.trigger()
            eye.looks_at(command.name)
            eye.closes_dialogs()
            seller.hands.find(QLineEdit, "searchEdit").setFocus()
    dialog = SignInDialog(seller.window)
    dialog.open()
    eye.looks_at("sign in")
    eye.closes_dialogs()
    eye.saw_all()


def test_a_file_and_the_summary(
    eye: Eye, seller: Seller, back_room: BackRoom, tmp_path: Path
) -> None:
    rows = [["订单号", "物流方案", "运单号"]]
    rows += [[order, "CPAM", number(place)] for place, order in enumerate(back_room.orders())]
    window = opens_file(seller, write_csv(tmp_path, [*rows, ["1.23E+15", "CPAM", "LZ1"]]))
    eye.looks_at("preview")
    for name in ("importColumnsButton", "importShipButton"):
        button = window.findChild(QPushButton, name)
        assert button is not None
        button.click()
        eye.looks_at(name)
        for dialog in window.findChildren(QDialog):
            dialog.reject()
    eye.closes_dialogs()
    eye.saw_all()


def test_the_guided_tour(eye: Eye, seller: Seller) -> None:
    seller.window.commands["tour"].trigger()
    for stop in range(6):
        eye.looks_at(f"stop {stop + 1}")
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Right)
    eye.saw_all()


def test_the_first_window(speak: Callable[[Application], None], start: Starts) -> None:
    program = start()
    speak(program)
    eye = Eye(program.window)
    eye.looks_at("welcome")
    eye.saw_all()


def test_longer_words_keep_their_gaps_and_letters() -> None:
    assert stretched("&Find") == "[&Fínd F]"
    assert "{count}" in stretched("All {count} of them")
    assert len(stretched("Declare the shipment")) >= 1.4 * len("Declare the shipment")
