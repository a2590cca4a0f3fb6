"""The side panel: findings, and one of them explained in Chinese and English side by side."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)

from aliship_gui.explain.entries import Action
from aliship_gui.ui.bilingual_text import BilingualText
from aliship_gui.ui.breaking_label import BreakingLabel
from aliship_gui.ui.chosen_row import follow_selection
from aliship_gui.ui.dock_title import NARROWEST
from aliship_gui.ui.elided_button import ElidedButton
from aliship_gui.ui.finding_delegate import FindingDelegate
from aliship_gui.ui.flow_layout import FlowLayout
from aliship_gui.ui.handbook_lookup import HandbookLookup
from aliship_gui.ui.labels import IconLabel, PlainLabel, restyle
from aliship_gui.ui.note_box import NoteBox
from aliship_gui.ui.pane_scroll import BAR, PaneScroll
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.ui.status_look import Look
from aliship_gui.ui.theme import Tone, current_colours
from aliship_gui.viewmodels.explanation_page import ExplanationPage, PageTone
from aliship_gui.viewmodels.finding_list import FindingListModel, FindingRole
from aliship_gui.viewmodels.handbook import HandbookModel

_SIDE_BY_SIDE = 400
"""Logical pixels from which two columns read better than one."""

_LOOKS = {
    PageTone.CALM: Look(Tone.NEUTRAL, "info"),
    PageTone.GOOD: Look(Tone.GOOD, "check"),
    PageTone.WARN: Look(Tone.WARN, "warning"),
    PageTone.BAD: Look(Tone.BAD, "error"),
}


class ExplanationPanel(Retranslates, QWidget):
    """Shows an `ExplanationPage`; says which remedy the seller wants."""

    remedy_wanted = Signal(str)
    note_wanted = Signal(str)
    """The key of the page that is shown now: show the seller's note about it."""
    finding_picked = Signal(int)
    """Row of the finding that the seller wants explained."""

    def __init__(
        self, findings: FindingListModel, handbook: HandbookModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._returning: ExplanationPage | None = None
        self._beneath: ExplanationPage | None = None
        self.setObjectName("explanationPanel")
        self._findings = findings
        self._page = ExplanationPage()
        self._offered: frozenset[Action] = frozenset()
        self._label: Callable[[str], str] = str
        self.chinese_first = False
        self._ordered: tuple[bool, bool] | None = None
        self.findings = self._findings_view(findings)
        self.lookup = HandbookLookup(handbook)
        self.lookup.changed.connect(self._looked_up)
        self.lookup.page_picked.connect(self._turn_to)
        self.icon = IconLabel(20)
        self.code = PlainLabel(role="heading", selectable=True)
        self.code.setObjectName("explanationCode")
        self.zh_heading = PlainLabel("中文", role="caption")
        self.en_heading = PlainLabel("English", role="caption")
        self.zh = BilingualText()
        self.zh.setObjectName("explanationZh")
        self.en = BilingualText()
        self.en.setObjectName("explanationEn")
        self.original_heading = PlainLabel(role="heading", wrap=True)
        self.original = BreakingLabel()
        self.original.setObjectName("explanationOriginal")
        self.note = NoteBox()
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons, gap=8)
        self._lay_out()
        self.retranslate()
        self._show_findings()

    @property
    def page(self) -> ExplanationPage:
        """What is explained now."""
        return self._page

    def show_page(self, page: ExplanationPage) -> None:
        """Explain something else, once the seller is done looking in the handbook.

        Help that was asked for stays until there is news.
        """
        if page == self._beneath:
            return
        self._beneath = None
        if self.lookup.is_open:
            self._returning = page
        else:
            self._turn_to(page)

    def show_now(self, page: ExplanationPage) -> None:
        """Explain what the seller just asked about."""
        self.lookup.leave()
        self._beneath = None
        self._turn_to(page)

    def show_help(self, page: ExplanationPage) -> None:
        """Show a page of help in front of what is explained."""
        beneath = self._beneath or self._returning or self._page
        self.show_now(page)
        self._beneath = beneath

    def end_help(self) -> None:
        """Show again what the help stands in front of."""
        if self._beneath is not None:
            self.show_now(self._beneath)

    def _turn_to(self, page: ExplanationPage) -> None:
        if page == self._page:
            return
        if page.key != self._page.key:
            self.note_wanted.emit(page.key)
        self._page = page
        self.zh.show_passages(page.zh)
        self.en.show_passages(page.en)
        self.code.setText(page.code)
        self.code.setVisible(bool(page.code))
        self.original.show_text(page.quoted)
        self.original_box.setVisible(bool(page.quoted))
        self._show_original_heading()
        self._show_buttons()
        self.recolour()

    def retranslate(self) -> None:
        """See `Retranslates`: the interface language decides which column comes first."""
        self.original.show_text(self._page.quoted)
        self._show_original_heading()
        self._scroll.setAccessibleName(self.tr("Explanation"))
        self.findings.setAccessibleName(self.tr("Findings"))
        self.zh.setAccessibleName(self.tr("Explanation in Chinese"))
        self.en.setAccessibleName(self.tr("Explanation in English"))
        self._findings.repaint_all()
        self._show_buttons()
        self._order_columns()

    def recolour(self) -> None:
        """See `Retranslates`."""
        look = _LOOKS[self._page.tone]
        self.icon.show_icon(look.icon, current_colours().tones[look.tone].text)
        self.icon.setVisible(bool(self._page.code))
        self.head.setProperty("banner", str(look.tone))
        self.head.setVisible(bool(self._page.code))
        restyle(self.head)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: two columns where they fit, one below the other where not."""
        super().resizeEvent(event)
        self._order_columns()

    def set_chinese_first(self, chinese_first: bool) -> None:
        """Which language stands left, or on top."""
        self.chinese_first = chinese_first
        self._order_columns()
        self._show_buttons()

    def offer(self, actions: frozenset[Action], label: Callable[[str], str]) -> None:
        """Which remedies get a button, and the words on it."""
        self._offered, self._label = actions, label
        self._show_buttons()

    def _findings_view(self, model: FindingListModel) -> QListView:
        view = QListView()
        view.setObjectName("findingsView")
        view.setModel(model)
        view.setItemDelegate(FindingDelegate(view))
        view.setWordWrap(True)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.selectionModel().currentChanged.connect(self._finding_changed)
        follow_selection(view)
        model.modelReset.connect(self._show_findings)
        return view

    def _show_original_heading(self) -> None:
        by_platform = self._page.said_by_platform
        heading = self.tr("The platform's own words") if by_platform else self.tr("What happened")
        self.original_heading.setText(heading)
        self.original.setAccessibleDescription(heading)

    def _lay_out(self) -> None:
        # From the outside in: under a style sheet a move styles all that is moved anew.
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 8, 8)
        card = QFrame()
        card.setProperty("card", "true")
        outer.addWidget(card)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self.lookup)
        inside.addWidget(self.findings)
        content = QWidget()
        self._scroll = scroll = PaneScroll(content)
        scroll.setObjectName("explanationScroll")
        # The keyboard reaches an explanation that is longer than the panel is high.
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        inside.addWidget(scroll, 1)
        self._lay_out_page(QVBoxLayout(content))
        self.setMinimumWidth(NARROWEST)

    def _lay_out_page(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(16, 12, 16 - BAR, 12)
        column.setSpacing(12)
        self.head = QFrame()
        column.addWidget(self.head)
        head = QHBoxLayout(self.head)
        head.setContentsMargins(8, 6, 8, 6)
        head.addWidget(self.icon)
        head.addWidget(self.code, 1)
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._columns.setSpacing(12)
        column.addLayout(self._columns)
        self._zh_column = self._column(self.zh_heading, self.zh)
        self._en_column = self._column(self.en_heading, self.en)
        column.addWidget(self._buttons)
        self.original_box = QFrame()
        self.original_box.setProperty("banner", "neutral")
        column.addWidget(self.original_box)
        original = QVBoxLayout(self.original_box)
        original.setContentsMargins(8, 8, 8, 8)
        original.addWidget(self.original_heading)
        original.addWidget(self.original)
        column.addWidget(self.note)
        column.addStretch()

    def _looked_up(self) -> None:
        """What was told before the handbook was opened is told again afterwards."""
        self._show_findings()
        if self.lookup.is_open:
            self._returning = self._returning or self._page
        elif self._returning is not None:
            page, self._returning = self._returning, None
            self._turn_to(page)

    def _column(self, heading: PlainLabel, text: BilingualText) -> QWidget:
        column = QWidget()
        self._columns.addWidget(column)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(heading)
        layout.addWidget(text)
        layout.setAlignment(Qt.AlignmentFlag.AlignTop)
        return column

    def _order_columns(self) -> None:
        wide = self.width() >= _SIDE_BY_SIDE
        if self._ordered == (wide, self.chinese_first):
            return
        self._ordered = wide, self.chinese_first
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        columns = [(self._zh_column, self.zh), (self._en_column, self.en)]
        (left, first), (right, second) = columns if self.chinese_first else reversed(columns)
        for column in (left, right):
            self._columns.removeWidget(column)
            self._columns.addWidget(column, 1 if wide else 0)
        QWidget.setTabOrder(first, second)

    def _show_buttons(self) -> None:
        self._flow.clear()
        remedies = [action for action in self._page.remedies if action in self._offered]
        for remedy in map(str, remedies):
            button = ElidedButton(self._label(remedy))
            button.setObjectName(f"remedy_{remedy}")
            button.clicked.connect(lambda _checked, wanted=remedy: self.remedy_wanted.emit(wanted))
            self._flow.addWidget(button)
        self._buttons.setVisible(bool(remedies))

    def _show_findings(self) -> None:
        rows = self._findings.rowCount()
        self.findings.setVisible(rows > 0 and self.lookup.view.isHidden())
        height = sum(self.findings.sizeHintForRow(row) for row in range(rows))
        self.findings.setFixedHeight(min(height, 168) + 2)

    def _finding_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.finding_picked.emit(int(current.data(FindingRole.ROW)))
