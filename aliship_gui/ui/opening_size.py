"""How a window beside the main one opens: as it was left, but never beyond its screen."""

from __future__ import annotations

import json
from collections.abc import Iterator

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize
from PySide6.QtWidgets import QHeaderView, QSplitter, QTableView, QWidget

from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.window_memory import come_to_a_screen, parts_of

_FRAME = QSize(16, 48)
"""What a desktop draws around a window, in logical pixels; it is not known before it is shown."""
_NONE = QByteArray()
_LEFT = frozenset({QEvent.Type.Hide, QEvent.Type.WindowDeactivate})


class OpeningSize(QObject):
    """Gives a window its size, and takes off what its screen has no room for when it is shown.

    The buttons stand at the bottom: on a small screen they could not be reached. Where the seller
    left the window it opens again, with its panes and columns, also after a restart.
    """

    def __init__(self, window: QWidget, width: int, height: int) -> None:
        super().__init__(window)
        self._came_back = False
        self._as_left: list[QSplitter | QHeaderView] = []
        window.resize(width, height)
        window.installEventFilter(self)

    def is_as_left(self, part: QSplitter | QHeaderView) -> bool:
        """Whether panes or columns have the sizes that the seller gave them at another time."""
        return part in self._as_left

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook: before the window finds its place, and when the seller turns from it."""
        if isinstance(watched, QWidget):
            if event.type() is QEvent.Type.Show:
                self._come_back(watched)
                _fit(watched)
            elif event.type() in _LEFT and (main := _main_of(watched)) is not None:
                name = watched.objectName()
                main.beside[name] = watched.saveGeometry()
                main.beside[parts_of(name)] = _saved_parts(watched)
        return super().eventFilter(watched, event)

    def _come_back(self, window: QWidget) -> None:
        main = _main_of(window)
        if main is not None and not self._came_back:
            self._came_back = True
            name = window.objectName()
            if window.restoreGeometry(main.beside.get(name, _NONE)):
                come_to_a_screen(window)
            states = _read(main.beside.get(parts_of(name), _NONE))
            self._as_left = [
                part for key, part in _parts(window) if part.restoreState(states.get(key, _NONE))
            ]


def _parts(window: QWidget) -> Iterator[tuple[str, QSplitter | QHeaderView]]:
    """What the seller can move in a window, by name."""
    for splitter in window.findChildren(QSplitter):
        yield splitter.objectName(), splitter
    for table in window.findChildren(QTableView):
        columns = table.horizontalHeader()
        # A later version of the program may have more of them, which Qt would hide.
        yield f"{table.objectName()}-{columns.count()}", columns


def _saved_parts(window: QWidget) -> QByteArray:
    states = {name: part.saveState().toBase64().toStdString() for name, part in _parts(window)}
    return QByteArray(json.dumps(states).encode())


def _read(kept: QByteArray) -> dict[str, QByteArray]:
    """What is damaged is passed over: the window then looks as new."""
    try:
        states = json.loads(bytes(kept.data()))
    except ValueError:
        states = None
    known = states.items() if isinstance(states, dict) else ()
    return {
        name: QByteArray.fromBase64(state.encode("utf-8", "replace"))
        for name, state in known
        if isinstance(state, str)
    }


def _fit(window: QWidget) -> None:
    if not window.isMaximized():
        # It opens over its parent, on whichever screen that is now.
        screen = (window.parentWidget() or window).screen()
        window.resize(window.size().boundedTo(screen.availableGeometry().size() - _FRAME))


def _main_of(window: QWidget) -> MainWindow | None:
    parent = window.parentWidget()
    main = parent.window() if parent is not None else None
    return main if isinstance(main, MainWindow) else None
