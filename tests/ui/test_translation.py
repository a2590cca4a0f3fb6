"""The interface speaks every language, switches while it runs, and heals its own cache."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from aliship_gui.ui.languages import shipped_languages
from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.order_pane import OrderPane
from aliship_gui.ui.translation import InterfaceLanguage
from tests.viewmodels.languages import Speak

WAITING = ("OrderStatus", "To ship", "等待发货")


def spoken() -> str:
    context, source, _ = WAITING
    return QCoreApplication.translate(context, source)


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def language(qapp: QApplication, cache: Path) -> InterfaceLanguage:
    """One of its own beside the one that every test has."""
    return InterfaceLanguage(qapp, lambda: cache)


def test_every_language_and_back(language: InterfaceLanguage) -> None:
    language.use("zh")
    assert spoken() == WAITING[2]
    assert language.code == "zh"
    assert QLocale().name() == "zh_CN"
    language.use("es")
    assert spoken() == "Por enviar"
    assert QLocale().name() == "es_ES"
    language.use("en")
    assert spoken() == WAITING[1]
    assert QLocale().name() == "en_GB"


def test_a_window_speaks_it_before_it_can_be_painted(
    qtbot: QtBot, language: InterfaceLanguage
) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    language.use("zh")
    assert window.search.accessibleName() == "查找订单"
    language.use("en")
    assert window.search.accessibleName() == "Find orders"


class Listener(QWidget):
    """Counts how often it hears of a language."""

    heard = 0

    def changeEvent(self, event: QEvent) -> None:
        """Qt's hook."""
        self.heard += event.type() == QEvent.Type.LanguageChange
        super().changeEvent(event)


def test_windows_hear_of_it_one_after_the_other_and_once(
    qtbot: QtBot, language: InterfaceLanguage
) -> None:
    window = Listener()
    qtbot.addWidget(window)
    dialog = Listener(window, Qt.WindowType.Dialog)
    part = Listener(dialog)
    heard = [window.heard + dialog.heard for _step in language.use_in_steps("zh")]
    heard.append(window.heard + dialog.heard)
    assert all(after - before <= 1 for before, after in pairwise(heard))
    assert (window.heard, dialog.heard, part.heard) == (1, 1, 1)
    language.use("en")
    assert (window.heard, dialog.heard, part.heard) == (2, 2, 2)


def test_what_is_counted_has_the_forms_of_each_language(speak: Speak) -> None:
    def count(number: int) -> str:
        return QCoreApplication.translate("ShopBinding", "%Ln order(s)", None, number)

    assert [count(1), count(2)] == ["1 order", "2 orders"]
    speak("zh")
    assert "2" in count(2)
    assert "order" not in count(2)
    speak("es")
    assert [count(1), count(2)] == ["1 pedido", "2 pedidos"]


@pytest.mark.parametrize("code", sorted(set(shipped_languages()) - {"en"}))
def test_qts_own_words_are_translated_as_well(language: InterfaceLanguage, code: str) -> None:
    language.use(code)
    assert QCoreApplication.translate("QWidgetTextControl", "&Copy") != "&Copy"
    language.use("en")


def test_a_language_is_compiled_once(language: InterfaceLanguage, cache: Path) -> None:
    language.use("zh")
    (compiled,) = cache.glob("zh_CN-*.qm")
    written = compiled.stat().st_mtime_ns
    language.use("en")
    language.use("zh")
    assert compiled.stat().st_mtime_ns == written
    assert list(cache.glob("*.part")) == []


def test_all_languages_can_be_compiled_before_anybody_speaks_them(
    language: InterfaceLanguage, cache: Path
) -> None:
    language.compile_all()
    compiled = {file.name.partition("-")[0] for file in cache.glob("*.qm")}
    assert compiled == {known.locale for known in shipped_languages().values()}
    written = {file: file.stat().st_mtime_ns for file in cache.iterdir()}
    language.use("zh")
    assert spoken() == WAITING[2]
    assert {file: file.stat().st_mtime_ns for file in cache.iterdir()} == written
    language.use("en")


def test_a_cache_out_of_reach_hinders_nothing_before_somebody_wants_to_speak(
    language: InterfaceLanguage, cache: Path
) -> None:
    cache.write_text("not a folder")
    language.compile_all()
    assert cache.read_text() == "not a folder"


@pytest.mark.parametrize("damage", [b"", b"not a translation", None], ids=["empty", "text", "cut"])
def test_a_damaged_cache_is_made_anew(
    qapp: QApplication, cache: Path, damage: bytes | None
) -> None:
    first = InterfaceLanguage(qapp, lambda: cache)
    first.use("zh")
    first.use("en")
    (compiled,) = cache.glob("zh_CN-*.qm")
    whole = compiled.read_bytes()
    compiled.write_bytes(whole[: len(whole) // 2] if damage is None else damage)
    second = InterfaceLanguage(qapp, lambda: cache)
    second.use("zh")
    assert spoken() == WAITING[2]
    assert compiled.read_bytes() == whole
    second.use("en")


def test_a_widget_on_the_screen_follows(qtbot: QtBot, speak: Speak) -> None:
    pane = OrderPane()
    qtbot.addWidget(pane)
    assert pane.address_heading.text() == "Ship to"
    speak("zh")
    QCoreApplication.processEvents()
    assert pane.address_heading.text() == "收货地址"
    speak("en")
    QCoreApplication.processEvents()
    assert pane.address_heading.text() == "Ship to"
