"""*Ship all ready*: first the summary, then the progress, both in one dialog."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from aliship_gui.domain.carriers import CarrierList
from aliship_gui.ui.banner import Banner
from aliship_gui.ui.bar_value import show_value
from aliship_gui.ui.labels import PlainLabel
from aliship_gui.ui.opening_size import OpeningSize
from aliship_gui.ui.ship_many_summary import ShipManySummary
from aliship_gui.ui.theme import Tone
from aliship_gui.viewmodels.explanation_page import ExplanationPage
from aliship_gui.viewmodels.import_words import RowTeller
from aliship_gui.viewmodels.now_and_then import NowAndThen
from aliship_gui.viewmodels.ship_many import Departure, ShipMany, Step
from aliship_gui.viewmodels.wording import count_text

_TICK = 1_000
_SHOWN_AGAIN = 100


class Shipper(Protocol):
    """What the parcels of a departure come from."""

    @property
    def carriers(self) -> CarrierList | None:
        """The shop's carriers as known now."""
        ...

    def ship(self, departure: Departure) -> ShipMany:
        """Begin to send; the answer tells how it goes."""
        ...


class ShipManyDialog(QDialog):
    """Nothing is sent before its first button is pressed; closing it takes back what still waits.

    `run` is what is under way, None until then.
    """

    attention_wanted = Signal()
    """The seller wants to see what was refused."""

    def __init__(
        self, book: Shipper, departure: Departure, teller: RowTeller, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("shipManyDialog")
        self.setWindowTitle(self.tr("Ship all ready"))
        self._book = book
        self._departure = departure
        self._chinese = False
        self.run: ShipMany | None = None
        self.heading = PlainLabel(role="title", parent=self)
        self.heading.setObjectName("shipManyHeading")
        self.progress = QProgressBar(self)
        self.progress.setObjectName("shipManyProgress")
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Parcels sent"))
        self.counts = PlainLabel(parent=self)
        self.counts.setObjectName("shipManyCounts")
        self.speed = PlainLabel(role="muted", parent=self)
        self.speed.setObjectName("shipManySpeed")
        self.banner = Banner("shipManyNotice", self)
        self.banner.action.connect(self._show_attention)
        self.summary = ShipManySummary(departure, teller, book.carriers, self)
        self.pause = self._button("shipManyPauseButton", self.tr("&Pause"), self._pause)
        self.stop = self._button("shipManyStopButton", self.tr("St&op"), self._stop)
        self.leave = self._button("shipManyCloseButton", self.tr("&Close"), self.reject)
        self.start = self._button("shipManyStartButton", self.tr("&Ship them now"), self._start)
        self.start.setProperty("primary", "true")
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK)
        self._tick.timeout.connect(self._show_run)
        self._lay_out()
        self._show_summary()

    def set_chinese_first(self, chinese: bool) -> None:
        """The interface language; before the dialog is shown."""
        self._chinese = chinese
        self.summary.show_words(chinese=chinese)

    def reject(self) -> None:
        """Qt's hook for Escape and for closing: what is under way must not go on unseen."""
        if self.run is not None and not self.run.has_ended:
            self.run.stop()
        super().reject()

    def _button(self, name: str, text: str, clicked: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(clicked)
        return button

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.pause)
        buttons.addWidget(self.stop)
        buttons.addStretch()
        buttons.addWidget(self.leave)
        buttons.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for widget in (
            self.heading,
            self.progress,
            self.counts,
            self.speed,
            self.banner,
        ):
            column.addWidget(widget)
        column.addWidget(self.summary, 1)
        column.addLayout(buttons)
        OpeningSize(self, 560, 520)

    def _show_summary(self) -> None:
        count = len(self._departure.parcels)
        self.heading.setText(self.tr("%Ln parcel(s) will be declared to the platform", "", count))
        self.start.setEnabled(count > 0)
        (self.start if count else self.leave).setFocus()
        for widget in (self.progress, self.counts, self.speed, self.pause, self.stop):
            widget.hide()

    def _start(self) -> None:
        self.run = run = self._book.ship(self._departure)
        moving = NowAndThen(_SHOWN_AGAIN, run)
        moving.due.connect(self._show_run)
        run.changed.connect(moving.changed)
        run.ended.connect(self._ended)
        run.hindered.connect(self._show_hindrance)
        for widget in (self.progress, self.counts, self.speed, self.pause, self.stop):
            widget.show()
        self.start.hide()
        self._tick.start()
        self._show_run()

    def _pause(self) -> None:
        if self.run is not None:
            (self.run.resume if self.run.is_paused else self.run.pause)()

    def _stop(self) -> None:
        if self.run is not None:
            self.run.stop()

    def _show_run(self) -> None:
        run = self.run
        if run is None:
            return
        self.progress.setRange(0, run.total)
        show_value(self.progress, run.settled)
        self.counts.setText(
            self.tr(
                "Declared {done}  ·  refused {refused}  ·  unknown {unknown}  ·  "
                "not sent {not_sent}  ·  to go {left}"
            ).format(
                done=count_text(run.count(Step.DONE)),
                refused=count_text(run.count(Step.REFUSED)),
                unknown=count_text(run.count(Step.UNKNOWN)),
                not_sent=count_text(run.count(Step.NOT_SENT)),
                left=count_text(run.total - run.settled),
            )
        )
        self.heading.setText(self._state(run))
        self.speed.setText(self._speed(run))
        self.pause.setText(self.tr("&Go on") if run.is_paused else self.tr("&Pause"))
        self.pause.setEnabled(not (run.is_stopped or run.has_ended))
        self.stop.setEnabled(not (run.is_stopped or run.has_ended))
        self.leave.setEnabled(run.has_ended)

    def _state(self, run: ShipMany) -> str:
        if run.has_ended:
            return self.tr("Done") if not run.is_stopped else self.tr("Stopped")
        if run.is_stopped:
            return self.tr("Stopping …")
        return self.tr("Paused") if run.is_paused else self.tr("Declaring shipments …")

    def _speed(self, run: ShipMany) -> str:
        left = run.seconds_left()
        if left is None or run.has_ended:
            return ""
        minutes, seconds = divmod(round(left), 60)
        return self.tr("{speed} a minute, {minutes} min {seconds} s left").format(
            speed=count_text(round(run.per_minute())), minutes=minutes, seconds=seconds
        )

    def _ended(self) -> None:
        self._tick.stop()
        run = self.run
        if run is None:
            return
        self._show_run()
        wrong = run.count(Step.REFUSED) + run.count(Step.UNKNOWN)
        if wrong:
            words = self.tr("%Ln of them stand(s) under Needs attention.", "", wrong)
            self.banner.tell(Tone.WARN, words, self.tr("Show them"))
        elif run.count(Step.DONE) == run.total:
            self.banner.tell(Tone.GOOD, self.tr("The platform took all of them."))

    def _show_attention(self) -> None:
        self.reject()
        self.attention_wanted.emit()

    def _show_hindrance(self, page: ExplanationPage | None) -> None:
        if page is None:
            self.banner.hide()
            return
        passage = (page.zh if self._chinese else page.en)[0]
        self.banner.tell(Tone.WARN, f"{passage.title}\n{passage.remedy}".strip())
