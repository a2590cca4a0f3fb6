"""Pages for the side panel: both languages, the original, what can be done, how grave it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.domain.checks import FindingKind, Foreseen
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.domain.findings import Field, Finding, Severity
from aliship_gui.explain.entries import Action, Catalogue
from aliship_gui.explain.findings import FindingTeller
from aliship_gui.explain.matcher import Matcher
from aliship_gui.viewmodels.explanation_page import (
    ExplanationPage,
    Guide,
    PageTone,
    page_for_failure,
    page_for_finding,
    page_for_words,
)
from tests.viewmodels.languages import Speak

REFUSED = Failure(
    FailureKind.REFUSED,
    "-326",
    message="运单号格式错误",
    request_id="r7",
    method="aliexpress.solution.order.fulfill",
)


def page_of(matcher: Matcher, failure: Failure) -> ExplanationPage:
    return page_for_failure(matcher.explain(failure), failure)


def test_a_refusal_in_both_languages_with_its_code_and_remedies(
    matcher: Matcher, catalogue: Catalogue
) -> None:
    page = page_of(matcher, REFUSED)
    known = catalogue.explanations["fulfil.number_format"]
    assert page.tone is PageTone.BAD
    assert page.code == "-326"
    assert page.zh[0].title == known.words.zh.title
    assert page.en[0].title == known.words.en.title
    assert page.remedies == known.actions
    assert Action.EDIT_NUMBER in page.remedies


def test_the_platforms_own_words_and_circumstances(matcher: Matcher, speak: Speak) -> None:
    lines = page_of(matcher, REFUSED).quoted.splitlines()
    assert lines == [
        "运单号格式错误",
        "Code: -326",
        "Request: r7",
        "Method: aliexpress.solution.order.fulfill",
    ]
    speak("zh")
    assert page_of(matcher, REFUSED).quoted.splitlines()[1] == "错误码: -326"


def test_a_sub_code_is_the_one_that_is_shown(matcher: Matcher) -> None:
    failure = Failure(FailureKind.PLATFORM, "15", "Remote", "isp.top-remote", "Trouble")
    page = page_of(matcher, failure)
    assert page.code == "isp.top-remote"
    assert page.quoted.splitlines()[:3] == ["Remote", "Trouble", "Code: 15 isp.top-remote"]


def test_what_was_said_twice_is_shown_once(matcher: Matcher) -> None:
    failure = Failure(FailureKind.PLATFORM, "7", "the same", "7", "the same")
    assert page_of(matcher, failure).quoted == "the same\nCode: 7"


@pytest.mark.parametrize("kind", [FailureKind.NO_ANSWER, FailureKind.UNREADABLE])
def test_doubt_is_a_warning(matcher: Matcher, kind: FailureKind) -> None:
    assert page_of(matcher, Failure(kind, "network.timeout")).tone is PageTone.WARN


def test_an_unknown_error_is_called_so_and_a_guess_is_marked(matcher: Matcher) -> None:
    failure = Failure(FailureKind.REFUSED, "-4711", message="该物流方案不存在，请检查一下吧")
    page = page_of(matcher, failure)
    assert len(page.zh) == len(page.en) == 2
    assert page.zh[1].title.startswith("可能是这个原因（只是猜测）")
    assert page.en[1].title.startswith("Perhaps it is this (only a guess)")


def test_an_error_like_no_other_has_no_guess(matcher: Matcher) -> None:
    page = page_of(matcher, Failure(FailureKind.REFUSED, "-4711", message="qwertyuiop"))
    assert len(page.zh) == len(page.en) == 1
    assert page.zh[0].title
    assert page.en[0].remedy


def test_a_finding_is_followed_by_the_refusal_that_it_foresees(
    teller: FindingTeller, catalogue: Catalogue
) -> None:
    finding = Finding(
        Field.TRACKING_URL, Severity.BLOCK, FindingKind.URL_MISSING, Foreseen.URL_MISSING
    )
    page = page_for_finding(finding, teller)
    foreseen = catalogue.explanations[Foreseen.URL_MISSING]
    assert page.tone is PageTone.BAD
    assert page.code == "-320"
    assert page.en[1].title == f"The platform would answer -320: {foreseen.words.en.title}"
    assert page.zh[1].title == f"平台会报错 -320：{foreseen.words.zh.title}"
    assert page.remedies == foreseen.actions
    assert page.original == ""


@pytest.mark.parametrize(
    ("severity", "tone"),
    [
        (Severity.BLOCK, PageTone.BAD),
        (Severity.WARN, PageTone.WARN),
        (Severity.INFO, PageTone.CALM),
    ],
)
def test_a_finding_of_ours_alone(teller: FindingTeller, severity: Severity, tone: PageTone) -> None:
    finding = Finding(
        Field.TRACKING_NUMBER, severity, FindingKind.CLEANED_SPACE, params={"count": "1"}
    )
    page = page_for_finding(finding, teller)
    assert (page.tone, page.code, page.remedies) == (tone, "", ())
    assert len(page.zh) == len(page.en) == 1


@pytest.mark.parametrize(
    ("kind", "first"),
    [
        (FindingKind.URL_SCHEME, Action.EDIT_URL),
        (FindingKind.NUMBER_STRAY, Action.CLEAN_NUMBER),
        (FindingKind.ORDER_STATUS_UNKNOWN, Action.REFRESH_ORDER),
        (FindingKind.LINES_FROM_WAREHOUSE, Action.SEND_PART),
        (FindingKind.CARRIER_LIST_MISSING, Action.REFRESH_CARRIERS),
    ],
)
def test_what_a_finding_advises_is_offered_though_no_error_is_foreseen(
    teller: FindingTeller, kind: FindingKind, first: Action
) -> None:
    params = dict.fromkeys(("cleaned", "status", "count"), "1")
    page = page_for_finding(Finding(Field.ORDER, Severity.WARN, kind, params=params), teller)
    assert page.remedies[0] is first


def test_what_helps_is_offered_once(teller: FindingTeller, catalogue: Catalogue) -> None:
    kind, foreseen = FindingKind.CARRIERS_FIT, catalogue.explanations[Foreseen.NUMBER_FORMAT]
    params = {"carriers": "DHL, GLS", "count": "2"}
    finding = Finding(Field.CARRIER, Severity.BLOCK, kind, Foreseen.NUMBER_FORMAT, params)
    page = page_for_finding(finding, teller)
    assert page.remedies[0] is Action.ACCEPTING_CARRIERS
    assert sorted(page.remedies) == sorted(foreseen.actions)


@pytest.mark.parametrize("guide", Guide)
def test_every_guide_has_words(catalogue: Catalogue, guide: Guide) -> None:
    page = page_for_words(catalogue.guides[guide], PageTone.CALM)
    assert page.zh[0].title
    assert page.en[0].title
    assert page.remedies == ()


def test_a_wait_that_the_platform_asked_for_stands_in_the_title(matcher: Matcher) -> None:
    ban = Failure(FailureKind.PLATFORM, "7", "App Call Limited", wait_seconds=31_063)
    page = page_of(matcher, ban)
    assert page.zh[0].title.endswith("（等待 8 小时 37 分钟）")
    assert page.en[0].title.endswith("(wait 8 h 37 min)")


_MESSAGES = st.one_of(
    st.text(),
    st.just("x" * 10_000),
    st.just(" ，。：；！？（） "),
    st.sampled_from(
        [
            "El número de seguimiento no es válido",
            "Número de rastreamento inválido",
            "<b>格式错误</b>",
        ]
    ),
)
_CODES = st.one_of(st.text(), st.integers().map(str), st.sampled_from([" -326 ", "－３２６", ""]))


@given(
    failure=st.builds(
        Failure,
        kind=st.sampled_from(FailureKind),
        code=_CODES,
        message=_MESSAGES,
        sub_code=_CODES,
        sub_message=_MESSAGES,
        wait_seconds=st.none() | st.integers(0, 9_999_999),
    )
)
def test_whatever_the_platform_says_the_page_is_never_empty(
    matcher: Matcher, failure: Failure
) -> None:
    page = page_of(matcher, failure)
    for passages in (page.zh, page.en):
        assert all(p.title.strip() and p.meaning.strip() and p.remedy.strip() for p in passages)
    for said in (failure.message, failure.sub_message):
        assert said in page.quoted
