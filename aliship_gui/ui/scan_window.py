"""The scanner window: what to scan next in large letters, what came of the last scan, the list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from aliship_gui.ui.announcing import announce
from aliship_gui.ui.carrier_picker import CarrierPicker
from aliship_gui.ui.labels import ElidedLabel, PlainLabel, restyle
from aliship_gui.ui.opening_size import OpeningSize
from aliship_gui.ui.reading_table import ReadingTable
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.ui.scan_field import ScanField, ScanKeys
from aliship_gui.ui.ship_many_dialog import ShipManyDialog
from aliship_gui.ui.theme import Tone, current_colours
from aliship_gui.viewmodels.carrier_list import CarrierListModel, carrier_names
from aliship_gui.viewmodels.indexes import AnyIndex
from aliship_gui.viewmodels.scan_book import ScanBook
from aliship_gui.viewmodels.scan_log import LineKind, ScanLogModel
from aliship_gui.viewmodels.scan_notice import Manner, ScanNotice, Stage
from aliship_gui.viewmodels.ship_many import Departure
from aliship_gui.viewmodels.wording import count_text, country_text, items_text

_TONES = {Manner.GOOD: Tone.GOOD, Manner.LOOK: Tone.WARN, Manner.WRONG: Tone.BAD}
_LINE_TONES = {LineKind.WRONG: Tone.BAD, LineKind.WARNED: Tone.WARN, LineKind.SENT: Tone.GOOD}
_ROW = 36


class ScanWindow(Retranslates, QDialog):
    """Shows a `ScanBook`; stays open beside the main window."""

    picked_wanted = Signal()
    """The order that is picked in the main window is to be taken, as if it were scanned."""

    def __init__(self, book: ScanBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scanWindow")
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._book = book
        self._chinese = False
        self._carriers = CarrierListModel(self)
        self.carrier = CarrierPicker(self._carriers)
        self.carrier.setObjectName("scanCarrierPicker")
        self.carrier_label = PlainLabel(role="heading")
        self.carrier_label.setBuddy(self.carrier)
        self.detect = self._button("scanDetectButton", lambda: book.choose_carrier(""))
        self.prompt = PlainLabel(role="giant", wrap=True)
        self.prompt.setObjectName("scanPrompt")
        self.order = ElidedLabel(role="large")
        self.order.setObjectName("scanOrder")
        self.choices = PlainLabel(role="large")
        self.choices.setObjectName("scanChoices")
        self.field = ScanField()
        self.field.setObjectName("scanField")
        self.field.setProperty("role", "large")
        self.notice = QFrame()
        self.notice.setObjectName("scanNotice")
        self.first = PlainLabel(role="large", wrap=True)
        self.first.setObjectName("scanNoticeFirst")
        self.second = PlainLabel(role="medium", wrap=True)
        self.second.setObjectName("scanNoticeSecond")
        self.insist = self._button("scanInsistButton", book.insist)
        self.table = self._make_table(book.log)
        self.picked = self._button("scanPickedButton", self.picked_wanted)
        self.undo = self._button("scanUndoButton", book.undo)
        self.tidy = self._button("scanTidyButton", book.clear_done)
        self.ship = self._button("scanShipButton", book.depart)
        self.ship.setProperty("primary", "true")
        self._notice: ScanNotice | None = None
        self._lay_out()
        self._add_keys()
        self._keys = ScanKeys(
            self.field,
            self.table,
            self.picked,
            self.undo,
            self.tidy,
            self.ship,
            self.detect,
            self.insist,
        )
        self._connect()
        OpeningSize(self, 1080, 780)
        self.retranslate()

    # What it shows ------------------------------------------------------------------------

    def set_chinese_first(self, chinese: bool) -> None:
        """The interface language: that of the words that stand first, too."""
        if chinese == self._chinese:
            return
        self._chinese = chinese
        self._book.log.set_chinese(chinese)
        self._offer_carriers()
        self._show_notice()
        self._show_state()

    def retranslate(self) -> None:
        """See `Retranslates`."""
        self.setWindowTitle(self.tr("Scanner"))
        self.carrier_label.setText(self.tr("&Carrier"))
        self.carrier.setPlaceholderText(self.tr("Found by the number; choose one for all"))
        self.detect.setText(self.tr("&By the number"))
        self.detect.setToolTip(self.tr("Find the carrier by each number"))
        self.field.setAccessibleName(self.tr("Scan"))
        self.field.setPlaceholderText(self.tr("Scan, or type and press Enter"))
        self.insist.setText(self.tr("Take it all the same (F2)"))
        self.table.setAccessibleName(self.tr("Last scans"))
        self.picked.setText(self.tr("Take the &picked order (F3)"))
        self.undo.setText(self.tr("&Undo the last scan (Ctrl+Z)"))
        self.tidy.setText(self.tr("C&lear what is done"))
        self._show_state()

    def recolour(self) -> None:
        """See `Retranslates`."""
        self.table.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's hook: a scan goes into the field, whatever had the focus."""
        super().showEvent(event)
        self.field.setFocus()

    # How ----------------------------------------------------------------------------------

    def _button(self, name: str, clicked: object) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(clicked)
        # After a click the next scan belongs into the field again.
        button.clicked.connect(lambda: self.field.setFocus())
        return button

    def _make_table(self, model: ScanLogModel) -> QTableView:
        table = ReadingTable("scanTable", model, _ROW)
        table.setItemDelegate(_LineDelegate(table))
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        for column, width in enumerate((210, 170, 250, 150)):
            table.setColumnWidth(column, width)
        return table

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.carrier_label)
        top.addWidget(self.carrier, 1)
        top.addWidget(self.detect)
        told = QVBoxLayout(self.notice)
        told.setContentsMargins(16, 10, 16, 10)
        told.setSpacing(4)
        told.addWidget(self.first)
        told.addWidget(self.second)
        told.addWidget(self.insist, 0, Qt.AlignmentFlag.AlignLeft)
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self.picked)
        bottom.addWidget(self.undo)
        bottom.addWidget(self.tidy)
        bottom.addStretch()
        bottom.addWidget(self.ship)
        card = QFrame()
        card.setProperty("card", "true")
        around = QVBoxLayout(card)
        around.setContentsMargins(1, 1, 1, 1)
        around.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.prompt)
        column.addWidget(self.order)
        column.addWidget(self.choices)
        column.addWidget(self.field)
        column.addWidget(self.notice)
        column.addWidget(card, 1)
        column.addLayout(bottom)
        self.notice.hide()

    def _add_keys(self) -> None:
        for keys, do in (
            (QKeySequence(QKeySequence.StandardKey.Undo), self._book.undo),
            (QKeySequence(Qt.Key.Key_F2), self._book.insist),
            (QKeySequence(Qt.Key.Key_F3), self.picked_wanted),
            (QKeySequence("Ctrl+Return"), self._ship_if_ready),
        ):
            action = QAction(self)
            action.setShortcut(keys)
            action.triggered.connect(do)
            self.addAction(action)

    def _connect(self) -> None:
        book = self._book
        self.field.scanned.connect(book.scan)
        self.carrier.picked.connect(self._carrier_picked)
        book.changed.connect(self._show_state)
        book.told.connect(self._tell)
        book.departing.connect(self._open_summary)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: Escape puts the order at hand aside; with none at hand it closes."""
        if event.key() == Qt.Key.Key_Escape and self._book.at_hand is not None:
            self._book.put_aside()
        else:
            super().keyPressEvent(event)

    def _carrier_picked(self, key: str) -> None:
        self._book.choose_carrier(key)
        self.field.setFocus()

    def _offer_carriers(self) -> None:
        self._carriers.show_known(self._book, chinese_first=self._chinese)

    def _show_state(self) -> None:
        book = self._book
        if not self._carriers.rowCount():
            self._offer_carriers()
        self.prompt.setText(self._prompt())
        self.choices.setText(self._choices())
        self.choices.setVisible(bool(book.offered))
        self.order.setText(self._order_line())
        self.order.setVisible(book.at_hand is not None)
        carrier = book.carriers.find(book.carrier_key) if book.carriers else None
        name = carrier_names(carrier, chinese_first=self._chinese)[0] if carrier else ""
        self.carrier.show_carrier(book.carrier_key, name or book.carrier_key)
        self.detect.setEnabled(bool(book.carrier_key))
        self.insist.setVisible(book.may_insist)
        self.picked.setEnabled(book.stage is Stage.ORDER)
        self.undo.setEnabled(book.can_undo)
        self.ship.setEnabled(book.ready > 0)
        self.ship.setText(
            self.tr("&Ship all ready ({count}) …").format(count=count_text(book.ready))
        )

    def _prompt(self) -> str:
        if self._book.stage is Stage.ORDER:
            return self.tr("Scan the order")
        if self._book.stage is Stage.NUMBER:
            return self.tr("Scan the tracking number")
        return self.tr("Type the carrier's digit")

    def _choices(self) -> str:
        offered = enumerate(self._book.offered, start=1)
        return "\n".join(
            f"{place}   {carrier_names(carrier, chinese_first=self._chinese)[0]}  ({carrier.key})"
            for place, carrier in offered
        )

    def _order_line(self) -> str:
        at_hand = self._book.at_hand
        if at_hand is None:
            return ""
        order = at_hand.order
        words = (
            order.order_id,
            order.buyer_name or order.buyer_login,
            country_text(order.country) if order.country else "",
            items_text(order.lines),
        )
        return "  ·  ".join(word for word in words if word)

    def _tell(self, notice: ScanNotice) -> None:
        self._notice = notice
        if notice.manner is not Manner.GOOD:
            QApplication.beep()
        self._show_notice()
        announce(self.notice, self.first.text(), urgent=notice.manner is Manner.WRONG)

    def _show_notice(self) -> None:
        notice = self._notice
        self.notice.setVisible(notice is not None)
        if notice is None:
            return
        both = (notice.words.zh, notice.words.en)
        first, second = both if self._chinese else reversed(both)
        self.first.setText(first.title)
        texts = [first.meaning, second.title]
        if notice.manner is not Manner.GOOD:
            texts = [f"{first.meaning} {first.remedy}", second.title]
            texts.append(f"{second.meaning} {second.remedy}")
        self.second.setText("\n".join(texts))
        self.notice.setProperty("banner", str(_TONES[notice.manner]))
        restyle(self.notice)

    def _ship_if_ready(self) -> None:
        if self._book.ready:
            self._book.depart()

    def _open_summary(self, departure: Departure) -> None:
        dialog = ShipManyDialog(self._book, departure, self._book.teller, self)
        dialog.set_chinese_first(self._chinese)
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(lambda: self.field.setFocus())
        dialog.open()


class _LineDelegate(QStyledItemDelegate):
    """Paints a scan in the tone of what became of it; the words say it too."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:  # noqa: N802
        """Qt's hook."""
        super().initStyleOption(option, index)
        tone = _LINE_TONES.get(index.data(ScanLogModel.KIND))
        if tone is not None:
            colour = QColor(current_colours().tones[tone].text)
            option.palette.setColor(option.palette.ColorRole.Text, colour)
            option.palette.setColor(option.palette.ColorRole.HighlightedText, colour)
