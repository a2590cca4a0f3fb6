"""The folders that this system sets aside for this program and this user."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

_Place = QStandardPaths.StandardLocation


def default_data_folder() -> Path:
    """For the data."""
    return _within(_Place.GenericDataLocation)


def default_cache_folder() -> Path:
    """For what can be made again at any time."""
    return _within(_Place.GenericCacheLocation)


def _within(place: QStandardPaths.StandardLocation) -> Path:
    return Path(QStandardPaths.writableLocation(place)) / "aliship"
