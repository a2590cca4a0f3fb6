"""Asks which column of a file holds what."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from aliship_gui.domain.findings import Field
from aliship_gui.services.importing.headings import COLUMNS
from aliship_gui.services.importing.preview import Preview
from aliship_gui.ui.labels import PlainLabel
from aliship_gui.viewmodels.import_words import field_text

_SAMPLES = 3
_LONGEST = 48
_NEEDED = (Field.ORDER, Field.TRACKING_NUMBER)


class ImportColumnsDialog(QDialog):
    """One choice for each field; `columns` is what was chosen."""

    def __init__(self, preview: Preview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importColumnsDialog")
        self.setWindowTitle(self.tr("Columns of the file"))
        words = PlainLabel(
            self.tr(
                "Tell which column holds what. The choice is remembered for files with the same "
                "headings."
            ),
            wrap=True,
        )
        self._choices = {field: self._choice(field, preview) for field in COLUMNS}
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(12)
        for field, choice in self._choices.items():
            form.addRow(field_text(field), choice)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(words)
        column.addLayout(form)
        column.addWidget(self.buttons)
        self.setMinimumWidth(520)
        self._check()

    @property
    def columns(self) -> Mapping[Field, int]:
        """The chosen place of each field that has one."""
        places = {field: choice.currentData() for field, choice in self._choices.items()}
        return {field: place for field, place in places.items() if place >= 0}

    def _choice(self, field: Field, preview: Preview) -> QComboBox:
        choice = QComboBox()
        choice.setObjectName(f"column_{field}")
        choice.setAccessibleName(field_text(field))
        choice.addItem(self.tr("(none)"), -1)
        for place in range(len(preview.layout.headings)):
            choice.addItem(_column_text(preview, place), place)
        choice.setCurrentIndex(choice.findData(preview.layout.columns.get(field, -1)))
        choice.currentIndexChanged.connect(lambda _index: self._check())
        return choice

    def _check(self) -> None:
        """Without orders and numbers there is nothing to send; one column is not two things."""
        chosen = self.columns
        complete = all(field in chosen for field in _NEEDED)
        apart = len(set(chosen.values())) == len(chosen)
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(complete and apart)


def _column_text(preview: Preview, place: int) -> str:
    """A column's letter, heading and first contents."""
    line = preview.layout.heading_line
    cells = [row.cell(place).text.strip() for row in preview.table.rows if row.line > line]
    samples = ", ".join([text for text in cells[:20] if text][:_SAMPLES])
    heading = preview.layout.headings[place].strip()
    words = (
        f"{_letters(place)}  {heading}  {samples}" if heading else f"{_letters(place)}  {samples}"
    )
    flat = " ".join(words.split(" ")).replace("\n", " ")
    return flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1] + "…"


def _letters(place: int) -> str:
    """A column as spreadsheets call it: A to Z, AA and on."""
    letters = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters
