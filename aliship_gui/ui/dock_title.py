"""The upper edge of a dock in the program's own hand: its title, and a button that closes it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QToolButton, QWidget

from aliship_gui.ui.icons import themed_icon
from aliship_gui.ui.labels import PlainLabel
from aliship_gui.ui.retranslation import Retranslates

NARROWEST = 256
"""Width in logical pixels that what stands in the dock needs, and that is kept for it."""


class DockTitle(Retranslates, QWidget):
    """Belongs into a dock with `setTitleBarWidget`; follows its title."""

    def __init__(self, dock: QDockWidget) -> None:
        super().__init__(dock)
        self._dock = dock
        self._words = PlainLabel(role="heading")
        self._close = QToolButton()
        self._close.setObjectName("closeDockButton")
        self._close.setIcon(themed_icon("close"))
        # As with Qt's own: whoever has no mouse has the key of the dock's action.
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._close.clicked.connect(dock.close)
        dock.windowTitleChanged.connect(self._words.setText)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self._close)
        self.retranslate()

    def retranslate(self) -> None:
        """See `Retranslates`."""
        self._words.setText(self._dock.windowTitle())
        self._close.setToolTip(self.tr("Close the explanations"))
        self._close.setAccessibleName(self.tr("Close the explanations"))
