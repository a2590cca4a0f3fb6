"""Every documented error is known, in both languages, with the facts of its row."""

from __future__ import annotations

import re

import pytest

from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.explain.catalogue import Catalogue, Retry
from aliship_gui.explain.matcher import Matcher
from aliship_gui.explain.words import Words
from tests.explain.documented import OTHERS_SEEN, OURS, PLATFORM, SEED, PlatformRow, SeedRow


def refused(code: str, message: str = "") -> Failure:
    return Failure(FailureKind.REFUSED, code, message)


def text(words: Words) -> str:
    return f"{words.title} {words.meaning} {words.remedy}"


def test_the_tables_are_complete() -> None:
    assert len(SEED) == 14
    assert sum(row.code == "-999" for row in SEED) == 7
    assert len({row.id for row in SEED}) == 14
    assert len(PLATFORM) == 44


@pytest.mark.parametrize("row", SEED, ids=lambda row: row.id)
def test_a_seed_row_is_known_with_its_facts(matcher: Matcher, row: SeedRow) -> None:
    explained = matcher.explain(refused(row.code, row.message))
    assert explained.known
    assert explained.explanation.id == row.id
    assert explained.explanation.retry == Retry(row.retry)
    assert explained.explanation.actions
    for chinese, english in row.facts:
        assert chinese in text(explained.words.zh)
        assert english in text(explained.words.en)


@pytest.mark.parametrize("row", SEED, ids=lambda row: row.id)
def test_a_seed_row_is_known_in_other_spellings(matcher: Matcher, row: SeedRow) -> None:
    spellings = [
        row.message.replace(",", "，"),
        row.message.replace(",", " , ").replace("。", ""),
        f"\n {row.message} ",
        row.message.strip("。 ") + ".",
        row.message.upper(),
    ]
    for spelling in spellings:
        assert matcher.explain(refused(row.code, spelling)).explanation.id == row.id
        assert matcher.explain(refused(f" {row.code} ", spelling)).explanation.id == row.id


@pytest.mark.parametrize("row", [row for row in SEED if row.code != "-999"], ids=lambda row: row.id)
def test_a_seed_code_alone_is_enough_where_it_stands_for_one_error(
    matcher: Matcher, row: SeedRow
) -> None:
    for message in ("", "algo ha salido mal", "x" * 10_000):
        explained = matcher.explain(refused(row.code, message))
        assert (explained.known, explained.explanation.id) == (True, row.id)


@pytest.mark.parametrize(("code", "message", "expected"), OTHERS_SEEN)
def test_other_codes_seen_are_known(
    matcher: Matcher, code: str, message: str, expected: str
) -> None:
    for failure in (
        refused(code, message),
        refused(code),
        Failure(FailureKind.PLATFORM, "15", "Remote service error", code, message),
    ):
        assert matcher.explain(failure).explanation.id == expected


@pytest.mark.parametrize("row", PLATFORM, ids=lambda row: row.code)
def test_a_platform_code_is_known(matcher: Matcher, row: PlatformRow) -> None:
    explained = matcher.explain(Failure(FailureKind.PLATFORM, row.code, row.english))
    assert explained.known
    assert explained.explanation.retry == Retry(row.retry)


@pytest.mark.parametrize("row", PLATFORM, ids=lambda row: row.code)
def test_a_platform_name_leads_to_the_same_words(matcher: Matcher, row: PlatformRow) -> None:
    by_code = matcher.explain(Failure(FailureKind.PLATFORM, row.code)).explanation
    if by_code.envelope:
        return
    for name in filter(None, (row.english, *row.chinese)):
        by_name = matcher.explain(Failure(FailureKind.PLATFORM, "77777", name))
        assert by_name.explanation == by_code


@pytest.mark.parametrize("code", OURS)
def test_our_own_codes_are_known(matcher: Matcher, code: str) -> None:
    kind = FailureKind.LOCAL if code.startswith(("store", "keystore")) else FailureKind.NO_ANSWER
    assert matcher.explain(Failure(kind, code)).known


def test_our_own_codes_have_words_of_their_own(matcher: Matcher) -> None:
    family = {"http.500", "http.503", "http.504", "store.unreachable"}
    own = [code for code in OURS if code not in family]
    ids = {matcher.explain(Failure(FailureKind.LOCAL, code)).explanation.id for code in own}
    assert len(ids) == len(own)


def test_every_sign_in_trouble_offers_to_sign_in(catalogue: Catalogue) -> None:
    for explanation in catalogue.explanations.values():
        if explanation.retry is Retry.AFTER_SIGNIN:
            assert "sign_in" in explanation.actions


def test_the_main_text_names_no_interface_of_the_platform(catalogue: Catalogue) -> None:
    jargon = re.compile(r"aliexpress\.\w|tracking_no_regex|service_name|logistics_no|send_type")
    for explanation in catalogue.explanations.values():
        for words in (explanation.words.zh, explanation.words.en):
            assert not jargon.search(text(words).replace("api-sg.aliexpress.com", "")), (
                explanation.id
            )
