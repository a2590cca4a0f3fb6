"""The command palette on the window: what it offers, and what happens to what is taken."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QObject

from aliship_gui.app.open_shop import OpenShop
from aliship_gui.app.order_jump import OrderJump
from aliship_gui.app.preferences import Preferences
from aliship_gui.ui.commands import spoken
from aliship_gui.ui.languages import shipped_languages
from aliship_gui.ui.main_window import APPEARANCE_WORDS, MainWindow
from aliship_gui.ui.translation import InterfaceLanguage
from aliship_gui.viewmodels.palette import PaletteEntry, PaletteModel
from aliship_gui.viewmodels.status_list import StatusRole, entry_source

if TYPE_CHECKING:
    from aliship_gui.ui.palette import Palette

_USED = "palette.used"
_REMEMBERED = 12


class PaletteOpener(QObject):
    """Opens the palette on its command; builds it when it is first wanted."""

    def __init__(
        self,
        window: MainWindow,
        language: InterfaceLanguage,
        preferences: Preferences,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._language = language
        self._preferences = preferences
        self._used: list[str] | None = None
        self._palette: Palette | None = None
        self._model = PaletteModel(self)
        self._jump: OrderJump | None = None
        window.commands["palette"].triggered.connect(self._toggle)

    def follow(self, shop: OpenShop | None) -> None:
        """Another shop is open, or none: its orders can be gone to."""
        if self._jump is not None:
            self._jump.deleteLater()
        self._jump = OrderJump(self._window, shop) if shop is not None else None

    def _toggle(self) -> None:
        palette = self._palette or self._make()
        if palette.isVisible():
            palette.close_up()
            return
        if self._used is None:
            self._used = _read(self._preferences.get(_USED))
        self._model.offer(list(self._entries()), self._used)
        palette.open()

    def _make(self) -> Palette:
        from aliship_gui.ui.palette import Palette

        self._palette = palette = Palette(self._model, self._window)
        self._window.installEventFilter(palette)
        palette.chosen.connect(self._take)
        palette.searched.connect(self._find_orders)
        return palette

    # What it offers -------------------------------------------------------------------------

    def _entries(self) -> Iterator[PaletteEntry]:
        yield from self._commands()
        panes = self._window.workspace
        if panes is not None:
            yield from self._statuses(panes.statuses.list.model())
        for language in shipped_languages().values():
            topic = self._in_all("MainWindow", "&Language")
            yield PaletteEntry(f"language:{language.code}", language.name, topics=topic)
        for appearance, source in APPEARANCE_WORDS.items():
            title, *others = self._in_all("MainWindow", source)
            topics = self._in_all("MainWindow", "&Appearance")
            yield PaletteEntry(f"appearance:{appearance}", title, tuple(others), topics)

    def _commands(self) -> Iterator[PaletteEntry]:
        for command, action in self._window.commands:
            title, *others = self._in_all("Commands", command.text)
            reason = ""
            if not action.isEnabled():
                closed = command.needs_shop and self._window.workspace is None
                reason = self.tr("Open a shop first") if closed else command.obstacle
            yield PaletteEntry(
                f"command:{command.name}",
                title,
                tuple(others),
                self._in_all("Commands", command.tip) if command.tip else (),
                action.shortcut().toString(action.shortcut().SequenceFormat.NativeText),
                reason,
            )

    def _statuses(self, model: QAbstractItemModel) -> Iterator[PaletteEntry]:
        topic = (self.tr("Show: {status}").format(status=""),)
        for row in range(model.rowCount()):
            key = str(model.index(row, 0).data(StatusRole.KEY))
            title, *others = self._in_all(*entry_source(key))
            shown = self.tr("Show: {status}").format(status=title)
            yield PaletteEntry(f"status:{key}", shown, tuple(others), topic)

    def _in_all(self, context: str, source: str) -> tuple[str, ...]:
        here = QCoreApplication.translate(context, source)
        return tuple(spoken(text) for text in (here, *self._language.in_all(context, source)))

    def _find_orders(self, text: str) -> None:
        if self._jump is not None:
            self._jump.find(text, self._offer_orders)

    def _offer_orders(self, order_ids: list[str]) -> None:
        go = self.tr("Go to order {number}")
        self._model.offer_also(
            [PaletteEntry(f"order:{number}", go.format(number=number)) for number in order_ids]
        )
        if self._palette is not None:
            self._palette.fit_rows()

    # What is taken ----------------------------------------------------------------------------

    def _take(self, key: str) -> None:
        kind, _, what = key.partition(":")
        self._remember(key)
        {
            "command": self._trigger,
            "status": self._show_status,
            "language": self._window.language_wanted.emit,
            "appearance": self._window.appearance_wanted.emit,
            "order": self._go_to_order,
        }[kind](what)

    def _trigger(self, name: str) -> None:
        self._window.commands[name].trigger()

    def _show_status(self, key: str) -> None:
        if self._window.workspace is not None:
            self._window.workspace.statuses.pick(key)

    def _go_to_order(self, order_id: str) -> None:
        if self._jump is not None:
            self._jump.go(order_id)

    def _remember(self, key: str) -> None:
        if key.startswith("order:"):
            return
        others = [used for used in self._used or [] if used != key]
        self._used = [key, *others][:_REMEMBERED]
        self._preferences.keep(_USED, json.dumps(self._used))


def _read(text: str) -> list[str]:
    try:
        used = json.loads(text or "[]")
    except ValueError:
        return []
    return [key for key in used if isinstance(key, str)] if isinstance(used, list) else []
