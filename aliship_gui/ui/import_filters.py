"""Which rows of the preview are shown: a button for each standing, with its count."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from aliship_gui.services.importing.verdicts import Standing
from aliship_gui.ui.icons import themed_icon
from aliship_gui.ui.import_table_view import STANDING_LOOKS
from aliship_gui.ui.labels import restyle
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.viewmodels.import_table import ImportTableModel
from aliship_gui.viewmodels.import_words import standing_text
from aliship_gui.viewmodels.wording import count_text


class ImportFilters(Retranslates, QWidget):
    """One of the buttons is always pressed: all rows, or those of one standing."""

    picked = Signal(object)
    """A frozenset of the `Standing`s to show."""

    def __init__(self, model: ImportTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.all = self._button("importAllButton", frozenset(Standing))
        self._buttons = {
            standing: self._button(f"import{standing.capitalize()}Button", frozenset({standing}))
            for standing in Standing
        }
        for standing, button in self._buttons.items():
            look = STANDING_LOOKS[standing]
            button.setIcon(themed_icon(look.icon, look.tone))
        for button in (self.all, *self._buttons.values()):
            row.addWidget(button)
        row.addStretch()
        self.all.setChecked(True)
        model.counts_changed.connect(self.retranslate)
        model.modelReset.connect(self._press)
        self.retranslate()

    def retranslate(self) -> None:
        """See `Retranslates`; also called when counts change."""
        total = sum(self._model.count(standing) for standing in Standing)
        self.all.setText(self.tr("All {count}").format(count=count_text(total)))
        for standing, button in self._buttons.items():
            count = self._model.count(standing)
            button.setText(f"{standing_text(standing)} {count_text(count)}")
            button.setEnabled(count > 0 or button.isChecked())

    def _button(self, name: str, standings: frozenset[Standing]) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.setCheckable(True)
        button.toggled.connect(lambda on: _frame(button, framed=on))
        _frame(button, framed=False)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.picked.emit(standings))
        self._group.addButton(button)
        return button

    def _press(self) -> None:
        """Another file shows all its rows."""
        if self._model.standings == frozenset(Standing):
            self.all.setChecked(True)


def _frame(button: QPushButton, *, framed: bool) -> None:
    """The pressed one has a frame, the others are quiet."""
    button.setProperty("quiet", "false" if framed else "true")
    restyle(button)
