"""Needs attention: what was refused or is unknown, and what to do with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelection, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QMenu,
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
from aliship_gui.ui.painted_cell import paint_ground
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.ui.status_look import urgency_look
from aliship_gui.ui.theme import Tone, current_colours
from aliship_gui.viewmodels.attention import AttentionListModel, Case, CaseRole
from aliship_gui.viewmodels.attention_fix import Fix, advised_fixes, fixes_for
from aliship_gui.viewmodels.indexes import AnyIndex

_HEADING, _ROW, _ICON, _LEFT_WIDTH = 32, 44, 16, 170


_LOWEST = 36
"""Pixels of the list: most of a case."""


class AttentionView(Retranslates, QWidget):
    """A list of cases; picking one opens its order, the buttons act on it."""

    case_picked = Signal(object)
    """A `Case`: open its order with the fields as they were."""
    retry_wanted = Signal(list)
    """`Case`s to send again."""
    check_wanted = Signal(list)
    """`Case`s about which the platform is to be asked again."""
    fix_wanted = Signal(object, list)
    """A `Fix` that all these `Case`s of one cause are to get."""
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
        self.check = self._button("checkAgainButton", self._check_one)
        self.drop = self._button("dropButton", self._drop_one)
        self.first = self._button("forAllButton", lambda: self._best().trigger())
        self.more = QPushButton()
        self.more.setObjectName("moreForAllButton")
        self.menu = QMenu(self)
        self.menu.setToolTipsVisible(True)
        self.more.setMenu(self.menu)
        self.fixes = {fix: self._for_all(f"{fix}ForAllAction", self._fixer(fix)) for fix in Fix}
        self.retry_all = self._for_all("retryAllAction", self._retry_all)
        self.check_all = self._for_all("checkAllAction", self._check_all)
        self.drop_all = self._for_all("dropAllAction", self._drop_all)
        self._lay_out()
        self.retranslate()
        self._show_buttons()

    def retranslate(self) -> None:
        """See `Retranslates`."""
        self.list.setAccessibleName(self.tr("Shipments that need attention"))
        self.retry.setText(self.tr("Send again"))
        self.check.setText(self.tr("Ask the platform again"))
        self.drop.setText(self.tr("Done with it"))
        self.drop.setToolTip(self.tr("Take it off this list; it stays in the history"))
        self.more.setText(self.tr("More for all"))
        for fix, (words, tip) in self._fix_words().items():
            self.fixes[fix].setText(words)
            self.fixes[fix].setToolTip(tip)
        self.retry_all.setText(self.tr("Send all with this cause again"))
        self.check_all.setText(self.tr("Ask the platform about all of them again"))
        self.drop_all.setText(self.tr("Done with all of them"))
        self.drop_all.setToolTip(
            self.tr("Take every order with this cause off this list; they stay in the history")
        )
        self._show_buttons()

    def _fix_words(self) -> dict[Fix, tuple[str, str]]:
        return {
            Fix.CARRIER: (
                self.tr("Other carrier for all …"),
                self.tr("Give every order with this cause another carrier"),
            ),
            Fix.OWN_METHOD: (
                self.tr("Own shipping method for all …"),
                self.tr("Give every order your own method of its country, and a tracking page"),
            ),
            Fix.PAGE: (
                self.tr("Tracking page for all …"),
                self.tr("Give every order a tracking URL with its number in it"),
            ),
            Fix.CLEAN: (
                self.tr("Clean all numbers …"),
                self.tr("Take everything out of the numbers but letters and digits"),
            ),
            Fix.NO_REMARK: (
                self.tr("No remark for all …"),
                self.tr("Send every order without a remark for the buyer"),
            ),
        }

    def _button(self, name: str, clicked: object) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.clicked.connect(clicked)
        return button

    def _for_all(self, name: str, deed: Callable[[], None]) -> QAction:
        action = self.menu.addAction("")
        action.setObjectName(name)
        action.triggered.connect(deed)
        return action

    def _fixer(self, fix: Fix) -> Callable[[], None]:
        def wanted() -> None:
            self.fix_wanted.emit(fix, list(self._model.cases_like(self._row())))

        return wanted

    def _lay_out(self) -> None:
        row = QWidget()
        flow = FlowLayout(row, gap=8)
        for button in (self.retry, self.check, self.drop, self.first, self.more):
            flow.addWidget(button)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(12, 4, 12, 4)
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
        case, cause = self._case(), self._model.cause_at(self._row())
        like = cause.cases if cause is not None else ()
        again = [other for other in like if other.may_be_sent_again]
        self.retry.setEnabled(case is not None and case.may_be_sent_again)
        # A cause has one of the two: either the platform declined, or it is not known.
        doubtful = case is not None and case.is_doubtful
        self.check.setEnabled(doubtful)
        self.check.setVisible(doubtful)
        self.drop.setEnabled(case is not None)
        several = case is not None and len(like) > 1
        self.retry_all.setEnabled(case is not None and len(again) > 1)
        self.check_all.setVisible(doubtful and several)
        self.drop_all.setEnabled(several)
        offered = fixes_for(cause) if case is not None and cause is not None else ()
        for fix, action in self.fixes.items():
            action.setVisible(fix in offered)
        self.more.setEnabled(bool(offered) or several)
        self.first.setText(self._best().text())
        self.first.setToolTip(self._best().toolTip())
        self.first.setEnabled(self._best().isEnabled())

    def _best(self) -> QAction:
        """What helps all with this cause most likely: as its explanation advises, or once more."""
        cause = self._model.cause_at(self._row())
        if cause is None:
            return self.retry_all
        if cause.cases[0].is_doubtful and len(cause.cases) > 1:
            return self.check_all
        advised = [fix for fix in fixes_for(cause) if fix in advised_fixes(cause)]
        return self.fixes[advised[0]] if advised else self.retry_all

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
        self.banner.say(Tone.WARN, self._doubt)

    def _doubt(self) -> tuple[str, str]:
        words = self.tr("The platform may have it already. Sending again could declare it twice.")
        return words, self.tr("Send it again all the same")

    def _send_doubtful(self) -> None:
        self.banner.hide()
        cases, self._doubtful = self._doubtful, []
        self.retry_wanted.emit(cases)

    def _check_one(self) -> None:
        case = self._case()
        if case is not None:
            self.check_wanted.emit([case])

    def _check_all(self) -> None:
        self.check_wanted.emit(list(self._model.cases_like(self._row())))

    def _drop_one(self) -> None:
        case = self._case()
        if case is not None:
            self.drop_wanted.emit([case])

    def _drop_all(self) -> None:
        self.drop_wanted.emit(list(self._model.cases_like(self._row())))


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
        paint_ground(painter, rect, colours.raised)
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
            paint_ground(painter, rect, colours.selection)
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
