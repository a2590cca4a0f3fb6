"""Every command of the window in one table: its menu, its keys, its words, its icon.

What a command does is wired from outside, by its name. Menus, the tool bar and whatever else
lists commands are made from this table, so that a new one is entered once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from aliship_gui.ui.icons import themed_icon

_CONTEXT = "Commands"
_ENABLED_BY_OTHERS = frozenset({"stop", "undo", "redo"})
"""Commands that an open shop alone does not enable: there must be something to stop or undo."""


class Menu(StrEnum):
    """The menus of the window, in their order."""

    ORDERS = str(QT_TRANSLATE_NOOP("Commands", "&Orders"))
    EDIT = str(QT_TRANSLATE_NOOP("Commands", "&Edit"))
    SHOPS = str(QT_TRANSLATE_NOOP("Commands", "&Shops"))
    VIEW = str(QT_TRANSLATE_NOOP("Commands", "&View"))
    HELP = str(QT_TRANSLATE_NOOP("Commands", "&Help"))

    @property
    def words(self) -> str:
        """Its name in the interface language."""
        return QCoreApplication.translate(_CONTEXT, self.value)


@dataclass(frozen=True, slots=True)
class Command:
    """One command. `text` and `tip` are English; `&` marks the letter for the keyboard.

    Where a menu goes from one `group` to the next it draws a line. A command that `needs_shop`
    is disabled while no shop is open; `why_not` tells, in English, why else it may be.
    """

    name: str
    menu: Menu
    group: int
    text: str
    tip: str = ""
    keys: QKeySequence.StandardKey | str | None = None
    icon: str = ""
    needs_shop: bool = True
    why_not: str = ""

    @property
    def words(self) -> str:
        """Its text in the interface language."""
        return QCoreApplication.translate(_CONTEXT, self.text)

    @property
    def obstacle(self) -> str:
        """Why it is disabled although a shop is open, in the interface language."""
        unknown = QCoreApplication.translate(_CONTEXT, "Not possible at the moment")
        return QCoreApplication.translate(_CONTEXT, self.why_not) if self.why_not else unknown


COMMANDS: tuple[Command, ...] = (
    Command(
        "refresh",
        Menu.ORDERS,
        1,
        str(QT_TRANSLATE_NOOP("Commands", "&Refresh")),
        str(QT_TRANSLATE_NOOP("Commands", "Fetch orders")),
        QKeySequence.StandardKey.Refresh,
        "refresh",
        why_not=str(QT_TRANSLATE_NOOP("Commands", "Orders are being fetched already")),
    ),
    Command(
        "stop",
        Menu.ORDERS,
        1,
        str(QT_TRANSLATE_NOOP("Commands", "St&op")),
        str(QT_TRANSLATE_NOOP("Commands", "Stop fetching")),
        "Ctrl+.",
        "stop",
        why_not=str(QT_TRANSLATE_NOOP("Commands", "Nothing is being fetched")),
    ),
    Command(
        "search",
        Menu.ORDERS,
        1,
        str(QT_TRANSLATE_NOOP("Commands", "&Find")),
        str(QT_TRANSLATE_NOOP("Commands", "Find orders")),
        QKeySequence.StandardKey.Find,
        "search",
    ),
    Command(
        "ship",
        Menu.ORDERS,
        2,
        str(QT_TRANSLATE_NOOP("Commands", "Declare &shipment")),
        str(QT_TRANSLATE_NOOP("Commands", "Declare what stands in the form")),
        "Ctrl+Return",
        "truck",
        why_not=str(QT_TRANSLATE_NOOP("Commands", "The form cannot be sent as it stands")),
    ),
    Command(
        "next_order",
        Menu.ORDERS,
        2,
        str(QT_TRANSLATE_NOOP("Commands", "&Next order")),
        str(QT_TRANSLATE_NOOP("Commands", "Pick the next order and begin with its carrier")),
        "Ctrl+N",
    ),
    Command(
        "ship_all",
        Menu.ORDERS,
        2,
        str(QT_TRANSLATE_NOOP("Commands", "Ship &all ready …")),
        str(QT_TRANSLATE_NOOP("Commands", "Every order that was filled in, after a summary")),
        "Ctrl+Shift+Return",
        "truck",
    ),
    Command(
        "import",
        Menu.ORDERS,
        2,
        str(QT_TRANSLATE_NOOP("Commands", "&Import a file …")),
        str(QT_TRANSLATE_NOOP("Commands", "Many parcels from a file")),
        "Ctrl+I",
        "table",
    ),
    Command(
        "history",
        Menu.ORDERS,
        2,
        str(QT_TRANSLATE_NOOP("Commands", "&History …")),
        str(QT_TRANSLATE_NOOP("Commands", "Everything that was sent")),
        "Ctrl+H",
        "history",
    ),
    Command(
        "addresses",
        Menu.ORDERS,
        3,
        str(QT_TRANSLATE_NOOP("Commands", "&Buyers' addresses …")),
        str(QT_TRANSLATE_NOOP("Commands", "How long addresses stay on this computer")),
        needs_shop=False,
    ),
    Command(
        "quit",
        Menu.ORDERS,
        9,
        str(QT_TRANSLATE_NOOP("Commands", "&Quit")),
        keys="Ctrl+Q",
        needs_shop=False,
    ),
    Command(
        "practice",
        Menu.SHOPS,
        1,
        str(QT_TRANSLATE_NOOP("Commands", "&Practice shop")),
        str(QT_TRANSLATE_NOOP("Commands", "Open the practice shop on this computer")),
        needs_shop=False,
    ),
    Command(
        "connect",
        Menu.SHOPS,
        2,
        str(QT_TRANSLATE_NOOP("Commands", "&Connect a shop …")),
        str(QT_TRANSLATE_NOOP("Commands", "Connect a shop of yours on AliExpress")),
        needs_shop=False,
    ),
    Command(
        "shops",
        Menu.SHOPS,
        2,
        str(QT_TRANSLATE_NOOP("Commands", "&Manage shops …")),
        str(QT_TRANSLATE_NOOP("Commands", "Open, rename and forget shops")),
        needs_shop=False,
    ),
    Command(
        "sign_in",
        Menu.SHOPS,
        3,
        str(QT_TRANSLATE_NOOP("Commands", "Sign in &again …")),
        str(QT_TRANSLATE_NOOP("Commands", "Sign in to this shop anew")),
        needs_shop=False,
    ),
    Command(
        "shop_settings",
        Menu.SHOPS,
        3,
        str(QT_TRANSLATE_NOOP("Commands", "Shop se&ttings …")),
        str(QT_TRANSLATE_NOOP("Commands", "App, gateway and name of this shop")),
        needs_shop=False,
    ),
    Command(
        "test_connection",
        Menu.SHOPS,
        3,
        str(QT_TRANSLATE_NOOP("Commands", "Test co&nnection …")),
        str(QT_TRANSLATE_NOOP("Commands", "Find out whether the platform answers, and the time")),
    ),
    Command(
        "practice_afresh",
        Menu.SHOPS,
        4,
        str(QT_TRANSLATE_NOOP("Commands", "Start the practice shop a&fresh …")),
        str(QT_TRANSLATE_NOOP("Commands", "New orders with new deadlines")),
        needs_shop=False,
    ),
    Command(
        "undo",
        Menu.EDIT,
        1,
        str(QT_TRANSLATE_NOOP("Commands", "&Undo")),
        str(QT_TRANSLATE_NOOP("Commands", "Take back what was typed, filled or pasted")),
        QKeySequence.StandardKey.Undo,
    ),
    Command(
        "redo",
        Menu.EDIT,
        1,
        str(QT_TRANSLATE_NOOP("Commands", "&Redo")),
        keys="Ctrl+Shift+Z",
    ),
    Command(
        "type",
        Menu.EDIT,
        2,
        str(QT_TRANSLATE_NOOP("Commands", "Type into the &table")),
        str(QT_TRANSLATE_NOOP("Commands", "Go to the carrier of the picked order in the table")),
        "Ctrl+E",
        "table",
    ),
    Command(
        "fill_down",
        Menu.EDIT,
        2,
        str(QT_TRANSLATE_NOOP("Commands", "Fill &down")),
        str(QT_TRANSLATE_NOOP("Commands", "Give the chosen cells the text of the topmost")),
        "Ctrl+D",
    ),
    Command(
        "panel",
        Menu.VIEW,
        1,
        str(QT_TRANSLATE_NOOP("Commands", "&Explanations")),
        str(QT_TRANSLATE_NOOP("Commands", "Show or hide the explanations")),
        "F9",
        "panel",
        needs_shop=False,
    ),
    Command(
        "next_pane",
        Menu.VIEW,
        2,
        str(QT_TRANSLATE_NOOP("Commands", "&Next pane")),
        str(QT_TRANSLATE_NOOP("Commands", "Put the cursor into the next pane")),
        "F6",
    ),
    Command(
        "previous_pane",
        Menu.VIEW,
        2,
        str(QT_TRANSLATE_NOOP("Commands", "&Previous pane")),
        str(QT_TRANSLATE_NOOP("Commands", "Put the cursor into the pane before")),
        "Shift+F6",
    ),
    Command(
        "help",
        Menu.HELP,
        1,
        str(QT_TRANSLATE_NOOP("Commands", "&Help on this place")),
        str(QT_TRANSLATE_NOOP("Commands", "Explain where the cursor is")),
        QKeySequence.StandardKey.HelpContents,
        "question",
    ),
    Command(
        "palette",
        Menu.HELP,
        1,
        str(QT_TRANSLATE_NOOP("Commands", "&Find a command …")),
        str(QT_TRANSLATE_NOOP("Commands", "Everything that can be done, by typing a part of it")),
        "Ctrl+K",
        "search",
        needs_shop=False,
    ),
    Command(
        "shortcuts",
        Menu.HELP,
        1,
        str(QT_TRANSLATE_NOOP("Commands", "&Keyboard shortcuts …")),
        str(QT_TRANSLATE_NOOP("Commands", "All keys on one sheet, to print")),
        "Ctrl+/",
        needs_shop=False,
    ),
    Command(
        "tour",
        Menu.HELP,
        1,
        str(QT_TRANSLATE_NOOP("Commands", "Guided &tour")),
        str(QT_TRANSLATE_NOOP("Commands", "Be shown around the window")),
    ),
    Command(
        "save_view",
        Menu.VIEW,
        3,
        str(QT_TRANSLATE_NOOP("Commands", "&Save this view …")),
        str(QT_TRANSLATE_NOOP("Commands", "Keep status, filters and search as a tab")),
        "Ctrl+Shift+S",
        "star",
    ),
    Command(
        "next_view",
        Menu.VIEW,
        3,
        str(QT_TRANSLATE_NOOP("Commands", "Ne&xt view")),
        keys="Ctrl+PgDown",
    ),
    Command(
        "previous_view",
        Menu.VIEW,
        3,
        str(QT_TRANSLATE_NOOP("Commands", "Pre&vious view")),
        keys="Ctrl+PgUp",
    ),
    Command(
        "about",
        Menu.HELP,
        9,
        str(QT_TRANSLATE_NOOP("Commands", "&About AliShip")),
        needs_shop=False,
    ),
)


def spoken(text: str) -> str:
    """A command's text without the letter for the keyboard and without its dots."""
    return re.sub(r"\(&.\)|&", "", text).removesuffix("…").strip()


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

    def recolour(self) -> None:
        """Draw the icons anew."""
        for command, action in self:
            if command.icon:
                action.setIcon(themed_icon(command.icon))

    @staticmethod
    def _tip(command: Command, action: QAction) -> str:
        tip = QCoreApplication.translate(_CONTEXT, command.tip) if command.tip else ""
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return f"{tip} ({keys})" if tip and keys else tip
