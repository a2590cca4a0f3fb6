"""The first step of connecting a shop: the app's keys, its callback, and where it was made."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from aliship_gui.services.callback_address import listening_port
from aliship_gui.services.connecting import IOP, TOP, ShopPlan
from aliship_gui.ui.connect_more import ConnectMore
from aliship_gui.ui.labelled import Labelled
from aliship_gui.ui.labels import PlainLabel
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.ui.secret_edit import SecretEdit
from aliship_gui.viewmodels.connect_shop import ConnectShop

_CONSOLES = {IOP: "https://openservice.aliexpress.com", TOP: "https://open.taobao.com"}
"""Where sellers find their apps: the two open platforms' own addresses."""


class ConnectAppPage(Retranslates, QWidget):
    """Hands everything that is entered to the `ConnectShop`."""

    console_wanted = Signal(str)
    """Open the open platform's console at this address."""

    def __init__(self, shop: ConnectShop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("connectAppPage")
        self._shop = shop
        self.words = PlainLabel(wrap=True)
        self.console = self._button("connectConsoleButton")
        self.console.clicked.connect(self._open_console)
        self.key = QLineEdit()
        self.key.setObjectName("connectKeyEdit")
        self.secret = SecretEdit("connectSecretEdit")
        self.callback = QLineEdit()
        self.callback.setObjectName("connectCallbackEdit")
        self.copy = self._button("connectCopyCallbackButton")
        self.copy.clicked.connect(self._copy_callback)
        self._key_field = Labelled(self.key)
        self._secret_field = Labelled(self.secret)
        self._callback_field = Labelled(self.callback)
        self._callback_field.add_beside(self.copy)
        self.platform = PlainLabel(role="heading")
        self.iop = QRadioButton()
        self.iop.setObjectName("connectIopButton")
        self.top = QRadioButton()
        self.top.setObjectName("connectTopButton")
        self.other = QRadioButton()
        self.other.setObjectName("connectOtherButton")
        self._choices = QButtonGroup(self)
        self.gateway = QLineEdit()
        self.gateway.setObjectName("connectGatewayEdit")
        self.gateway.setPlaceholderText("https://…")
        self._gateway_field = Labelled(self.gateway)
        self.show_more = self._button("connectMoreButton")
        self.show_more.setProperty("quiet", "true")
        self.show_more.setCheckable(True)
        self.show_more.toggled.connect(self._show_more)
        self._lay_out()
        self._connect()
        self.retranslate()

    @cached_property
    def more(self) -> ConnectMore:
        """Made when it is first looked at: few sellers do."""
        more = ConnectMore(self._shop, self)
        self._column.insertWidget(self._column.indexOf(self.show_more) + 1, more)
        return more

    def show_plan(self, plan: ShopPlan) -> None:
        """Fill the fields."""
        self.key.setText(plan.app_key)
        self.secret.setText(plan.app_secret)
        self.callback.setText(plan.callback)
        self.gateway.setText("" if plan.gateway in (IOP, TOP) else plan.gateway)
        buttons = {IOP: self.iop, TOP: self.top}
        buttons.get(plan.gateway, self.other).setChecked(True)
        if ConnectMore.is_needed_for(plan):
            self.show_more.setChecked(True)
        if self.show_more.isChecked():
            self.more.show_plan(plan)
        self._gateway_field.setVisible(self.other.isChecked())
        self.retranslate()

    def retranslate(self) -> None:
        """See `Retranslates`."""
        self.words.setText(
            self.tr(
                "AliShip speaks to the platform through an app of your own, so that nobody stands "
                "between you and your orders. Open the console with your shop's account, make an "
                "app or pick yours, and copy its App Key and App Secret from there."
            )
        )
        self.console.setText(self.tr("Open the &console"))
        self.platform.setText(self.tr("Where was the app made?"))
        self.iop.setText(self.tr("AliExpress Open Platform (openservice.aliexpress.com)"))
        self.top.setText(self.tr("Taobao Open Platform, TOP (open.taobao.com), older apps"))
        self.other.setText(self.tr("Another address"))
        self._gateway_field.say(
            self.tr("&Gateway address"),
            self.tr(
                "It ends with /sync or /router/rest and begins with https. Plain http is for a "
                "server on this computer only."
            ),
        )
        self._key_field.say(self.tr("App &Key"))
        kept = self.tr("Leave it empty to use the one that is kept.")
        self._secret_field.say(self.tr("App &Secret"), kept if self._shop.is_secret_kept else "")
        self.copy.setText(self.tr("C&opy"))
        self.copy.setAccessibleName(self.tr("Copy the callback address"))
        self.show_more.setText(self.tr("&More choices"))
        self._say_callback()

    def _say_callback(self) -> None:
        here = listening_port(self.callback.text()) is not None
        help_words = (
            self.tr(
                "Enter exactly this address as the callback of your app in the console. If the "
                "console refuses it, put the one that stands there in its place here."
            )
            if here
            else self.tr(
                "It must be the callback that stands in the console. The browser will be sent "
                "there; you then copy its address and paste it here."
            )
        )
        self._callback_field.say(self.tr("Call&back address"), help_words)

    def _lay_out(self) -> None:
        keys = QHBoxLayout()
        keys.setSpacing(16)
        keys.addWidget(self._key_field, 1)
        keys.addWidget(self._secret_field, 2)
        console = QHBoxLayout()
        console.addWidget(self.platform, 1)
        console.addWidget(self.console)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addSpacing(4)
        column.addLayout(console)
        for button in (self.iop, self.top, self.other):
            self._choices.addButton(button)
            column.addWidget(button)
        column.addWidget(self._gateway_field)
        column.addSpacing(4)
        column.addLayout(keys)
        column.addSpacing(4)
        column.addWidget(self._callback_field)
        column.addWidget(self.show_more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        self._gateway_field.hide()
        self.iop.setChecked(True)

    def _connect(self) -> None:
        self.key.textEdited.connect(lambda text: self._shop.enter(app_key=text))
        self.secret.textEdited.connect(lambda text: self._shop.enter(app_secret=text))
        self.callback.textEdited.connect(lambda text: self._shop.enter(callback=text))
        self.callback.textChanged.connect(lambda _text: self._say_callback())
        self.gateway.textEdited.connect(lambda text: self._shop.enter(gateway=text))
        self._choices.buttonClicked.connect(lambda _button: self._choose())

    def _show_more(self, shown: bool) -> None:
        self.more.show_plan(self._shop.plan)
        self.more.setVisible(shown)

    def _choose(self) -> None:
        self._gateway_field.setVisible(self.other.isChecked())
        if self.other.isChecked():
            self._shop.enter(gateway=self.gateway.text())
            self.gateway.setFocus()
        else:
            self._shop.enter(gateway=IOP if self.iop.isChecked() else TOP)

    def _open_console(self) -> None:
        self.console_wanted.emit(_CONSOLES[TOP if self.top.isChecked() else IOP])

    def _copy_callback(self) -> None:
        QGuiApplication.clipboard().setText(self.callback.text())

    def _button(self, name: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button
