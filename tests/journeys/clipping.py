"""Finds text that does not fit where it stands."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from aliship_gui.ui.labels import ElidedLabel


def clipped(window: QWidget) -> list[str]:
    """What is cut off in a window, each with its object name or kind and its text."""
    shown = [w for w in window.findChildren(QWidget) if w.isVisible() and w.width() > 0]
    found = [widget for widget in shown if _is_cut(widget)]
    return [f"{type(w).__name__} {_name(w)}, {w.width()} wide: {_text(w)[:60]!r}" for w in found]


def _is_cut(widget: QWidget) -> bool:
    if isinstance(widget, QScrollArea):
        content = widget.widget()
        return content is not None and content.minimumSizeHint().width() > widget.viewport().width()
    # What ends in an ellipsis has the whole in its tool tip.
    if isinstance(widget, QLabel) and widget.text() and not isinstance(widget, ElidedLabel):
        if widget.wordWrap():
            return widget.heightForWidth(widget.width()) > widget.height()
        return widget.sizeHint().width() > widget.width()
    if isinstance(widget, QPushButton | QRadioButton):
        return widget.minimumSizeHint().width() > widget.width()
    return False


def _name(widget: QWidget | None) -> str:
    """An object name, or that of the nearest widget around that has one."""
    while widget is not None and not widget.objectName():
        widget = widget.parentWidget()
    return widget.objectName() if widget is not None else ""


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
