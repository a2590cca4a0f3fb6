"""F1 explains the place where the cursor is: in the side panel, or in the window it is in."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
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
        help_command = window.commands["help"]
        # The windows beside the main one have no menu of their own.
        help_command.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        help_command.triggered.connect(self._help)

    def _help(self) -> None:
        window, focused = QApplication.activeWindow(), QApplication.focusWidget()
        if window is not None and has_own_help(window):
            self._help_in(window, self._page(focused or window))
        elif self._window.workspace is not None:
            self._help_beside(self._page(focused))

    def _page(self, place: QWidget | None) -> ExplanationPage:
        return page_for_words(self._catalogue.guides[topic_of(place)], PageTone.CALM)

    def _help_in(self, window: QWidget, page: ExplanationPage) -> None:
        card = window.findChild(HelpCard) or self._card_for(window)
        if card.page == page:
            card.put_away()
            return
        chinese = shipped_languages()[self._language.code].is_chinese
        card.show_page(page, chinese_first=chinese)

    @staticmethod
    def _card_for(window: QWidget) -> HelpCard:
        card, column = HelpCard(window), window.layout()
        if isinstance(column, QBoxLayout):
            column.insertWidget(0, card)
        return card

    def _help_beside(self, page: ExplanationPage) -> None:
        panes = self._window.workspace
        if panes is None:
            return
        if self._window.dock.isVisible() and panes.panel.page == page:
            self._window.dock.hide()
            panes.panel.end_help()
            return
        self._window.dock.show()
        panes.panel.show_help(page)
