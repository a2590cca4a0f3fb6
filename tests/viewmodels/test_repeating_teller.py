"""Words that were told are told again as they were, without being worked out again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from aliship_gui.domain.findings import Field, Finding, Severity
from aliship_gui.explain.catalogue import load_catalogue
from aliship_gui.explain.entries import Catalogue
from aliship_gui.explain.findings import FindingTeller
from aliship_gui.resources import resource
from aliship_gui.viewmodels.repeating_teller import RepeatingTeller


class LookedInto(Mapping[str, str]):
    """Values that count how often their words were worked out; equal when the values are."""

    def __init__(self, **values: str) -> None:
        self._values = values
        self.looks = 0

    def __getitem__(self, name: str) -> str:
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        self.looks += 1
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, LookedInto) and other._values == self._values

    __hash__ = None  # type: ignore[assignment]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(resource("explanations"))


def broken_rule(number: str) -> tuple[Finding, LookedInto]:
    """A finding about a number, and its values."""
    values = LookedInto(pattern=r"^\d{4}$", number=number, carrier="Post", carrier_zh="邮政")
    finding = Finding(Field.TRACKING_NUMBER, Severity.BLOCK, "number_breaks_rule", "", values)
    return finding, values


def test_it_tells_what_the_plain_one_tells(catalogue: Catalogue) -> None:
    finding, _ = broken_rule("12A4")
    plain = FindingTeller(catalogue).words_for(finding)
    teller = RepeatingTeller(catalogue)
    assert [teller.words_for(finding), teller.words_for(finding)] == [plain, plain]


def test_an_equal_finding_is_worked_out_once(catalogue: Catalogue) -> None:
    teller = RepeatingTeller(catalogue)
    teller.words_for(broken_rule("12A4")[0])
    again, values = broken_rule("12A4")
    teller.words_for(again)
    assert values.looks == 0


def test_another_number_is_another_finding(catalogue: Catalogue) -> None:
    teller = RepeatingTeller(catalogue)
    first = teller.words_for(broken_rule("12A4")[0])
    assert teller.words_for(broken_rule("123")[0]) != first


def test_it_forgets_what_is_long_past(catalogue: Catalogue) -> None:
    teller = RepeatingTeller(catalogue)
    teller.words_for(broken_rule("12A4")[0])
    for number in range(30):
        teller.words_for(broken_rule(f"A{number}")[0])
    again, values = broken_rule("12A4")
    teller.words_for(again)
    assert values.looks > 0
