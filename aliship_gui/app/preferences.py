"""What the seller chose for the interface, kept without holding up the window."""

from __future__ import annotations

import contextlib
import logging

from PySide6.QtCore import QObject

from aliship_gui.domain.failures import Failure
from aliship_gui.services.worker import Workers
from aliship_gui.store.errors import StoreError
from aliship_gui.store.settings import SettingsStore

_log = logging.getLogger(__name__)


class Preferences(QObject):
    """Writes choices on a thread of its own; a database that is busy delays nobody.

    A choice that cannot be kept is in force all the same, until the program ends.
    """

    def __init__(self, settings: SettingsStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._writer = Workers("preferences", 1, self)
        self._unsaved: dict[str, str] = {}

    def get(self, key: str) -> str:
        """What was chosen before, "" for nothing; for the start, before there is a window."""
        return self._settings.get(key, str) or ""

    def keep(self, key: str, value: str) -> None:
        """Keep a choice."""
        self._unsaved[key] = value

        def kept(_none: None) -> None:
            if self._unsaved.get(key) == value:
                del self._unsaved[key]

        self._writer.run(lambda _job, _report: self._settings.set(key, value), kept, _not_kept)

    def close(self) -> None:
        """Write what was not written yet."""
        self._writer.close()
        with contextlib.suppress(StoreError):
            for key, value in self._unsaved.items():
                self._settings.set(key, value)


def _not_kept(failure: Failure) -> None:
    _log.info("a choice could not be kept: %s", failure.code)
