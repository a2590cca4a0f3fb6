"""The handbook in the side panel: a field to search it, and a list of what was found, or of all."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QVBoxLayout, QWidget

from aliship_gui.ui.chosen_row import follow_selection
from aliship_gui.ui.icons import themed_icon
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.viewmodels.handbook import HandbookModel

_SMALLEST_LIST = 168
"""Logical pixels that a long list may always have; in a high panel it has a third of it."""


class HandbookLookup(Retranslates, QWidget):
    """Shows a `HandbookModel` while the seller searches or browses it."""

    changed = Signal()
    """The seller looks for something else, or is done."""
    page_picked = Signal(object)
    """The `ExplanationPage` to be read."""

    def __init__(self, model: HandbookModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.search = QLineEdit()
        self.search.setObjectName("handbookSearchEdit")
        self.search.setClearButtonEnabled(True)
        self.browse = QAction(self)
        self.browse.setIcon(themed_icon("chevron-down"))
        self.browse.setCheckable(True)
        self.search.addAction(self.browse, QLineEdit.ActionPosition.TrailingPosition)
        self.view = self._view(model)
        self._lay_out()
        self.search.textChanged.connect(self._look_up)
        self.browse.toggled.connect(self._look_up)
        into_list = QShortcut(Qt.Key.Key_Down, self.search)
        into_list.setContext(Qt.ShortcutContext.WidgetShortcut)
        into_list.activated.connect(self._enter_list)
        self.retranslate()

    @property
    def is_open(self) -> bool:
        """Whether the seller is searching or browsing."""
        return self.browse.isChecked() or bool(self.search.text().strip())

    def leave(self) -> None:
        """The seller is done with it."""
        self.browse.setChecked(False)
        self.search.clear()

    def retranslate(self) -> None:
        """See `Retranslates`."""
        self.view.setAccessibleName(self.tr("Explanations found"))
        self.search.setAccessibleName(self.tr("Find an explanation"))
        self.search.setPlaceholderText(self.tr("Find an explanation: code or words"))
        self.browse.setText(self.tr("All explanations"))
        self.browse.setToolTip(self.tr("All explanations (↓)"))

    def _view(self, model: HandbookModel) -> QListView:
        view = QListView()
        view.setObjectName("handbookList")
        view.setModel(model)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.selectionModel().currentChanged.connect(self._picked)
        follow_selection(view)
        view.hide()
        return view

    def _lay_out(self) -> None:
        field = QVBoxLayout()
        field.setContentsMargins(16, 12, 16, 4)
        field.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(field)
        column.addWidget(self.view)

    def _look_up(self) -> None:
        text = self.search.text()
        if self.browse.isChecked() and not text.strip():
            self._model.show_all()
        else:
            self._model.search(text)
        rows = self._model.rowCount()
        self.view.setVisible(rows > 0)
        panel = self.parentWidget()
        most = max(_SMALLEST_LIST, panel.height() // 3 if panel is not None else 0)
        self.view.setFixedHeight(min(rows * max(self.view.sizeHintForRow(0), 1), most) + 2)
        self.changed.emit()

    def _enter_list(self) -> None:
        if not self.is_open:
            self.browse.setChecked(True)
        if self.view.isVisible():
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _picked(self, current: QModelIndex, _previous: QModelIndex) -> None:
        page = self._model.page_at(current.row())
        if page is not None:
            self.page_picked.emit(page)
