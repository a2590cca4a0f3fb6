"""A carrier's rule is said as a seller would say it, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.domain.checks import FindingKind
from aliship_gui.domain.findings import Field, Finding, Severity
from aliship_gui.domain.rule_words import (
    CharacterKind,
    Fault,
    Form,
    Kind,
    Reach,
    RuleDescription,
    Run,
    Shape,
    Text,
    describe,
    example,
)
from aliship_gui.explain.catalogue import Catalogue
from aliship_gui.explain.findings import FindingTeller
from aliship_gui.explain.labels import Label
from aliship_gui.explain.rules import rule_detail, rule_words
from aliship_gui.explain.words import placeholders
from tests.domain.rule_words.real_rules import PATTERNS


def is_chinese(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def sentences() -> list[tuple[str, str, str]]:
    """Carriers of the practice shop, and their rules as they should be said after "must be"."""
    lines = Path(__file__).with_name("rule_sentences.tsv").read_text(encoding="utf-8").splitlines()
    return [(key, en, zh) for key, en, zh in (line.split("\t") for line in lines[1:])]


@pytest.mark.parametrize(("key", "en", "zh"), sentences())
def test_a_real_rule_for_the_whole_number(catalogue: Catalogue, key: str, en: str, zh: str) -> None:
    told = rule_words(describe(PATTERNS[key]), catalogue)
    assert told.en == f"must be {en}"
    assert told.zh.replace("必须是 ", "必须是") == f"必须是{zh}"


@pytest.mark.parametrize(
    ("pattern", "en", "zh"),
    [
        (PATTERNS["JADLOG_P_BR_STD"], "must end with 14 digits", "必须以 14 位数字结尾"),
        (PATTERNS["SPSR_RU"], "must end with 10 to 12 digits", "必须以 10 到 12 位数字结尾"),
        (PATTERNS["ENVIALIA"], "must contain 10 digits in a row", "必须含有连续 10 位数字"),
        (
            PATTERNS["CAINIAO_EXPEDITED_ECONOMY"],
            "must contain LP, then 14 digits",
            "必须含有 LP + 14 位数字",
        ),
        (
            PATTERNS["ROYAL_MAIL_PY"],
            "must contain 2 letters, then 9 digits, then GB",
            "必须含有 2 个字母 + 9 位数字 + GB",
        ),
        ("^AB[0-9]", "must begin with AB, then 1 digit", "必须以 AB + 1 位数字开头"),
        ("^A|B$", "must either begin with A, or end with B", "必须以 A 开头，或以 B 结尾"),
        ("^[0-9]{1}$", "must be exactly 1 digit", "必须是 1 位数字"),
        ("^A[0-9]+$", "must be A, then 1 or more digits", "必须是 A + 至少 1 位数字"),
        ("^A[0-9]*$", "must be A, then any number of digits", "必须是 A + 任意位数字"),
        ("^A[a-z]{0,3}$", "must be A, then up to 3 small letters", "必须是 A + 最多 3 个小写字母"),
        ("^.{5,}$", "must be 5 or more characters", "必须是至少 5 个任意字符"),
        ("^[A-F]{3}$", "must be exactly 3 characters out of A–F", "必须是 3 个字符（只能是 A–F）"),
        (
            "^[AB-]{1,2}$",
            "must be 1 to 2 characters out of A, B or “-”",
            "必须是 1 到 2 个字符（只能是 A/B/“-”）",
        ),
    ],
)
def test_any_rule_in_the_sellers_words(
    catalogue: Catalogue, pattern: str, en: str, zh: str
) -> None:
    assert rule_words(describe(pattern), catalogue) == Label(zh, en)


@pytest.mark.parametrize(
    ("pattern", "number", "en", "zh"),
    [
        ("^[0-9]{12}$", "12345678901", "; you typed 11", "，您输入了 11 位"),
        ("^[0-9]{12}$", "1234567890123", "; you typed 13", "，您输入了 13 位"),
        ("^[0-9]{12}$", "1234567890X2", "; character 11, “X”, is wrong", "，第 11 位“X”不对"),
        ("^[0-9]{12}$", "12\t", "; character 3 is wrong", "，第 3 位不对"),
        ("^[0-9]{12}$", "12\u3000", "; character 3 is wrong", "，第 3 位不对"),
        ("^LP[0-9]{3}$", "LP1", "; you typed 3 characters", "，您输入了 3 位"),
        ("^LP[0-9]{3}$", "L", "; you typed 1 character", "，您输入了 1 位"),
        ("[0-9]{9}$", "LZ12", "; you typed 4 characters", "，您输入了 4 位"),
        ("[0-9]{9}$", "LZ123456789", "", ""),
        ("^[0-9]{3}$", "123", "", ""),
        ("^[0-9]{3}$", "", "", ""),
    ],
)
def test_what_is_wrong_with_the_number_is_said(
    catalogue: Catalogue, pattern: str, number: str, en: str, zh: str
) -> None:
    rule = rule_words(describe(pattern), catalogue)
    told = rule_words(describe(pattern, number), catalogue)
    assert told == Label(rule.zh + zh, rule.en + en)


def test_what_cannot_be_said_is_shown(catalogue: Catalogue) -> None:
    pattern = r"^(?=.*\d)[A-Z0-9]{8}$"
    shown = example(pattern)
    told = describe(pattern, "ABC")
    assert rule_words(told, catalogue) == Label(f"必须像 {shown} 这样", f"must look like {shown}")
    assert rule_detail(told, catalogue) == Label(
        f"规则原文：{pattern}", f"The rule as it was sent: {pattern}"
    )


def test_without_an_example_the_pattern_is_left(catalogue: Catalogue) -> None:
    told = describe(r"^\p{Upper}{3}$")
    assert rule_words(told, catalogue) == Label(
        "必须符合这家物流的规则", "must fit the carrier's rule"
    )
    assert rule_detail(told, catalogue).en.endswith(r"^\p{Upper}{3}$")


def test_a_said_rule_comes_with_an_example(catalogue: Catalogue) -> None:
    told = describe("^AB[0-9]$")
    assert rule_detail(told, catalogue) == Label(
        f"例如：{told.example}", f"For example: {told.example}"
    )


def about(kind: FindingKind, pattern: str, number: str) -> Finding:
    params = {
        "carrier": "China Post",
        "carrier_zh": "中国邮政",
        "pattern": pattern,
        "number": number,
    }
    return Finding(Field.TRACKING_NUMBER, Severity.BLOCK, kind, params=params)


def test_a_finding_tells_the_rule_in_its_title(teller: FindingTeller) -> None:
    pattern = "(^[0-9]{12}$)"
    words = teller.words_for(about(FindingKind.NUMBER_BREAKS_RULE, pattern, "12345678901"))
    assert words.en.title == "The number must be exactly 12 digits; you typed 11"
    assert words.zh.title == "运单号必须是 12 位数字，您输入了 11 位"
    assert "China Post" in words.en.meaning
    assert words.en.meaning.endswith(f"For example: {example(pattern)}")
    assert "中国邮政" in words.zh.meaning
    assert words.zh.meaning.endswith(f"例如：{example(pattern)}")


def test_a_finding_shows_the_pattern_that_cannot_be_said(teller: FindingTeller) -> None:
    pattern = r"^\p{Upper}{3}$"
    words = teller.words_for(about(FindingKind.NUMBER_BREAKS_RULE, pattern, "abc"))
    assert words.en.title == "The number must fit the carrier's rule"
    assert words.zh.title == "运单号必须符合这家物流的规则"
    assert words.en.meaning.endswith(pattern)
    assert words.zh.meaning.endswith(pattern)


def test_a_finding_tells_what_a_part_of_the_number_fits(teller: FindingTeller) -> None:
    words = teller.words_for(about(FindingKind.NUMBER_PARTLY_FITS, "[0-9]{9}", "LZ123456789CN"))
    assert "A number of “China Post” must contain 9 digits in a row." in words.en.meaning
    assert "“中国邮政”的运单号必须含有连续 9 位数字。" in words.zh.meaning


kinds = st.builds(
    CharacterKind,
    st.sampled_from([kind for kind in Kind if kind is not Kind.LISTED]),
    st.lists(st.sampled_from("-_."), max_size=3, unique=True).map(tuple),
) | st.builds(
    CharacterKind,
    st.just(Kind.LISTED),
    listed=st.lists(st.sampled_from(["A–F", "X", "-", "{"]), min_size=1, unique=True).map(tuple),
)
texts = st.lists(st.sampled_from(["CN", "{pieces}", "-", "\\1"]), min_size=1, max_size=4)
pieces = st.builds(Text, texts.map(tuple), st.booleans()) | st.builds(
    Run, kinds, st.integers(0, 3), st.none() | st.integers(3, 9), st.booleans()
)
shapes = st.lists(
    st.builds(Form, st.lists(pieces, min_size=1, max_size=8).map(tuple), st.sampled_from(Reach)),
    min_size=1,
    max_size=3,
).map(lambda forms: Shape(tuple(forms)))


@given(
    shape=shapes | st.none(), fault=st.sampled_from(Fault) | st.none(), number=st.text(min_size=1)
)
def test_every_shape_has_words(
    catalogue: Catalogue, shape: Shape | None, fault: Fault | None, number: str
) -> None:
    at = None if fault is None else 0
    told = RuleDescription("{rule}", shape, "{example}", number, at, fault)
    for words in (rule_words(told, catalogue), rule_detail(told, catalogue)):
        assert any(map(is_chinese, words.zh))
        assert words.en
        leftover = placeholders(words.en) - {"pieces", "rule", "example"}
        assert not leftover - placeholders(number)


def test_every_phrase_is_bilingual(catalogue: Catalogue) -> None:
    for name, phrase in catalogue.phrases.items():
        assert placeholders(phrase.zh) == placeholders(phrase.en), name
        assert not any(map(is_chinese, phrase.en)), name
