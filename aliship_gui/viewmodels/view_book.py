"""The seller's own views: which orders to look at, by name, kept for the next start."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from aliship_gui.domain.deadlines import Due
from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.services.worker import Runner
from aliship_gui.store.orders import OrderStore
from aliship_gui.store.saved_views import Choice, SavedView, SavedViews
from aliship_gui.viewmodels.order_browser import OrderBrowser

NONE = -1
"""The place of the present choice while it is none of the views."""
_LONGEST_NAME = 40


class ViewBook(QObject):
    """Views in their order, and which of them is shown."""

    views_changed = Signal()
    """Views came, went, moved or got another name; or another one is shown."""
    choice_wanted = Signal(object)
    """A `Choice` is to be shown in the window: status, text and filters."""
    deleted = Signal(object, int)
    """The `SavedView` that was deleted, and the place where it stood."""
    countries_changed = Signal()
    failed = Signal(object)
    """What could not be read or kept: a `Failure`."""

    def __init__(
        self,
        browser: OrderBrowser,
        orders: OrderStore,
        kept: SavedViews,
        disk: Runner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._browser = browser
        self._orders = orders
        self._kept = kept
        self._disk = disk
        self._showing = False
        self._is_loaded = False
        # What the disk has not confirmed yet.
        self._unsaved: tuple[SavedView, ...] | None = None
        self.views: tuple[SavedView, ...] = ()
        self.current = NONE
        self.countries: frozenset[str] = frozenset()
        browser.choice_changed.connect(self._choice_changed)

    @property
    def choice(self) -> Choice:
        """What is looked at now."""
        browser = self._browser
        return Choice(browser.key, browser.country, browser.due, browser.carrier, browser.text)

    @property
    def is_narrowed(self) -> bool:
        """Whether anything but the status limits what is shown."""
        return self.choice != Choice(self._browser.key)

    def load(self) -> None:
        """Read the views of earlier days; what is saved meanwhile comes behind them."""
        kept = self._kept
        self._disk.run(lambda _job, _report: kept.load(), self._loaded, self._unread)
        self.load_countries()

    def close(self) -> Callable[[], None]:
        """Returns what writes views that may not be on the disk yet, for another thread."""
        kept, left, unread = self._kept, self._unsaved, () if self._is_loaded else self.views

        def last_words() -> None:
            if unread:
                kept.save(_joined(kept.load(), unread))
            elif left is not None:
                kept.save(left)

        return last_words

    def load_countries(self) -> None:
        """Find out which countries there are to choose from."""
        orders = self._orders
        self._disk.run(
            lambda _job, _report: orders.countries(), self._countries_read, self.failed.emit
        )

    def note_country(self, details: OrderDetails) -> None:
        """An order's country became known."""
        self._countries_read(self.countries | {details.destination} - {""})

    # What the seller wants --------------------------------------------------------------------

    def narrow(self, country: str, due: Due, carrier: str) -> None:
        """Look only at orders for a country, due so soon, with a carrier."""
        self._browser.narrow(country, due, carrier)

    def widen(self) -> None:
        """Look at all orders of the status again."""
        self._show(Choice(self._browser.key))

    def show(self, place: int) -> None:
        """Show a view; nothing happens for a place that has none."""
        if 0 <= place < len(self.views):
            self._show(self.views[place].choice)
            self.current = place
            self.views_changed.emit()

    def save(self, name: str) -> None:
        """Keep what is looked at now under a name; one of that name gives way."""
        name = name.strip()[:_LONGEST_NAME]
        if not name:
            return
        new = SavedView(name, self.choice)
        names = [view.name for view in self.views]
        if name in names:
            self.current = names.index(name)
            views = [new if view.name == name else view for view in self.views]
        else:
            self.current = len(names)
            views = [*self.views, new]
        self._change(views)

    def rename(self, place: int, name: str) -> None:
        """Give a view another name; nothing happens when it is empty or taken."""
        name = name.strip()[:_LONGEST_NAME]
        views = list(self.views)
        if name and name not in {view.name for view in views}:
            views[place] = replace(views[place], name=name)
            self._change(views)

    def delete(self, place: int) -> None:
        """Forget a view; what it shows stays in sight."""
        views = list(self.views)
        view = views.pop(place)
        self.current = NONE if place == self.current else self.current - (place < self.current)
        self._change(views)
        self.deleted.emit(view, place)

    def put_back(self, view: SavedView, place: int) -> None:
        """Undo a deletion; nothing happens when another view has the name by now."""
        if view.name in {other.name for other in self.views}:
            return
        views = list(self.views)
        views.insert(place, view)
        self.current += self.current >= place
        if self.current == NONE and view.choice == self.choice:
            self.current = place
        self._change(views)

    def move(self, place: int, to: int) -> None:
        """Put a view elsewhere in the order."""
        views = list(self.views)
        shown = views[self.current] if self.current != NONE else None
        views.insert(to, views.pop(place))
        self.current = views.index(shown) if shown is not None else NONE
        self._change(views)

    # How --------------------------------------------------------------------------------------

    def _show(self, choice: Choice) -> None:
        self._showing = True
        self._browser.narrow(choice.country, choice.due, choice.carrier)
        self.choice_wanted.emit(choice)
        self._showing = False
        self._choice_changed()

    def _choice_changed(self) -> None:
        if self._showing:
            return
        here = self.current != NONE and self.views[self.current].choice == self.choice
        self.current = self.current if here else NONE
        self.views_changed.emit()

    def _change(self, views: Sequence[SavedView]) -> None:
        self.views = tuple(views)
        if self._is_loaded:
            self._keep()
        self.views_changed.emit()

    def _keep(self) -> None:
        kept, wanted = self._kept, self.views
        self._unsaved = wanted

        def done(_none: None) -> None:
            if self._unsaved is wanted:
                self._unsaved = None

        self._disk.run(lambda _job, _report: kept.save(wanted), done, self.failed.emit)

    def _loaded(self, views: tuple[SavedView, ...]) -> None:
        self._is_loaded = True
        if not self.views:
            self.views = views
            self.views_changed.emit()
            return
        shown = self.views[self.current] if self.current != NONE else None
        joined = _joined(views, self.views)
        self.current = joined.index(shown) if shown is not None else NONE
        self._change(joined)

    def _unread(self, failure: object) -> None:
        self._loaded(())
        self.failed.emit(failure)

    def _countries_read(self, countries: frozenset[str]) -> None:
        if countries != self.countries:
            self.countries = countries
            self.countries_changed.emit()


def _joined(kept: Sequence[SavedView], fresh: Sequence[SavedView]) -> tuple[SavedView, ...]:
    """Those of earlier days and then the fresh ones; of two of one name the fresh one counts."""
    names = {view.name for view in fresh}
    return (*(view for view in kept if view.name not in names), *fresh)
