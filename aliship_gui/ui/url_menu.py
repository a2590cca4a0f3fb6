"""A button that proposes tracking pages; the seller picks one, nothing is filled in by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from aliship_gui.domain.tracking_urls import UrlProposal
from aliship_gui.ui.icons import themed_icon
from aliship_gui.ui.retranslation import Retranslates

Proposals = Callable[[], Sequence[UrlProposal]]


def _none() -> Sequence[UrlProposal]:
    return ()


class UrlMenuButton(Retranslates, QToolButton):
    """Opens a menu of tracking pages for the number in the form."""

    chosen = Signal(str)
    """The address that was picked, with the number in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposals: Proposals = _none
        self._menu = QMenu(self)
        self._menu.setObjectName("urlMenu")
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setIcon(themed_icon("link"))
        self.retranslate()

    def offer(self, proposals: Proposals) -> None:
        """Where the proposals come from; asked each time the menu opens."""
        self._proposals = proposals

    def retranslate(self) -> None:
        """See `Retranslates`."""
        self.setToolTip(self.tr("Propose a tracking page; open it once before you rely on it"))
        self.setAccessibleName(self.tr("Propose a tracking page"))

    def _fill(self) -> None:
        self._menu.clear()
        proposals = self._proposals()
        for proposal in proposals:
            # An ampersand in a menu would be taken for a shortcut.
            action = self._menu.addAction(f"{proposal.title}  –  {_host(proposal.url)}")
            action.setText(action.text().replace("&", "&&"))
            action.setToolTip(proposal.url)
            action.triggered.connect(lambda _on, url=proposal.url: self.chosen.emit(url))
        if not proposals:
            self._menu.addAction(self.tr("Enter the tracking number first")).setEnabled(False)


def _host(url: str) -> str:
    return url.split("/")[2]
