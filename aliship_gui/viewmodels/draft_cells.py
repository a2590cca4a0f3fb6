"""The cells of the order table that a seller types into: carrier, number, URL.

The table model asks for one cell at a time while it paints, so answers are looked up, never
worked out; only a tool tip, asked for one cell at a time, is put into words here.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from aliship_gui.domain.carrier_advice import Situation
from aliship_gui.domain.carriers import Carrier
from aliship_gui.domain.checks import FindingKind, check_draft
from aliship_gui.domain.findings import Field, Finding, Severity
from aliship_gui.domain.orders import Order
from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.services.draft_texts import fresh_draft
from aliship_gui.viewmodels.carrier_list import carrier_names
from aliship_gui.viewmodels.desk import Desk
from aliship_gui.viewmodels.draft_book import DraftBook
from aliship_gui.viewmodels.draft_edits import DraftEditor
from aliship_gui.viewmodels.import_words import RowTeller
from aliship_gui.viewmodels.tool_tips import plain_tip
from aliship_gui.viewmodels.typed_cells import TypedCell

_ADVICE = frozenset({FindingKind.CARRIER_ONE_FITS, FindingKind.CARRIERS_FIT})
_YET_TO_COME = frozenset(
    {FindingKind.CARRIER_MISSING, FindingKind.NUMBER_MISSING, FindingKind.CARRIER_LIST_MISSING}
)
"""What is only not filled in yet is not scolded."""
_Text = Qt.ItemDataRole


class DraftCells(QObject):
    """Answers for the table model about its cells of drafts, and takes what is typed."""

    refused = Signal(str)
    """This order's cells cannot be typed into."""
    language_changed = Signal()

    def __init__(
        self,
        desk: Desk,
        book: DraftBook,
        editor: DraftEditor,
        teller: RowTeller,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._teller = teller
        self._desk = desk
        self._book = book
        self._editor = editor
        self._chinese = False
        self._names: Mapping[str, str] = {}
        self._named: object = None

    # What the table model asks ------------------------------------------------------------

    def data(self, order: Order, field: Field, role: int) -> object:
        """A cell's text and words."""
        draft = self._book.draft(order.order_id)
        if draft is None:
            return _empty(role)
        if role == _Text.DisplayRole:
            return self._shown(draft, field)
        return self._about(draft, field, role)

    def cell(self, order: Order, field: Field) -> TypedCell | None:
        """All that painting asks about a cell, None where nothing was typed for the order."""
        draft = self._book.draft(order.order_id)
        if draft is None:
            return None
        verdict = self._book.verdict(order.order_id)
        return TypedCell(
            self._shown(draft, field),
            self._hint(draft, field),
            self._severity(draft, field),
            verdict.standing if verdict is not None else None,
        )

    def text(self, order_id: str, field: Field) -> str:
        """What stands in a cell, as it is typed: the key of a carrier, not its name."""
        draft = self._book.draft(order_id)
        return text_of(draft, field) if draft is not None else ""

    def may_type(self, order: Order) -> bool:
        """Whether this order's cells can be typed into."""
        return self._book.may_type(order)

    def set_text(self, order: Order, field: Field, text: str) -> bool:
        """Somebody typed a text into a cell; whether it was taken."""
        if not self._book.may_type(order):
            self.refused.emit(order.order_id)
            return False
        self._editor.put({order.order_id: {field: text}}, {order.order_id: order})
        return True

    # What the cell's editor asks ------------------------------------------------------------

    def live_findings(self, order: Order, field: Field, text: str) -> tuple[Finding, ...]:
        """What would be said about a field if this text stood in it; as quick as the form."""
        draft = self._book.draft(order.order_id) or fresh_draft(order.order_id, order)
        edited = self._editor.edited(draft, {field: text})
        situation = self._situation(order)
        found = check_draft(
            edited,
            order,
            situation.details,
            situation.carriers,
            self._book.advice.rules,
            limits=self._book.means.limits,
        )
        found = self._book.advice.with_advice(found, edited, situation)
        return tuple(f for f in found if f.field is field and f.kind not in _YET_TO_COME)

    def carriers_for(self, order: Order) -> tuple[Carrier, ...]:
        """The carriers that take the number in an order's row, the likeliest first."""
        draft = self._book.draft(order.order_id)
        number = draft.tracking_number if draft is not None else ""
        return self._book.advice.carriers_for(number, self._situation(order))

    def sentence(self, finding: Finding) -> str:
        """A finding in the interface language, naming the platform error that it foresees."""
        if finding.predicts:
            return self._desk.findings.sentence(finding)
        return self._teller.title(finding, chinese=self._chinese)

    def set_chinese(self, chinese: bool) -> None:
        """The interface language."""
        self._chinese = chinese
        self._named = None
        self.language_changed.emit()

    # How ------------------------------------------------------------------------------------

    def _about(self, draft: ShipmentDraft, field: Field, role: int) -> object:
        if role == _Text.ToolTipRole:
            return plain_tip(self._words(draft, field))
        if role == _Text.AccessibleDescriptionRole:
            return self._words(draft, field)
        if role == _Text.AccessibleTextRole:
            return self._shown(draft, field) or self._hint(draft, field) or _empty(role)
        return None

    def _shown(self, draft: ShipmentDraft, field: Field) -> str:
        text = text_of(draft, field)
        if field is not Field.CARRIER:
            return text
        carriers = self._book.shop.carriers
        if carriers is not self._named:
            self._named = carriers
            known = carriers.carriers if carriers is not None else ()
            self._names = {c.key: carrier_names(c, chinese_first=self._chinese)[0] for c in known}
        return self._names.get(text, text)

    def _severity(self, draft: ShipmentDraft, field: Field) -> Severity | None:
        for finding in self._book.findings(draft.order_id, field):
            if finding.kind in _ADVICE:
                return Severity.WARN
            if finding.kind not in _YET_TO_COME:
                return finding.severity
        return None

    def _hint(self, draft: ShipmentDraft, field: Field) -> str:
        for finding in self._book.findings(draft.order_id, field):
            if finding.kind == FindingKind.CARRIERS_FIT:
                words = QCoreApplication.translate("DraftCells", "{count} carriers fit")
                return words.format(count=finding.params["count"])
            if finding.kind == FindingKind.CARRIER_ONE_FITS:
                name = finding.params["carrier_zh" if self._chinese else "carrier"]
                return QCoreApplication.translate("DraftCells", "{carrier}?").format(carrier=name)
            if finding.kind == FindingKind.URL_MISSING:
                return QCoreApplication.translate("DraftCells", "needed")
        return ""

    def _words(self, draft: ShipmentDraft, field: Field) -> str:
        findings = self._book.findings(draft.order_id, field)
        told = [self.sentence(f) for f in findings if f.kind not in _YET_TO_COME]
        verdict = self._book.verdict(draft.order_id)
        beside = verdict.findings if verdict is not None else ()
        told += [self.sentence(f) for f in beside if f.field in (Field.ORDER, Field.SEND_TYPE)]
        shown = [self._shown(draft, field)]
        if field is Field.CARRIER and text_of(draft, field) != shown[0]:
            shown.append(text_of(draft, field))
        return "\n".join([*(text for text in shown if text), *told])

    def _situation(self, order: Order) -> Situation:
        form, shop = self._desk.form, self._book.shop
        same = form.order is not None and form.order.order_id == order.order_id
        details = form.details if same else None
        return Situation(order, details, shop.carriers, shop.last_used)


def _empty(role: int) -> object:
    """What a cell tells in which nothing stands."""
    if role == _Text.AccessibleTextRole:
        return QCoreApplication.translate("OrderTable", "none")
    return "" if role == _Text.DisplayRole else None


def text_of(draft: ShipmentDraft, field: Field) -> str:
    """What stands in a field of a draft."""
    if field is Field.CARRIER:
        return draft.carrier_key
    return draft.tracking_number if field is Field.TRACKING_NUMBER else draft.tracking_url
