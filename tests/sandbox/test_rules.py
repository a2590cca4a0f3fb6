"""The rules alone: carriers' patterns and what counts as English."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.domain.orders import SHIPPABLE, OrderStatus
from aliship_gui.domain.shipments import SendType, ShipmentDraft
from aliship_gui.sandbox.carriers import PatternFileError, read_patterns, shop_carriers
from aliship_gui.sandbox.refusals import NOT_YOUR_ORDER
from aliship_gui.sandbox.rules import (
    Case,
    Declared,
    NumberUse,
    OrderFacts,
    fits,
    is_english,
    refusal,
)

_CPAM = shop_carriers()["CPAM"]


@pytest.mark.parametrize(
    ("pattern", "number", "fitting"),
    [
        ("", "anything", True),
        ("(^[0-9]{12}$)", "123456789012", True),
        ("(^[0-9]{12}$)", "12345678901", False),
        ("[0-9]{14}$", "AB12345678901234", True),
        ("[0-9]{14}$", "12345678901234AB", False),
        (r"^\d{3}$", "１２３", False),
        ("[", "a pattern that nobody can read", True),
        ("(a|aa)+$", "a" * 40 + "!", True),
    ],
)
def test_patterns_are_searched_and_never_hang(pattern: str, number: str, fitting: bool) -> None:
    assert fits(pattern, number) is fitting


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("", True),
        ("Don’t bend — “fragile”…\n", True),
        ("café", False),
        ("请", False),
        ("\x00", False),
    ],
)
def test_what_counts_as_english(text: str, english: bool) -> None:
    assert is_english(text) is english


@given(
    st.sampled_from(OrderStatus),
    st.sampled_from(Declared),
    st.sampled_from(NumberUse),
    st.sampled_from(SendType),
    st.sampled_from(["ES", "FR", "US"]),
    st.text(max_size=15) | st.from_regex(r"\A[A-Z]{2}[0-9]{9}[A-Z]{2}\Z"),
)
def test_what_is_accepted_is_in_order_in_every_way(
    status: OrderStatus,
    declared: Declared,
    use: NumberUse,
    send_type: SendType,
    destination: str,
    number: str,
) -> None:
    draft = ShipmentDraft("1", "GLS_FR", number, send_type=send_type)
    carrier = replace(_CPAM, key="GLS_FR")
    facts = OrderFacts(status, declared, "CN", destination)
    in_order = (
        status in SHIPPABLE | {OrderStatus.IN_ISSUE}
        and declared is Declared.NO
        and destination == "FR"
        and re.search(_CPAM.pattern, number, re.ASCII) is not None
        and use is not NumberUse.ANOTHER_ORDER
        and (use is NumberUse.NOWHERE or send_type is SendType.ALL)
    )
    assert (refusal(Case(draft, facts, carrier, use)) is None) is in_order
    assert refusal(Case(draft, facts, None, use)) is not None
    assert refusal(Case(draft, None, carrier, use)) == NOT_YOUR_ORDER


def test_built_in_patterns_have_the_public_ones_and_slips() -> None:
    patterns = {key: carrier.pattern for key, carrier in shop_carriers().items()}
    assert patterns["CAINIAO_OVERSEA_STD_SERVICE_ES"] == "(^[0-9]{12}$)"
    assert patterns["JADLOG_P_BR_STD"] == "[0-9]{14}$"
    assert sum(not pattern for pattern in patterns.values()) > 40
    assert any("A-z" in pattern for pattern in patterns.values())
    assert any(pattern and not pattern.startswith(("^", "(")) for pattern in patterns.values())


@pytest.mark.parametrize("content", ["", "[]", '{"CPAM": 1}', "{"])
def test_a_pattern_file_must_be_a_table_of_texts(tmp_path: Path, content: str) -> None:
    path = tmp_path / "patterns.json"
    path.write_text(content)
    with pytest.raises(PatternFileError, match="not a JSON object"):
        read_patterns(path)
