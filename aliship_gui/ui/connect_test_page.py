"""The last step of connecting a shop: does it work, and what shall it be called here."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from aliship_gui.ui.banner import Banner
from aliship_gui.ui.connection_verdict import ConnectionVerdict
from aliship_gui.ui.labelled import Labelled
from aliship_gui.ui.labels import PlainLabel
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.ui.theme import Tone
from aliship_gui.viewmodels.connect_shop import ConnectShop, Doing


class ConnectTestPage(Retranslates, QWidget):
    """The verdict, the shop's name, and the way out where there is no key store."""

    def __init__(self, shop: ConnectShop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("connectTestPage")
        self._shop = shop
        self.who = PlainLabel()
        self.who.setObjectName("connectWho")
        self.verdict = ConnectionVerdict(shop.check)
        self.again = QPushButton()
        self.again.setObjectName("connectAgainButton")
        self.again.setAutoDefault(False)
        self.again.clicked.connect(shop.test)
        self.name = QLineEdit()
        self.name.setObjectName("connectNameEdit")
        self.name.setText(shop.plan.name)
        self.name.textEdited.connect(lambda text: shop.enter(name=text))
        self._name_field = Labelled(self.name)
        self.memory = Banner("connectMemory")
        self.memory.action.connect(lambda: shop.keep(in_memory=True))
        again = QHBoxLayout()
        again.addWidget(self.who, 1)
        again.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.memory)
        column.addLayout(again)
        column.addWidget(self.verdict)
        column.addSpacing(8)
        column.addWidget(self._name_field)
        column.addStretch()
        shop.changed.connect(self._show)
        self.retranslate()

    def retranslate(self) -> None:
        """See `Retranslates`."""
        self.again.setText(self.tr("&Test again"))
        self._name_field.say(
            self.tr("Shop's &name"), self.tr("It stands in the window's title and in the menu.")
        )
        self._show()

    def _show(self) -> None:
        shop = self._shop
        self.again.setEnabled(not shop.check.is_running and shop.doing is Doing.NOTHING)
        account = self.tr("Signed in as {account}.").format(account=shop.signed_in_as)
        self.who.setText(account if shop.signed_in_as else "")
        self.name.setPlaceholderText(shop.signed_in_as or self.tr("for example: Lamps Spain"))
        if shop.may_hold_in_memory:
            self.memory.tell(
                Tone.WARN,
                self.tr(
                    "You can work without a key store. The keys then stay in memory only: when "
                    "AliShip ends they are forgotten, and next time you enter the App Secret and "
                    "sign in again. Orders and everything that waits to be sent are kept."
                ),
                self.tr("Work without saving"),
            )
        elif shop.doing is Doing.KEEPING:
            words = self.tr("Saving in the system's key store, which may ask you to unlock it …")
            self.memory.tell(Tone.ACCENT, words)
        else:
            self.memory.hide()
