"""F1: the side panel explains the place where the cursor is."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from aliship_gui.explain.entries import Catalogue
from aliship_gui.ui.help_topics import topic_of
from aliship_gui.ui.main_window import MainWindow
from aliship_gui.viewmodels.explanation_page import PageTone, page_for_words


class HelpHere(QObject):
    """Pressed again at the same place, it puts the panel away."""

    def __init__(self, window: MainWindow, catalogue: Catalogue) -> None:
        super().__init__(window)
        self._window = window
        self._catalogue = catalogue
        window.commands["help"].triggered.connect(self._help)

    def _help(self) -> None:
        panes = self._window.workspace
        if panes is None:
            return
        topic = topic_of(QApplication.focusWidget())
        page = page_for_words(self._catalogue.guides[topic], PageTone.CALM)
        if self._window.dock.isVisible() and panes.panel.page == page:
            self._window.dock.hide()
            panes.panel.end_help()
            return
        self._window.dock.show()
        panes.panel.show_help(page)
