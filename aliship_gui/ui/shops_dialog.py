"""*Manage shops*: the list, and what can be done with each."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from aliship_gui.ui.labels import PlainLabel
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.viewmodels.shop_list import ShopListModel, ShopRole


class ShopsDialog(Retranslates, QDialog):
    """Shows a `ShopListModel`; says what the seller wants with which shop."""

    open_wanted = Signal(str)
    settings_wanted = Signal(str)
    forget_wanted = Signal(str)
    add_wanted = Signal()

    def __init__(self, model: ShopListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shopsDialog")
        self.view = QListView()
        self.view.setObjectName("shopsList")
        self.view.setModel(model)
        self.view.setSpacing(4)
        # Lines of another script may be higher than the row was reckoned to be.
        self.view.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.view.doubleClicked.connect(lambda _index: self._open())
        self.empty = PlainLabel(role="muted", wrap=True)
        self.open_button = self._button("shopOpenButton", self._open)
        self.rename = self._button("shopRenameButton", self._rename)
        self.settings = self._button("shopSettingsButton", self._settings)
        self.forget = self._button("shopForgetButton", self._forget)
        self.add = self._button("shopAddButton", self.add_wanted.emit)
        self.leave = self._button("shopsCloseButton", self.close)
        self._lay_out()
        selection = self.view.selectionModel()
        selection.currentChanged.connect(lambda _new, _old: self._show())
        model.modelReset.connect(self._pick_first)
        self._pick_first()
        self.retranslate()

    def retranslate(self) -> None:
        """See `Retranslates`."""
        self.setWindowTitle(self.tr("Shops"))
        self.view.setAccessibleName(self.tr("Shops"))
        self.empty.setText(self.tr("No shop is connected yet."))
        self.open_button.setText(self.tr("&Open"))
        self.rename.setText(self.tr("&Rename"))
        self.settings.setText(self.tr("&Settings …"))
        self.forget.setText(self.tr("&Forget …"))
        self.add.setText(self.tr("&Connect a shop …"))
        self.leave.setText(self.tr("Close"))

    def _lay_out(self) -> None:
        buttons = QVBoxLayout()
        buttons.setSpacing(8)
        for button in (self.open_button, self.rename, self.settings, self.forget):
            buttons.addWidget(button)
        buttons.addStretch()
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.view, 1)
        middle.addLayout(buttons)
        below = QHBoxLayout()
        below.addWidget(self.add)
        below.addStretch()
        below.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.empty)
        column.addLayout(middle, 1)
        column.addLayout(below)
        self.resize(520, 360)

    def _pick_first(self) -> None:
        model = self.view.model()
        if model.rowCount():
            self.view.setCurrentIndex(model.index(0, 0))
        self._show()

    def _show(self) -> None:
        known = bool(self._picked())
        self.empty.setVisible(not self.view.model().rowCount())
        for button in (self.open_button, self.rename, self.settings, self.forget):
            button.setEnabled(known)

    def _picked(self) -> str:
        index = self.view.currentIndex()
        return str(index.data(ShopRole.SHOP_ID) or "") if index.isValid() else ""

    def _open(self) -> None:
        if shop_id := self._picked():
            self.open_wanted.emit(shop_id)
            self.close()

    def _rename(self) -> None:
        self.view.setFocus()
        self.view.edit(self.view.currentIndex())

    def _settings(self) -> None:
        self.settings_wanted.emit(self._picked())

    def _forget(self) -> None:
        self.forget_wanted.emit(self._picked())

    def _button(self, name: str, clicked: object) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(clicked)
        return button
