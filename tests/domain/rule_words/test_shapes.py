"""A rule's shape says what the rule says, no more and no less."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import example as example_case
from hypothesis import strategies as st

from aliship_gui.domain.rule_words import (
    CharacterKind,
    Form,
    Kind,
    Piece,
    Reach,
    Run,
    Shape,
    Text,
    describe,
    example,
)
from aliship_gui.domain.rule_words.shaping import MOST_FORMS
from aliship_gui.domain.rules import RuleBook
from tests.domain.rule_words.real_rules import BOUNDLESS, BROKEN, PATTERNS
from tests.domain.rule_words.spelling import spelt
from tests.domain.rule_words.written_rules import near_misses, numbers, written_patterns

DIGITS = CharacterKind(Kind.DIGIT)
LETTERS = CharacterKind(Kind.LETTER)
CAPITALS = CharacterKind(Kind.CAPITAL)
CN = Text(("CN",))
NINE = Run(DIGITS, 9, 9)


def whole(*pieces: Piece) -> Form:
    return Form(pieces, Reach.WHOLE)


@pytest.mark.parametrize(
    ("pattern", "form"),
    [
        ("(^[0-9]{12}$)", whole(Run(DIGITS, 12, 12))),
        (r"^\d{12}\z", whole(Run(DIGITS, 12, 12))),
        ("^[A-Z][A-Z][0-9]{9}CN$", whole(Run(CAPITALS, 2, 2), NINE, CN)),
        ("^R[A-z]{1}[0-9]{9}CN$", whole(Text(("R",)), Run(LETTERS, 1, 1), NINE, CN)),
        ("^[0-9]{9}(CN|HK)$", whole(NINE, Text(("CN", "HK")))),
        ("^(UJ|UL|UM)[0-9]{9}$", whole(Text(("UJ", "UL", "UM")), NINE)),
        ("^(JD[0-9]{9}|JJD[0-9]{9})$", whole(Text(("JD", "JJD")), NINE)),
        ("^(SF)?[0-9]{9}$", whole(Text(("SF",), optional=True), NINE)),
        ("^([A-Z]{2})?[0-9]{9}$", whole(Run(CAPITALS, 2, 2, optional=True), NINE)),
        ("^[0-9]{8}[0-9]?$", whole(Run(DIGITS, 8, 9))),
        ("^([0-9]{4}){3}$", whole(Run(DIGITS, 12, 12))),
        (r"^(\d){3,}$", whole(Run(DIGITS, 3, None))),
        ("^[0-9]{9}C{2}$", whole(NINE, Text(("CC",)))),
        ("^[0-9]+?$", whole(Run(DIGITS, 1, None))),
        (r"^\w{3}$", whole(Run(CharacterKind(Kind.LETTER_OR_DIGIT), 3, 3))),
        (r"^[\w-]{3}$", whole(Run(CharacterKind(Kind.LETTER_OR_DIGIT, ("-",)), 3, 3))),
        (r"^[0-9\-]{3}$", whole(Run(CharacterKind(Kind.DIGIT, ("-",)), 3, 3))),
        ("^[A-Z_a-z]{3}$", whole(Run(CharacterKind(Kind.LETTER, ("_",)), 3, 3))),
        ("^[A-FX]{3}$", whole(Run(CharacterKind(Kind.LISTED, (), ("A–F", "X")), 3, 3))),
        ("^[AB]{2}$", whole(Run(CharacterKind(Kind.LISTED, (), ("A", "B")), 2, 2))),
        ("^.{5,}$", whole(Run(CharacterKind(Kind.ANY), 5, None))),
        (r"^\S{5}$", whole(Run(CharacterKind(Kind.ANY), 5, 5))),
        (r"^\QA.B\E$", whole(Text(("A.B",)))),
        ("[0-9]{9}$", Form((NINE,), Reach.ENDING)),
        ("^[0-9]{9}", Form((NINE,), Reach.BEGINNING)),
        ("[0-9]{9}", Form((NINE,), Reach.INSIDE)),
        ("^[0-9]{4000}$", whole(Run(DIGITS, 4000, 4000))),
    ],
)
def test_one_form_is_told(pattern: str, form: Form) -> None:
    assert describe(pattern).shape == Shape((form,))


@pytest.mark.parametrize(
    ("pattern", "forms"),
    [
        ("^A[0-9]{9}$|^[0-9]{9}$", (whole(Text(("A",)), NINE), whole(NINE))),
        ("^(A|B[0-9]{9}|C[0-9]{9})$", (whole(Text(("A",))), whole(Text(("B", "C")), NINE))),
        ("^CN|[0-9]{9}$", (Form((CN,), Reach.BEGINNING), Form((NINE,), Reach.ENDING))),
        ("^[0-9]{9}(CN[0-9]{9})?$", (whole(NINE, CN, NINE), whole(NINE))),
    ],
)
def test_alternatives_are_told_apart(pattern: str, forms: tuple[Form, ...]) -> None:
    assert describe(pattern).shape == Shape(forms)


@pytest.mark.parametrize(
    "pattern",
    [
        "",
        "^",
        "^$",
        "[0-9]*",
        "^(SF)?$",
        r"^(?=.*\d)[A-Z0-9]{8}$",
        r"^(?!00)\d{8}$",
        r"^\d++$",
        r"^(?>\d+)A$",
        r"^(\d)\1$",
        r"^(A)?(?(1)B|C)$",
        r"\b\d{9}\b",
        "(?i)^cn$",
        "^(?i:cn)[0-9]$",
        "^[0-9]{9}$A",
        "A^B",
        "^[^0]{3}$",
        "^A B$",
        "^A\tB$",
        "^[0-9 ]{9}$",
        r"^\d{4}\s?\d{4}$",
        "^中$",
        "^[一-龥]{2}$",
        "^[A-Z&&[^IO]]{2}$",
        "^[[a]$",
        "^A+$",
        "^([A-Z][0-9]){2,3}$",
        "^([A-Z][0-9]){5}$",
        "^[ACEGIKM]{3}$",
        "^[-_.~]{3}$",
        "^(A[0-9]|B[A-Z]|C-|D[a-z]{2})$",
        *BROKEN,
    ],
)
def test_what_is_not_simple_is_not_told(pattern: str) -> None:
    assert describe(pattern).shape is None


@pytest.mark.parametrize("pattern", BOUNDLESS)
def test_what_has_no_bounds_is_given_up_soon(pattern: str) -> None:
    told = describe(pattern, "A1")
    assert told.shape is None or len(told.shape.forms) <= MOST_FORMS


@pytest.mark.parametrize("key", PATTERNS)
def test_every_real_rule_can_be_told(key: str) -> None:
    assert describe(PATTERNS[key]).shape is not None


@given(data=st.data(), key=st.sampled_from(sorted(PATTERNS)))
def test_a_real_rule_and_its_shape_agree(data: st.DataObject, key: str) -> None:
    rules, pattern = RuleBook(limit_seconds=1), PATTERNS[key]
    shape, made_up = describe(pattern).shape, example(pattern, data.draw(st.integers(0, 99)))
    assert shape is not None
    assert made_up is not None
    number = data.draw(st.just(made_up) | near_misses(made_up))
    assert rules.match_rule(spelt(shape), number) is rules.match_rule(pattern, number)


@given(data=st.data(), pattern=written_patterns())
def test_a_written_rule_and_its_shape_agree(data: st.DataObject, pattern: str) -> None:
    rules, shape = RuleBook(limit_seconds=1), describe(pattern).shape
    assume(shape is not None)
    assert shape is not None
    assert 1 <= len(shape.forms) <= MOST_FORMS
    made_up = example(pattern, data.draw(st.integers(0, 99))) or ""
    number = data.draw(near_misses(made_up) | numbers)
    assert rules.match_rule(spelt(shape), number) is rules.match_rule(pattern, number)


@given(
    pattern=st.text(st.characters(), max_size=40)
    | st.text(st.sampled_from(r"aZ09\dQExkpzwsbB{}[]()?*+|^$&-<>:=!,.{2}~_"), max_size=30),
    number=st.text(st.characters(), max_size=140),
)
@example_case(pattern="\ud800+", number="\ud800x")
def test_nothing_raises(pattern: str, number: str) -> None:
    told = describe(pattern, number)
    assert told.typed_length == len(number)
    assert (told.breaks_at is None) == (told.fault is None)
