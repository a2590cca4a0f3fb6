"""Findings as sentences in the interface language, naming the error that they foresee."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication

from aliship_gui.domain.checks import FindingKind, Foreseen
from aliship_gui.domain.findings import Field, Finding, Severity
from aliship_gui.explain.findings import FindingTeller
from aliship_gui.viewmodels.finding_list import FindingListModel, FindingRole
from tests.viewmodels.languages import Speak
from tests.viewmodels.model_watch import watched

WITHOUT_URL = Finding(
    Field.TRACKING_URL,
    Severity.BLOCK,
    FindingKind.URL_MISSING,
    Foreseen.URL_MISSING,
    {"carrier": "OTHER_ES_LOCAL"},
)
TIDIED = Finding(
    Field.TRACKING_NUMBER, Severity.INFO, FindingKind.CLEANED_SPACE, params={"count": "2"}
)


@pytest.fixture
def model(qapp: QApplication, teller: FindingTeller) -> FindingListModel:
    model = FindingListModel(teller)
    model.show_findings((WITHOUT_URL, TIDIED))
    return model


def test_a_foreseen_refusal_is_named(model: FindingListModel) -> None:
    assert "(platform error -320)" in model.index(0).data()
    assert model.index(0).data(FindingRole.CODE) == "-320"
    assert model.index(0).data(FindingRole.SEVERITY) == "block"
    assert model.index(0).data(FindingRole.ROW) == 0


def test_news_name_no_error(model: FindingListModel) -> None:
    assert "(" not in model.index(1).data()
    assert model.index(1).data(FindingRole.CODE) == ""


def test_sentences_follow_the_language(model: FindingListModel, speak: Speak) -> None:
    painted: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: painted.append((first.row(), last.row())))
    english = model.index(0).data()
    speak("zh")
    model.set_chinese(True)
    assert painted == [(0, 1)]
    chinese = model.index(0).data()
    assert chinese != english
    assert "-320" in chinese
    assert any("一" <= letter <= "鿿" for letter in chinese)
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == chinese


def test_the_same_findings_are_no_news(model: FindingListModel) -> None:
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    model.show_findings((WITHOUT_URL, TIDIED))
    assert resets == []
    model.show_findings((TIDIED,))
    assert len(resets) == 1
    assert model.findings == (TIDIED,)


@given(st.lists(st.lists(st.sampled_from([WITHOUT_URL, TIDIED])).map(tuple), max_size=5))
def test_qts_rules_are_kept(
    qapp: QApplication, teller: FindingTeller, steps: list[tuple[Finding, ...]]
) -> None:
    model = FindingListModel(teller)
    with watched(model):
        for findings in steps:
            model.show_findings(findings)
            model.set_chinese(len(findings) % 2 == 0)
            assert model.rowCount() == len(findings)


def test_beyond_the_list_is_nothing(model: FindingListModel) -> None:
    assert model.data(QModelIndex()) is None
    assert model.rowCount(model.index(0)) == 0
