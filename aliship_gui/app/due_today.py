"""Tells at the start, and once a day from then on, how many orders must be shipped today."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

from PySide6.QtCore import QObject, QTimer

from aliship_gui.app.news import News
from aliship_gui.app.open_shop import OpenShop
from aliship_gui.app.preferences import Preferences
from aliship_gui.app.single_instance import come_forward
from aliship_gui.domain.deadlines import end_of_day
from aliship_gui.domain.orders import OrderStatus
from aliship_gui.services.desktop_notice import DesktopNotices, Notice
from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.theme import Tone

_SETTING = "reminder.due_today"
_OFF = "off"
_LOOK = 10 * 60_000
_MORNING = 8
"""The hour, by the computer's clock, from which a new day is worth a word."""


class DueToday(QObject):
    """The reminder of the open shop; nothing is said when nothing is due.

    It is told once the orders have been read, through the desktop, or below the orders where
    the desktop has no such service.
    """

    def __init__(
        self,
        window: MainWindow,
        preferences: Preferences,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._clock = clock
        self._shop: OpenShop | None = None
        self._news: News | None = None
        self._notices: DesktopNotices | None = None
        self._told_on: date | None = None
        self._command = window.commands["remind"]
        self._command.setCheckable(True)
        self._command.triggered.connect(self._switch)
        self._remember()
        preferences.loaded.connect(self._remember)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK)
        self._look.timeout.connect(self.look)

    def _remember(self) -> None:
        self._command.setChecked(self._preferences.get(_SETTING) != _OFF)

    def watch(self, shop: OpenShop, news: News) -> None:
        """Another shop is open."""
        self.close()
        self._shop, self._news, self._told_on = shop, news, None
        self._notices = DesktopNotices(shop.files.post)
        shop.services.sync.finished.connect(self.look)
        # What is known here is due as well while the platform cannot be asked.
        shop.services.sync.failed.connect(self.look)

    def close(self) -> None:
        """The shop closes."""
        self._look.stop()
        self._shop = self._news = None
        if self._notices is not None:
            self._notices.close()
            self._notices = None

    def look(self, *_news: object) -> None:
        """Count, if it is time to say something."""
        shop, now = self._shop, self._clock().astimezone()
        self._look.start()
        known = self._preferences.is_loaded and self._command.isChecked()
        if shop is None or not known or not self._is_time(now):
            return
        self._told_on = now.date()
        orders = shop.stores.orders

        def work(_job: object, _report: object) -> tuple[int, int]:
            return orders.due_before(end_of_day(now)), orders.due_before(now)

        shop.disk.run(work, self._tell, shop.desk.warn)

    def _is_time(self, now: datetime) -> bool:
        if self._told_on is None:
            return True
        return now.date() != self._told_on and now.hour >= _MORNING

    def _tell(self, counts: tuple[int, int]) -> None:
        due, overdue = counts
        if not due or self._notices is None or self._shop is None:
            return

        def here() -> tuple[str, str]:
            title, more = self._words(due, overdue)
            both = self.tr("{due}. {overdue}").format(due=title, overdue=more)
            return both if more else title, self.tr("Show them")

        def tell_here() -> None:
            if self._news is not None:
                self._news.tell(Tone.WARN, here, self._show_orders)

        if self._shop.keys.is_practice:
            # Made-up orders are no business of the desktop.
            tell_here()
            return
        notice = Notice(*self._words(due, overdue), self.tr("Show them"))
        self._notices.show(notice, self._show_orders, tell_here)

    def _words(self, due: int, overdue: int) -> tuple[str, str]:
        title = self.tr("%Ln order(s) must be shipped today", "", due)
        return title, self.tr("%Ln of them overdue.", "", overdue) if overdue else ""

    def _show_orders(self) -> None:
        come_forward(self._window)
        if self._window.workspace is not None:
            self._window.workspace.statuses.pick(OrderStatus.WAIT_SELLER_SEND_GOODS)

    def _switch(self, on: bool) -> None:
        self._preferences.keep(_SETTING, "on" if on else _OFF)
        if on:
            self._told_on = None
            self.look()
