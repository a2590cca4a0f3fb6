"""What Qt's item models take as an index."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

AnyIndex = QModelIndex | QPersistentModelIndex

ROOT = QModelIndex()
"""The parent of every row of a flat model."""
