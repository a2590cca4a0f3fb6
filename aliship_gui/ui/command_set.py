"""The commands of the window as actions, for menus, tool bar and whatever else offers them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from aliship_gui.ui.commands import COMMANDS, CONTEXT, Command, Menu, spoken
from aliship_gui.ui.icons import themed_icon

_ENABLED_BY_OTHERS = frozenset(
    {"stop", "undo", "redo", "copy_address", "copy_line", "copy_order", "copy_tracking"}
)
"""Commands that an open shop alone does not enable: there must be something to stop, undo, copy."""


class CommandSet(QObject):
    """The window's commands as actions, found by name: ``commands["refresh"]``.

    An action made elsewhere (a dock's own) takes the place of a command through `made`.
    """

    def __init__(self, window: QWidget, made: dict[str, QAction] | None = None) -> None:
        super().__init__(window)
        self._actions: dict[str, QAction] = {}
        for command in COMMANDS:
            action = (made or {}).get(command.name) or QAction(window)
            action.setObjectName(f"{command.name}Action")
            if command.icon:
                action.setIcon(themed_icon(command.icon))
            if command.keys is not None:
                action.setShortcut(QKeySequence(command.keys))
            window.addAction(action)
            self._actions[command.name] = action
        self.enable_shop(on=False)

    def __getitem__(self, name: str) -> QAction:
        """The action of a command."""
        return self._actions[name]

    def __iter__(self) -> Iterator[tuple[Command, QAction]]:
        """Every command with its action, in the order of the menus."""
        return iter([(command, self._actions[command.name]) for command in COMMANDS])

    def enable_shop(self, *, on: bool) -> None:
        """A shop is open, or none is. What waits for more than a shop stays as it is."""
        for command, action in self:
            if command.needs_shop and command.name not in _ENABLED_BY_OTHERS:
                action.setEnabled(on)

    def fill(self, menu: QMenu, which: Menu) -> None:
        """Put the commands of a menu into it, with a line between groups."""
        group = 0
        for command, action in self:
            if command.menu is not which:
                continue
            if group and command.group != group:
                menu.addSeparator()
            group = command.group
            menu.addAction(action)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        for command, action in self:
            action.setText(command.words)
            # A tool bar shows no letters for the keyboard, as "刷新(R)" would have one.
            action.setIconText(spoken(command.words))
            action.setToolTip(self._tip(command, action) or spoken(command.words))

    @staticmethod
    def _tip(command: Command, action: QAction) -> str:
        tip = QCoreApplication.translate(CONTEXT, command.tip) if command.tip else ""
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return f"{tip} ({keys})" if tip and keys else tip
