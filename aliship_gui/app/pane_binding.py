"""Ties one open shop's desk to the panes around the picked order, and to the window's commands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from aliship_gui.app.after_typing import AfterTyping
from aliship_gui.app.call_meter import CallMeter
from aliship_gui.app.copying import Copying
from aliship_gui.app.done_with import DoneWith
from aliship_gui.app.drafting import Drafting
from aliship_gui.app.exports import Exports
from aliship_gui.app.news import News
from aliship_gui.app.next_order import NextOrder
from aliship_gui.app.open_shop import OpenShop
from aliship_gui.app.outcomes import Outcome, outcome_of
from aliship_gui.app.papers import Papers
from aliship_gui.app.remedies import Remedies
from aliship_gui.app.revealing import Reveals
from aliship_gui.app.scanning import Scanning
from aliship_gui.app.ship_ready import Shipping
from aliship_gui.app.url_proposals import UrlProposals
from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.domain.orders import Order
from aliship_gui.explain.entries import Action, Catalogue
from aliship_gui.store.declarations import Declaration
from aliship_gui.ui.coming_up import come_up
from aliship_gui.ui.import_drop import FileDrop
from aliship_gui.ui.languages import SOURCE_LANGUAGE, shipped_languages
from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.theme import Tone
from aliship_gui.ui.workspace import Workspace
from aliship_gui.viewmodels.explanation_page import (
    ExplanationPage,
    Guide,
    PageTone,
    page_for_words,
)
from aliship_gui.viewmodels.status_list import ATTENTION
from aliship_gui.viewmodels.wording import label_text

if TYPE_CHECKING:
    from aliship_gui.ui.history_window import HistoryWindow
    from aliship_gui.ui.import_window import ImportWindow


class PaneBinding(QObject):
    """Connects a desk's signals to panes, and the panes' wishes to the desk.

    Built when all panes are there, see `ShopBinding`.
    """

    def __init__(
        self, window: MainWindow, shop: OpenShop, panes: Workspace, catalogue: Catalogue, news: News
    ) -> None:
        super().__init__(panes)
        self._window = window
        self._desk = shop.desk
        self._shop = shop
        self._catalogue = catalogue
        self._trouble: ExplanationPage | None = None
        self._outcome: Outcome | None = None
        self._history: HistoryWindow | None = None
        self._imports: ImportWindow | None = None
        self._code = SOURCE_LANGUAGE
        self.workspace = panes
        self.remedies = Remedies(shop.desk, self.workspace, self)
        self._url_proposals = UrlProposals(shop.desk.form)
        self.workspace.form.url_menu.offer(self._url_proposals)
        self._next = NextOrder(window, shop.desk, self.workspace)
        self.remedies.add(Action.SIGN_IN, self._sign_in)
        self.remedies.offered_changed.connect(self._offer_remedies)
        self._offer_remedies()
        self._pages = AfterTyping(self._show_page, self.workspace.panel)
        self._meter = CallMeter(window, shop, self)
        self._reveals = Reveals(shop.revealing, self.workspace, catalogue, self._explain, self)
        self._drafting = Drafting(window, shop, self.workspace, self)
        self._shipping = Shipping(window, shop, self.workspace, catalogue, self)
        self._second = QTimer(self)
        self._second.setInterval(1_000)
        self._second.timeout.connect(self._show_outcome)
        self._scanning = Scanning(window, shop, self.workspace)
        Copying(window, shop.desk, self.workspace)
        Papers(window, shop, self.workspace)
        DoneWith(self.workspace, shop.desk.attention, news)
        self._exports = Exports(window, shop, self.workspace, news)
        self._connect_panes()
        self._connect_desk()
        self._connect_window()
        self._show_page(None)
        self._show_whether_to_ship()

    def show_language(self, code: str) -> None:
        """The interface language changed; the panes have been told by Qt."""
        chinese = shipped_languages()[code].is_chinese
        self._desk.findings.set_chinese(chinese)
        self._desk.attention.model.set_chinese(chinese)
        self._desk.handbook.set_chinese(chinese)
        self._url_proposals.language = code
        self._drafting.set_chinese(chinese)
        self._shipping.set_chinese(chinese)
        self.workspace.form.set_chinese_first(chinese)
        self.workspace.panel.set_chinese_first(chinese)
        self._code = code
        if self._imports is not None:
            self._show_language_of(self._imports)
        self._scanning.show_language(code)
        self._exports.language = code
        self._meter.retranslate()
        if not self.workspace.notice.isHidden():
            self._show_trouble(self._trouble)
        self._desk.show_page_again()

    def offer(self, action: Action, deed: Callable[[], None]) -> None:
        """Let an action of explanations be done by something outside the desk."""
        self.remedies.add(action, deed)
        self.workspace.panel.offer(self.remedies.offered, self._label)

    # Wiring -------------------------------------------------------------------------------

    def _connect_panes(self) -> None:
        desk, panes = self._desk, self.workspace
        panes.orders.order_picked.connect(desk.pick)
        panes.form.ship_wanted.connect(desk.ship)
        panes.form.insist_wanted.connect(self._ask_to_insist)
        panes.form.insist_confirmed.connect(desk.insist)
        panes.form.refresh_carriers_wanted.connect(desk.refresh_carriers)
        panes.form.correct_wanted.connect(desk.correct)
        panes.attention.case_picked.connect(lambda case: desk.pick(case.row.order_id))
        panes.attention.retry_wanted.connect(desk.attention.retry)
        panes.attention.check_wanted.connect(desk.attention.check_again)
        panes.form.outcome_pressed.connect(self._outcome_pressed)
        panes.panel.finding_picked.connect(desk.explain_finding)
        panes.panel.remedy_wanted.connect(self.remedies.apply)
        panes.panel.note_wanted.connect(desk.notes.open)
        panes.panel.note.edited.connect(desk.notes.keep)
        desk.notes.opened.connect(panes.panel.note.show_note)
        panes.order.copied.connect(self._tell_copied)
        panes.notice.action.connect(self._explain_trouble)

    def _connect_desk(self) -> None:
        desk = self._desk
        desk.page_changed.connect(self._pages.take)
        desk.order_shown.connect(self._show_order)
        desk.details_missed.connect(self.workspace.order.show_missed)
        desk.declaration_moved.connect(self._show_declaration)
        desk.troubles.changed.connect(self._show_trouble)
        desk.ticket_made.connect(self._copy_ticket)
        desk.form.carriers_changed.connect(self.workspace.form.carriers_changed)
        desk.form.changed.connect(self._show_whether_to_ship)

    def _connect_window(self) -> None:
        window = self._window
        window.commands["refresh"].triggered.connect(self._desk.refresh)
        window.commands["stop"].triggered.connect(self._desk.stop)
        window.commands["ship"].triggered.connect(self._desk.ship)
        window.commands["history"].triggered.connect(self._show_history)
        window.commands["import"].triggered.connect(self._show_imports)
        FileDrop(self.workspace).dropped.connect(self._import)

    def _show_whether_to_ship(self) -> None:
        self._window.commands["ship"].setEnabled(self._desk.form.can_ship)

    # What the window shows -----------------------------------------------------------------

    def _label(self, action: str) -> str:
        return label_text(self._catalogue.actions[self.remedies.named(action)])

    def _offer_remedies(self) -> None:
        self.workspace.panel.offer(self.remedies.offered, self._label)

    def _show_order(self, order: Order, details: OrderDetails | None) -> None:
        self.workspace.order.show_order(order, details, datetime.now(UTC))
        self.workspace.show_order(picked=True)

    def _show_page(self, page: object) -> None:
        if not isinstance(page, ExplanationPage):
            guide, tone = self._guide()
            page = page_for_words(self._catalogue.guides[guide], tone)
        self.workspace.panel.show_page(page)

    def _guide(self) -> tuple[Guide, PageTone]:
        if self._outcome is not None and self._outcome.is_done:
            return Guide.SHIPPED, PageTone.GOOD
        form = self._desk.form
        if form.is_busy:
            return Guide.UNDER_WAY, PageTone.CALM
        if form.can_ship:
            return Guide.READY, PageTone.GOOD
        filling = form.order is not None
        return (Guide.FILL if filling else Guide.WELCOME), PageTone.CALM

    def _show_declaration(self, row: Declaration | None) -> None:
        self._outcome = outcome_of(row) if row is not None else None
        self._show_outcome()

    def _show_outcome(self) -> None:
        banner = self.workspace.form.banner
        if self._outcome is None:
            banner.hide()
        else:
            self._outcome.tell(banner)
        if self._outcome is not None and self._outcome.goes_on_by_itself:
            self._second.start()
        else:
            self._second.stop()

    def _show_trouble(self, page: ExplanationPage | None) -> None:
        self._trouble = page
        notice = self.workspace.notice
        if page is None:
            notice.hide()
            return
        passage = (page.zh if self.workspace.panel.chinese_first else page.en)[0]
        notice.tell(Tone.WARN, passage.title, self.tr("Explain"))

    def _explain_trouble(self) -> None:
        if self._trouble is not None:
            self._explain(self._trouble)
            self.workspace.notice.hide()

    def _explain(self, page: ExplanationPage) -> None:
        self._window.dock.show()
        self._pages.hurry()
        # In front of what it says about the form, and not lost as soon as that is said again.
        self.workspace.panel.show_help(page)

    def _copy_ticket(self, ticket: str) -> None:
        QGuiApplication.clipboard().setText(ticket)
        words = self.tr("A message for the platform's support is on the clipboard")
        self._window.statusBar().showMessage(words, 5_000)

    def _tell_copied(self, what: str) -> None:
        words = {
            "order": self.tr("Order number copied"),
            "address": self.tr("Address copied"),
        }
        self._window.statusBar().showMessage(words[what], 3_000)

    # What the seller wants -------------------------------------------------------------------

    def _ask_to_insist(self) -> None:
        self.workspace.form.confirm_insisting()

    def _outcome_pressed(self) -> None:
        outcome = self._outcome
        if outcome is None or outcome.is_done:
            self._pick_next()
        elif outcome.can_be_taken_back:
            self._desk.take_back()
        else:
            self.workspace.statuses.pick(ATTENTION)

    def _pick_next(self) -> None:
        orders = self.workspace.orders
        orders.setFocus()
        orders.pick_first()

    def _show_history(self) -> None:
        from aliship_gui.ui.history_window import HistoryWindow

        if self._history is None:
            self._history = HistoryWindow(self._desk.history.model, self.workspace)
            self._history.search_wanted.connect(self._desk.history.search)
            self._history.export_wanted.connect(self._export_history)
            self._desk.history.exported.connect(self._tell_exported)
            self._desk.declaration_moved.connect(lambda _row: self._desk.history.load())
        self._desk.history.load()
        come_up(self._history)

    def _export_history(self, path: Path) -> None:
        self._desk.history.export(path, self._shop.files)

    def _show_imports(self) -> None:
        from aliship_gui.ui.import_window import ImportWindow

        if self._imports is None:
            self._imports = ImportWindow(self._shop.imports, self.workspace)
            self._show_language_of(self._imports)
            self._imports.attention_wanted.connect(self._shipping.show_attention)
        come_up(self._imports, self._imports.making())

    def _show_language_of(self, imports: ImportWindow) -> None:
        imports.language = self._code
        imports.set_chinese_first(shipped_languages()[self._code].is_chinese)

    def _import(self, path: Path) -> None:
        self._show_imports()
        self._shop.imports.open(path)

    def _tell_exported(self, path: Path, count: int) -> None:
        if self._history is not None:
            self._history.tell_saved(path, count)

    def _sign_in(self) -> None:
        from aliship_gui.ui.sign_in_dialog import SignInDialog

        dialog = SignInDialog(self._window)
        dialog.accepted.connect(lambda: self._shop.sign_in(dialog.session))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
