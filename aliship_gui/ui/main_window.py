"""The window: commands, search, progress, and the panes of the open shop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QByteArray,
    QCoreApplication,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent
from PySide6.QtWidgets import (
    QDockWidget,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QProgressBar,
    QSizePolicy,
    QStackedWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from aliship_gui.ui.bar_value import show_value
from aliship_gui.ui.command_set import CommandSet
from aliship_gui.ui.commands import Menu
from aliship_gui.ui.dock_title import NARROWEST, DockTitle
from aliship_gui.ui.empty_state import EmptyState
from aliship_gui.ui.icons import application_icon
from aliship_gui.ui.kept_place import keep_place
from aliship_gui.ui.labels import ElidedLabel, PlainLabel
from aliship_gui.ui.languages import shipped_languages
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.ui.theme import Appearance

if TYPE_CHECKING:
    from aliship_gui.ui.workspace import Workspace

_AROUND_STATUS = 5
"""Height of the status bar besides its words."""
_ON_THE_BAR = ("refresh", "stop", "panel")
"""The commands that the tool bar offers."""

APPEARANCE_WORDS = {
    Appearance.SYSTEM: str(QT_TRANSLATE_NOOP("MainWindow", "Like the &system")),
    Appearance.LIGHT: str(QT_TRANSLATE_NOOP("MainWindow", "&Light")),
    Appearance.DARK: str(QT_TRANSLATE_NOOP("MainWindow", "&Dark")),
}


class MainWindow(Retranslates, QMainWindow):
    """Lays the panes out and offers the commands; what they do is wired from outside."""

    language_wanted = Signal(str)
    appearance_wanted = Signal(str)
    closing = Signal()
    panes_wanted = Signal()
    """Somebody needs every pane of the open shop, at once."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowIcon(application_icon())
        self.beside: dict[str, QByteArray] = {}
        """How the windows beside this one were left, by object name."""
        self.welcome = EmptyState("box")
        self.welcome.setObjectName("welcomePage")
        self.workspace: Workspace | None = None
        self._centre = QStackedWidget()
        self._centre.addWidget(self.welcome)
        self.setCentralWidget(self._centre)
        self._make_dock()
        self.commands = CommandSet(self, {"panel": self.dock.toggleViewAction()})
        self._make_search()
        self._make_tool_bar()
        self._make_menus()
        self._make_status_bar()
        self.commands["quit"].triggered.connect(self.close)
        self.resize(1360, 860)
        # A screen of 1920 by 1080 at 200 %, with room for the desktop's own bar.
        self.setMinimumSize(888, 480)
        self.hide_progress()
        self.retranslate()

    # What it shows ------------------------------------------------------------------------

    @property
    def panes(self) -> Workspace | None:
        """The `workspace` with all its panes; those that are not there yet are built now."""
        if self.workspace is not None:
            self.panes_wanted.emit()
        return self.workspace

    def show_workspace(self, workspace: Workspace) -> None:
        """Show the panes of another shop in place of the present ones."""
        self.drop_workspace()
        self.workspace = workspace
        self._centre.addWidget(workspace)
        self._centre.setCurrentWidget(workspace)
        self.dock.setWidget(_empty_card())
        width = max(NARROWEST, min(440, self.width() * 26 // 100))
        self.resizeDocks([self.dock], [width], Qt.Orientation.Horizontal)
        self.dock.show()
        self.commands.enable_shop(on=True)

    def show_panel(self) -> None:
        """Put the explanation panel of the shown panes in its place, which was kept for it."""
        if self.workspace is not None:
            place = self.dock.widget()
            self.dock.setWidget(self.workspace.panel)
            place.deleteLater()

    def drop_workspace(self) -> None:
        """Let the present panes go; before the shop whose models they show."""
        if self.workspace is not None:
            self._centre.removeWidget(self.workspace)
            self.workspace.deleteLater()
            self.dock.widget().deleteLater()
            self.workspace = None

    def show_welcome(self) -> None:
        """No shop is open any more."""
        self.drop_workspace()
        self.dock.hide()
        self.hide_progress()
        self.commands.enable_shop(on=False)
        self.count.clear()
        self.age.clear()
        self.show_shop("")

    def show_shop(self, title: str) -> None:
        """Which shop is open."""
        self.shop.setText(title)
        self.setWindowTitle(f"{title} – AliShip" if title else "AliShip")

    def show_progress(self, done: int, total: int) -> None:
        """A reading is under way; `total` 0 means that its length is not known yet."""
        self.progress.setVisible(True)
        self.progress.setRange(0, total)
        show_value(self.progress, done)
        self.commands["stop"].setEnabled(True)
        self.commands["refresh"].setEnabled(False)

    def hide_progress(self) -> None:
        """Nothing is being read."""
        self.progress.setVisible(False)
        self.commands["stop"].setEnabled(False)
        self.commands["refresh"].setEnabled(self.workspace is not None)

    def retranslate(self) -> None:
        """See `Retranslates`."""
        # Its title first: Qt hands a new one on to the action.
        self.dock.setWindowTitle(self.tr("Explanation"))
        self.commands.retranslate()
        self.search.setPlaceholderText(self.tr("Find: number, buyer, item, tracking number"))
        self.search.setAccessibleName(self.tr("Find orders"))
        self.progress.setAccessibleName(self.tr("Fetching orders"))
        self.tool_bar.setWindowTitle(self.tr("Tool bar"))
        self.menuBar().setAccessibleName(self.tr("Menu bar"))
        self.statusBar().setAccessibleName(self.tr("Status bar"))
        # Empty labels are lower than words in some scripts, and would grow with the first ones.
        label = PlainLabel(self.tr("Status bar"))
        self.statusBar().setMinimumHeight(label.sizeHint().height() + _AROUND_STATUS)
        for which, menu in self.menus.items():
            menu.setTitle(which.words)
        self._language.setTitle(self.tr("&Language"))
        self._appearance.setTitle(self.tr("&Appearance"))
        for appearance, words in APPEARANCE_WORDS.items():
            self._appearances[appearance].setText(QCoreApplication.translate("MainWindow", words))
        self.welcome.show_text(
            self.tr("Welcome to AliShip"),
            self.tr(
                "The practice shop is a made-up shop on this computer. It answers and refuses "
                "as the platform does, so nothing can go wrong in it. When you feel at home, "
                "connect your own shop."
            ),
            self.tr("Open the practice shop"),
            self.tr("Connect a shop …"),
        )

    def mark_language(self, language: str) -> None:
        """Tick the language that is in use."""
        self._languages[language].setChecked(True)

    def mark_appearance(self, appearance: Appearance) -> None:
        """Tick the appearance that is in use."""
        self._appearances[appearance].setChecked(True)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt's hook."""
        self.closing.emit()
        super().closeEvent(event)

    # How ----------------------------------------------------------------------------------

    def _make_search(self) -> None:
        self.search = QLineEdit()
        self.search.setObjectName("searchEdit")
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(380)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.commands["search"].triggered.connect(self._focus_search)

    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _make_dock(self) -> None:
        self.dock = QDockWidget()
        self.dock.setObjectName("explanationDock")
        self.dock.setTitleBarWidget(DockTitle(self.dock))
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.dock.hide()

    def _make_tool_bar(self) -> None:
        bar = QToolBar()
        bar.setObjectName("toolBar")
        bar.setMovable(False)
        bar.setFloatable(False)
        bar.setIconSize(QSize(20, 20))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.shop = ElidedLabel(role="title")
        self.shop.setObjectName("shopLabel")
        self.progress = QProgressBar()
        self.progress.setObjectName("syncProgress")
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(96)
        # What stands beside it stays in its place when a reading begins and ends.
        keep_place(self.progress)
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(12, 0, 8, 0)
        layout.setSpacing(12)
        layout.addWidget(self.shop, 1)
        layout.addWidget(self.progress)
        layout.addWidget(self.search, 2)
        bar.addWidget(row)
        bar.addActions([self.commands[name] for name in _ON_THE_BAR])
        self.addToolBar(bar)
        self.tool_bar = bar

    def _make_menus(self) -> None:
        self.menus = {which: self.menuBar().addMenu("") for which in Menu}
        for which, menu in self.menus.items():
            self.commands.fill(menu, which)
        view = self.menus[Menu.VIEW]
        view.addSeparator()
        self._language = view.addMenu("")
        self._languages = {
            language.code: self._choice(self._language, "languages", language.name, language.code)
            for language in shipped_languages().values()
        }
        for code, action in self._languages.items():
            action.triggered.connect(lambda _on, code=code: self.language_wanted.emit(code))
        self._appearance = view.addMenu("")
        self._appearances = {
            appearance: self._choice(self._appearance, "appearances", "", str(appearance))
            for appearance in Appearance
        }
        for appearance, action in self._appearances.items():
            action.triggered.connect(
                lambda _on, wanted=str(appearance): self.appearance_wanted.emit(wanted)
            )

    def _choice(self, menu: QMenu, group: str, text: str, name: str) -> QAction:
        existing = menu.findChild(QActionGroup, group)
        actions = existing if isinstance(existing, QActionGroup) else QActionGroup(menu)
        actions.setObjectName(group)
        action = menu.addAction(text)
        action.setObjectName(f"{name}Action")
        action.setCheckable(True)
        actions.addAction(action)
        return action

    def _make_status_bar(self) -> None:
        self.age = QLabel()
        self.age.setObjectName("ageLabel")
        self.count = QLabel()
        self.count.setObjectName("countLabel")
        self.calls = PlainLabel(role="muted")
        self.calls.setObjectName("callsLabel")
        self.calls.hide()
        self.statusBar().setSizeGripEnabled(False)
        # As wide as there is room: its first words are not cut while the bar is laid out again.
        self.statusBar().addWidget(self.count, 1)
        self.statusBar().addPermanentWidget(self.calls)
        self.statusBar().addPermanentWidget(self.age)


def _empty_card() -> QWidget:
    """Keeps the place of the explanation panel, and looks like it."""
    place, card = QWidget(), QFrame()
    card.setProperty("card", "true")
    layout = QVBoxLayout(place)
    layout.setContentsMargins(0, 0, 8, 8)
    layout.addWidget(card)
    place.setMinimumWidth(NARROWEST)
    return place
