"""What *Ship all ready* is about to do, before it does it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from aliship_gui.domain.carriers import CarrierList
from aliship_gui.ui.labels import LongText, PlainLabel
from aliship_gui.viewmodels.carrier_list import carrier_names
from aliship_gui.viewmodels.import_words import RowTeller
from aliship_gui.viewmodels.ship_many import Departure, Remark
from aliship_gui.viewmodels.wording import count_text

_MOST_LINES = 24
"""Of each kind; a text of hundreds takes longer to lay out than anybody looks at it."""
_MOST_CARRIERS = 20


class ShipManySummary(QFrame):
    """How many parcels, with which carriers, which despite a warning, which not and why."""

    def __init__(
        self,
        departure: Departure,
        teller: RowTeller,
        carriers: CarrierList | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._carriers = carriers
        self.setProperty("card", "true")
        self._departure = departure
        self._teller = teller
        scroll = QScrollArea(self)
        content = QWidget(scroll.viewport())
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(4)
        scroll.setWidgetResizable(True)
        scroll.setWidget(content)
        scroll.setAccessibleName(QCoreApplication.translate("ShipMany", "Summary"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(scroll)

    def show_words(self, *, chinese: bool) -> None:
        """Write it down in the interface language; once."""
        carriers = list(self._carrier_lines(chinese=chinese))
        heading = QCoreApplication.translate("ShipMany", "Carriers")
        self._block(heading, carriers[:_MOST_CARRIERS], len(carriers), "")
        self._remarks(
            QCoreApplication.translate("ShipMany", "Sent although there is something to look at"),
            self._departure.warned,
            "warn",
            chinese=chinese,
        )
        self._remarks(
            QCoreApplication.translate("ShipMany", "Left out"),
            self._departure.left_out,
            "",
            chinese=chinese,
        )
        self._column.addStretch()

    def _carrier_lines(self, *, chinese: bool) -> Iterator[str]:
        for key, count in self._departure.carriers():
            carrier = self._carriers.find(key) if self._carriers else None
            names = carrier_names(carrier, chinese_first=chinese) if carrier else (key, "")
            yield f"{count_text(count)}  ×  {names[0]}" + (f"  ({key})" if names[0] != key else "")

    def _told(self, row: Remark, *, chinese: bool) -> str:
        there = QCoreApplication.translate("ShipMany", "declared or waiting already")
        why = self._teller.title(row.why, chinese=chinese) if row.why is not None else there
        if not row.line:
            return f"{row.draft.order_id}: {why}"
        words = QCoreApplication.translate("ShipMany", "Line {line}: {why}")
        return words.format(line=row.line, why=why)

    def _remarks(self, heading: str, rows: Sequence[Remark], tone: str, *, chinese: bool) -> None:
        lines = [self._told(row, chinese=chinese) for row in rows[:_MOST_LINES]]
        self._block(heading, lines, len(rows), tone)

    def _block(self, heading: str, lines: Sequence[str], count: int, tone: str) -> None:
        """The first lines of so many."""
        if not lines:
            return
        title = PlainLabel(f"{heading} ({count_text(count)})", role="heading")
        shown = list(lines)
        if count > len(lines):
            more = QCoreApplication.translate("ShipMany", "… and {count} more")
            shown.append(more.format(count=count_text(count - len(lines))))
        text = LongText("\n".join(shown))
        if tone:
            text.setProperty("tone", tone)
        self._column.addWidget(title)
        self._column.addWidget(text)
        self._column.addSpacing(8)
