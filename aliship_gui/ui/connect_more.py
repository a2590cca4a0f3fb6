"""What few sellers need when they connect a shop: older forms and other methods.

What the other methods cannot carry stands below them, see `api.declaring`.
"""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from aliship_gui.services.connecting import ShopPlan
from aliship_gui.ui.labels import PlainLabel
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.viewmodels.connect_shop import ConnectShop

_WAYS = ("iop", "iop-security", "legacy")
_METHODS = ("solution", "sub-orders", "asf")


class ConnectMore(Retranslates, QWidget):
    """Two choices; the usual ones are made already."""

    def __init__(self, shop: ConnectShop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self.way, self._way_label = self._choice("connectWayBox", _WAYS)
        self.methods, self._methods_label = self._choice("connectMethodsBox", _METHODS)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self._way_label, self.way)
        form.addRow(self._methods_label, self.methods)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addLayout(form)
        self.limits = PlainLabel(role="muted", wrap=True)
        self.limits.setObjectName("connectMethodsLimits")
        column.addWidget(self.limits)
        self.way.activated.connect(lambda row: shop.enter(sign_in=_stored(_WAYS, row)))
        self.methods.activated.connect(lambda row: shop.enter(declaring=_stored(_METHODS, row)))
        self.methods.currentIndexChanged.connect(self._show_limits)
        self.retranslate()

    @staticmethod
    def is_needed_for(plan: ShopPlan) -> bool:
        """Whether a plan holds something that is chosen only here."""
        return bool(plan.sign_in or plan.declaring)

    def show_plan(self, plan: ShopPlan) -> None:
        """Make a plan's choices."""
        self.way.setCurrentIndex(_row(_WAYS, plan.sign_in))
        self.methods.setCurrentIndex(_row(_METHODS, plan.declaring))

    def retranslate(self) -> None:
        """See `Retranslates`."""
        self._say(
            self.way,
            self._way_label,
            self.tr("Sign-in &form"),
            (
                self.tr("The present one"),
                self.tr("The present one, with /security/ in its address"),
                self.tr("The older one, at oauth.aliexpress.com"),
            ),
        )
        self._say(
            self.methods,
            self._methods_label,
            self.tr("&Methods for shipments"),
            (
                self.tr("The usual ones (aliexpress.solution.order.fulfill)"),
                self.tr("By order lines (aliexpress.logistics.order.shipment)"),
                self.tr("By the seller (aliexpress.asf.dbs.declareship)"),
            ),
        )

        self._show_limits()

    def _show_limits(self) -> None:
        limits = (
            "",
            self.tr(
                "They ask for the real carrier: nothing can be declared with an OTHER carrier. "
                "A remark stays on this computer."
            ),
            self.tr(
                "They have no place for a tracking URL or a remark: what is typed there stays on "
                "this computer. Parts of an order cannot be declared."
            ),
        )
        words = limits[max(self.methods.currentIndex(), 0)]
        self.limits.setText(words)
        self.limits.setVisible(bool(words))

    def _choice(self, name: str, rows: tuple[str, ...]) -> tuple[QComboBox, QLabel]:
        choice, label = QComboBox(), QLabel()
        choice.setObjectName(name)
        choice.addItems([""] * len(rows))
        label.setBuddy(choice)
        return choice, label

    @staticmethod
    def _say(choice: QComboBox, label: QLabel, words: str, rows: tuple[str, ...]) -> None:
        label.setText(words)
        choice.setAccessibleName(words.replace("&", ""))
        for row, text in enumerate(rows):
            choice.setItemText(row, text)


def _stored(rows: tuple[str, ...], row: int) -> str:
    # The usual one is stored as nothing, so that a later version may know a better one.
    return rows[row] if row else ""


def _row(rows: tuple[str, ...], name: str) -> int:
    return rows.index(name) if name in rows else 0
