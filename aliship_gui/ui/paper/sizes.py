"""The sheets that are printed on."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageSize

UNITS_PER_INCH = 720.0
"""Pages are laid out in tenths of a point, on every device alike."""
MM = UNITS_PER_INCH / 25.4


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet: name, width and height in millimetres, margin all around, and its letters.

    `text` is the size of plain letters in points, `big` that of an address that stands alone.
    """

    name: str
    width_mm: float
    height_mm: float
    margin_mm: float
    text: float
    big: float
    columns: int = 1
    rows: int = 1

    @property
    def width(self) -> float:
        """In layout units."""
        return self.width_mm * MM

    @property
    def height(self) -> float:
        """In layout units."""
        return self.height_mm * MM

    @property
    def margin(self) -> float:
        """In layout units."""
        return self.margin_mm * MM

    @property
    def page_size(self) -> QPageSize:
        """For printers and PDF."""
        size = QSizeF(self.width_mm, self.height_mm)
        return QPageSize(size, QPageSize.Unit.Millimeter, self.name)


A4 = Paper("A4", 210.0, 297.0, 14.0, 10.0, 11.5, columns=2, rows=4)
A6 = Paper("A6", 105.0, 148.0, 7.0, 8.5, 14.0)
LABEL = Paper("4×6 in", 101.6, 152.4, 6.0, 8.5, 14.0)
PAPERS = (A4, A6, LABEL)
"""`columns` and `rows` are those of an address sheet."""
