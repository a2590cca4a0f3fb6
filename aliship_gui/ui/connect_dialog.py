"""*Connect a shop*: three steps, one page each, and an explanation where something goes wrong."""

from __future__ import annotations

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from aliship_gui.store.accounts import Account
from aliship_gui.ui.connect_app_page import ConnectAppPage
from aliship_gui.ui.connect_sign_in_page import ConnectSignInPage
from aliship_gui.ui.connect_test_page import ConnectTestPage
from aliship_gui.ui.labels import PlainLabel
from aliship_gui.ui.opening_size import OpeningSize
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.ui.trouble_card import TroubleCard
from aliship_gui.viewmodels.connect_shop import ConnectShop, Stage

_STAGES = tuple(Stage)
_Page = TypeVar("_Page", bound=QWidget)


class ConnectDialog(Retranslates, QDialog):
    """Shows a `ConnectShop`; closing it stops what is under way and waits for nothing.

    A page is made when its step is first shown, the first one when the `ConnectShop` is opened.
    """

    address_wanted = Signal(str)
    """Open this address in the browser."""

    def __init__(self, shop: ConnectShop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("connectDialog")
        self._shop = shop
        self._chinese_first = False
        self.account: Account | None = None
        """What was connected, None until then."""
        self.heading = PlainLabel(role="title")
        self.heading.setObjectName("connectHeading")
        self._scroll = QScrollArea(self)
        self._inside = QWidget(self._scroll.viewport())
        self.card = TroubleCard("connectTrouble")
        self._shown: QWidget | None = None
        self.back = self._button("connectBackButton", shop.go_back)
        self.go_on = self._button("connectNextButton", shop.go_on)
        self.go_on.setProperty("primary", "true")
        self.go_on.setDefault(True)
        self.leave = self._button("connectCancelButton", self.reject)
        self._lay_out()
        shop.signing.browser_wanted.connect(self.address_wanted)
        shop.planned.connect(self._show_plan)
        shop.connected.connect(self._connected)
        shop.changed.connect(self._show)
        self.retranslate()

    @cached_property
    def app_page(self) -> ConnectAppPage:
        """The first step."""
        page = ConnectAppPage(self._shop, self._inside)
        page.console_wanted.connect(self.address_wanted)
        return self._added(page)

    @cached_property
    def sign_in_page(self) -> ConnectSignInPage:
        """The second step."""
        return self._added(ConnectSignInPage(self._shop, self._inside))

    @cached_property
    def test_page(self) -> ConnectTestPage:
        """The last step."""
        page = ConnectTestPage(self._shop, self._inside)
        page.verdict.set_chinese_first(self._chinese_first)
        return self._added(page)

    def set_chinese_first(self, chinese: bool) -> None:
        """Which half of explanations is read first."""
        self._chinese_first = chinese
        self.card.set_chinese_first(chinese)

    def done(self, result: int) -> None:
        """Qt's hook for every way of closing."""
        self._shop.stop()
        super().done(result)

    def retranslate(self) -> None:
        """See `Retranslates`."""
        self.back.setText(self.tr("&Back"))
        self.leave.setText(self.tr("Cancel"))
        if self._shown is not None:
            self._show()

    def _lay_out(self) -> None:
        self._middle = QVBoxLayout(self._inside)
        self._middle.setContentsMargins(0, 0, 8, 0)
        self._middle.setSpacing(8)
        self._middle.addWidget(self.card)
        self._scroll.setObjectName("connectPages")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        # It follows the cursor through the fields; no stop of its own.
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._inside)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.leave)
        buttons.addStretch()
        buttons.addWidget(self.back)
        buttons.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self._scroll, 1)
        column.addLayout(buttons)
        OpeningSize(self, 640, 600)

    def _show_plan(self) -> None:
        self.app_page.show_plan(self._shop.plan)

    def _added(self, page: _Page) -> _Page:
        # Not a stack: that would be as tall as its tallest page.
        self._middle.addWidget(page, 1)
        return page

    def _page(self, stage: Stage) -> QWidget:
        if stage is Stage.APP:
            return self.app_page
        return self.sign_in_page if stage is Stage.SIGN_IN else self.test_page

    def _show(self) -> None:
        shop = self._shop
        titles = {
            Stage.APP: self.tr("Your app on the open platform"),
            Stage.SIGN_IN: self.tr("Sign in to the shop"),
            Stage.TEST: self.tr("Does it work?"),
        }
        step = _STAGES.index(shop.stage)
        heading = self.tr("Step {step} of {steps}:  {title}")
        self.heading.setText(
            heading.format(step=step + 1, steps=len(_STAGES), title=titles[shop.stage])
        )
        self._turn_to(shop.stage)
        if shop.trouble is not None:
            self._scroll.verticalScrollBar().setValue(0)
        self.card.show_page(shop.trouble)
        self.back.setVisible(step > 0)
        self.go_on.setEnabled(shop.can_go_on)
        self._name_buttons(shop)

    def _turn_to(self, stage: Stage) -> None:
        page = self._page(stage)
        if page is self._shown:
            return
        if self._shown is not None:
            self._shown.hide()
        self._shown = page
        page.show()
        self._scroll.verticalScrollBar().setValue(0)
        self._focus_first(stage)

    def _name_buttons(self, shop: ConnectShop) -> None:
        self.setWindowTitle(self.tr("Connect a shop") if shop.is_new else self.tr("Shop settings"))
        if shop.stage is not Stage.TEST:
            self.go_on.setText(self.tr("&Next"))
        elif shop.check.page is not None:
            self.go_on.setText(self.tr("Save it all the same"))
        else:
            self.go_on.setText(self.tr("Co&nnect") if shop.is_new else self.tr("&Save"))

    def _focus_first(self, stage: Stage) -> None:
        if stage is Stage.APP:
            first: QWidget = self.app_page.key if self._shop.is_new else self.app_page.secret
        else:
            is_sign_in = stage is Stage.SIGN_IN
            first = self.sign_in_page.browser if is_sign_in else self.test_page.name
        first.setFocus()

    def _connected(self, account: Account) -> None:
        self.account = account
        self.accept()

    def _button(self, name: str, clicked: object) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(clicked)
        return button
