"""The About box: versions to copy, and the licences of everything that ships."""

from __future__ import annotations

import platform
from collections.abc import Sequence

import PySide6
from PySide6.QtCore import QModelIndex, QStringListModel, QSysInfo, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from aliship_gui import __version__
from aliship_gui.services.licences import Component
from aliship_gui.ui.chosen_row import follow_selection
from aliship_gui.ui.icons import application_icon
from aliship_gui.ui.labels import PlainLabel
from aliship_gui.ui.opening_size import OpeningSize
from aliship_gui.ui.pane_splitter import PaneSplitter
from aliship_gui.ui.retranslation import Retranslates

_ICON = 48


def versions_text() -> str:
    """What a report of a fault should tell: a line each, in no language."""
    return "\n".join(
        (
            f"AliShip {__version__}",
            f"Qt {qVersion()}",
            f"PySide6 {PySide6.__version__}",
            f"Python {platform.python_version()}",
            f"{QSysInfo.prettyProductName()} ({QGuiApplication.platformName()})",
        )
    )


class AboutDialog(Retranslates, QDialog):
    """`show_components` fills the list once the licences have been read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("aboutDialog")
        self._components: Sequence[Component] = ()
        self._model = QStringListModel(self)
        icon = QLabel()
        icon.setPixmap(application_icon().pixmap(_ICON, _ICON))
        self.name = PlainLabel(f"AliShip {__version__}", role="title")
        self.purpose = PlainLabel(role="muted", wrap=True)
        self.versions = PlainLabel(versions_text().partition("\n")[2], selectable=True)
        self.versions.setObjectName("versionsLabel")
        self.heading = QLabel()
        self.heading.setProperty("role", "heading")
        self.list = QListView()
        self.list.setObjectName("componentList")
        self.list.setModel(self._model)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(2)
        self.list.selectionModel().currentChanged.connect(self._show)
        follow_selection(self.list)
        self.heading.setBuddy(self.list)
        self.text = QPlainTextEdit()
        self.text.setObjectName("licenceText")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.copy = QPushButton()
        self.copy.setObjectName("copyVersionsButton")
        self.copy.clicked.connect(self._copy)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(4)
        for label in (self.name, self.purpose, self.versions):
            words.addWidget(label)
        head.addLayout(words, 1)
        both = PaneSplitter(Qt.Orientation.Horizontal)
        both.addWidget(self.list)
        both.addWidget(self.text)
        both.setSizes([240, 460])
        bottom = QHBoxLayout()
        bottom.addWidget(self.copy)
        bottom.addStretch()
        bottom.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.heading)
        column.addWidget(both, 1)
        column.addLayout(bottom)
        OpeningSize(self, 760, 540)
        self.retranslate()

    def show_components(self, components: Sequence[Component]) -> None:
        """List these; the first one's licence is shown."""
        self._components = components
        self._model.setStringList([_line(component) for component in components])
        self.list.setCurrentIndex(self._model.index(0))

    def retranslate(self) -> None:
        """See `Retranslates`."""
        self.setWindowTitle(self.tr("About AliShip"))
        self.purpose.setText(
            self.tr("Declares AliExpress shipments exactly once and explains every refusal.")
        )
        self.heading.setText(self.tr("&Made of, and their licences"))
        self.list.setAccessibleName(self.tr("Components"))
        self.text.setAccessibleName(self.tr("Licence"))
        self.copy.setText(self.tr("&Copy the versions"))
        if not self._components:
            self.text.setPlainText(self.tr("The licences are being read …"))
        self._show(self.list.currentIndex())

    def recolour(self) -> None:
        """See `Retranslates`: the style sheet does it."""

    def _show(self, current: QModelIndex) -> None:
        if not current.isValid():
            return
        part = self._components[current.row()]
        licence = self.tr("Licence: {licence}").format(licence=part.licence or "?")
        text = part.text or self.tr("The licence's text is at the address above.")
        facts = [f"{part.name} {part.version}".strip(), licence, part.link]
        self.text.setPlainText("\n".join(filter(None, facts)) + f"\n\n{text}")

    def _copy(self) -> None:
        parts = [_line(part) for part in self._components]
        QGuiApplication.clipboard().setText("\n".join([versions_text(), "", *parts]))


def _line(part: Component) -> str:
    licence = f" – {part.licence}" if part.licence else ""
    return f"{part.name} {part.version}".strip() + licence
