"""What is shown of a seller's shops: their menu, what is asked before one goes, their sign-in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from aliship_gui.domain.shipments import DeclarationState, ShipmentDraft
from aliship_gui.services.session import SessionReport
from aliship_gui.services.token_life import Standing
from aliship_gui.store.accounts import Account
from aliship_gui.store.declarations import Declaration
from aliship_gui.ui.parting_dialog import PartingDialog
from aliship_gui.ui.secret_edit import SecretEdit
from aliship_gui.ui.shops_menu import ShopsMenu
from aliship_gui.ui.sign_in_notice import SignInNotice
from aliship_gui.ui.trouble_card import TroubleCard
from aliship_gui.viewmodels.explanation_page import ExplanationPage, Passage
from aliship_gui.viewmodels.shop_partings import Parting
from tests.ui.screen import Show
from tests.viewmodels.languages import Speak

NOON = datetime(2026, 11, 5, 12, tzinfo=UTC)


def a_shop(name: str, shop_id: str) -> Account:
    return Account(shop_id, name, "https://a.example/sync", "1", NOON)


def a_row(number: int) -> Declaration:
    draft = ShipmentDraft(f"80{number:02}", "CPAM", f"LX{number:09}CN")
    return Declaration(f"id-{number}", "a", draft, DeclarationState.UNKNOWN, NOON, NOON)


def test_the_menu_lists_the_shops_and_ticks_the_open_one(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    practice = menu.addAction("Practice shop")
    menu.addAction("Connect")
    entries = ShopsMenu(menu, practice, menu)
    wanted: list[str] = []
    entries.shop_wanted.connect(wanted.append)
    for _ in range(2):
        entries.show_shops([a_shop("Lamps & more", "a"), a_shop("Rugs", "b")], "b", "practice")
    told = [(action.text(), action.isChecked()) for action in menu.actions()]
    assert told == [
        ("Lamps && more", False),
        ("Rugs", True),
        ("Practice shop", False),
        ("Connect", False),
    ]
    menu.actions()[0].trigger()
    assert wanted == ["a"]
    entries.show_shops([], "practice", "practice")
    assert [action.isChecked() for action in menu.actions()] == [True, False]


def test_a_parting_with_an_empty_outbox(show: Show) -> None:
    dialog = PartingDialog(Parting(a_shop("<b>Lamps</b>", "a"), ()))
    show(dialog)
    assert dialog.banner.words.text() == "Nothing waits in its outbox."
    assert dialog.no.hasFocus()
    dialog.yes.click()
    assert dialog.result() == PartingDialog.DialogCode.Accepted


def test_a_parting_names_some_of_what_waits_and_counts_all(show: Show, speak: Speak) -> None:
    rows = tuple(a_row(number) for number in range(7))
    dialog = PartingDialog(Parting(a_shop("Lamps", "a"), rows))
    show(dialog)
    words = dialog.banner.words.text()
    assert "7 shipments in its outbox are not settled" in words
    assert "8004  ·  CPAM  LX000000004CN" in words
    assert "LX000000005CN" not in words
    dialog.no.click()
    assert dialog.result() == PartingDialog.DialogCode.Rejected
    speak("zh")
    assert "7 个" in PartingDialog(Parting(a_shop("Lamps", "a"), rows)).banner.words.text()


def test_the_end_of_a_sign_in_is_shown_when_it_is_near(
    qtbot: QtBot, show: Show, speak: Speak
) -> None:
    place = QWidget()
    notice = SignInNotice(place)
    show(place)
    ends_at = datetime.now(UTC) + timedelta(days=5, hours=1)
    notice.show_report(SessionReport(Standing.GOOD, ends_at))
    assert notice.text() == "Sign-in: 5 days left"
    speak("zh")
    qtbot.waitUntil(lambda: "5 天" in notice.text())
    speak("en")
    qtbot.waitUntil(lambda: "5 days" in notice.text())
    notice.show_report(SessionReport(Standing.ENDED, ends_at))
    assert notice.text() == "Signed out: sign in again"
    for report in (
        None,
        SessionReport(Standing.GOOD),
        SessionReport(Standing.GOOD, ends_at + timedelta(days=60)),
    ):
        notice.show_report(report)
        assert not notice.isVisible()


def test_a_secret_is_hidden_until_the_seller_looks(show: Show) -> None:
    field = SecretEdit("secretEdit")
    field.setText("secret")
    show(field)
    assert field.displayText() != "secret"
    (reveal,) = (action for action in field.actions() if action.isCheckable())
    reveal.trigger()
    assert field.echoMode() is QLineEdit.EchoMode.Normal
    reveal.trigger()
    assert field.displayText() != "secret"


def test_a_trouble_is_told_in_both_languages_as_plain_text(show: Show) -> None:
    card = TroubleCard("trouble")
    show(card)
    page = ExplanationPage(
        code="1", zh=(Passage("标题"),), en=(Passage("<b>Title</b>"),), original="no\nCode: 1"
    )
    card.set_chinese_first(True)
    card.show_page(page)
    assert card.isVisible()
    assert (card.zh.toPlainText(), card.en.toPlainText()) == ("标题", "<b>Title</b>")
    assert card.original.text() == "no\nCode: 1"
    assert card.zh.x() < card.en.x()
    card.show_page(None)
    assert not card.isVisible()
