"""Every explanation is found by its code or by words of either language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication

from aliship_gui.explain.entries import Catalogue
from aliship_gui.viewmodels.handbook import HandbookModel
from tests.viewmodels.model_watch import watched


@pytest.fixture
def handbook(qapp: QApplication, catalogue: Catalogue) -> HandbookModel:
    return HandbookModel(catalogue)


def found(handbook: HandbookModel, text: str) -> list[str]:
    handbook.search(text)
    return [str(handbook.index(row).data()) for row in range(handbook.rowCount())]


def test_all_are_listed_those_of_a_shipment_first(
    handbook: HandbookModel, catalogue: Catalogue
) -> None:
    handbook.show_all()
    listed = [handbook.page_at(row) for row in range(handbook.rowCount())]
    ids = [page.key for page in listed if page is not None]
    assert set(ids) == {e.id for e in catalogue.explanations.values() if not e.fallback}
    assert len(ids) == len(set(ids))
    of_a_shipment = [place for place, name in enumerate(ids) if name.startswith("fulfil.")]
    assert of_a_shipment == list(range(len(of_a_shipment)))
    assert len(of_a_shipment) >= 14
    assert found(handbook, "") == []


def test_nothing_is_listed_before_anything_is_searched(handbook: HandbookModel) -> None:
    assert found(handbook, "") == []
    assert found(handbook, "  ") == []


@pytest.mark.parametrize("code", ["-326", "-320", "-106", "-314", "F00-00-10013-002", "－３２６"])
def test_a_code_brings_its_explanation_first(handbook: HandbookModel, code: str) -> None:
    ascii_code = "-326" if code == "－３２６" else code
    assert found(handbook, code)[0].startswith(f"{ascii_code}  ")


@pytest.mark.parametrize("words", ["tracking url", "URL tracking", "跟踪网址"])
def test_words_of_either_language(handbook: HandbookModel, words: str) -> None:
    assert any(line.startswith("-320") for line in found(handbook, words))


def test_a_title_that_is_cut_off_is_whole_in_its_tip(handbook: HandbookModel) -> None:
    [line] = found(handbook, "跟踪网址 -320")
    assert line in handbook.index(0).data(Qt.ItemDataRole.ToolTipRole)


def test_a_page_in_both_languages(handbook: HandbookModel, catalogue: Catalogue) -> None:
    found(handbook, "-320")
    page = handbook.page_at(0)
    assert page is not None
    known = catalogue.explanations["fulfil.url_missing"].words
    assert page.zh[0].title == known.zh.title
    assert page.en[0].title == known.en.title
    assert handbook.page_at(-1) is None
    assert handbook.page_at(999) is None


def test_titles_follow_the_language(handbook: HandbookModel) -> None:
    english = found(handbook, "-320")
    painted: list[None] = []
    handbook.dataChanged.connect(lambda *_: painted.append(None))
    handbook.set_chinese(True)
    assert len(painted) == 1
    assert found(handbook, "-320") != english


@given(st.lists(st.sampled_from(["-3", "url", "运单", "nothing at all", "", "a"]), max_size=5))
def test_qts_rules_are_kept(qapp: QApplication, catalogue: Catalogue, texts: list[str]) -> None:
    handbook = HandbookModel(catalogue)
    with watched(handbook):
        for text in texts:
            handbook.search(text)
            handbook.set_chinese(text == "a")
            handbook.show_all()
    assert handbook.data(QModelIndex()) is None
