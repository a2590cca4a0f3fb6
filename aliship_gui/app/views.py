"""Wires the seller's own views: tabs and filters above the table, status and search with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from aliship_gui.app.news import News
from aliship_gui.app.open_shop import OpenShop
from aliship_gui.domain.deadlines import Due
from aliship_gui.store.saved_views import Choice, SavedView
from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.theme import Tone
from aliship_gui.ui.view_bar import ViewBar
from aliship_gui.ui.workspace import Workspace
from aliship_gui.viewmodels.carrier_list import CarrierListModel

if TYPE_CHECKING:
    from aliship_gui.viewmodels.ship_form import ShipForm


class Views(QObject):
    """Connects a shop's `ViewBook` to its bar and to the rest of the window."""

    def __init__(
        self,
        window: MainWindow,
        shop: OpenShop,
        panes: Workspace,
        news: News,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._browser = shop.browser
        self._form: ShipForm | None = None
        self._panes = panes
        self._news = news
        self._book = shop.views
        self._chinese = False
        self._carriers = CarrierListModel(self)
        self.bar = ViewBar(shop.views, self._carriers)
        panes.put_above_table(self.bar)
        self.bar.narrowed.connect(self._narrow)
        shop.views.choice_wanted.connect(self._show)
        shop.views.deleted.connect(self._tell_deleted)
        window.commands["save_view"].triggered.connect(self.bar.ask_name)
        # Commands outlive a shop: they let go of a method of what is gone, but not of a lambda.
        window.commands["next_view"].triggered.connect(self.bar.show_next)
        window.commands["previous_view"].triggered.connect(self.bar.show_previous)

    def follow(self, shop: OpenShop) -> None:
        """Offer what the shop comes to know: its carriers, its orders' countries."""
        self._form = shop.desk.form
        self._form.carriers_changed.connect(self._show_carriers)
        shop.services.sync.finished.connect(self._book.load_countries)
        shop.services.sync.details_landed.connect(self._book.note_country)
        self._show_carriers()

    def set_chinese(self, chinese: bool) -> None:
        """The interface language."""
        self._chinese = chinese
        self._show_carriers()

    def _narrow(self, country: str, due: str, carrier: str) -> None:
        self._book.narrow(country, Due(due), carrier)

    def _show(self, choice: Choice) -> None:
        self._panes.statuses.pick(choice.status)
        if self._window.search.text().strip() != choice.text:
            self._window.search.setText(choice.text)
        if self._browser.text != choice.text:
            self._browser.search(choice.text)

    def _tell_deleted(self, view: SavedView, place: int) -> None:
        def wording() -> tuple[str, str]:
            words = self.tr("The view “{name}” is deleted.").format(name=view.name)
            return words, self.tr("Undo")

        self._news.tell(Tone.NEUTRAL, wording, lambda: self._book.put_back(view, place))

    def _show_carriers(self) -> None:
        if self._form is not None:
            self._carriers.show_known(self._form, chinese_first=self._chinese)
        self.bar.show_choice(self._book.choice)
