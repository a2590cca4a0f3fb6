"""Puts another palette and style sheet on all widgets, some of them at a time.

`QApplication.setStyleSheet` does it in one call, which takes several frames with a few windows
made, and once for every widget that a widget lies in where one sheet replaces another. But it
passes over widgets that have a style of their own. So all of them are marked like that while the
sheets change, and taken out of the old one before and put into the new one after it, a handful at
a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from aliship_gui.in_pieces import in_pieces

_POLISHED = Qt.WidgetAttribute.WA_WState_Polished
_HAS_OWN_STYLE = Qt.WidgetAttribute.WA_SetStyle
_AT_ONCE = 100


def restyle(application: QApplication, palette: QPalette, style_sheet: str) -> Iterator[None]:
    """Each step takes some milliseconds; nothing should be painted until the last was taken.

    Widgets that are made or go in between are no trouble.
    """
    widgets = [w for w in application.allWidgets() if not w.testAttribute(_HAS_OWN_STYLE)]
    unpolished: list[QWidget] = []
    for some in in_pieces(widgets, _AT_ONCE):
        unpolished += _unpolish(some)
        yield
    # Those that were shown meanwhile.
    unpolished += _unpolish(_living(widgets))
    _change(application, palette, style_sheet, _living(widgets))
    yield
    style = application.style()
    for some in in_pieces(unpolished, _AT_ONCE):
        for widget in _living(some):
            style.polish(widget)
            widget.setAttribute(_POLISHED)
        yield
    for some in in_pieces(widgets, _AT_ONCE):
        for widget in _living(some):
            QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
        yield


def _unpolish(widgets: Iterable[QWidget]) -> list[QWidget]:
    """Those among them that had been polished; a widget is when it is shown for the first time."""
    polished = [widget for widget in _living(widgets) if widget.testAttribute(_POLISHED)]
    for widget in polished:
        widget.style().unpolish(widget)
        widget.setAttribute(_POLISHED, False)
    return polished


def _change(
    application: QApplication, palette: QPalette, style_sheet: str, apart: list[QWidget]
) -> None:
    for widget in apart:
        widget.setAttribute(_HAS_OWN_STYLE)
    # Without any sheet Qt forgets which rules of the old one each widget had.
    application.setStyleSheet("")
    application.setPalette(palette)
    application.setStyleSheet(style_sheet)
    for widget in apart:
        widget.setAttribute(_HAS_OWN_STYLE, False)


def _living(widgets: Iterable[QWidget]) -> list[QWidget]:
    return [widget for widget in widgets if isValid(widget)]
