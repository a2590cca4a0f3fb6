"""The right proposals, in the right order."""

from __future__ import annotations

import pytest

from aliship_gui.domain.carrier_choice import (
    accepting_carriers,
    nearest_carriers,
    proposed_other,
)
from aliship_gui.domain.carriers import Carrier
from aliship_gui.domain.rules import RuleBook
from tests.call_watch import calls_of

TWELVE = "^[0-9]{12}$"
NUMBER = "123456789012"


def carrier(key: str, pattern: str = "", recommend: int = 0) -> Carrier:
    return Carrier(key, key.title(), pattern=pattern, recommend_order=recommend)


def keys(carriers: tuple[Carrier, ...]) -> list[str]:
    return [carrier.key for carrier in carriers]


def test_hundreds_of_slow_rules_hold_up_one_number_no_longer_than_a_few() -> None:
    slow = [carrier(f"SLOW_{n}", f"^(1|11)+(Z{{{n}}})?$") for n in range(200)]
    good, rules, number = carrier("GOOD", "^1+2$"), RuleBook(), "1" * 60 + "2"
    rules.prepare(each.pattern for each in (*slow, good))
    rounds = 0
    with calls_of(RuleBook.match_rule) as asked:
        while not accepting_carriers(number, [*slow, good], rules):
            rounds += 1
            assert rounds < 200
    # Some of them each time, none of them twice for long.
    assert rounds > 3
    assert len(asked) > 200


@pytest.mark.parametrize(
    ("origin", "destination", "offered", "proposed"),
    [
        (
            "ES",
            "ES",
            ["Other", "OTHER_ES", "OTHER_ES_OVERSEAS", "OTHER_ES_LOCAL"],
            "OTHER_ES_LOCAL",
        ),
        (
            "CN",
            "ES",
            ["Other", "OTHER_ES", "OTHER_ES_LOCAL", "OTHER_ES_OVERSEAS"],
            "OTHER_ES_OVERSEAS",
        ),
        ("", "ES", ["OTHER_ES_LOCAL", "OTHER_ES_OVERSEAS"], "OTHER_ES_OVERSEAS"),
        ("CN", "ES", ["Other", "OTHER_ES", "OTHER_FR_OVERSEAS"], "OTHER_ES"),
        ("CN", "GB", ["OTHER_UK", "Other"], "OTHER_UK"),
        ("CN", "UK", ["OTHER_GB_OVERSEAS", "OTHER_UK"], "OTHER_GB_OVERSEAS"),
        ("GB", "UK", ["OTHER_UK_LOCAL", "OTHER_UK"], "OTHER_UK_LOCAL"),
        ("CN", "PL", ["OTHER_ES", "Other"], "Other"),
        ("", "", ["OTHER_ES", "other"], "other"),
    ],
)
def test_the_sellers_own_carrier_fits_the_journey(
    origin: str, destination: str, offered: list[str], proposed: str
) -> None:
    found = proposed_other(origin, destination, map(carrier, offered))
    assert found is not None
    assert found.key == proposed


def test_no_foreign_own_carrier_is_proposed() -> None:
    assert proposed_other("CN", "PL", [carrier("OTHER_ES"), carrier("CPAM")]) is None


def test_only_carriers_whose_rule_takes_the_number_are_offered() -> None:
    offered = [carrier("FITS", TWELVE), carrier("BREAKS", "^[0-9]{11}$"), carrier("SILENT")]
    assert keys(accepting_carriers(NUMBER, offered, RuleBook())) == ["FITS"]


def test_seller_defined_carriers_are_not_offered() -> None:
    offered = [carrier("OTHER_ES", TWELVE), carrier("FITS", TWELVE)]
    assert keys(accepting_carriers(NUMBER, offered, RuleBook())) == ["FITS"]


def test_a_carrier_of_neither_end_is_left_out() -> None:
    offered = [carrier("GLS_FR", TWELVE), carrier("GLS_ES", TWELVE), carrier("GLS_IT", TWELVE)]
    found = accepting_carriers(NUMBER, offered, RuleBook(), destination="ES", origins=("IT",))
    assert keys(found) == ["GLS_ES", "GLS_IT"]


def test_an_unknown_destination_leaves_no_carrier_out() -> None:
    offered = [carrier("GLS_FR", TWELVE), carrier("GLS_ES", TWELVE)]
    assert len(accepting_carriers(NUMBER, offered, RuleBook(), origins=("CN",))) == 2


def test_the_best_comes_first() -> None:
    offered = [
        carrier("Z_UNUSED", TWELVE),
        carrier("A_UNUSED", TWELVE),
        carrier("USED_LAST_WEEK", TWELVE),
        carrier("USED_TODAY", TWELVE),
        carrier("PARTLY", "[0-9]{11}", recommend=99),
        carrier("RECOMMENDED", TWELVE, recommend=5),
        carrier("GLS_ES", TWELVE),
        carrier("SEUR_ES"),
        carrier("SILENT_BUT_USED"),
    ]
    used = ("SILENT_BUT_USED", "USED_TODAY", "USED_LAST_WEEK")
    found = accepting_carriers(NUMBER, offered, RuleBook(), destination="ES", last_used=used)
    assert keys(found) == [
        "GLS_ES",
        "SEUR_ES",
        "RECOMMENDED",
        "USED_TODAY",
        "USED_LAST_WEEK",
        "A_UNUSED",
        "Z_UNUSED",
        "PARTLY",
        "SILENT_BUT_USED",
    ]


@pytest.mark.parametrize(
    ("gone", "nearest"),
    [
        (Carrier("SPAIN_SEUR", ""), "SPAIN_LOCAL_SEUR"),
        (Carrier("SV_24H", "Seur 24 horas"), "SPAIN_LOCAL_SEUR"),
        (Carrier("X9", "", name_zh="中国邮政挂号"), "CPAM"),
    ],
    ids=["by key", "by name", "by Chinese name"],
)
def test_a_carrier_by_another_name_is_found(gone: Carrier, nearest: str) -> None:
    carriers = (
        Carrier("DHL", "DHL"),
        Carrier("CPAM", "China Post", name_zh="中国邮政挂号小包"),
        Carrier("SPAIN_LOCAL_SEUR", "SEUR 24 Horas"),
    )
    assert keys(nearest_carriers(gone, carriers))[0] == nearest


def test_carriers_of_one_name_are_all_near() -> None:
    twins = (Carrier("A1", "Post"), Carrier("B2", "Post"))
    assert keys(nearest_carriers(Carrier("Z", "Post"), twins)) == ["A1", "B2"]


def test_nothing_is_near_to_what_is_like_nothing() -> None:
    assert nearest_carriers(Carrier("ZZZZ", ""), (Carrier("DHL", "DHL"),)) == ()
