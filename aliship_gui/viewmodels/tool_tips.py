"""Tool tips that show text from outside as it is.

A label can be told that its text is plain. A tool tip cannot: Qt looks whether the text might be
markup, and paints it as such, pictures from the network included.
"""

from __future__ import annotations

from PySide6.QtGui import Qt


def plain_tip(text: str) -> str:
    """What to set as a tool tip so that exactly `text` is read in it."""
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text
