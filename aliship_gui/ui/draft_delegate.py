"""How the cells look and behave that a seller types into."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, TypeGuard

from PySide6.QtCore import QAbstractItemModel, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QLineEdit,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from aliship_gui.domain.findings import Field, Finding
from aliship_gui.domain.orders import Order
from aliship_gui.ui.icons import paint_icon
from aliship_gui.ui.labels import restyle
from aliship_gui.ui.painted_cell import PaintedCellDelegate
from aliship_gui.ui.status_look import Look, severity_look
from aliship_gui.ui.theme import Tone, current_colours
from aliship_gui.viewmodels.indexes import AnyIndex
from aliship_gui.viewmodels.order_columns import ORDER_COLUMNS
from aliship_gui.viewmodels.order_table import OrderRole, OrderTableModel
from aliship_gui.viewmodels.tool_tips import plain_tip
from aliship_gui.viewmodels.typed_cells import TypedCell

if TYPE_CHECKING:
    from aliship_gui.domain.carriers import Carrier
    from aliship_gui.ui.carrier_cell import CarrierCellEdit
    from aliship_gui.viewmodels.carrier_list import CarrierListModel

_ICON = 16
_LONGEST_PASTE = 2000
_READY = Look(Tone.GOOD, "check")
_WAITS = Look(Tone.NEUTRAL, "truck")
_DONE = QAbstractItemDelegate.EndEditHint.SubmitModelCache


class CellAdviser(Protocol):
    """What tells about a cell while it is typed."""

    def live_findings(self, order: Order, field: Field, text: str) -> tuple[Finding, ...]:
        """What would be said if this text stood there."""
        ...

    def carriers_for(self, order: Order) -> Sequence[Carrier]:
        """The carriers that take the order's number."""
        ...

    def sentence(self, finding: Finding) -> str:
        """A finding in the interface language."""
        ...


class DraftDelegate(PaintedCellDelegate):
    """An icon and a tint where something was found; checks with every letter while typing."""

    def __init__(self, model: OrderTableModel, view: QTableView) -> None:
        super().__init__(view)
        self._model = model
        self.carriers: CarrierListModel | None = None
        """What is offered while a carrier is typed."""
        self.adviser: CellAdviser | None = None

    # Typing ---------------------------------------------------------------------------------

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        """Qt's hook: a plain field, or the carrier picker."""
        del option
        if _field(index) is Field.CARRIER and self.carriers is not None:
            edit: QLineEdit = self._carrier_edit(parent, index, self.carriers)
        else:
            edit = QLineEdit(parent)
        edit.setObjectName("cellEdit")
        edit.setProperty("cell", "true")
        edit.setMaxLength(_LONGEST_PASTE)
        heading = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        edit.setAccessibleName(f"{heading} {index.data(OrderRole.ORDER_ID)}")
        order = self._order(index)
        if order is not None:
            field = _field(index)
            edit.textEdited.connect(lambda text: self._check(edit, order, field, text))
        return edit

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Qt's hook: news about the order does not take away what is being typed."""
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if editor.property("begun"):
            return
        editor.setProperty("begun", True)
        if _picks_carriers(editor):
            editor.begin(text, str(index.data() or text))
        elif isinstance(editor, QLineEdit):
            editor.setText(text)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        """Qt's hook: nothing is told when the text stayed the same."""
        text = editor.text() if isinstance(editor, QLineEdit) else ""
        if _picks_carriers(editor):
            text = editor.chosen
        if text != str(index.data(Qt.ItemDataRole.EditRole) or ""):
            model.setData(index, text)

    def destroyEditor(self, editor: QWidget, index: AnyIndex) -> None:  # noqa: N802 - Qt's name
        """Qt's hook."""
        if _picks_carriers(editor):
            editor.put_away()
        super().destroyEditor(editor, index)

    def updateEditorGeometry(  # noqa: N802 - Qt calls it by this name
        self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        """Qt's hook: over the whole cell."""
        del index
        editor.setGeometry(option.rect)

    def _carrier_edit(
        self, parent: QWidget, index: AnyIndex, carriers: CarrierListModel
    ) -> CarrierCellEdit:
        order, adviser = self._order(index), self.adviser
        if order is not None and adviser is not None:
            carriers.fitting = lambda: adviser.carriers_for(order)
        from aliship_gui.ui.carrier_cell import CarrierCellEdit

        edit = CarrierCellEdit(carriers, parent)
        edit.clicked.connect(lambda: self._finish(edit))
        return edit

    def _finish(self, edit: QWidget) -> None:
        self.commitData.emit(edit)
        self.closeEditor.emit(edit, _DONE)

    def _check(self, edit: QLineEdit, order: Order, field: Field, text: str) -> None:
        if self.adviser is None or _picks_carriers(edit):
            return
        findings = self.adviser.live_findings(order, field, text) if text else ()
        gravest = findings[0].severity if findings else None
        words = self.adviser.sentence(findings[0]) if findings else ""
        mark = "ok" if text and gravest is None else str(gravest or "")
        if edit.property("finding") != mark:
            edit.setProperty("finding", mark)
            restyle(edit)
        edit.setToolTip(plain_tip(words))
        edit.setAccessibleDescription(words)

    # Looks ----------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Qt's hook: tint, icon and words."""
        self.paint_background(painter, option)
        cell = self._model.typed(index)
        if cell is None:
            return
        words, look = cell.text or cell.hint, _look(cell, _field(index))
        room = option.rect.adjusted(4, 5, -4, -5)
        if look is not None:
            self._paint_look(painter, room, look)
            room.setLeft(room.left() + _ICON + 8)
        if words:
            self.texts.paint(painter, room.adjusted(4, 0, -4, 0), words, _colour(cell, look))

    def _paint_look(self, painter: QPainter, room: QRect, look: Look) -> None:
        tone = current_colours().tones[look.tone]
        if look.tone in (Tone.BAD, Tone.WARN):
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tone.fill))
            painter.drawRoundedRect(room, 6, 6)
            painter.restore()
        icon = QRect(room.left() + 4, room.center().y() - _ICON // 2 + 1, _ICON, _ICON)
        paint_icon(painter, look.icon, tone.text, icon)

    def _order(self, index: AnyIndex) -> Order | None:
        return self._model.order(str(index.data(OrderRole.ORDER_ID)))


def _field(index: AnyIndex) -> Field:
    return ORDER_COLUMNS[index.column()].field or Field.NONE


def _picks_carriers(editor: QWidget) -> TypeGuard[CarrierCellEdit]:
    # Loaded when somebody types: the first picture shows no editor.
    from aliship_gui.ui.carrier_cell import CarrierCellEdit

    return isinstance(editor, CarrierCellEdit)


def _look(cell: TypedCell, field: Field) -> Look | None:
    if cell.severity is not None:
        return severity_look(cell.severity)
    if field is not Field.TRACKING_NUMBER or cell.standing is None:
        return None
    from aliship_gui.services.importing.verdicts import Standing

    if cell.standing in (Standing.READY, Standing.WARN):
        return _READY
    return _WAITS if cell.standing is Standing.ALREADY else None


def _is_sent(cell: TypedCell) -> bool:
    if cell.standing is None:
        return False
    from aliship_gui.services.importing.verdicts import Standing

    return cell.standing is Standing.ALREADY


def _colour(cell: TypedCell, look: Look | None) -> str:
    colours = current_colours()
    if _is_sent(cell):
        return colours.muted
    if look is not None and look.tone in (Tone.BAD, Tone.WARN):
        return colours.tones[look.tone].text
    return colours.text if cell.text else colours.muted
