"""Finds words of a window that do not fit where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QMenuBar,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)

from aliship_gui.ui.elided_button import ElidedButton, ElidedRadioButton
from aliship_gui.ui.labels import ElidedLabel

_TOLERANCE = 2
"""Pixels by which metrics and layouts may differ."""


def cut_texts(window: QWidget) -> list[str]:
    """Every visible text of a window that does not fit, and why. What elides on purpose may."""
    return sorted({f"{_told(widget)}: {why}" for widget, why in _found(window)})


def _found(window: QWidget) -> Iterator[tuple[QWidget, str]]:
    for widget in [window, *window.findChildren(QWidget)]:
        if not widget.isVisible() or widget.window() is not window:
            continue
        if isinstance(widget, QLabel) and not isinstance(widget, ElidedLabel) and widget.text():
            yield from ((widget, why) for why in _label(widget))
        elif isinstance(widget, QAbstractButton) and _shows_text(widget):
            if isinstance(widget, ElidedButton | ElidedRadioButton):
                continue
            yield from ((widget, why) for why in _button(widget))
        elif isinstance(widget, QMenuBar | QComboBox):
            hint = widget.sizeHint() if isinstance(widget, QMenuBar) else widget.minimumSizeHint()
            if _less(widget.size(), QSize(hint.width(), 0)):
                yield widget, f"{widget.width()} of {hint.width()} wide"
        else:
            continue
        hidden = _beyond(widget)
        if hidden:
            yield widget, hidden


def _shows_text(button: QAbstractButton) -> bool:
    only_icon = Qt.ToolButtonStyle.ToolButtonIconOnly
    if isinstance(button, QToolButton) and button.toolButtonStyle() == only_icon:
        return button.icon().isNull() and bool(button.text())
    return bool(button.text())


def _label(label: QLabel) -> Iterator[str]:
    room = label.contentsRect().adjusted(label.margin(), label.margin(), 0, 0).size()
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if needed > label.height() + _TOLERANCE:
            yield f"{label.height()} of {needed} high"
        # Chinese breaks anywhere.
        words = re.findall(r"[^\s\u200b\u2e80-\uffff]+", label.text())
        wide = max(map(label.fontMetrics().horizontalAdvance, words), default=0)
    else:
        text = _spoken(label.text()) if label.buddy() else label.text()
        wide = max(label.fontMetrics().horizontalAdvance(line) for line in text.split("\n"))
        high = label.sizeHint().height()
        if high > label.height() + _TOLERANCE:
            yield f"{label.height()} of {high} high"
    if wide > room.width() + _TOLERANCE:
        yield f"{room.width()} of {wide} wide"


def _button(button: QAbstractButton) -> Iterator[str]:
    wide = button.fontMetrics().horizontalAdvance(_spoken(button.text()))
    needed = button.sizeHint()
    if isinstance(button, QPushButton) or needed.width() > wide:
        wide = needed.width()
    if wide > button.width() + _TOLERANCE:
        yield f"{button.width()} of {wide} wide"
    if needed.height() > button.height() + _TOLERANCE:
        yield f"{button.height()} of {needed.height()} high"


def _beyond(widget: QWidget) -> str:
    """Whether a widget reaches out of what holds it, where nothing can be scrolled to show it."""
    inner, outer = widget, widget.parentWidget()
    while outer is not None and not inner.isWindow():
        place = QRect(widget.mapTo(outer, QPoint()), widget.size())
        scrolls = _scroll_area(outer)
        wide = place.right() > outer.width() + _TOLERANCE or place.left() < -_TOLERANCE
        high = place.bottom() > outer.height() + _TOLERANCE or place.top() < -_TOLERANCE
        if scrolls is not None:
            off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            wide = wide and scrolls.horizontalScrollBarPolicy() == off
            high = high and scrolls.verticalScrollBarPolicy() == off
        if wide or high:
            name = outer.objectName() or type(outer).__name__
            return f"reaches {place.right() - outer.width()} out of {name}"
        if scrolls is not None:
            return ""
        inner, outer = outer, outer.parentWidget()
    return ""


def _scroll_area(widget: QWidget) -> QAbstractScrollArea | None:
    """The area whose viewport a widget is."""
    above = widget.parentWidget()
    is_viewport = isinstance(above, QScrollArea) and above.viewport() is widget
    return above if is_viewport and isinstance(above, QScrollArea) else None


def _less(size: QSize, needed: QSize) -> bool:
    too_narrow = size.width() + _TOLERANCE < needed.width()
    return too_narrow or size.height() + _TOLERANCE < needed.height()


def _told(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{widget.objectName() or type(widget).__name__} “{text[:60]}”"


def _spoken(text: str) -> str:
    return re.sub(r"&(.)", r"\1", text)
