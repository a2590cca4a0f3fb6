"""The seller's own notes about errors: they stand beside the explanation the next time."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from aliship_gui.services.worker import Runner
from aliship_gui.store.settings import SettingsStore


class NoteBook(QObject):
    """Reads and keeps notes by the key of an explanation, off the GUI thread."""

    opened = Signal(str, str)
    """Key and text of the note that was asked for last; the text is "" when there is none."""
    failed = Signal(object)
    """A `Failure`."""

    def __init__(
        self, settings: SettingsStore, disk: Runner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._disk = disk
        self._wanted = ""

    def open(self, key: str) -> None:
        """Ask for a note; "" for none at all."""
        self._wanted = key
        if not key:
            self.opened.emit("", "")
            return
        self._disk.run(
            lambda _job, _report: self._settings.get(_name(key), str) or "",
            lambda text: self._answer(key, text),
            self.failed.emit,
        )

    def keep(self, key: str, text: str) -> None:
        """Keep a note; an empty one is forgotten."""
        settings, name = self._settings, _name(key)

        def work(_job: object, _report: object) -> None:
            if text:
                settings.set(name, text)
            else:
                settings.delete(name)

        self._disk.run(work, lambda _none: None, self.failed.emit)

    def _answer(self, key: str, text: str) -> None:
        if key == self._wanted:
            self.opened.emit(key, text)


def _name(key: str) -> str:
    return f"note.{key}"
