"""Every command of the window in one table: its menu, its keys, its words, its icon.

What a command does is wired from outside, by its name. Menus, the tool bar and whatever else
lists commands are made from this table, so that a new one is entered once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence

CONTEXT = "Commands"


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
        return QCoreApplication.translate(CONTEXT, self.value)


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
        return QCoreApplication.translate(CONTEXT, self.text)

    @property
    def obstacle(self) -> str:
        """Why it is disabled although a shop is open, in the interface language."""
        unknown = QCoreApplication.translate(CONTEXT, "Not possible at the moment")
        return QCoreApplication.translate(CONTEXT, self.why_not) if self.why_not else unknown


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
