"""What a test of the connection found: under way, good, or what is wrong and what helps."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from aliship_gui.ui.banner import Banner
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.ui.theme import Tone
from aliship_gui.ui.trouble_card import TroubleCard
from aliship_gui.viewmodels.connection_check import ConnectionCheck


class ConnectionVerdict(Retranslates, QWidget):
    """Shows a `ConnectionCheck`."""

    def __init__(self, check: ConnectionCheck, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._check = check
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.result = Banner("connectionResult")
        self.clock = Banner("connectionClock")
        self.card = TroubleCard("connectionTrouble")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.progress, self.result, self.card, self.clock):
            column.addWidget(part)
        check.changed.connect(self._show)
        self.retranslate()

    def set_chinese_first(self, chinese: bool) -> None:
        """Which language is read first."""
        self.card.set_chinese_first(chinese)

    def retranslate(self) -> None:
        """See `Retranslates`."""
        self.progress.setAccessibleName(self.tr("Testing the connection"))
        self._show()

    def _show(self) -> None:
        check = self._check
        self.progress.setVisible(check.is_running)
        self.card.show_page(check.page)
        if check.is_running:
            words = self.tr("Reading the carriers and one order, in every way the platform knows …")
            self.result.tell(Tone.ACCENT, words)
        elif check.works:
            words = self.tr("The connection works: carriers and orders can be read.")
            self.result.tell(Tone.GOOD, words)
        else:
            self.result.hide()
        self._show_clock()

    def _show_clock(self) -> None:
        minutes = self._check.minutes_ahead
        if minutes is None or self._check.is_running:
            self.clock.hide()
        elif self._check.clock_is_wrong:
            fast = self.tr(
                "This computer's clock is %Ln minute(s) fast. Switch on automatic time.",
                "",
                abs(minutes),
            )
            slow = self.tr(
                "This computer's clock is %Ln minute(s) slow. Switch on automatic time.",
                "",
                abs(minutes),
            )
            self.clock.tell(Tone.WARN, fast if minutes > 0 else slow)
        else:
            self.clock.tell(Tone.NEUTRAL, self.tr("This computer's clock is right."))
