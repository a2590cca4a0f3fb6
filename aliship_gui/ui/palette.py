"""The command palette: a field over the window, and below it what can be done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen
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

from aliship_gui.ui.announcing import announce
from aliship_gui.ui.keyboard_return import give_keyboard_back
from aliship_gui.ui.labels import PlainLabel
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.ui.theme import current_colours
from aliship_gui.viewmodels.indexes import AnyIndex
from aliship_gui.viewmodels.palette import PaletteModel, PaletteRole

_ROW = 44
_WIDEST = 560
_MOST_ROWS = 9
_TOP = 76
_LIST_KEYS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class Palette(Retranslates, QFrame):
    """Lies in the window rather than in one of its own, so that input methods work in it.

    Arrows move, Enter takes, Escape or a click elsewhere closes; the cursor then returns.
    """

    chosen = Signal(str)
    """The key of the entry that was taken; the palette is closed by then."""
    searched = Signal(str)

    def __init__(self, model: PaletteModel, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self.setProperty("popup", "true")
        self.setAutoFillBackground(True)
        self._model = model
        self._window = window
        self._before: QWidget | None = None
        self.edit = QLineEdit()
        self.edit.setObjectName("paletteEdit")
        self.edit.setClearButtonEnabled(True)
        self.edit.textChanged.connect(self._search)
        self.edit.installEventFilter(self)
        self.list = self._make_list(model)
        self.nothing = PlainLabel(role="muted")
        self.nothing.setContentsMargins(12, 0, 12, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.edit)
        layout.addWidget(self.nothing, 1)
        layout.addWidget(self.list)
        self.hide()
        self.retranslate()

    def open(self) -> None:
        """Show it over the window, empty, with the cursor in it."""
        self._before = QApplication.focusWidget()
        self.edit.clear()
        self._search("")
        self.show()
        self.raise_()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_up(self) -> None:
        """Hide it and give the cursor back."""
        if not self.isVisible():
            return
        before, self._before = self._before, None
        self.hide()
        give_keyboard_back(before)

    def retranslate(self) -> None:
        """See `Retranslates`."""
        self.setAccessibleName(self.tr("Commands"))
        self.edit.setAccessibleName(self.tr("Find a command, or an order by its number"))
        self.edit.setPlaceholderText(self.tr("Find a command, or an order by its number"))
        self.list.setAccessibleName(self.tr("Commands"))
        self.nothing.setText(self.tr("No command fits"))

    def recolour(self) -> None:
        """See `Retranslates`: what is painted asks for its colours each time."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field's keys drive the list; a field that lost the cursor closes it."""
        if watched is self.edit and self.isVisible():
            if event.type() is QEvent.Type.KeyPress and self._key(event.key()):  # type: ignore[attr-defined]
                return True
            if event.type() is QEvent.Type.FocusOut and QApplication.focusWidget() is not self.edit:
                self._before = None
                self.hide()
        elif event.type() is QEvent.Type.Resize and watched is self._window:
            self._place()
        return super().eventFilter(watched, event)

    def fit_rows(self) -> None:
        """Be as high as the entries need; for whoever changes them."""
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self._model.index(0))
        self._place()

    # How ----------------------------------------------------------------------------------

    def _make_list(self, model: PaletteModel) -> QListView:
        view = QListView()
        view.setObjectName("paletteList")
        view.setModel(model)
        view.setItemDelegate(_EntryDelegate(view))
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.clicked.connect(self._take)
        view.selectionModel().currentChanged.connect(self._speak)
        return view

    def _search(self, text: str) -> None:
        self._model.search(text)
        self.list.setCurrentIndex(self._model.index(0))
        self.list.scrollToTop()
        self._place()
        self.searched.emit(text)

    def _place(self) -> None:
        window = self._window
        width = min(_WIDEST, window.width() - 48)
        found = self._model.rowCount()
        self.list.setVisible(found > 0)
        self.nothing.setVisible(not found)
        rows = max(1, min(_MOST_ROWS, found))
        height = min(self.edit.sizeHint().height() + rows * _ROW + 30, window.height() - _TOP - 24)
        left = (window.width() - width) // 2
        self.setGeometry(QRect(QPoint(left, _TOP), QSize(width, height)))

    def _key(self, key: int) -> bool:
        if key in _LIST_KEYS:
            self._move(Qt.Key(key))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.close_up()
        else:
            return False
        return True

    def _move(self, key: Qt.Key) -> None:
        rows = self._model.rowCount()
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key)
        here = self.list.currentIndex().row()
        if rows and step is not None:
            self.list.setCurrentIndex(self._model.index((here + step) % rows))
        elif rows:
            page = _MOST_ROWS if key == Qt.Key.Key_PageDown else -_MOST_ROWS
            self.list.setCurrentIndex(self._model.index(max(0, min(rows - 1, here + page))))

    def _take(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        if not index.data(PaletteRole.POSSIBLE):
            announce(self.edit, str(index.data(PaletteRole.SECOND)), urgent=True)
            return
        self.close_up()
        self.chosen.emit(str(index.data(PaletteRole.KEY)))

    def _speak(self, current: QModelIndex) -> None:
        if current.isValid() and self.isVisible():
            announce(self.edit, str(current.data(Qt.ItemDataRole.AccessibleTextRole)))


class _EntryDelegate(QStyledItemDelegate):
    """Two lines at the left, the shortcut as a key at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """All rows are alike."""
        del option, index
        return QSize(120, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Qt's hook."""
        colours = current_colours()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect.adjusted(2, 1, -2, -1)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selection if chosen else colours.hover))
            painter.drawRoundedRect(rect, 6, 6)
        inner = rect.adjusted(10, 3, -10, -3)
        right = self._paint_shortcut(painter, inner, str(index.data(PaletteRole.SHORTCUT)))
        room = QRect(inner.left(), inner.top(), right - inner.left() - 12, inner.height())
        self._paint_words(painter, room, index)
        painter.restore()

    def _paint_words(self, painter: QPainter, room: QRect, index: AnyIndex) -> None:
        colours = current_colours()
        second = str(index.data(PaletteRole.SECOND) or "")
        half = room.height() // 2
        top = QRect(room.left(), room.top(), room.width(), half) if second else room
        possible = bool(index.data(PaletteRole.POSSIBLE))
        painter.setPen(QColor(colours.text if possible else colours.disabled))
        self._draw(painter, top, str(index.data()))
        font = QFont(painter.font())
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(QColor(colours.muted))
        self._draw(painter, QRect(room.left(), room.top() + half, room.width(), half), second)

    def _paint_shortcut(self, painter: QPainter, inner: QRect, keys: str) -> int:
        """Returns where the room for words ends."""
        if not keys:
            return inner.right()
        colours = current_colours()
        width = painter.fontMetrics().horizontalAdvance(keys) + 14
        cap = QRect(inner.right() - width, inner.center().y() - 10, width, 22)
        painter.setPen(QPen(QColor(colours.strong_line)))
        painter.setBrush(QColor(colours.raised))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setPen(QColor(colours.text))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, keys)
        return cap.left()

    @staticmethod
    def _draw(painter: QPainter, room: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
