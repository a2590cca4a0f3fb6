"""One command of the window, and the menu that it stands in."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct
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


class Command(Struct, frozen=True):
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
