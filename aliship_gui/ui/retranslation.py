"""Widgets that follow a switch of language or theme while the program runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    _Base = QWidget
else:
    _Base = object


class Retranslates(_Base):
    """Mix in before the widget class.

    `retranslate` is called at every change of language, `recolour` at every change of palette.
    """

    def changeEvent(self, event: QEvent) -> None:
        """Qt's hook: notices both changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self.recolour()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set every word that this widget shows, in the present language."""
        raise NotImplementedError

    def recolour(self) -> None:
        """Fetch icons and painted colours anew."""
