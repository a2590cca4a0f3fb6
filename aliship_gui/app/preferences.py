"""What the seller chose for the interface, read and kept off the GUI thread."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from aliship_gui.domain.failures import Failure
from aliship_gui.logs import logger
from aliship_gui.services.worker import Runner
from aliship_gui.store.settings import SettingsStore


class Preferences(QObject):
    """Choices by name; a database that is busy delays nobody.

    A choice that cannot be kept is in force all the same, until the program ends.
    """

    loaded = Signal()
    """What was chosen at earlier times is known."""
    unreadable = Signal(object)
    """The data cannot be opened: a `Failure`."""

    def __init__(
        self, settings: SettingsStore, disk: Runner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._disk = disk
        self._known: dict[str, str] = {}
        self._unsaved: dict[str, str] = {}
        self.is_loaded = False

    def load(self) -> None:
        """Read what was chosen before; `loaded` or `unreadable` follows."""
        settings = self._settings
        self._disk.run(lambda _job, _report: settings.all(str), self._landed, self._missed)

    def get(self, key: str) -> str:
        """What was chosen, "" for nothing, or for nothing that is known yet."""
        return self._unsaved.get(key) or self._known.get(key, "")

    def keep(self, key: str, value: str) -> None:
        """Keep a choice."""
        self._unsaved[key] = value

        def kept(_none: None) -> None:
            if self._unsaved.get(key) == value:
                self._known[key] = self._unsaved.pop(key)

        settings = self._settings
        self._disk.run(lambda _job, _report: settings.set(key, value), kept, _not_kept)

    def close(self) -> Mapping[str, str]:
        """Keep nothing more; returns what was not written yet."""
        return self._unsaved

    def _landed(self, known: dict[str, str]) -> None:
        self._known = known
        self.is_loaded = True
        self.loaded.emit()

    def _missed(self, failure: Failure) -> None:
        self.unreadable.emit(failure)


def _not_kept(failure: Failure) -> None:
    logger(__name__).info("a choice could not be kept: %s", failure.code)
