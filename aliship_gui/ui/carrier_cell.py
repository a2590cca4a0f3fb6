"""The carrier picker inside a cell of a table: it takes any text, and empties too."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from aliship_gui.ui.carrier_picker import CarrierPicker
from aliship_gui.viewmodels.carrier_list import CarrierListModel, CarrierRole

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class CarrierCellEdit(CarrierPicker):
    """Enter takes the entry at hand; leaving otherwise takes what can mean one carrier only.

    A text that means no carrier, or several, stays as it was typed: `chosen` tells it.
    """

    clicked = Signal()
    """An entry of the list was clicked: the cell is done."""

    emptied = Signal()
    """Enter was pressed in the empty field."""

    def __init__(self, model: CarrierListModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._entries = model
        self._key_shown = ""
        self._name_shown = ""
        self._moved = False
        self.popup.setObjectName("cellCarrierList")
        self.picked.connect(self._was_picked)
        self.popup.clicked.connect(lambda _index: self.clicked.emit())

    def begin(self, key: str, name: str) -> None:
        """Start with the carrier that stands in the cell."""
        self._key_shown, self._name_shown = key, name
        self.show_carrier(key, name)

    @property
    def chosen(self) -> str:
        """The key of a carrier, the typed text where it means none or several, "" for nothing."""
        text = self.text().strip()
        if not text or text == self._name_shown:
            return self._key_shown if text else ""
        exact = self._entries.row_called(text)
        if exact.isValid():
            return str(exact.data(CarrierRole.KEY))
        keys = self._entries.keys() if self.popup.isVisible() else frozenset()
        return next(iter(keys)) if len(keys) == 1 else text

    def name_of(self, key: str) -> str:
        """What a carrier is called in the list, its key where the list has none such."""
        return self._entries.name_of(key)

    def put_away(self) -> None:
        """The cell is done: close the list."""
        self._close(accept_exact=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: an emptied field stays empty unless the seller went into the list."""
        if event.key() in _ENTER and not self.text().strip() and not self._moved:
            self.emptied.emit()
            return
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._moved = True
        super().keyPressEvent(event)

    def _was_picked(self, key: str) -> None:
        self._key_shown, self._name_shown = key, self.text().strip()
