"""The ship form: carrier, number, URL, all or part, remark, and the button."""

from __future__ import annotations

from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from aliship_gui.domain.checks import FindingKind
from aliship_gui.domain.findings import Field, Finding
from aliship_gui.domain.shipments import SendType
from aliship_gui.ui.banner import Banner
from aliship_gui.ui.carrier_picker import CarrierPicker
from aliship_gui.ui.checked_field import CheckedField
from aliship_gui.ui.elided_button import ElidedButton, ElidedRadioButton
from aliship_gui.ui.flow_layout import FlowLayout
from aliship_gui.ui.icons import themed_icon
from aliship_gui.ui.labels import PlainLabel
from aliship_gui.ui.marked_edit import MarkedLineEdit
from aliship_gui.ui.pane_scroll import BAR, PaneScroll
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.ui.theme import Tone
from aliship_gui.ui.url_menu import UrlMenuButton
from aliship_gui.viewmodels.carrier_list import CarrierListModel, carrier_names
from aliship_gui.viewmodels.finding_list import FindingListModel
from aliship_gui.viewmodels.ship_form import FormMode, ShipForm
from aliship_gui.viewmodels.wording import age_text

_LONGEST_PASTE = 2000
_CARRIERS_FIT = frozenset({FindingKind.CARRIER_ONE_FITS, FindingKind.CARRIERS_FIT})
_Edit = TypeVar("_Edit", bound=QLineEdit)


class ShipFormView(Retranslates, QFrame):
    """Binds widgets to a `ShipForm`; holds no truth of its own."""

    ship_wanted = Signal()
    insist_wanted = Signal()
    """The seller wants to send although a refusal is foreseen; ask back first."""
    insist_confirmed = Signal()
    """The seller was asked back and means it."""
    refresh_carriers_wanted = Signal()
    outcome_pressed = Signal()
    """The button beside the last declaration's outcome."""
    correct_wanted = Signal()

    def __init__(
        self,
        form: ShipForm,
        carriers: CarrierListModel,
        findings: FindingListModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("shipForm")
        self.setProperty("card", "true")
        self._form = form
        self._carriers = carriers
        self._findings = findings
        self._touched: set[Field] = set()
        self._chinese_first = False
        self.title = PlainLabel(role="title", wrap=True)
        self.banner = Banner("outcome")
        self.banner.action.connect(self._banner_pressed)
        self._asking = False
        self.picker = CarrierPicker(carriers)
        self.picker.setObjectName("carrierPicker")
        self.number = _named(MarkedLineEdit(), "trackingNumberEdit")
        self.url = _named(QLineEdit(), "trackingUrlEdit")
        self.description = _named(QLineEdit(), "descriptionEdit")
        self.all_button = ElidedRadioButton()
        self.all_button.setObjectName("sendAllButton")
        self.part_button = ElidedRadioButton()
        self.part_button.setObjectName("sendPartButton")
        self.ship_button = QPushButton()
        self.ship_button.setObjectName("shipButton")
        self.ship_button.setProperty("primary", "true")
        self.insist_button = ElidedButton()
        self.insist_button.setObjectName("sendAnywayButton")
        self.insist_button.setProperty("quiet", "true")
        self.correct_button = ElidedButton()
        self.correct_button.setObjectName("correctButton")
        self.correct_button.setProperty("quiet", "true")
        self.refresh_carriers = QToolButton()
        self.refresh_carriers.setObjectName("refreshCarriersButton")
        self.refresh_carriers.setIcon(themed_icon("refresh"))
        self.url_menu = UrlMenuButton()
        self.url_menu.setObjectName("urlMenuButton")
        self._fields = {
            Field.CARRIER: CheckedField(self.picker),
            Field.TRACKING_NUMBER: CheckedField(self.number),
            Field.TRACKING_URL: CheckedField(self.url),
            Field.DESCRIPTION: CheckedField(self.description),
        }
        self._lay_out()
        self._connect()
        self.retranslate()

    # What it shows ------------------------------------------------------------------------

    def set_chinese_first(self, chinese_first: bool) -> None:
        """Which of a carrier's names stands first."""
        self._chinese_first = chinese_first
        self._show_carriers()

    def confirm_insisting(self) -> None:
        """Ask back, in the form itself, before a draft is sent that will likely be refused."""
        self._asking = True
        self.banner.say(Tone.WARN, self._question)

    def _question(self) -> tuple[str, str]:
        words = self.tr("The platform will probably refuse this. Send it all the same?")
        return words, self.tr("Yes, send it")

    def focus_field(self, field: Field) -> None:
        """Put the cursor where a remedy leads."""
        if field in self._fields:
            edit = self._fields[field].edit
            edit.setFocus()
            edit.selectAll()

    def retranslate(self) -> None:
        """See `Retranslates`."""
        labels = {
            Field.CARRIER: self.tr("&Carrier"),
            Field.TRACKING_NUMBER: self.tr("&Tracking number"),
            Field.TRACKING_URL: self.tr("Tracking &URL"),
            Field.DESCRIPTION: self.tr("&Remark for the buyer"),
        }
        names = {
            Field.CARRIER: self.tr("Carrier"),
            Field.TRACKING_NUMBER: self.tr("Tracking number"),
            Field.TRACKING_URL: self.tr("Tracking URL"),
            Field.DESCRIPTION: self.tr("Remark for the buyer"),
        }
        for field, shown in self._fields.items():
            shown.label.setText(labels[field])
            shown.edit.setAccessibleName(names[field])
        self.url.setPlaceholderText("https://")
        self._fields[Field.DESCRIPTION].show_hint(self.tr("optional, in English"))
        self.all_button.setText(self.tr("&Whole order"))
        self.part_button.setText(self.tr("&Part of it, more parcels follow"))
        self.insist_button.setText(self.tr("Send anyway …"))
        self.refresh_carriers.setToolTip(self.tr("Fetch the carriers from the platform again"))
        self.refresh_carriers.setAccessibleName(self.tr("Refresh carriers"))
        self._show_carriers()
        self._show()

    def recolour(self) -> None:
        """See `Retranslates`."""
        self._show()

    # How ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._fields[Field.CARRIER].add_beside(self.refresh_carriers)
        self._fields[Field.TRACKING_URL].add_beside(self.url_menu)
        group = QButtonGroup(self)
        group.addButton(self.all_button)
        group.addButton(self.part_button)
        # From the outside in: under a style sheet a move styles all that is moved anew.
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        content = QWidget()
        outer.addWidget(PaneScroll(content), 1)
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 12, 16 - BAR, 8)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.banner)
        for field in self._fields.values():
            column.addWidget(field)
        self._choice = QWidget()
        column.addWidget(self._choice)
        flow = FlowLayout(self._choice, gap=8)
        flow.addWidget(self.all_button)
        flow.addWidget(self.part_button)
        column.addStretch()
        buttons = QHBoxLayout()
        buttons.setContentsMargins(16, 8, 16, 12)
        outer.addLayout(buttons)
        ending = QWidget()
        buttons.addWidget(ending)
        ends = FlowLayout(ending, gap=8, from_right=True)
        for button in (self.correct_button, self.insist_button, self.ship_button):
            ends.addWidget(button)

    def _connect(self) -> None:
        form = self._form
        self.picker.picked.connect(form.set_carrier)
        self.url_menu.chosen.connect(form.set_url)
        self.picker.picked.connect(lambda _key: self._touch(Field.CARRIER))
        for field, edit, tell in (
            (Field.TRACKING_NUMBER, self.number, form.set_number),
            (Field.TRACKING_URL, self.url, form.set_url),
            (Field.DESCRIPTION, self.description, form.set_description),
        ):
            edit.textEdited.connect(tell)
            edit.textEdited.connect(lambda _text, touched=field: self._touch(touched))
            edit.textChanged.connect(lambda _text, edit=edit: self._filled_otherwise(edit))
        self.all_button.clicked.connect(lambda: form.set_send_type(SendType.ALL))
        self.part_button.clicked.connect(lambda: form.set_send_type(SendType.PART))
        self.ship_button.clicked.connect(self.ship_wanted)
        self.insist_button.clicked.connect(self.insist_wanted)
        self.correct_button.clicked.connect(self.correct_wanted)
        self.refresh_carriers.clicked.connect(self.refresh_carriers_wanted)
        self.number.returnPressed.connect(self._enter)
        self.url.returnPressed.connect(self._enter)
        form.changed.connect(self._show)
        form.order_changed.connect(self._order_changed)

    def _banner_pressed(self) -> None:
        asking, self._asking = self._asking, False
        if asking:
            self.banner.hide()
            self.insist_confirmed.emit()
        else:
            self.outcome_pressed.emit()

    def _enter(self) -> None:
        if self.ship_button.isEnabled():
            self.ship_wanted.emit()

    def _filled_otherwise(self, edit: QLineEdit) -> None:
        """Take over what an assistive technology put into a field: Qt tells of no edit then."""
        draft = self._form.draft
        told = {
            self.number: draft.tracking_number,
            self.url: draft.tracking_url,
            self.description: draft.description,
        }
        if edit.text() == told[edit]:
            return
        if edit.isReadOnly():
            edit.setText(told[edit])
        else:
            edit.textEdited.emit(edit.text())

    def _touch(self, field: Field) -> None:
        if field not in self._touched:
            self._touched.add(field)
            self._show()

    def _order_changed(self) -> None:
        self._touched.clear()
        for field in self._fields.values():
            field.forget()
        self._asking = False
        self.banner.hide()
        self._show_carriers()
        self._show()

    def _show(self) -> None:
        form = self._form
        _set_text(self.number, form.draft.tracking_number)
        self.number.mark(form.breaks_at)
        _set_text(self.url, form.draft.tracking_url)
        _set_text(self.description, form.draft.description)
        self.all_button.setChecked(form.draft.send_type is SendType.ALL)
        self.part_button.setChecked(form.draft.send_type is SendType.PART)
        self._show_carrier()
        for field, shown in self._fields.items():
            self._show_findings(field, shown)
        # Read-only rather than disabled: the cursor stays where the seller left it.
        locked = form.order is None or form.is_busy or form.mode is FormMode.DECLARED
        for edit in (self.picker, self.number, self.url, self.description):
            edit.setReadOnly(locked)
        self.url_menu.setEnabled(not locked)
        self._choice.setEnabled(not locked)
        self.ship_button.setEnabled(form.can_ship)
        self.ship_button.setVisible(form.mode is not FormMode.DECLARED)
        self.insist_button.setVisible(form.can_insist)
        self._show_mode()

    def _show_mode(self) -> None:
        mode, form = self._form.mode, self._form
        correcting = mode is FormMode.CORRECT
        titles = {
            FormMode.DECLARE: self.tr("Declare shipment"),
            FormMode.DECLARED: self.tr("Shipment declared"),
            FormMode.CORRECT: self.tr("Correct the shipment"),
        }
        self.title.setText(titles[mode])
        self.setAccessibleName(titles[mode])
        self.ship_button.setText(
            self.tr("Send the &correction") if correcting else self.tr("Declare &shipment")
        )
        self.correct_button.setText(
            self.tr("Leave it as it is") if correcting else self.tr("Correct the number …")
        )
        self.correct_button.setVisible(form.last_parcel is not None and not form.is_busy)
        self._choice.setVisible(mode is FormMode.DECLARE)
        self.refresh_carriers.setEnabled(mode is not FormMode.DECLARED)

    def _show_findings(self, field: Field, shown: CheckedField) -> None:
        findings = self._form.findings_for(field)
        sentence = self._findings.sentence(findings[0]) if findings else ""
        # What stands in the carrier's field may be a search.
        is_carrier = field is Field.CARRIER
        filled = bool(self._form.draft.carrier_key if is_carrier else shown.edit.text())
        touched = filled or field in self._touched or self._must_fill(field, findings)
        ready = filled and field is not Field.DESCRIPTION
        shown.show_findings(findings, sentence, touched=touched, ready=ready)

    def _must_fill(self, field: Field, findings: tuple[Finding, ...]) -> bool:
        if field is Field.CARRIER:
            return any(finding.kind in _CARRIERS_FIT for finding in findings)
        return field is Field.TRACKING_URL and self._form.needs_url and bool(findings)

    def _show_carrier(self) -> None:
        carrier = self._form.carrier
        name = ""
        if carrier is not None:
            name, _second = carrier_names(carrier, chinese_first=self._chinese_first)
        self.picker.show_carrier(self._form.draft.carrier_key, name or self._form.draft.carrier_key)
        hint = self.tr("needed for this carrier") if self._form.needs_url else self.tr("optional")
        self._fields[Field.TRACKING_URL].show_hint(hint)
        self._fields[Field.CARRIER].show_hint(self._carriers_age())

    def _carriers_age(self) -> str:
        carriers = self._form.carriers
        if carriers is None:
            return ""
        now = datetime.now(carriers.fetched_at.tzinfo)
        age = age_text(carriers.fetched_at, now)
        if carriers.is_stale(now):
            return self.tr("list from {age}, please refresh").format(age=age)
        return self.tr("list from {age}").format(age=age)

    def _show_carriers(self) -> None:
        form = self._form
        self._carriers.show_known(form, form.proposed_other, chinese_first=self._chinese_first)
        self._show_carrier()

    def carriers_changed(self) -> None:
        """The list, the habits or the order's country changed."""
        self._show_carriers()


def _named(edit: _Edit, name: str) -> _Edit:
    edit.setObjectName(name)
    edit.setMaxLength(_LONGEST_PASTE)
    return edit


def _set_text(edit: QLineEdit, text: str) -> None:
    if edit.text() == text:
        return
    position = max(0, edit.cursorPosition() - (len(edit.text()) - len(text)))
    edit.setText(text)
    edit.setCursorPosition(position)
