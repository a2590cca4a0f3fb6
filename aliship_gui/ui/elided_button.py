"""Buttons whose words end in an ellipsis where their place is too narrow for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
)

from aliship_gui.viewmodels.tool_tips import plain_tip

if TYPE_CHECKING:
    _Base = QPushButton
else:
    _Base = object

_NARROWEST = 72


class _Elides(_Base):
    """Takes the room that its words need where there is as much; else its tip has the whole."""

    _control: QStyle.ControlElement

    @property
    def is_cut(self) -> bool:
        """Whether its place is narrower than its words."""
        return self.width() < self.sizeHint().width()

    def minimumSizeHint(self) -> QSize:
        """The words give way."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        del event
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        if self.is_cut:
            option.text = self.fontMetrics().elidedText(
                self.text(),
                Qt.TextElideMode.ElideRight,
                self.width() - self._around(),
                int(Qt.TextFlag.TextShowMnemonic.value),
            )
        painter.drawControl(self._control, option)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: the tool tip appears only where something is hidden."""
        super().resizeEvent(event)
        self.setToolTip(plain_tip(self.text().replace("&", "")) if self.is_cut else "")

    def _around(self) -> int:
        """What the style needs besides the words, in pixels."""
        words = self.fontMetrics().horizontalAdvance(self.text().replace("&", ""))
        return self.sizeHint().width() - words


class ElidedButton(_Elides, QPushButton):
    """A push button that may be narrower than its words."""

    _control = QStyle.ControlElement.CE_PushButton

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        _let_shrink(self)


class ElidedRadioButton(_Elides, QRadioButton):
    """A radio button that may be narrower than its words."""

    _control = QStyle.ControlElement.CE_RadioButton

    def __init__(self) -> None:
        super().__init__()
        _let_shrink(self)


def _let_shrink(button: QAbstractButton) -> None:
    policy = button.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
    button.setSizePolicy(policy)
