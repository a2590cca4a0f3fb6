"""Panes side by side, or one above the other, with a divider that can be moved."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from aliship_gui.ui.retranslation import Retranslates

_GAP = 8


class PaneSplitter(Retranslates, QSplitter):
    """No pane can be made to vanish; screen readers hear what the gap between them is."""

    def __init__(
        self, orientation: Qt.Orientation, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(orientation, parent)
        self.setObjectName(name)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(_GAP)

    def createHandle(self) -> QSplitterHandle:  # noqa: N802
        """Qt's hook."""
        handle = super().createHandle()
        handle.setAccessibleName(self.tr("Divider"))
        return handle

    def retranslate(self) -> None:
        """See `Retranslates`."""
        for place in range(self.count()):
            self.handle(place).setAccessibleName(self.tr("Divider"))
