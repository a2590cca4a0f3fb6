"""A tool tip shows what it is given, letter by letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import Qt, QTextDocument
from PySide6.QtWidgets import QApplication

from aliship_gui.viewmodels.tool_tips import plain_tip


def as_painted(tip: str) -> str:
    """What a seller reads in a tool tip."""
    if not Qt.mightBeRichText(tip):
        return tip
    document = QTextDocument()
    document.setHtml(tip)
    return document.toPlainText()


@pytest.mark.parametrize("text", ["", "CPAM", "a & b", "1 < 2", "2 × Lamp\n1 × Shade"])
def test_a_plain_text_is_left_as_it_is(text: str) -> None:
    assert plain_tip(text) == text


@pytest.mark.parametrize(
    "text", ["<b>bold</b>", "<img src='x'>", "&lt;b&gt; <i>", "a <br> b", "<!-- --><p>"]
)
def test_markup_is_read_and_not_obeyed(qapp: QApplication, text: str) -> None:
    assert as_painted(plain_tip(text)) == text


@given(st.text(st.sampled_from("<>/&;bi \"'=ltpa!-"), max_size=40).map(str.strip))
def test_no_mixture_is_obeyed(qapp: QApplication, text: str) -> None:
    letters = as_painted(plain_tip(text)).replace("\xa0", " ")
    assert letters.split() == text.split()
