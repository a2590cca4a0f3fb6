"""A view that was deleted by mistake is one click away."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.app.conftest import Starts, a_shop_out_of_reach


def test_a_deleted_view_is_told_and_comes_back(start: Starts, qtbot: QtBot) -> None:
    program = start("--lang", "en")
    program.open_shop(a_shop_out_of_reach())
    program.window.show()
    shop, panes = program.shop, program.window.workspace
    assert shop is not None
    assert panes is not None
    shop.views.save("Mine")
    shop.views.delete(0)
    qtbot.waitUntil(panes.news.isVisible)
    assert panes.news.words.text() == "The view “Mine” is deleted."
    panes.news.button.click()
    assert [view.name for view in shop.views.views] == ["Mine"]
    assert not panes.news.isVisible()
