"""The question of how long addresses are kept takes a number of days and nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox

from aliship_gui.ui.address_keeping_dialog import AddressKeepingDialog
from tests.ui.screen import Show


@pytest.mark.parametrize(
    ("typed", "days"),
    [("0", 0), ("7", 7), ("365", 365), ("", None), ("366", None), ("-5", 5), ("x9", 9)],
)
def test_what_is_typed_is_a_number_of_days_or_cannot_be_accepted(
    show: Show, typed: str, days: int | None
) -> None:
    dialog = AddressKeepingDialog(30, 365)
    show(dialog)
    buttons = dialog.findChild(QDialogButtonBox)
    assert isinstance(buttons, QDialogButtonBox)
    ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert ok.isEnabled()
    assert dialog.days == 30
    dialog.field.clear()
    QTest.keyClicks(dialog.field, typed)
    assert ok.isEnabled() == (days is not None)
    if days is not None:
        assert dialog.days == days
