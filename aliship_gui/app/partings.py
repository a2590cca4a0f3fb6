"""Shops that go: one is forgotten, or the practice shop begins anew; both only when it is meant.

A shop that is open is closed first, with all that is left of it written.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from aliship_gui.app.shop_host import ShopHost
from aliship_gui.domain.shops import PRACTICE_ID
from aliship_gui.ui.main_window import MainWindow
from aliship_gui.viewmodels.shop_book import ShopBook
from aliship_gui.viewmodels.shop_partings import Parting, StuckKeys

if TYPE_CHECKING:
    from aliship_gui.explain.entries import Catalogue


class Partings(QObject):
    """Asks the seller, then has the `ShopBook` do it."""

    def __init__(
        self,
        window: MainWindow,
        host: ShopHost,
        book: ShopBook,
        practice_state: Path,
        catalogue: Catalogue,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._host = host
        self._book = book
        self._practice_state = practice_state
        self._catalogue = catalogue
        book.parting.connect(self._ask_parting)
        book.keys_stuck.connect(self._ask_without_keys)

    def _ask_parting(self, parting: Parting) -> None:
        from aliship_gui.ui.parting_dialog import PartingDialog

        dialog = PartingDialog(parting, self._window)
        shop_id = parting.account.shop_id
        dialog.accepted.connect(lambda: self._forget(shop_id))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _forget(self, shop_id: str) -> None:
        self._book.forget(shop_id, after=self._closed(shop_id))

    def _ask_without_keys(self, stuck: StuckKeys) -> None:
        from aliship_gui.explain.matcher import Matcher
        from aliship_gui.ui.parting_dialog import StuckKeysDialog

        words = Matcher(self._catalogue).explain(stuck.failure).words
        why = f"{words.en.title}\n{words.zh.title}"
        dialog = StuckKeysDialog(stuck.account, why, self._window)
        shop_id = stuck.account.shop_id
        dialog.accepted.connect(lambda: self._book.forget(shop_id, leave_keys=True))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_afresh(self) -> None:
        """Ask whether the practice shop shall begin anew."""
        from aliship_gui.ui.question_dialog import Question, QuestionDialog

        question = Question(
            self.tr("Start the practice shop afresh"),
            self.tr("Start the practice shop afresh?"),
            self.tr(
                "It gets new orders whose deadlines begin today. What you declared in it, its "
                "drafts and its history are deleted. Your own shops are not touched."
            ),
            yes=self.tr("Start &afresh"),
            no=self.tr("Cancel"),
        )
        dialog = QuestionDialog("afresh", self._window)
        dialog.ask(question)
        dialog.accepted.connect(self._start_afresh)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _start_afresh(self) -> None:
        self._book.clear_practice(self._practice_state, after=self._closed(PRACTICE_ID))

    def _closed(self, shop_id: str) -> Callable[[], None]:
        """Close a shop if it is open; returns what is left of it to be written."""
        shop = self._host.shop
        if shop is None or shop.keys.shop_id != shop_id:
            return lambda: None
        return self._host.close_shop()
