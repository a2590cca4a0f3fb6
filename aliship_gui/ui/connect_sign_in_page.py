"""The second step of connecting a shop: through the browser, by pasting, or with a session key."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from aliship_gui.ui.banner import Banner
from aliship_gui.ui.labelled import Labelled
from aliship_gui.ui.labels import PlainLabel
from aliship_gui.ui.retranslation import Retranslates
from aliship_gui.ui.secret_edit import SecretEdit
from aliship_gui.ui.theme import Tone
from aliship_gui.viewmodels.connect_shop import ConnectShop
from aliship_gui.viewmodels.signing_in import Signing


class ConnectSignInPage(Retranslates, QWidget):
    """Offers the three ways at once; the browser comes first."""

    def __init__(self, shop: ConnectShop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("connectSignInPage")
        self._shop = shop
        self.words = PlainLabel(wrap=True)
        self.browser = self._button("connectBrowserButton", shop.sign_in)
        self.browser.setProperty("primary", "true")
        self.stop = self._button("connectStopButton", shop.stop)
        self.copy = self._button("connectCopyPageButton", self._copy_page)
        self.state = Banner("connectState")
        self.pasted = QLineEdit()
        self.pasted.setObjectName("connectPastedEdit")
        self.pasted.returnPressed.connect(self._paste)
        self.take = self._button("connectTakeButton", self._paste)
        self._pasted_field = Labelled(self.pasted)
        self._pasted_field.add_beside(self.take)
        self.session = SecretEdit("connectSessionEdit")
        self.session.returnPressed.connect(self._use_session)
        self.use = self._button("connectUseSessionButton", self._use_session)
        self._session_field = Labelled(self.session)
        self._session_field.add_beside(self.use)
        self.pasted.textChanged.connect(lambda _text: self._show_fields())
        self.session.textChanged.connect(lambda _text: self._show_fields())
        self._lay_out()
        shop.changed.connect(self._show_state)
        self.retranslate()

    def retranslate(self) -> None:
        """See `Retranslates`."""
        self.words.setText(
            self.tr(
                "Your browser opens the platform's own page. Sign in there with the shop's "
                "account and agree; AliShip never sees your password."
            )
        )
        self.browser.setText(self.tr("&Sign in with the browser"))
        self.stop.setText(self.tr("S&top waiting"))
        self.copy.setText(self.tr("&Copy the page's address"))
        self.copy.setToolTip(self.tr("For another browser than the one that opened"))
        self._pasted_field.say(
            self.tr("&Address or code from the browser"),
            self.tr(
                "If the browser stays on a page that cannot be shown, or shows a code: copy its "
                "whole address, or the code, and paste it here."
            ),
        )
        self.take.setText(self.tr("Take &it"))
        self._session_field.say(
            self.tr("Session &key (access token)"),
            self.tr("Only if you have one already, from the console or from another program."),
        )
        self.use.setText(self.tr("&Use it"))
        self._show_state()

    def _show_state(self) -> None:
        shop, signing = self._shop, self._shop.signing
        self.browser.setEnabled(signing.doing is not Signing.TOKENS)
        self.stop.setVisible(signing.doing is not Signing.NOTHING)
        self.copy.setVisible(bool(signing.page))
        if signing.doing is Signing.TOKENS:
            self.state.tell(Tone.ACCENT, self.tr("Asking the platform for the keys …"))
        elif signing.doing is Signing.BROWSER:
            self.state.tell(Tone.ACCENT, self.tr("Waiting for the browser to come back …"))
        elif signing.page:
            words = self.tr("When you have agreed, paste below where the browser went.")
            self.state.tell(Tone.ACCENT, words)
        elif shop.is_signed_in:
            who = shop.signed_in_as
            signed_in = self.tr("Signed in as {account}.").format(account=who)
            self.state.tell(Tone.GOOD, signed_in if who else self.tr("Signed in."))
        elif not shop.is_new:
            words = self.tr("To keep the present sign-in as it is, just go on.")
            self.state.tell(Tone.NEUTRAL, words)
        else:
            self.state.hide()
        self._show_fields()

    def _show_fields(self) -> None:
        self.take.setEnabled(bool(self.pasted.text().strip()))
        self.use.setEnabled(bool(self.session.text().strip()))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.browser)
        buttons.addWidget(self.stop)
        buttons.addWidget(self.copy)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addSpacing(4)
        column.addLayout(buttons)
        column.addWidget(self.state)
        column.addSpacing(8)
        column.addWidget(self._pasted_field)
        column.addSpacing(8)
        column.addWidget(self._session_field)
        column.addStretch()

    def _paste(self) -> None:
        text = self.pasted.text()
        if text.strip():
            self._shop.paste(text)
            self.pasted.selectAll()

    def _use_session(self) -> None:
        self._shop.signing.use_session_key(self.session.text())
        self.session.clear()

    def _copy_page(self) -> None:
        QGuiApplication.clipboard().setText(self._shop.signing.page)

    def _button(self, name: str, clicked: object) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(clicked)
        return button
