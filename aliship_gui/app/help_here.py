"""F1 explains the place where the cursor is: in the side panel, or in the window it is in."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from aliship_gui.explain.entries import Catalogue
from aliship_gui.ui.help_card import HelpCard
from aliship_gui.ui.help_topics import has_own_help, topic_of
from aliship_gui.ui.languages import shipped_languages
from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.translation import InterfaceLanguage
from aliship_gui.viewmodels.explanation_page import ExplanationPage, PageTone, page_for_words


class HelpHere(QObject):
    """Pressed again at the same place, it puts the help away."""

    def __init__(
        self, window: MainWindow, catalogue: Catalogue, language: InterfaceLanguage
    ) -> None:
        super().__init__(window)
        self._window = window
        self._catalogue = catalogue
        self._language = language
        self._command = window.commands["help"]
        # The windows beside the main one have no menu of their own.
        self._command.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        self._command.triggered.connect(self._help)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._reach)

    def _reach(self, _before: QWidget | None, now: QWidget | None) -> None:
        """A dialog that blocks the main window blocks its keys too, so it gets this one itself."""
        dialog = now.window() if now is not None else None
        if dialog is not None and has_own_help(dialog) and self._command not in dialog.actions():
            dialog.addAction(self._command)

    def _help(self) -> None:
        window, focused = QApplication.activeWindow(), QApplication.focusWidget()
        if window is not None and has_own_help(window):
            self._help_in(window, self._page(focused or window))
        elif self._window.workspace is not None:
            self._help_beside(self._page(focused))
        else:
            self._help_in(self._window.welcome, self._page(self._window.welcome))

    def _page(self, place: QWidget | None) -> ExplanationPage:
        return page_for_words(self._catalogue.guides[topic_of(place)], PageTone.CALM)

    def _help_in(self, place: QWidget, page: ExplanationPage) -> None:
        card = place.findChild(HelpCard) or self._card_for(place)
        if card.page == page:
            card.put_away()
            return
        chinese = shipped_languages()[self._language.code].is_chinese
        card.show_page(page, chinese_first=chinese)
        if place.isWindow():
            # Its words know how tall they are once they know how wide.
            QTimer.singleShot(0, card, lambda: _make_room(place))

    @staticmethod
    def _card_for(place: QWidget) -> HelpCard:
        card, column = HelpCard(place), place.layout()
        if isinstance(column, QBoxLayout):
            column.insertWidget(0, card)
        return card

    def _help_beside(self, page: ExplanationPage) -> None:
        panes = self._window.panes
        if panes is None:
            return
        if self._window.dock.isVisible() and panes.panel.page == page:
            self._window.dock.hide()
            panes.panel.end_help()
            return
        self._window.dock.show()
        panes.panel.show_help(page)


def _make_room(window: QWidget) -> None:
    """A dialog that was just as tall as its own words grows with the card."""
    column = window.layout()
    if column is not None:
        column.activate()
        needed = column.totalHeightForWidth(window.width())
        window.resize(window.width(), max(window.height(), needed))
