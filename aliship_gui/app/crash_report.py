"""When the program itself fails: a report on disk that anyone may read, and where it is.

A report tells the versions, the kind of error and the way through the code that led to it. It
holds no message of an error and no value of a variable, because these may be keys or buyers'
data. What ends the process at once (a fault in Qt, say) is written by Python's own faulthandler,
which knows only files and lines; the next start finds it.
"""

from __future__ import annotations

import contextlib
import faulthandler
import platform
import sys
import threading
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from aliship_gui import __version__

FOLDER = "crashes"
_FAULT = "fault.txt"
_KEPT = 20
_PACKAGE = Path(__file__).resolve().parents[1]

_Hook = tuple[type[BaseException], BaseException, TracebackType | None]


class CrashReports(QObject):
    """Writes reports into a folder; `told` says where each is, in the main thread."""

    told = Signal(object)
    """The `Path` of a new report."""
    _written = Signal(object)

    def __init__(self, data_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = data_folder / FOLDER
        self._places: set[str] = set()
        # An error in a worker thread is told of by the main one.
        self._written.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def write(self, error: BaseException) -> Path | None:
        """Write a report about an error; None when there is one already, or it cannot be written.

        May be called in any thread.
        """
        text = report(error, datetime.now(UTC))
        place = text.partition("\n\n")[2]
        if place in self._places:
            return None
        self._places.add(place)
        path = self._keep(text)
        if path is not None:
            self._written.emit(path)
        return path

    def recover_fault(self) -> Path | None:
        """The report of a fault that ended the program the last time, None when there is none.

        To be asked before `watching` begins anew.
        """
        fault = self.folder / _FAULT
        with contextlib.suppress(OSError):
            text = fault.read_text("utf-8", "replace")
            fault.unlink()
            if text.strip():
                path = self._keep(f"{_heading(datetime.now(UTC))}\n\n{text}")
                if path is not None:
                    self._written.emit(path)
                return path
        return None

    def _keep(self, text: str) -> Path | None:
        name = f"crash-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.txt"
        with contextlib.suppress(OSError):
            self.folder.mkdir(mode=0o700, exist_ok=True)
            for old in sorted(self.folder.glob("crash-*.txt"))[: 1 - _KEPT]:
                old.unlink()
            path = self.folder / name
            path.touch(mode=0o600)
            path.write_text(text, "utf-8")
            return path
        return None

    @Slot(object)
    def _tell(self, path: Path) -> None:
        self.told.emit(path)


@contextlib.contextmanager
def watching(reports: CrashReports) -> Iterator[None]:
    """While it lasts, errors in slots and threads that nobody caught are reported.

    What ends the process at once is written too. An error that passes through is the caller's.
    """
    before = sys.excepthook, threading.excepthook
    sys.excepthook = lambda *hook: _caught(reports, hook)
    threading.excepthook = lambda hook: (
        _caught(reports, (hook.exc_type, hook.exc_value, hook.exc_traceback))
        if hook.exc_value is not None
        else None
    )
    try:
        with _fault_file(reports.folder):
            yield
    finally:
        sys.excepthook, threading.excepthook = before


def report(error: BaseException, moment: datetime) -> str:
    """A report about an error at an aware moment: versions, kinds of errors, lines of code."""
    parts = [_heading(moment)]
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        parts.append(_way_of(link))
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    return "\n\n".join(parts) + "\n"


def _heading(moment: datetime) -> str:
    return "\n".join(
        (
            f"AliShip {__version__}, {moment:%Y-%m-%d %H:%M:%S} UTC",
            f"Python {platform.python_version()}, PySide6 {PySide6.__version__}",
            f"{platform.system()} {platform.release()} {platform.machine()}",
            "Messages and values are left out: they may hold keys or data of buyers.",
        )
    )


def _way_of(error: BaseException) -> str:
    kind = f"{type(error).__module__}.{type(error).__qualname__}"
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
    return "\n".join([kind, *lines])


def _short(filename: str) -> str:
    """A file without the folders above it, which may bear the name of a person."""
    path = Path(filename)
    if path.is_relative_to(_PACKAGE):
        return path.relative_to(_PACKAGE.parent).as_posix()
    return "/".join(path.parts[-2:])


def _caught(reports: CrashReports, hook: _Hook) -> None:
    kind, error, way = hook
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, way)
        return
    reports.write(error)


@contextlib.contextmanager
def _fault_file(folder: Path) -> Iterator[None]:
    """Have faulthandler write into `folder`, where that can be; an empty file is taken away."""
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        file = (folder / _FAULT).open("w", encoding="utf-8")
    except OSError:
        yield
        return
    try:
        faulthandler.enable(file)
        yield
    finally:
        faulthandler.disable()
        file.close()
        (folder / _FAULT).unlink(missing_ok=True)
