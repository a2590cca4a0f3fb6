"""The window: commands, search, progress, and the panes of the open shop."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QProgressBar,
    QSizePolicy,
    QStackedWidget,
    QToolBar,
    QWidget,
)

from aliship_gui.ui.empty_state import EmptyState
from aliship_gui.ui.icons import application_icon, themed_icon
from aliship_gui.ui.labels import ElidedLabel
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.ui.theme import Appearance
from aliship_gui.ui.workspace import Workspace


class MainWindow(Retranslates, QMainWindow):
    """Lays the panes out and offers the commands; what they do is wired from outside."""

    language_wanted = Signal(str)
    appearance_wanted = Signal(str)
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowIcon(application_icon())
        self.welcome = EmptyState("box")
        self.workspace: Workspace | None = None
        self._centre = QStackedWidget()
        self._centre.addWidget(self.welcome)
        self.setCentralWidget(self._centre)
        self._make_actions()
        self._make_search()
        self._make_dock()
        self._make_tool_bar()
        self._make_menus()
        self._make_status_bar()
        self.resize(1360, 860)
        self.setMinimumSize(900, 560)
        self.hide_progress()
        self.retranslate()

    # What it shows ------------------------------------------------------------------------

    def show_workspace(self, workspace: Workspace) -> None:
        """Show the panes of another shop in place of the present ones."""
        self.drop_workspace()
        self.workspace = workspace
        self._centre.addWidget(workspace)
        self._centre.setCurrentWidget(workspace)
        self.dock.setWidget(workspace.panel)
        width = max(300, min(440, self.width() * 33 // 100))
        self.resizeDocks([self.dock], [width], Qt.Orientation.Horizontal)
        self.dock.show()
        for action in self._shop_actions:
            action.setEnabled(True)

    def drop_workspace(self) -> None:
        """Let the present panes go; before the shop whose models they show."""
        if self.workspace is not None:
            self._centre.removeWidget(self.workspace)
            self.workspace.deleteLater()
            self.workspace.panel.deleteLater()
            self.workspace = None

    def show_shop(self, title: str) -> None:
        """Which shop is open."""
        self.shop.setText(title)
        self.setWindowTitle(f"{title} – AliShip" if title else "AliShip")

    def show_progress(self, done: int, total: int) -> None:
        """A reading is under way; `total` 0 means that its length is not known yet."""
        self.progress.setVisible(True)
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.stop_action.setEnabled(True)
        self.refresh_action.setEnabled(False)

    def hide_progress(self) -> None:
        """Nothing is being read."""
        self.progress.setVisible(False)
        self.stop_action.setEnabled(False)
        self.refresh_action.setEnabled(self.workspace is not None)

    def retranslate(self) -> None:
        """See `Retranslates`."""
        for action, text, tip in (
            (self.refresh_action, self.tr("&Refresh"), self.tr("Fetch orders (F5)")),
            (self.stop_action, self.tr("St&op"), self.tr("Stop fetching (Ctrl+.)")),
            (self.search_action, self.tr("&Find"), self.tr("Find orders (Ctrl+F)")),
            (self.ship_action, self.tr("Declare &shipment"), self.tr("Declare (Ctrl+Enter)")),
            (self.history_action, self.tr("&History …"), self.tr("Everything sent (Ctrl+H)")),
            (self.import_action, self.tr("&Import a file …"), self.tr("Many parcels (Ctrl+I)")),
            (self.quit_action, self.tr("&Quit"), ""),
            (self.about_action, self.tr("&About AliShip"), ""),
        ):
            action.setText(text)
            action.setToolTip(tip or text.replace("&", ""))
        # Its title first: Qt hands a new one on to the action.
        self.dock.setWindowTitle(self.tr("Explanation"))
        self.panel_action.setText(self.tr("&Explanations"))
        self.panel_action.setToolTip(self.tr("Show or hide the explanations (F1)"))
        self.search.setPlaceholderText(self.tr("Find: number, buyer, item, tracking number"))
        self.search.setAccessibleName(self.tr("Find orders"))
        self.progress.setAccessibleName(self.tr("Fetching orders"))
        self.tool_bar.setWindowTitle(self.tr("Tool bar"))
        for menu, text in (
            (self._file, self.tr("&Orders")),
            (self._view, self.tr("&View")),
            (self._language, self.tr("&Language")),
            (self._appearance, self.tr("&Appearance")),
            (self._help, self.tr("&Help")),
        ):
            menu.setTitle(text)
        self._appearances[Appearance.SYSTEM].setText(self.tr("Like the &system"))
        self._appearances[Appearance.LIGHT].setText(self.tr("&Light"))
        self._appearances[Appearance.DARK].setText(self.tr("&Dark"))
        self.welcome.show_text(
            self.tr("Welcome to AliShip"),
            self.tr(
                "The practice shop is a made-up shop on this computer. It answers and refuses "
                "as the platform does, so nothing can go wrong in it."
            ),
            self.tr("Open the practice shop"),
        )

    def recolour(self) -> None:
        """See `Retranslates`."""
        self.refresh_action.setIcon(themed_icon("refresh"))
        self.stop_action.setIcon(themed_icon("stop"))
        self.search_action.setIcon(themed_icon("search"))
        self.panel_action.setIcon(themed_icon("panel"))
        self.ship_action.setIcon(themed_icon("truck"))
        self.history_action.setIcon(themed_icon("history"))
        self.import_action.setIcon(themed_icon("table"))

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

    def _make_actions(self) -> None:
        self.refresh_action = self._action("refreshAction", QKeySequence.StandardKey.Refresh)
        self.stop_action = self._action("stopAction", "Ctrl+.")
        self.search_action = self._action("searchAction", QKeySequence.StandardKey.Find)
        self.ship_action = self._action("shipAction", "Ctrl+Return")
        self.history_action = self._action("historyAction", "Ctrl+H")
        self.import_action = self._action("importAction", "Ctrl+I")
        self.quit_action = self._action("quitAction", QKeySequence.StandardKey.Quit)
        self.about_action = self._action("aboutAction", None)
        self._shop_actions = (
            self.refresh_action,
            self.search_action,
            self.ship_action,
            self.history_action,
            self.import_action,
        )
        for action in self._shop_actions:
            action.setEnabled(False)
        self.quit_action.triggered.connect(self.close)

    def _action(self, name: str, keys: QKeySequence.StandardKey | str | None) -> QAction:
        action = QAction(self)
        action.setObjectName(name)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
        self.addAction(action)
        return action

    def _make_search(self) -> None:
        self.search = QLineEdit()
        self.search.setObjectName("searchEdit")
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(380)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.search_action.triggered.connect(self._focus_search)

    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _make_dock(self) -> None:
        self.dock = QDockWidget()
        self.dock.setObjectName("explanationDock")
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.dock.hide()
        self.panel_action = self.dock.toggleViewAction()
        self.panel_action.setObjectName("panelAction")
        self.panel_action.setShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents))

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
        self.progress.setFixedWidth(120)
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(12, 0, 8, 0)
        layout.setSpacing(12)
        layout.addWidget(self.shop, 1)
        layout.addWidget(self.progress)
        layout.addWidget(self.search, 2)
        bar.addWidget(row)
        bar.addAction(self.refresh_action)
        bar.addAction(self.stop_action)
        bar.addAction(self.panel_action)
        self.addToolBar(bar)
        self.tool_bar = bar
        self.recolour()

    def _make_menus(self) -> None:
        menus = self.menuBar()
        self._file = menus.addMenu("")
        self._file.addActions([self.refresh_action, self.stop_action, self.search_action])
        self._file.addSeparator()
        self._file.addAction(self.ship_action)
        self._file.addAction(self.import_action)
        self._file.addAction(self.history_action)
        self._file.addSeparator()
        self._file.addAction(self.quit_action)
        self._view = menus.addMenu("")
        self._view.addAction(self.panel_action)
        self._view.addSeparator()
        self._language = self._view.addMenu("")
        self._languages = {
            "zh": self._choice(self._language, "languages", "中文", "zh"),
            "en": self._choice(self._language, "languages", "English", "en"),
        }
        for code, action in self._languages.items():
            action.triggered.connect(lambda _on, code=code: self.language_wanted.emit(code))
        self._appearance = self._view.addMenu("")
        self._appearances = {
            appearance: self._choice(self._appearance, "appearances", "", str(appearance))
            for appearance in Appearance
        }
        for appearance, action in self._appearances.items():
            action.triggered.connect(
                lambda _on, wanted=str(appearance): self.appearance_wanted.emit(wanted)
            )
        self._help = menus.addMenu("")
        self._help.addAction(self.panel_action)
        self._help.addAction(self.about_action)

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
        self.statusBar().addWidget(self.count)
        self.statusBar().addPermanentWidget(self.age)
