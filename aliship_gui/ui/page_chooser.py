"""Asks for one tracking page for many parcels: a known one, or an address that is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from aliship_gui.domain.tracking_urls import PLACE, UrlProposal
from aliship_gui.ui.labelled import Labelled
from aliship_gui.ui.labels import PlainLabel


class PageChooser(QWidget):
    """Nothing is chosen until the seller does."""

    page_changed = Signal(str)
    """The address, with ``{number}`` where each parcel's number comes; "" for none."""

    def __init__(self, proposals: Sequence[UrlProposal], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = QComboBox()
        self.pages.setObjectName("pageChoice")
        self.pages.setPlaceholderText(self.tr("Choose a page …"))
        for proposal in proposals:
            host = proposal.page.split("/")[2]
            self.pages.addItem(f"{proposal.title}  –  {host}", proposal.page)
        self.pages.setCurrentIndex(-1)
        self.pages.activated.connect(self._chosen)
        label = QLabel(self.tr("&Tracking page"))
        label.setProperty("role", "heading")
        label.setBuddy(self.pages)
        self.pages.setAccessibleName(label.text().replace("&", ""))
        self.edit = QLineEdit()
        self.edit.setObjectName("pageEdit")
        self.edit.setPlaceholderText(f"https://www.example.com/track?no={PLACE}")
        self.edit.textChanged.connect(self._typed)
        self._address = Labelled(self.edit)
        self._address.say(
            self.tr("A&ddress"),
            self.tr("Each order's number comes where {place} stands.").format(place=PLACE),
        )
        self.told = PlainLabel(wrap=True)
        self.told.setObjectName("pageTold")
        self.told.setProperty("tone", "warn")
        self.told.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (label, self.pages, self._address, self.told):
            column.addWidget(widget)

    def tell(self, words: str) -> None:
        """Say what is to be said about the address, "" for nothing."""
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def _chosen(self, place: int) -> None:
        self.edit.setText(str(self.pages.itemData(place)))

    def _typed(self, text: str) -> None:
        page = text.strip()
        self.pages.setCurrentIndex(self.pages.findData(page))
        self.page_changed.emit(page)
