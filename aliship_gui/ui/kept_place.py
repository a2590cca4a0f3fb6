"""Widgets that come and go without moving what stands beside them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def keep_place(widget: QWidget) -> None:
    """Leave the widget's room empty while it is hidden."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)
