"""The About box on its command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from aliship_gui.services.worker import Runner
from aliship_gui.ui.coming_up import come_up
from aliship_gui.ui.main_window import MainWindow

if TYPE_CHECKING:
    from aliship_gui.domain.failures import Failure
    from aliship_gui.services.licences import Component
    from aliship_gui.ui.about_dialog import AboutDialog


class About(QObject):
    """Builds the box, and has the licences read elsewhere, when they are wanted."""

    def __init__(self, window: MainWindow, runner: Runner) -> None:
        super().__init__(window)
        self._window = window
        self._runner = runner
        self._box: AboutDialog | None = None
        window.commands["about"].triggered.connect(self._show)

    def _show(self) -> None:
        if self._box is None:
            self._box = self._make()
        come_up(self._box)

    def _make(self) -> AboutDialog:
        from aliship_gui.services.licences import components
        from aliship_gui.ui.about_dialog import AboutDialog

        box = AboutDialog(self._window)

        def shown(parts: list[Component]) -> None:
            box.show_components(parts)

        def unread(_failure: Failure) -> None:
            box.show_components([])

        self._runner.run(lambda _job, _report: components(), shown, unread)
        return box
