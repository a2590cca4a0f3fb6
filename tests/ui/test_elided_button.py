"""Words of a button are whole where they fit, also those that are drawn from two fonts."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QRadioButton

from aliship_gui.ui.elided_button import ElidedRadioButton
from tests.ui.screen import Show


@pytest.mark.parametrize("words", ["&Whole order", "全部发货(&W)", "部分发货，后面还有包裹(&P)"])
def test_words_that_fit_are_whole(show: Show, words: str) -> None:
    plain, giving_way = QRadioButton(words), ElidedRadioButton()
    giving_way.setText(words)
    for button in (plain, giving_way):
        show(button)
        button.resize(button.sizeHint())
    assert giving_way.grab().toImage() == plain.grab().toImage()
    assert giving_way.toolTip() == ""
    giving_way.resize(80, giving_way.height())
    assert giving_way.toolTip() == words.replace("&", "")
