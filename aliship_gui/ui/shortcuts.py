"""The shortcut sheet's contents, from the table of commands: for the dialog and for paper."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence, QTextDocument

from aliship_gui.ui.command_set import CommandSet
from aliship_gui.ui.commands import Menu, spoken

_NATIVE = QKeySequence.SequenceFormat.NativeText
_IN_FORM = (
    ("Return", str(QT_TRANSLATE_NOOP("Shortcuts", "Declare, from the number or the URL"))),
    ("Down", str(QT_TRANSLATE_NOOP("Shortcuts", "Open the list of carriers"))),
    ("Esc", str(QT_TRANSLATE_NOOP("Shortcuts", "Close the list, keep what was there"))),
    ("Tab", str(QT_TRANSLATE_NOOP("Shortcuts", "To the next field; with Shift, back"))),
)
"""Keys that are no commands, since they depend on where the cursor is."""


@dataclass(frozen=True, slots=True)
class ShortcutGroup:
    """A heading, and pairs of what is done and the keys for it, in the interface language."""

    heading: str
    rows: tuple[tuple[str, str], ...]


def shortcut_groups(commands: CommandSet) -> list[ShortcutGroup]:
    """Every command with keys, by its menu, then the keys of the form."""
    groups = [
        ShortcutGroup(
            spoken(menu.words),
            tuple(
                (spoken(command.words), action.shortcut().toString(_NATIVE))
                for command, action in commands
                if command.menu is menu and not action.shortcut().isEmpty()
            ),
        )
        for menu in Menu
    ]
    form = tuple(
        (QCoreApplication.translate("Shortcuts", words), QKeySequence(keys).toString(_NATIVE))
        for keys, words in _IN_FORM
    )
    groups.append(ShortcutGroup(QCoreApplication.translate("Shortcuts", "In the form"), form))
    return [group for group in groups if group.rows]


def shortcut_document(groups: list[ShortcutGroup], title: str) -> QTextDocument:
    """The sheet for paper, black on white whatever the theme."""
    document = QTextDocument()
    document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, title)
    document.setDefaultStyleSheet(
        "body { color: #000000; } td { padding: 2px 24px 2px 0; }"
        "h1 { font-size: 16pt; } h2 { font-size: 12pt; }"
    )
    parts = [f"<h1>{escape(title)}</h1>"]
    for group in groups:
        rows = "".join(
            f"<tr><td width='150'><b>{escape(keys)}</b></td><td>{escape(words)}</td></tr>"
            for words, keys in group.rows
        )
        parts.append(f"<h2>{escape(group.heading)}</h2><table>{rows}</table>")
    document.setHtml(f"<body>{''.join(parts)}</body>")
    return document
