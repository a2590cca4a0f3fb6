"""The guided tour: six stops at the real widgets, for the first minute."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QApplication, QWidget

from aliship_gui.ui.coach_mark import CoachMark
from aliship_gui.ui.keyboard_return import give_keyboard_back
from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class _Stop:
    target: Callable[[Workspace], QWidget]
    title: str
    words: str


_STOPS = (
    _Stop(
        lambda panes: panes.statuses,
        str(QT_TRANSLATE_NOOP("GuidedTour", "What to do first")),
        str(
            QT_TRANSLATE_NOOP(
                "GuidedTour",
                "Orders stand under their statuses, those that wait for you on top. What the "
                "platform refused is under Needs attention.",
            )
        ),
    ),
    _Stop(
        lambda panes: panes.orders if panes.orders.isVisible() else panes.no_orders,
        str(QT_TRANSLATE_NOOP("GuidedTour", "The orders")),
        str(
            QT_TRANSLATE_NOOP(
                "GuidedTour",
                "The least time left stands first. Pick one with a click or the arrow keys; F6 "
                "goes from pane to pane.",
            )
        ),
    ),
    _Stop(
        lambda panes: panes.form.picker,
        str(QT_TRANSLATE_NOOP("GuidedTour", "The carrier")),
        str(
            QT_TRANSLATE_NOOP(
                "GuidedTour",
                "Type a part of its name or key and press Enter. Only carriers that the "
                "platform accepts are offered.",
            )
        ),
    ),
    _Stop(
        lambda panes: panes.form.number,
        str(QT_TRANSLATE_NOOP("GuidedTour", "The tracking number")),
        str(
            QT_TRANSLATE_NOOP(
                "GuidedTour",
                "Type, paste or scan it. A slip is told at once, before anything is sent.",
            )
        ),
    ),
    _Stop(
        lambda panes: panes.form.ship_button,
        str(QT_TRANSLATE_NOOP("GuidedTour", "Declare the shipment")),
        str(
            QT_TRANSLATE_NOOP(
                "GuidedTour",
                "It is sent exactly once, whatever the network does. Enter in the number does "
                "the same.",
            )
        ),
    ),
    _Stop(
        lambda panes: panes.panel,
        str(QT_TRANSLATE_NOOP("GuidedTour", "Every refusal explained")),
        str(
            QT_TRANSLATE_NOOP(
                "GuidedTour",
                "Here stands the reason, in Chinese and in English, and what to do. F1 explains "
                "the place where the cursor is, Ctrl+K finds every command.",
            )
        ),
    ),
)


class GuidedTour(Retranslates, QWidget):
    """Shows the stops one after another; the window can be used meanwhile.

    An invisible widget, so that it hears of a change of language.
    """

    ended = Signal()
    """The tour was taken to its end or given up."""
    pick_wanted = Signal()
    """A stop needs a picked order to point at its form."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.hide()
        self._window = window
        self._at: int | None = None
        self._before: QWidget | None = None
        self.bubble = CoachMark(window)
        self.bubble.next_wanted.connect(self._forward)
        self.bubble.back_wanted.connect(self._back)
        self.bubble.end_wanted.connect(self.end)

    def offer(self) -> None:
        """Ask in the corner whether to begin; the cursor stays where it is."""
        if self._at is None:
            self._at = -1
            self._show()

    def begin(self) -> None:
        """Go to the first stop."""
        if self._at is None or self._at < 0:
            self._before = QApplication.focusWidget()
        self._window.dock.show()
        self._at = 0
        self._show()
        self.bubble.take_keyboard()

    def end(self) -> None:
        """Take the bubble away and give the cursor back."""
        if self._at is None:
            return
        self._at = None
        had_keyboard = self.bubble.isAncestorOf(QApplication.focusWidget() or self)
        self.bubble.close_up()
        before, self._before = self._before, None
        panes = self._window.workspace
        if had_keyboard and not give_keyboard_back(before) and panes is not None:
            panes.statuses.list.setFocus()
        self.ended.emit()

    def retranslate(self) -> None:
        """See `Retranslates`."""
        if self._at is not None:
            self._show()

    def recolour(self) -> None:
        """See `Retranslates`: the style sheet does it."""

    def _forward(self) -> None:
        if self._at is None:
            return
        if self._at + 1 == len(_STOPS):
            self.end()
        elif self._at < 0:
            self.begin()
        else:
            self._at += 1
            self._show()

    def _back(self) -> None:
        if self._at:
            self._at -= 1
            self._show()

    def _show(self) -> None:
        panes, at = self._window.panes, self._at
        if panes is None or at is None:
            self.end()
            return
        bubble = self.bubble
        bubble.back.setText(self.tr("&Back"))
        bubble.back.setVisible(at > 0)
        bubble.place.setVisible(at >= 0)
        if at < 0:
            self._show_offer()
            return
        last = at + 1 == len(_STOPS)
        bubble.end.setText(self.tr("&Skip"))
        bubble.end.setVisible(not last)
        bubble.next.setText(self.tr("&Done") if last else self.tr("&Next"))
        place = self.tr("{stop} of {stops}").format(stop=at + 1, stops=len(_STOPS))
        bubble.place.setText(place)
        stop = _STOPS[at]
        if panes.isAncestorOf(stop.target(panes)) and not stop.target(panes).isVisible():
            self.pick_wanted.emit()
        bubble.point_at(
            stop.target(panes),
            QCoreApplication.translate("GuidedTour", stop.title),
            QCoreApplication.translate("GuidedTour", stop.words),
        )

    def _show_offer(self) -> None:
        self.bubble.end.setText(self.tr("No, &thanks"))
        self.bubble.end.setVisible(True)
        self.bubble.next.setText(self.tr("Show &me"))
        self.bubble.point_at(
            None,
            self.tr("New here?"),
            self.tr("A short tour shows the window in one minute. It is in the Help menu too."),
        )
