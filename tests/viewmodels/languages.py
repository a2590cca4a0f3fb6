"""Speaks one interface language for the length of a test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from aliship_gui.ui.translation import InterfaceLanguage

Speak = Callable[[str], None]


@pytest.fixture(scope="session")
def compiled_words(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which translations are compiled, once for all tests."""
    return tmp_path_factory.mktemp("words")


@pytest.fixture(autouse=True)
def speak(qapp: QApplication, compiled_words: Path) -> Iterator[Speak]:
    """English to begin with; calling it with "zh" or "en" switches."""
    before = QLocale()
    language = InterfaceLanguage(qapp, lambda: compiled_words)
    language.use("en")
    yield language.use
    for translator in language._installed:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)
