"""Ties one open shop to the window: what the first picture shows, then the rest by pieces."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from aliship_gui.app.build_up import BuildUp
from aliship_gui.app.empty_table import EmptyTable
from aliship_gui.app.first_orders import FIRST_STATUS
from aliship_gui.app.open_shop import OpenShop
from aliship_gui.app.searching import Searching
from aliship_gui.ui.languages import shipped_languages
from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.workspace import Workspace
from aliship_gui.viewmodels.status_list import ATTENTION
from aliship_gui.viewmodels.wording import age_text

if TYPE_CHECKING:
    from aliship_gui.app.news import News
    from aliship_gui.app.pane_binding import PaneBinding
    from aliship_gui.app.views import Views
    from aliship_gui.explain.entries import Action, Catalogue

_TICK = 30_000


class ShopBinding(QObject):
    """Statuses, orders and what stands around them; `panes` are the rest, None until built."""

    news: News
    """What is told below the orders; there before `panes`."""

    def __init__(
        self, window: MainWindow, shop: OpenShop, catalogue: Catalogue, build_up: BuildUp
    ) -> None:
        super().__init__(window)
        self._window = window
        self._browser = browser = shop.browser
        self._shop = shop
        self._catalogue = catalogue
        self._build_up = build_up
        self._code = ""
        self._read_at: datetime | None = None
        self._count: int | None = None
        # A shop is read as soon as it is open.
        self._is_reading = True
        self.panes: PaneBinding | None = None
        # The orders are read while the panes are built that show them.
        browser.pick(FIRST_STATUS)
        self.workspace = panes = Workspace(browser)
        panes.statuses.pick(FIRST_STATUS)
        self._views: Views | None = None
        self._empty = EmptyTable(panes, browser, lambda: shop.views.widen())
        Searching(window.search, browser, self)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK)
        self._tick.timeout.connect(self._time_passed)
        panes.statuses.picked.connect(browser.pick)
        browser.view_shown.connect(self._show_count)
        build_up.hold()
        browser.view_shown.connect(build_up.release)
        window.show_workspace(panes)
        self._tick.start()
        pieces = (
            _load_news,
            _load_views,
            self._bind_views,
            self._read_explanations,
            _load_advice,
            _load_form,
            _load_outbox,
            _load_desk,
            self._bind_desk,
            panes.add_order,
            _load_form_view,
            _load_drafting,
            _load_attention,
            lambda: panes.add_form(shop.desk),
            lambda: panes.add_attention(shop.desk),
            _load_panel,
            lambda: panes.add_panel(shop.desk),
            _load_shipping,
            _load_reading,
            _load_the_rest,
            self._bind_panes,
            # Not before it has something to say, in the right language.
            window.show_panel,
        )
        for piece in pieces:
            build_up.add(piece)

    def show_language(self, code: str) -> None:
        """The interface language changed; the panes have been told by Qt."""
        self._code = code
        if self._views is not None:
            self._views.set_chinese(shipped_languages()[code].is_chinese)
        self._show_title()
        self._show_age()
        if self._count is not None:
            self._show_count(self._count)
        if self.panes is not None:
            self.panes.show_language(code)

    def offer(self, action: Action, deed: Callable[[], None]) -> None:
        """Let an action of explanations be done by something outside the desk."""
        if self.panes is not None:
            self.panes.offer(action, deed)

    def _read_explanations(self) -> None:
        """On another thread: it takes longer than a frame.

        To build on meanwhile would take as long as to wait, and would keep the window from whoever
        uses it: Python runs one thread at a time.
        """

        def over(_result: object) -> None:
            # Who needs them reads them otherwise, and meets the same trouble.
            self._build_up.release()

        self._build_up.hold()
        self._shop.files.run(_read_explanations, over, over)

    def _bind_views(self) -> None:
        from aliship_gui.app.news import News
        from aliship_gui.app.views import Views

        # The cursor goes through the window in this order.
        self.workspace.add_notices()
        self.news = News(self.workspace)
        self._views = Views(self._window, self._shop, self.workspace, self.news, self)
        if self._code:
            self._views.set_chinese(shipped_languages()[self._code].is_chinese)

    def _bind_desk(self) -> None:
        desk, orders = self._shop.desk, self.workspace.orders
        orders.looked_at.connect(desk.sight.look_at)
        orders.tell_sight()
        desk.reading.connect(self._show_progress)
        desk.rested.connect(self._rested)
        desk.read_at_changed.connect(self._show_read_at)
        if self._views is not None:
            self._views.follow(self._shop)

    def _bind_panes(self) -> None:
        from aliship_gui.app.pane_binding import PaneBinding

        self.panes = PaneBinding(
            self._window, self._shop, self.workspace, self._catalogue, self.news
        )
        if self._code:
            self.panes.show_language(self._code)

    def _show_title(self) -> None:
        self._window.show_shop(self._shop.title or self.tr("Practice shop"))

    def _show_count(self, count: int) -> None:
        self._count = count
        self._window.count.setText(self.tr("%Ln order(s)", "", count))
        attention = self._browser.key == ATTENTION
        if attention:
            # A hand on the window has it built before; an assistive technology does not.
            self._build_up.finish()
        self.workspace.show_table(filled=count > 0, attention=attention)
        if not count:
            self._empty.show(reading=self._is_reading)

    def _show_progress(self, done: int, total: int) -> None:
        self._is_reading = True
        self._window.show_progress(done, total)

    def _rested(self) -> None:
        self._is_reading = False
        self._window.hide_progress()
        # What was read last may not be shown yet.
        if self._count == 0 and not self._browser.is_behind:
            self._show_count(0)

    def _show_read_at(self, moment: datetime | None) -> None:
        self._read_at = moment
        self._show_age()

    def _show_age(self) -> None:
        if self._read_at is None:
            self._window.age.setText("")
            return
        age = age_text(self._read_at, datetime.now(UTC))
        self._window.age.setText(self.tr("Orders as of {age}").format(age=age))

    def _time_passed(self) -> None:
        now = datetime.now(UTC)
        self._browser.table.tick(now)
        self._show_age()


def _read_explanations(_job: object, _report: object) -> None:
    from aliship_gui.explain.catalogue import shipped_catalogue

    shipped_catalogue()


# To load what is built next takes as long as to build it. One frame is long enough for about
# twenty modules.


def _load_news() -> None:
    import aliship_gui.app.news  # noqa: F401


def _load_views() -> None:
    import aliship_gui.app.views  # noqa: F401


def _load_advice() -> None:
    import aliship_gui.domain.carrier_advice  # noqa: F401


def _load_form() -> None:
    import aliship_gui.viewmodels.ship_form  # noqa: F401


def _load_outbox() -> None:
    import aliship_gui.viewmodels.attention_book  # noqa: F401


def _load_desk() -> None:
    import aliship_gui.viewmodels.desk  # noqa: F401


def _load_form_view() -> None:
    import aliship_gui.ui.ship_form_view  # noqa: F401


def _load_drafting() -> None:
    import aliship_gui.services.drafting  # noqa: F401


def _load_attention() -> None:
    import aliship_gui.ui.attention_view  # noqa: F401


def _load_panel() -> None:
    import aliship_gui.ui.explanation_panel  # noqa: F401


def _load_shipping() -> None:
    import aliship_gui.app.ship_ready  # noqa: F401


def _load_reading() -> None:
    import aliship_gui.api.orders  # noqa: F401


def _load_the_rest() -> None:
    import aliship_gui.app.pane_binding  # noqa: F401
