"""Above the table: the seller's own views as tabs, and the filters in one line."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QInputDialog,
    QMenu,
    QSizePolicy,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from aliship_gui.domain.deadlines import Due
from aliship_gui.store.saved_views import Choice
from aliship_gui.ui.carrier_cell import CarrierCellEdit
from aliship_gui.ui.icons import themed_icon
from aliship_gui.ui.labels import restyle
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.viewmodels.carrier_list import CarrierListModel
from aliship_gui.viewmodels.view_book import ViewBook
from aliship_gui.viewmodels.wording import country_text

_COUNTRY, _WIDEST, _LIST = 130, 190, 400
"""Width of the choice of countries; the most that a choice takes, and a list of countries, in
logical pixels."""
_AROUND = 42
"""What a choice needs besides its text: margins and the arrow."""


class ViewBar(Retranslates, QWidget):
    """Shows a `ViewBook`. The tabs come with the first view that is saved."""

    narrowed = Signal(str, str, str)
    """Country, `Due` and carrier that the seller limits the table to."""

    def __init__(
        self, book: ViewBook, carriers: CarrierListModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("viewBar")
        self._book = book
        self._showing = False
        self._carrier = ""
        self.tabs = QTabBar()
        self.tabs.setObjectName("viewTabs")
        self.tabs.setMovable(True)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.country = _Choice("countryFilter", _COUNTRY)
        self.due = _Choice("dueFilter")
        self.carrier = _CarrierFilter(carriers)
        self.carrier.setObjectName("carrierFilter")
        self.carrier.popup.setObjectName("carrierFilterList")
        self.carrier.setMaximumWidth(220)
        self.clear = self._button("clearFiltersButton", "cancel", book.widen)
        self.save = self._button("saveViewButton", "star", self.ask_name)
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_choice(self, choice: Choice) -> None:
        """What the table is limited to now."""
        self._showing = True
        self.country.setCurrentIndex(max(self.country.findData(choice.country), 0))
        self.due.setCurrentIndex(max(self.due.findData(str(choice.due)), 0))
        self._carrier = choice.carrier
        self.carrier.begin(choice.carrier, self._carrier_name())
        self._showing = False

    def ask_name(self) -> None:
        """Ask under which name the present view is kept."""
        book = self._book
        before = book.views[book.current].name if book.current >= 0 else ""
        self._ask(self.tr("Save this view"), before, book.save)

    def show_next(self) -> None:
        """Show the view after the one that is shown, round and round."""
        self._step(1)

    def show_previous(self) -> None:
        """Show the view before it."""
        self._step(-1)

    def _step(self, by: int) -> None:
        count = len(self._book.views)
        if count:
            here = self._book.current
            self._book.show((here + by) % count if here >= 0 else (0 if by > 0 else count - 1))

    def retranslate(self) -> None:
        """See `Retranslates`."""
        self.tabs.setAccessibleName(self.tr("Saved views"))
        self.country.setAccessibleName(self.tr("Country"))
        self.due.setAccessibleName(self.tr("Due"))
        for combo in (self.country, self.due):
            combo.view().setAccessibleName(combo.accessibleName())
        for button, words in (
            (self.clear, self.tr("Show all orders of this status again")),
            (self.save, self.tr("Save this view as a tab")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self._fill_due()
        self._fill_countries()
        self._show_views()

    # How ------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for widget in (self.country, self.due, self.carrier, self.clear):
            line.addWidget(widget)
        line.addStretch()
        line.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.tabs)
        column.addLayout(line)

    def _connect(self) -> None:
        book = self._book
        book.views_changed.connect(self._show_views)
        book.countries_changed.connect(self._fill_countries)
        self.country.currentIndexChanged.connect(lambda _index: self._tell())
        self.due.currentIndexChanged.connect(lambda _index: self._tell())
        self.carrier.picked.connect(self._carrier_chosen)
        self.carrier.emptied.connect(self._carrier_left)
        self.carrier.editingFinished.connect(self._carrier_left)
        self.tabs.tabBarClicked.connect(self._tab_clicked)
        self.tabs.currentChanged.connect(self._tab_chosen)
        self.tabs.tabMoved.connect(self._tab_moved)
        self.tabs.tabBarDoubleClicked.connect(self._ask_new_name)
        self.tabs.customContextMenuRequested.connect(self._show_menu)

    def _button(self, name: str, icon: str, clicked: object) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setIcon(themed_icon(icon))
        button.clicked.connect(clicked)
        return button

    def _fill_due(self) -> None:
        words = {
            Due.ANY: self.tr("Any deadline"),
            Due.OVERDUE: self.tr("Overdue"),
            Due.TODAY: self.tr("Due in 24 hours"),
            Due.SOON: self.tr("Due in 3 days"),
        }
        _fill(self.due, [(str(due), text) for due, text in words.items()], self._book.choice.due)

    def _fill_countries(self) -> None:
        here = self._book.choice.country
        codes = self._book.countries | ({here} if here else set())
        named = sorted((country_text(code), code) for code in codes)
        choices = [("", self.tr("Any country")), *((code, text) for text, code in named)]
        _fill(self.country, choices, here)
        self.country.view().setMinimumWidth(min(self.country.width_of_all, _LIST))

    def _show_views(self) -> None:
        book = self._book
        self._showing = True
        names = [view.name for view in book.views]
        if self._names() != names:
            while self.tabs.count():
                self.tabs.removeTab(0)
            for name in names:
                self.tabs.addTab(name.replace("&", "&&"))
        self.tabs.setVisible(bool(names))
        self.tabs.setCurrentIndex(book.current)
        self.tabs.setProperty("shown", "true" if book.current >= 0 else "false")
        restyle(self.tabs)
        self.clear.setEnabled(book.is_narrowed)
        self._showing = False
        self.show_choice(book.choice)

    def _names(self) -> list[str]:
        texts = (self.tabs.tabText(place) for place in range(self.tabs.count()))
        return [text.replace("&&", "&") for text in texts]

    def _tell(self) -> None:
        if not self._showing:
            country, due = str(self.country.currentData() or ""), str(self.due.currentData() or "")
            self.narrowed.emit(country, due, self._carrier)

    def _carrier_chosen(self, key: str) -> None:
        if key != self._carrier:
            self._carrier = key
            self._tell()

    def _carrier_left(self) -> None:
        """An emptied field means any carrier; a text that means none is given up."""
        if self._showing:
            return
        if not self.carrier.text().strip():
            self._carrier_chosen("")
        else:
            self.carrier.begin(self._carrier, self._carrier_name())

    def _carrier_name(self) -> str:
        return self.carrier.name_of(self._carrier)

    def _tab_clicked(self, place: int) -> None:
        if place == self.tabs.currentIndex() and place != self._book.current:
            self._book.show(place)

    def _tab_chosen(self, place: int) -> None:
        if not self._showing and place >= 0:
            self._book.show(place)

    def _tab_moved(self, place: int, to: int) -> None:
        if not self._showing:
            self._book.move(place, to)

    def menu_of(self, place: int) -> QMenu:
        """What can be done with a view."""
        book, menu = self._book, QMenu(self)
        menu.setObjectName("viewMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("&Rename …"), lambda: self._ask_new_name(place))
        left = menu.addAction(self.tr("Move &left"), lambda: book.move(place, place - 1))
        left.setEnabled(place > 0)
        right = menu.addAction(self.tr("Move r&ight"), lambda: book.move(place, place + 1))
        right.setEnabled(place + 1 < len(book.views))
        menu.addSeparator()
        menu.addAction(self.tr("&Delete"), lambda: book.delete(place))
        return menu

    def _show_menu(self, spot: QPoint) -> None:
        place = self.tabs.tabAt(spot)
        place = place if place >= 0 else self.tabs.currentIndex()
        if place >= 0:
            self.menu_of(place).popup(self.tabs.mapToGlobal(spot))

    def _ask_new_name(self, place: int) -> None:
        if place >= 0:
            name = self._book.views[place].name
            self._ask(self.tr("Rename this view"), name, lambda new: self._book.rename(place, new))

    def _ask(self, title: str, text: str, take: object) -> None:
        dialog = QInputDialog(self)
        dialog.setObjectName("viewNameDialog")
        dialog.setWindowTitle(title)
        dialog.setLabelText(self.tr("Name"))
        dialog.setTextValue(text)
        dialog.textValueSelected.connect(take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class _CarrierFilter(CarrierCellEdit):
    def retranslate(self) -> None:
        """See `Retranslates`."""
        super().retranslate()
        self.setPlaceholderText(self.tr("Any carrier"))
        self.setAccessibleName(self.tr("Only with this carrier"))


class _Choice(QComboBox):
    """As wide as the longest of its texts; with `least` as the chosen one, and so wide at least.

    Qt remembers how wide other texts were.
    """

    def __init__(self, name: str, least: int = 0) -> None:
        super().__init__()
        self._least = least
        self.setObjectName(name)
        self.view().setObjectName(f"{name}List")
        self.setMaximumWidth(_WIDEST)
        self.setMaxVisibleItems(20)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.currentIndexChanged.connect(self.updateGeometry)

    @property
    def width_of_all(self) -> int:
        """What the longest text needs."""
        return max((self._needed(self.itemText(row)) for row in range(self.count())), default=0)

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        chosen = max(self._needed(self.currentText()), self._least)
        width = chosen if self._least else self.width_of_all
        return QSize(min(width, _WIDEST), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Qt's hook."""
        return self.sizeHint()

    def _needed(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text) + _AROUND


def _fill(combo: QComboBox, choices: list[tuple[str, str]], chosen: str) -> None:
    combo.blockSignals(True)
    combo.clear()
    for value, text in choices:
        combo.addItem(text, value)
    combo.setCurrentIndex(max(combo.findData(str(chosen)), 0))
    combo.blockSignals(False)
    combo.updateGeometry()
