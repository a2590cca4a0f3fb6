"""Needs attention: what was refused or is unknown, and what to do with it."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from aliship_gui.domain.deadlines import Urgency
from aliship_gui.ui.banner import Banner
from aliship_gui.ui.chosen_row import follow_selection
from aliship_gui.ui.flow_layout import FlowLayout
from aliship_gui.ui.icons import paint_icon
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.ui.status_look import urgency_look
from aliship_gui.ui.theme import Tone, current_colours
from aliship_gui.viewmodels.attention import AttentionListModel, Case, CaseRole
from aliship_gui.viewmodels.attention_fix import can_be_mended
from aliship_gui.viewmodels.indexes import AnyIndex

_HEADING, _ROW, _ICON, _LEFT_WIDTH = 32, 44, 16, 170


_LOWEST = 40
"""Pixels of the list: one case."""


class AttentionView(Retranslates, QWidget):
    """A list of cases; picking one opens its order, the buttons act on it."""

    case_picked = Signal(object)
    """A `Case`: open its order with the fields as they were."""
    retry_wanted = Signal(list)
    """`Case`s to send again."""
    check_wanted = Signal(list)
    """`Case`s about which the platform is to be asked again."""
    carrier_wanted = Signal(list)
    """`Case`s of one cause that are to get another carrier."""
    drop_wanted = Signal(list)
    """`Case`s that the seller is done with."""

    def __init__(self, model: AttentionListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._picked = ""
        self._doubtful: list[Case] = []
        self.list = QListView()
        self.list.setObjectName("attentionList")
        self.list.setModel(model)
        self.list.setItemDelegate(_CaseDelegate(self.list))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Not the current row: Qt moves that to the first case when the list gets the focus.
        self.list.selectionModel().selectionChanged.connect(self._selection_changed)
        follow_selection(self.list)
        model.modelReset.connect(self._restore)
        self.banner = Banner("doubt")
        self.banner.action.connect(self._send_doubtful)
        self.retry = self._button("retryButton", self._retry_one)
        self.retry_all = self._button("retryAllButton", self._retry_all)
        self.carrier = self._button("carrierForAllButton", self._change_carrier)
        self.check = self._button("checkAgainButton", self._check_one)
        self.drop = self._button("dropButton", self._drop_one)
        self._lay_out()
        self.retranslate()
        self._show_buttons()

    def retranslate(self) -> None:
        """See `Retranslates`."""
        self.list.setAccessibleName(self.tr("Shipments that need attention"))
        self.retry.setText(self.tr("Send again"))
        self.retry_all.setText(self.tr("Send all with this cause again"))
        self.carrier.setText(self.tr("Other carrier for all …"))
        self.carrier.setToolTip(self.tr("Give every order with this cause another carrier"))
        self.check.setText(self.tr("Ask the platform again"))
        self.drop.setText(self.tr("Done with it"))
        self.drop.setToolTip(self.tr("Take it off this list; it stays in the history"))

    def _button(self, name: str, clicked: object) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.clicked.connect(clicked)
        return button

    def _lay_out(self) -> None:
        row = QWidget()
        flow = FlowLayout(row, gap=8)
        for button in (self.retry, self.retry_all, self.carrier, self.check, self.drop):
            flow.addWidget(button)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(12, 6, 12, 8)
        buttons.addWidget(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        # In a low window the list gives way before the buttons do.
        self.list.setMinimumHeight(_LOWEST)
        column.addWidget(self.list, 1)
        column.addWidget(self.banner)
        column.addLayout(buttons)

    def _row(self) -> int:
        """The row that is chosen, -1 when none is."""
        rows = self.list.selectionModel().selectedIndexes()
        return rows[0].row() if rows else -1

    def _case(self) -> Case | None:
        return self._model.case_at(self._row())

    def _selection_changed(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        self.banner.hide()
        self._show_buttons()
        case = self._case()
        if case is not None and case.row.declaration_id != self._picked:
            self._picked = case.row.declaration_id
            self.case_picked.emit(case)

    def _restore(self) -> None:
        row = self._model.row_of(self._picked)
        if row >= 0:
            self.list.setCurrentIndex(self._model.index(row, 0))
        self._show_buttons()

    def _show_buttons(self) -> None:
        case = self._case()
        like = self._model.cases_like(self._row())
        again = [other for other in like if other.may_be_sent_again]
        self.retry.setEnabled(case is not None and case.may_be_sent_again)
        self.retry_all.setEnabled(case is not None and len(again) > 1)
        # A cause has one of the two: either the platform declined, or it is not known.
        doubtful = case is not None and case.is_doubtful
        self.carrier.setEnabled(any(can_be_mended(other) for other in like))
        self.carrier.setVisible(not doubtful)
        self.check.setEnabled(doubtful)
        self.check.setVisible(doubtful)
        self.drop.setEnabled(case is not None)

    def _retry_one(self) -> None:
        case = self._case()
        if case is not None:
            self._retry([case])

    def _retry_all(self) -> None:
        like = self._model.cases_like(self._row())
        self._retry([case for case in like if case.may_be_sent_again])

    def _retry(self, cases: list[Case]) -> None:
        if not any(case.is_doubtful for case in cases):
            self.retry_wanted.emit(cases)
            return
        self._doubtful = cases
        words = self.tr("The platform may have it already. Sending again could declare it twice.")
        self.banner.tell(Tone.WARN, words, self.tr("Send it again all the same"))

    def _send_doubtful(self) -> None:
        self.banner.hide()
        cases, self._doubtful = self._doubtful, []
        self.retry_wanted.emit(cases)

    def _change_carrier(self) -> None:
        self.carrier_wanted.emit(list(self._model.cases_like(self._row())))

    def _check_one(self) -> None:
        case = self._case()
        if case is not None:
            self.check_wanted.emit([case])

    def _drop_one(self) -> None:
        case = self._case()
        if case is not None:
            self.drop_wanted.emit([case])


class _CaseDelegate(QStyledItemDelegate):
    """A cause as a heading; a case with its time left, number, carrier and state."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Headings are lower than cases."""
        del option
        return QSize(240, _ROW if index.data(CaseRole.DECLARATION_ID) else _HEADING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Qt's hook."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        if index.data(CaseRole.DECLARATION_ID):
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_case(painter, rect, index, selected=selected)
        else:
            self._paint_cause(painter, rect, str(index.data()))
        painter.restore()

    def _paint_cause(self, painter: QPainter, rect: QRect, title: str) -> None:
        colours = current_colours()
        painter.fillRect(rect, QColor(colours.raised))
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        room = rect.adjusted(12, 0, -12, 0)
        shown = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_case(
        self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool
    ) -> None:
        colours = current_colours()
        if selected:
            painter.fillRect(rect, QColor(colours.selection))
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self._paint_countdown(painter, rect, index)
        inner = rect.adjusted(12 + _LEFT_WIDTH, 4, -12, -4)
        top = QRect(inner.left(), inner.top(), inner.width(), inner.height() // 2)
        below = top.translated(0, inner.height() // 2)
        painter.setPen(QColor(colours.text))
        painter.drawText(top, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        painter.drawText(
            top,
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            str(index.data(CaseRole.STATE)),
        )
        painter.setPen(QColor(colours.muted))
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, str(index.data(CaseRole.DETAIL)))

    def _paint_countdown(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        look = urgency_look(Urgency(index.data(CaseRole.URGENCY)))
        if look is None:
            return
        tone = current_colours().tones[look.tone]
        icon = QRect(rect.left() + 12, rect.center().y() - _ICON // 2, _ICON, _ICON)
        paint_icon(painter, look.icon, tone.text, icon)
        painter.setPen(QColor(tone.text))
        room = QRect(icon.right() + 7, rect.top(), _LEFT_WIDTH - _ICON - 12, rect.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, str(index.data(CaseRole.COUNTDOWN)))
