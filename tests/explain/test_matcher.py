"""Matching is exact where it claims to know, honest where it does not, and never raises."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.explain.catalogue import Catalogue, CatalogueError
from aliship_gui.explain.matcher import Matcher
from tests.explain.documented import SEED

RISK = "该货运跟踪号未通过物流风控审核,请更换货运跟踪号后重试。"


def refused(code: str, message: str = "") -> Failure:
    return Failure(FailureKind.REFUSED, code, message)


def platform(code: str, message: str = "", sub_code: str = "", sub_message: str = "") -> Failure:
    return Failure(FailureKind.PLATFORM, code, message, sub_code, sub_message)


@pytest.mark.parametrize("code", ["-326", " -326 ", "－３２６", "−326", "-\u200b326", "-326\n"])
def test_codes_are_read_as_people_write_them(matcher: Matcher, code: str) -> None:
    assert matcher.explain(refused(code)).explanation.id == "fulfil.number_format"


@pytest.mark.parametrize(
    "code", ["illegalaccesstoken", "ILLEGALACCESSTOKEN", "IllegalAccessToken "]
)
def test_the_case_of_a_code_does_not_matter(matcher: Matcher, code: str) -> None:
    assert matcher.explain(platform(code)).explanation.id == "platform.session_expired"


@pytest.mark.parametrize(
    ("failure", "expected"),
    [
        (refused("-326", RISK), "fulfil.number_rejected"),
        (platform("15", "Remote service error", "isv.unheard-of", RISK), "fulfil.number_rejected"),
        (platform("15", "x", "F00-10-10000-001", "whatever"), "platform.read_error"),
        (platform("41", "Invalid Arguments", "F00-00-10013-002"), "fulfil.service_error"),
        (
            platform("15", "Remote service error", "isp.top-remote-connection-timeout"),
            "platform.backend",
        ),
        (platform("15", "Remote service error", "isv.something"), "platform.caller_error"),
        (platform("15", "Remote service error"), "platform.remote_error"),
        (platform("50", "Remote service error"), "platform.business_error"),
        (platform("25", "Invalid signature", "isv.invalid-signature"), "platform.signature"),
        (platform("41", "", "isv.invalid-parameter:description"), "platform.argument_invalid"),
        (platform("40", "", "isv.missing-parameter"), "platform.argument_missing"),
        (platform("7", "", "accesscontrol.limited-by-api-access-count"), "platform.too_fast"),
        (platform("7", "", "accesscontrol.limited-by-app-access-count"), "platform.daily_limit"),
        (platform("accesscontrol.new-kind"), "platform.too_fast"),
        (refused("http.302"), "answer.redirected"),
        (refused("http.418"), "http.other"),
        (refused("store.unheard_of"), "store.trouble"),
    ],
)
def test_the_most_telling_evidence_decides(
    matcher: Matcher, failure: Failure, expected: str
) -> None:
    assert matcher.explain(failure).explanation.id == expected


@pytest.mark.parametrize("message", ["", " 。", "没有见过的话", "Nunca visto", "🎁" * 3])
def test_code_999_without_a_known_text_is_honestly_unknown(matcher: Matcher, message: str) -> None:
    explained = matcher.explain(refused("-999", message))
    assert not explained.known
    assert "-999" in explained.words.zh.title
    assert "-999" in explained.words.en.title
    assert explained.original.message == message


@pytest.mark.parametrize("kind", FailureKind)
def test_an_unknown_code_of_any_kind_is_honestly_unknown(
    matcher: Matcher, kind: FailureKind
) -> None:
    explained = matcher.explain(Failure(kind, "QX-77", "¿qué?", request_id="r1", method="m"))
    assert not explained.known
    assert explained.explanation.kinds == (kind,)
    assert explained.guess is None
    assert "QX-77" in f"{explained.words.zh.title}{explained.words.zh.meaning}"
    assert "QX-77" in f"{explained.words.en.title}{explained.words.en.meaning}"
    assert (explained.original.request_id, explained.original.method) == ("r1", "m")


def test_a_failure_that_says_nothing_still_has_words(matcher: Matcher) -> None:
    explained = matcher.explain(refused(""))
    assert not explained.known
    assert "—" in explained.words.en.title


@pytest.mark.parametrize(
    ("message", "guessed"),
    [
        (f"订单提交失败：{RISK}[trace 0a1b]", "fulfil.number_rejected"),
        (f"{'x' * 9900}{RISK}", "fulfil.number_rejected"),
        (f"{'x' * 50_000}{RISK}", None),
        (RISK + "x" * 10_000, "fulfil.number_rejected"),
        ("该货运跟踪号没有通过物流风控的审核，请换一个", "fulfil.number_rejected"),
        ("El número de seguimiento no ha pasado el control de riesgos", "fulfil.number_rejected"),
        ("O serviço de logística não existe, selecione outro", "fulfil.carrier_gone"),
        ("The order number is wrong or does not belong to this account.", "fulfil.wrong_order"),
        ("hello", None),
        ("。", None),
    ],
)
def test_a_near_text_is_offered_as_a_guess_only(
    matcher: Matcher, message: str, guessed: str | None
) -> None:
    explained = matcher.explain(refused("-999", message))
    assert not explained.known
    assert (explained.guess.id if explained.guess else None) == guessed


def test_what_is_known_needs_no_guess(matcher: Matcher) -> None:
    assert matcher.explain(refused("-326", "hello")).guess is None


def test_the_original_is_untouched(matcher: Matcher) -> None:
    failure = Failure(FailureKind.REFUSED, " -326", " <b>格式</b>\n", "s", "t", "req", method="m")
    original = matcher.explain(failure).original
    assert original.message == " <b>格式</b>\n"
    assert (original.code, original.sub_code, original.sub_message) == (" -326", "s", "t")


def test_values_in_words_are_plain_text(matcher: Matcher) -> None:
    explained = matcher.explain(refused("{code}{0.__class__}"))
    assert "{code}{0.__class__}" in explained.words.en.title


texts = st.text() | st.sampled_from([row.message for row in SEED]) | st.just("x" * 10_000)
codes = st.text() | st.sampled_from(["-999", "-1", "15", "isv.x", "isp.", "http.", "*", "-999*"])


@given(
    failure=st.builds(
        Failure,
        kind=st.sampled_from(FailureKind),
        code=codes,
        message=texts,
        sub_code=codes,
        sub_message=texts,
    )
)
def test_no_failure_raises_or_leaves_words_empty(matcher: Matcher, failure: Failure) -> None:
    explained = matcher.explain(failure)
    assert explained.known is not explained.explanation.fallback
    for words in (explained.words.zh, explained.words.en):
        assert words.title.strip()
        assert words.meaning.strip()
        assert words.remedy.strip()


@given(code=st.from_regex(r"[G-HJ-Z]{4}-[0-9]{1,6}", fullmatch=True), message=st.text())
def test_what_nobody_documented_stays_unknown(matcher: Matcher, code: str, message: str) -> None:
    assert not matcher.explain(refused(code, f"QQ{message}")).known


def test_two_explanations_cannot_claim_the_same_code(catalogue: Catalogue) -> None:
    twin = replace(catalogue.explanations["fulfil.number_format"], id="twin", messages=())
    explanations = {**catalogue.explanations, "twin": twin}
    with pytest.raises(CatalogueError, match=r"twin and fulfil\.number_format both claim '-326'"):
        Matcher(replace(catalogue, explanations=explanations)).explain(refused("", ""))


def test_two_explanations_cannot_claim_the_same_text(catalogue: Catalogue) -> None:
    twin = replace(catalogue.explanations["fulfil.number_format"], id="twin", codes=())
    explanations = {**catalogue.explanations, "twin": twin}
    with pytest.raises(CatalogueError, match="both claim"):
        Matcher(replace(catalogue, explanations=explanations)).explain(refused("", ""))


def test_every_kind_of_failure_needs_a_fallback(catalogue: Catalogue) -> None:
    explanations = {k: v for k, v in catalogue.explanations.items() if k != "unknown.local"}
    with pytest.raises(CatalogueError, match="no fallback for failures of kind local"):
        Matcher(replace(catalogue, explanations=explanations)).explain(refused("", ""))
