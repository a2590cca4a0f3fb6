"""How long the sign-in lasts, in the status bar, once the end is near."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

from aliship_gui.services.token_life import Standing
from aliship_gui.ui.icons import themed_icon
from aliship_gui.ui.retranslation import Retranslates

if TYPE_CHECKING:
    from aliship_gui.services.session import SessionReport

NEAR_DAYS = 30
"""From so many days before its end on, the end is shown even where the sign-in renews itself."""


class SignInNotice(Retranslates, QPushButton):
    """A button that signs in again; hidden while there is nothing to tell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("signInNotice")
        self.setProperty("quiet", "true")
        self.setIcon(themed_icon("clock"))
        self._report: SessionReport | None = None
        self.hide()

    def show_report(self, report: SessionReport | None) -> None:
        """Tell how it is with the sign-in of the open shop; None for a shop without one."""
        self._report = report
        self.retranslate()

    def retranslate(self) -> None:
        """See `Retranslates`."""
        words = self._words()
        self.setText(words)
        self.setVisible(bool(words))
        self.setToolTip(self._tip())

    def _tip(self) -> str:
        if self._report is not None and self._report.standing is Standing.GOOD:
            return self.tr("AliShip renews it by itself while it runs. Press to sign in again.")
        return self.tr("Sign in again")

    def _words(self) -> str:
        report = self._report
        if report is None:
            return ""
        if report.standing is Standing.ENDED:
            return self.tr("Signed out: sign in again")
        days = report.days_left(datetime.now(UTC))
        if days is None or days > NEAR_DAYS:
            return ""
        return self.tr("Sign-in: %Ln day(s) left", "", days)
