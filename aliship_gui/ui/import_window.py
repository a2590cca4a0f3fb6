"""The import window: open a file, look at every row, mend it, ship what is ready."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from aliship_gui.services.importing.verdicts import Standing
from aliship_gui.ui.banner import Banner
from aliship_gui.ui.empty_state import EmptyState
from aliship_gui.ui.file_asking import CSV, EXCEL, ask_what_to_open, ask_where_to_save
from aliship_gui.ui.import_columns import ImportColumnsDialog
from aliship_gui.ui.import_drop import FileDrop
from aliship_gui.ui.import_filters import ImportFilters
from aliship_gui.ui.import_panes import ImportPanes
from aliship_gui.ui.kept_place import keep_place
from aliship_gui.ui.labels import ElidedLabel
from aliship_gui.ui.opening_size import OpeningSize
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.ui.ship_many_dialog import ShipManyDialog
from aliship_gui.ui.theme import Tone
from aliship_gui.viewmodels.explanation_page import ExplanationPage
from aliship_gui.viewmodels.import_book import ImportBook
from aliship_gui.viewmodels.import_words import RowTeller
from aliship_gui.viewmodels.wording import count_text


class ImportWindow(Retranslates, QDialog):
    """Shows an `ImportBook`; stays open beside the main window."""

    attention_wanted = Signal()
    """The seller wants to see what was refused."""

    def __init__(self, book: ImportBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importWindow")
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._book = book
        self._teller = RowTeller(book.catalogue)
        self._chinese = False
        self.language = "en"
        """The code of the language that a template is saved in."""
        self.open_button = self._button("importOpenButton", self.choose_file)
        self.columns = self._button("importColumnsButton", self.ask_columns)
        self.template = self._button("importTemplateButton", self.choose_template)
        self.undo = self._button("importUndoButton", book.undo.undo)
        self.redo = self._button("importRedoButton", book.undo.redo)
        self.ship = self._button("importShipButton", self._ship)
        self.ship.setProperty("primary", "true")
        self.name = ElidedLabel(role="muted")
        self.name.setObjectName("importName")
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(96)
        keep_place(self.progress)
        self.progress.hide()
        self.banner = Banner("importNotice")
        self.filters = ImportFilters(book.model)
        self.empty = EmptyState("box")
        self._lay_out()
        self._add_undo_keys()
        self._connect()
        OpeningSize(self, 1240, 720)
        self.undo.setEnabled(book.undo.canUndo())
        self.redo.setEnabled(book.undo.canRedo())
        self.retranslate()
        self._show_state()

    @cached_property
    def panes(self) -> ImportPanes:
        """What a file is shown in, made when it is first wanted."""
        panes = ImportPanes(self._book, self._teller, self._pages)
        panes.set_chinese_first(self._chinese)
        self._pages.addWidget(panes)
        return panes

    @property
    def _has_panes(self) -> bool:
        return self._pages.count() > 1

    def making(self) -> Iterator[None]:
        """Make what a window that is shown is quicker to have; whatever is left out comes later."""
        _ = self.panes
        yield

    # What it shows ------------------------------------------------------------------------

    def set_chinese_first(self, chinese: bool) -> None:
        """The interface language: the findings' too."""
        self._chinese = chinese
        self._book.model.set_chinese(chinese)
        if self._has_panes:
            self.panes.set_chinese_first(chinese)
        self.banner.retranslate()

    def retranslate(self) -> None:
        """See `Retranslates`."""
        self.setWindowTitle(self.tr("Import parcels from a file"))
        self.open_button.setText(self.tr("&Open a file …"))
        self.columns.setText(self.tr("&Columns …"))
        self.template.setText(self.tr("Save a &template …"))
        self.undo.setText(self.tr("&Undo"))
        self.redo.setText(self.tr("&Redo"))
        self.progress.setAccessibleName(self.tr("Reading the file"))
        self.template.setToolTip(
            self.tr("Saves the orders to ship as a table; fill in carrier and number, then open it")
        )
        self.empty.show_text(
            self.tr("Drop a file here"),
            self.tr(
                "CSV, TSV or Excel (.xlsx) with order numbers and tracking numbers. Nothing is "
                "sent before you have seen every row."
            ),
            self.tr("Open a file …"),
        )
        self._show_state()

    def _lay_out(self) -> None:
        # From the outside in: under a style sheet a move styles all that is moved anew.
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.open_button)
        top.addWidget(self.name, 1)
        top.addWidget(self.progress)
        top.addWidget(self.columns)
        top.addWidget(self.template)
        column.addLayout(top)
        column.addWidget(self.banner)
        column.addWidget(self.filters)
        self._pages = QStackedWidget()
        column.addWidget(self._pages, 1)
        self._pages.addWidget(self.empty)
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self.undo)
        bottom.addWidget(self.redo)
        bottom.addStretch()
        bottom.addWidget(self.ship)
        column.addLayout(bottom)

    def _button(self, name: str, clicked: object) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(clicked)
        return button

    def _add_undo_keys(self) -> None:
        for keys, do in (
            (QKeySequence.StandardKey.Undo, self._book.undo.undo),
            (QKeySequence.StandardKey.Redo, self._book.undo.redo),
        ):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(do)
            self.addAction(action)

    def _connect(self) -> None:
        book = self._book
        book.busy_changed.connect(self._show_state)
        book.opened.connect(self._opened)
        book.columns_wanted.connect(self.ask_columns)
        book.refused.connect(self._show_refusal)
        book.template_saved.connect(self._tell_template)
        book.undo.canUndoChanged.connect(self.undo.setEnabled)
        book.undo.canRedoChanged.connect(self.redo.setEnabled)
        book.model.counts_changed.connect(self._show_state)
        self.filters.picked.connect(book.model.show_standings)
        self.empty.action.connect(self.choose_file)
        FileDrop(self).dropped.connect(book.open)

    def _opened(self) -> None:
        self.banner.hide()
        preview = self._book.preview
        if preview is not None and preview.table.unread:
            sheet, others = preview.table.source, ", ".join(preview.table.unread)

            def wording() -> tuple[str, str]:
                words = self.tr("Only the sheet “{sheet}” was read, not: {others}")
                return words.format(sheet=sheet, others=others), ""

            self.banner.say(Tone.WARN, wording)
        self._show_state()
        self.panes.begin()

    def _show_state(self) -> None:
        book = self._book
        model = book.model
        self.progress.setVisible(book.is_busy)
        self.open_button.setDisabled(book.is_busy)
        self.columns.setEnabled(book.preview is not None and not book.is_busy)
        self.filters.setVisible(book.preview is not None)
        self._pages.setCurrentWidget(self.empty if book.preview is None else self.panes)
        ready = model.count(Standing.READY) + model.count(Standing.WARN)
        self.ship.setEnabled(ready > 0 and book.is_judged and not book.is_busy)
        self.ship.setText(self.tr("&Ship all ready ({count}) …").format(count=count_text(ready)))
        self.name.setText(self._name())

    def _name(self) -> str:
        preview = self._book.preview
        if preview is None:
            return ""
        rows = self.tr("%Ln row(s)", "", len(preview.parcels.entries))
        return f"{preview.name}  ·  {preview.table.source}  ·  {rows}"

    def _show_refusal(self, page: ExplanationPage) -> None:
        def wording() -> tuple[str, str]:
            both = (page.zh[0], page.en[0]) if self._chinese else (page.en[0], page.zh[0])
            told = [f"{passage.title}\n{passage.meaning} {passage.remedy}" for passage in both]
            return "\n\n".join(told), ""

        self.banner.say(Tone.BAD, wording)
        self._show_state()

    def _tell_template(self, path: Path, count: int) -> None:
        def wording() -> tuple[str, str]:
            return self.tr("%Ln order(s) saved in {path}", "", count).format(path=path), ""

        self.banner.say(Tone.GOOD, wording)

    # What the seller wants -----------------------------------------------------------------

    def choose_file(self) -> None:
        """Ask for a file and open it."""
        kinds = self.tr("Tables (*.csv *.tsv *.txt *.xlsx *.xlsm);;All files (*)")
        ask_what_to_open(self, self.tr("Import parcels from a file"), kinds, self._book.open)

    def choose_template(self) -> None:
        """Ask where the template goes, and save it."""
        ask_where_to_save(
            self,
            self.tr("Save a template"),
            "aliship-template.xlsx",
            (EXCEL, CSV),
            lambda path: self._book.save_template(path, self.language),
        )

    def ask_columns(self) -> None:
        """Ask which column holds what."""
        preview = self._book.preview
        if preview is None:
            return
        dialog = ImportColumnsDialog(preview, self)
        dialog.accepted.connect(lambda: self._book.use_columns(dialog.columns))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ship(self) -> None:
        dialog = ShipManyDialog(self._book, self._book.departure(), self._teller, self)
        dialog.set_chinese_first(self._chinese)
        dialog.attention_wanted.connect(self.attention_wanted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
