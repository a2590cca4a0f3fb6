"""Pages as data: everything is on them, in its place, on every sheet."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from PySide6.QtWidgets import QApplication

from aliship_gui.ui.paper.documents import DocumentKind, PaperDocument, address_page, slip_pages
from aliship_gui.ui.paper.ink import Bars, Ink, Page, Text, text_height
from aliship_gui.ui.paper.sizes import A4, A6, LABEL, MM, PAPERS, Paper
from tests.ui.paper.code_128 import decode
from tests.ui.paper.slips import ADDRESSES, NUMBER, a_slip

pytestmark = pytest.mark.usefixtures("qapp")


def texts(inks: Iterable[Ink]) -> list[str]:
    return [ink.text for ink in inks if isinstance(ink, Text)]


def bars(inks: Iterable[Ink]) -> list[Bars]:
    return [ink for ink in inks if isinstance(ink, Bars)]


def lies_within(page: Page, paper: Paper) -> bool:
    for ink in page:
        if isinstance(ink, Text):
            inside = ink.x + ink.width <= paper.width and ink.y + text_height(ink) <= paper.height
        elif isinstance(ink, Bars):
            inside = ink.x + ink.width <= paper.width and ink.y + ink.height <= paper.height
        else:
            inside = ink.x + ink.width <= paper.width and ink.y + ink.height <= paper.height
        if not inside or ink.x < 0 or ink.y < 0:
            return False
    return True


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
@pytest.mark.parametrize("language", ADDRESSES)
def test_a_slip_has_everything(qapp: QApplication, paper: Paper, language: str) -> None:
    [page] = slip_pages(a_slip(language, note="Ring twice"), paper)
    told = texts(page)
    assert set(ADDRESSES[language]) <= set(told)
    assert {"Lamp 0\nRed", "1 ×", "SKU-1", "Ring twice", NUMBER} <= set(told)
    assert [decode(code.modules) for code in bars(page)] == [NUMBER]
    assert lies_within(page, paper)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_bars_are_wide_enough_for_any_scanner_and_have_their_quiet_zones(paper: Paper) -> None:
    [page] = slip_pages(a_slip(), paper)
    [code] = bars(page)
    assert code.module >= 0.25 * MM
    assert code.height >= 10 * MM
    assert code.x >= 10 * code.module
    assert code.x + code.width + 10 * code.module <= paper.width


def test_many_items_take_many_pages_and_lose_none() -> None:
    pages = slip_pages(a_slip(items=90), A6)
    assert len(pages) > 3
    told = [text for page in pages for text in texts(page)]
    assert [text for text in told if text.startswith("SKU-")] == [f"SKU-{n}" for n in range(90)]
    assert all("SKU" in texts(page) for page in pages[:-1]), "the heading is said on each page"
    assert f"{NUMBER}   2 / {len(pages)}" in texts(pages[1])
    assert all(lies_within(page, A6) for page in pages)


def test_arabic_stands_at_the_right() -> None:
    [page] = slip_pages(a_slip("ar"), LABEL)
    lines = [ink for ink in page if isinstance(ink, Text) and ink.text in ADDRESSES["ar"]]
    assert len(lines) == len(ADDRESSES["ar"])
    assert all(line.at_right for line in lines)
    [latin] = slip_pages(a_slip("es"), LABEL)
    assert not any(ink.at_right for ink in latin if isinstance(ink, Text))


def test_what_the_platform_hides_is_said_to_be_hidden() -> None:
    [page] = slip_pages(a_slip(address=("J*****",), is_masked=True), A4)
    assert "J*****" in texts(page)
    assert any("hides a part" in text for text in texts(page))


def test_an_address_that_is_not_known_is_said_to_be_missing() -> None:
    [page] = slip_pages(a_slip(address=()), A4)
    assert any("not known" in text for text in texts(page))


def test_addresses_fill_a_sheet() -> None:
    document = PaperDocument(DocumentKind.ADDRESSES, A4, [a_slip()] * 9)
    assert len(document) == 2
    [first], [second] = document.pages(0), document.pages(1)
    assert texts(first).count("José Núñez") == 8
    assert texts(second).count("José Núñez") == 1
    assert len({(code.x, code.y) for code in bars(first)}) == 8
    assert lies_within(first, A4)


def test_a_label_takes_one_address() -> None:
    assert len(PaperDocument(DocumentKind.ADDRESSES, LABEL, [a_slip()] * 3)) == 3
    assert len(PaperDocument(DocumentKind.SLIP, A4, [a_slip()] * 3)) == 3


def test_a_long_address_is_written_smaller_and_never_cut() -> None:
    long = tuple(f"Line {n} of an address that goes on and on and on" for n in range(9))
    page = address_page([a_slip(address=long)], A4)
    lines = [ink for ink in page if isinstance(ink, Text) and ink.text in long]
    assert len(lines) == 9
    [code] = bars(page)
    assert lines[-1].y + text_height(lines[-1]) <= code.y
