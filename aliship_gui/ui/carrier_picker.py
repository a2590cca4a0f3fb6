"""The carrier picker: a field to type into, with the list of carriers below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QColor, QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from aliship_gui.domain.carriers import Carrier
from aliship_gui.ui.icons import paint_icon, themed_icon
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.ui.theme import Tone, current_colours
from aliship_gui.viewmodels.carrier_list import CarrierListModel, CarrierRole
from aliship_gui.viewmodels.indexes import AnyIndex
from aliship_gui.viewmodels.tool_tips import plain_tip

_ROW = 40
_HEADING = 28
_POPUP_HEIGHT = 360
_POPUP_WIDTH = 380
_LIST_KEYS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class CarrierPicker(Retranslates, QLineEdit):
    """Type a Chinese or English name or a key; arrows and Enter pick, Escape gives up.

    `picked` tells the key of the carrier; the text is only its name.
    """

    picked = Signal(str)

    def __init__(self, model: CarrierListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._key = ""
        self._name = ""
        self._at_hand = ""
        self._popup, self._list = self._make_popup(model)
        # Made here: one that the field makes may get the Python half of an action long deleted.
        self._arrow = QAction(themed_icon("chevron-down"), "", self)
        self.addAction(self._arrow, QLineEdit.ActionPosition.TrailingPosition)
        self._arrow.triggered.connect(self.open_popup)
        self.textEdited.connect(self._filter)
        self.retranslate()

    def show_carrier(self, key: str, name: str) -> None:
        """Show the carrier that stands in the draft; leaves a search under way alone."""
        self._key, self._name = key, name
        if not self._popup.isVisible():
            self._show_name()

    def offer_fitting(self, fitting: Callable[[], Sequence[Carrier]]) -> None:
        """Let the carriers that take the number stand first when the list is opened."""
        self._model.fitting = fitting

    @property
    def popup(self) -> QListView:
        """The list of carriers."""
        return self._list

    def open_popup(self) -> None:
        """Show the whole list with the present carrier in sight, unless it is locked."""
        if self.isReadOnly():
            return
        self._model.filter("")
        self._place_popup()
        current = self._model.row_of(self._key)
        self._list.setCurrentIndex(current if current.isValid() else self._model.first_choice())
        self._list.scrollTo(self._list.currentIndex())

    def open_proposals(self, carriers: Sequence[Carrier]) -> None:
        """Show the list with only these carriers in it."""
        if self.isReadOnly():
            return
        self.setFocus()
        self.selectAll()
        self._model.propose(carriers)
        self._place_popup()
        self._list.setCurrentIndex(self._model.first_choice())

    def retranslate(self) -> None:
        """See `Retranslates`."""
        self.setAccessibleName(self.tr("Carrier"))
        self.setPlaceholderText(self.tr("Type a name or key, or press ↓"))
        self._list.setAccessibleName(self.tr("Carriers"))
        self._arrow.setText(self.tr("Open the list of carriers"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: the list is driven from the field."""
        if self._popup.isVisible() and self._key_in_popup(event):
            return
        if event.key() == Qt.Key.Key_Down:
            self.open_popup()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: a click opens the list."""
        super().mousePressEvent(event)
        if not self._popup.isVisible():
            self.selectAll()
            self.open_popup()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: what is there is replaced by what is typed."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: an exact key or name counts as picked, anything else is given up."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._close(accept_exact=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Closes the list when the window moves or something else in it is clicked."""
        if self._popup.isVisible() and self._ends_search(event):
            self._close(accept_exact=True)
        return super().eventFilter(watched, event)

    def _ends_search(self, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
            return not self.rect().contains(self.mapFromGlobal(event.globalPosition().toPoint()))
        return event.type() in (QEvent.Type.Move, QEvent.Type.WindowDeactivate)

    def _window(self) -> list[QObject]:
        """What tells what happens to the window: itself, and what the mouse reaches before it.

        Not the whole program: Qt would have to tell Python of each of its objects one by one.
        """
        window = self.window()
        handle = window.windowHandle()
        return [window, handle] if handle is not None else [window]

    def _make_popup(self, model: CarrierListModel) -> tuple[QFrame, QListView]:
        # A plain child window: a Qt popup would take the keyboard from the field, and with it
        # the input method that Chinese is typed with.
        popup = QFrame(self, Qt.WindowType.ToolTip)
        popup.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        popup.setProperty("popup", "true")
        view = QListView(popup)
        view.setObjectName("carrierList")
        view.setModel(model)
        view.setItemDelegate(_CarrierDelegate(model, view))
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setMouseTracking(True)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.clicked.connect(self._pick)
        model.modelAboutToBeReset.connect(self._remember_choice)
        model.modelReset.connect(self._restore_choice)
        layout = QVBoxLayout(popup)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(view)
        return popup, view

    def _place_popup(self) -> None:
        if not self._popup.isVisible():
            for part in self._window():
                part.installEventFilter(self)
        width = max(self.width(), _POPUP_WIDTH)
        height = min(_POPUP_HEIGHT, self._content_height() + 12)
        room = self.screen().availableGeometry()
        below = self.mapToGlobal(QPoint(0, self.height() + 2))
        above = self.mapToGlobal(QPoint(0, -height - 2))
        corner = below if below.y() + height <= room.bottom() else above
        left = max(room.left(), min(corner.x(), room.right() - width))
        self._popup.setGeometry(QRect(left, max(room.top(), corner.y()), width, height))
        self._popup.show()

    def _content_height(self) -> int:
        height = 0
        for row in range(self._model.rowCount()):
            height += self._list.sizeHintForRow(row)
            if height > _POPUP_HEIGHT:
                break
        return max(height, _ROW)

    def _filter(self, text: str) -> None:
        self._model.filter(text)
        self._place_popup()
        exact = self._model.row_called(text)
        if exact.isValid():
            self._list.setCurrentIndex(exact)
            return
        self._list.setCurrentIndex(self._model.first_choice())
        self._list.scrollToTop()

    def _remember_choice(self) -> None:
        self._at_hand = str(self._list.currentIndex().data(CarrierRole.KEY) or "")

    def _restore_choice(self) -> None:
        """A list forgets its choice when news about the order or the carriers comes in."""
        kept = self._model.row_of(self._at_hand)
        self._list.setCurrentIndex(kept if kept.isValid() else self._model.first_choice())

    def _key_in_popup(self, event: QKeyEvent) -> bool:
        if event.key() in _LIST_KEYS:
            QApplication.sendEvent(self._list, event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick(self._list.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self._close(accept_exact=False)
        else:
            return False
        return True

    def _pick(self, index: QModelIndex) -> None:
        key = index.data(CarrierRole.KEY)
        if key:
            self._key, self._name = str(key), str(index.data())
            self._close(accept_exact=False)
            self.picked.emit(self._key)

    def _close(self, *, accept_exact: bool) -> None:
        if accept_exact and self.text() != self._name and (key := self._exact()):
            self._close(accept_exact=False)
            self.picked.emit(key)
            return
        if self._popup.isVisible():
            for part in self._window():
                part.removeEventFilter(self)
            self._popup.hide()
        self._show_name()

    def _exact(self) -> str:
        index = self._model.row_called(self.text())
        return str(index.data(CarrierRole.KEY)) if index.isValid() else ""

    def _show_name(self) -> None:
        if self.text() != self._name:
            self.setText(self._name)
            self.setCursorPosition(0)
        self.setToolTip(plain_tip(self._key))


class _CarrierDelegate(QStyledItemDelegate):
    """A heading, or a carrier with its other name and key below."""

    def __init__(self, model: CarrierListModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Headings are lower than carriers."""
        del option
        # Asked of the model itself: every letter typed lays out hundreds of entries.
        return QSize(120, _HEADING if self._model.is_heading(index.row()) else _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Qt's hook."""
        rect: QRect = option.rect
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(CarrierRole.KEY):
            chosen = state & QStyle.StateFlag.State_Selected
            hovered = state & QStyle.StateFlag.State_MouseOver
            self._paint_carrier(painter, rect, index, lit=bool(chosen or hovered))
        else:
            self._paint_heading(painter, rect, str(index.data()))
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, text: str) -> None:
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold)
        font.setPixelSize(12)
        painter.setFont(font)
        painter.setPen(QColor(current_colours().muted))
        painter.drawText(rect.adjusted(10, 4, -8, 0), Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_carrier(self, painter: QPainter, rect: QRect, index: AnyIndex, *, lit: bool) -> None:
        colours = current_colours()
        if lit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selection))
            painter.drawRoundedRect(rect.adjusted(2, 1, -2, -1), 6, 6)
        inner = rect.adjusted(10, 3, -10, -3)
        half = inner.height() // 2
        top = QRect(inner.left(), inner.top(), inner.width(), half)
        if index.data(CarrierRole.PROPOSED):
            tone = colours.tones[Tone.ACCENT]
            paint_icon(painter, "star", tone.text, QRect(inner.right() - 16, top.top(), 16, 16))
            top.setWidth(top.width() - 22)
        painter.setPen(QColor(colours.text))
        metrics = painter.fontMetrics()
        name = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, top.width())
        painter.drawText(top, Qt.AlignmentFlag.AlignVCenter, name)
        second = str(index.data(CarrierRole.SECOND_NAME) or "")
        below = "  ·  ".join(word for word in (second, str(index.data(CarrierRole.KEY))) if word)
        font = QFont(painter.font())
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(QColor(colours.muted))
        bottom = QRect(inner.left(), inner.top() + half, inner.width(), half)
        shown = painter.fontMetrics().elidedText(below, Qt.TextElideMode.ElideRight, bottom.width())
        painter.drawText(bottom, Qt.AlignmentFlag.AlignVCenter, shown)
