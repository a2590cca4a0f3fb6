"""What is built while the window is in use is built from the outside in.

Under a style sheet each move of a widget styles all that lies in it anew, which was a third of
what building took.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QProxyStyle, QWidget
from pytestqt.qtbot import QtBot

from aliship_gui.explain.entries import Catalogue
from aliship_gui.ui.explanation_panel import ExplanationPanel
from aliship_gui.ui.history_window import HistoryWindow
from aliship_gui.ui.import_panes import ImportPanes
from aliship_gui.ui.import_window import ImportWindow
from aliship_gui.ui.mend_dialog import MendDialog
from aliship_gui.ui.order_pane import OrderPane
from aliship_gui.ui.ship_form_view import ShipFormView
from aliship_gui.ui.ship_many_dialog import ShipManyDialog
from aliship_gui.ui.workspace import Workspace
from aliship_gui.viewmodels.import_words import RowTeller
from aliship_gui.viewmodels.mend_preview import MendPreview
from aliship_gui.viewmodels.ship_many import Departure
from tests.viewmodels.import_desk import ImportDesk
from tests.viewmodels.shop_desk import ShopDesk

Build = Callable[[], QWidget]
MOST = 3
"""A part that stands alone is put into a part, and this into the whole."""


@pytest.fixture
def builders(
    shop: ShopDesk, catalogue: Catalogue, tmp_path: Path, qtbot: QtBot
) -> dict[str, Build]:
    desk, files = shop.desk, ImportDesk(shop, catalogue, tmp_path)
    teller = RowTeller(catalogue)
    qtbot.addWidget(below := QWidget())
    return {
        "workspace": lambda: Workspace(shop.browser),
        "order": OrderPane,
        "form": lambda: ShipFormView(desk.form, desk.carrier_list, desk.findings),
        "panel": lambda: ExplanationPanel(desk.findings, desk.handbook),
        "history": lambda: HistoryWindow(desk.history.model),
        "import": lambda: ImportWindow(files.book),
        "rows": lambda: ImportPanes(files.book, teller),
        "mending": lambda: MendDialog("", "", MendPreview({}), (), below),
        "many": lambda: ShipManyDialog(files.book, Departure(), teller, below),
    }


class CountingStyle(QProxyStyle):
    """Fusion; knows how often it was asked to style each widget."""

    def __init__(self) -> None:
        super().__init__("Fusion")
        self.times: Counter[QWidget] = Counter()

    def polish(self, target: Any) -> Any:
        """Qt's hook, for a widget, a palette or the whole program."""
        if isinstance(target, QWidget):
            self.times[target] += 1
        return super().polish(target)


@pytest.fixture
def style(qapp: QApplication) -> Iterator[CountingStyle]:
    """The program's own style under its style sheet, counting until the end of the test."""
    style = CountingStyle()
    qapp.setStyle(style)
    yield style
    style.times.clear()
    qapp.setStyle("Fusion")


@pytest.mark.parametrize(
    "name", ["workspace", "order", "form", "panel", "history", "import", "rows", "mending", "many"]
)
def test_a_part_is_styled_once_for_each_that_it_is_put_into(
    style: CountingStyle, qtbot: QtBot, builders: dict[str, Build], name: str
) -> None:
    style.times.clear()
    built = builders[name]()
    qtbot.addWidget(built)
    assert style.times
    assert max(style.times.values()) <= MOST
