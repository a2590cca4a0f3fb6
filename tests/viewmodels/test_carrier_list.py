"""Carriers in their groups, found by a Chinese name, an English one, or the key."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication

from aliship_gui.domain.carriers import Carrier
from aliship_gui.viewmodels.carrier_list import (
    CarrierListModel,
    CarrierRole,
    Group,
    carrier_names,
    group_title,
    picker_entries,
)
from tests.viewmodels.languages import Speak
from tests.viewmodels.model_watch import watched
from tests.viewmodels.samples import CARRIERS, CPAM, EMS, OTHER_ES, OTHER_FR, SEUR, ZTO

KEYS = [carrier.key for carrier in CARRIERS.carriers]


@pytest.fixture
def model(qapp: QApplication) -> CarrierListModel:
    model = CarrierListModel()
    model.show_carriers(CARRIERS.carriers, ("SPAIN_LOCAL_SEUR",), OTHER_ES.key, chinese_first=False)
    return model


def shown(model: CarrierListModel) -> list[str]:
    """Keys, and headings as their group in brackets."""
    rows = [model.index(row) for row in range(model.rowCount())]
    return [row.data(CarrierRole.KEY) or f"[{row.data(CarrierRole.GROUP)}]" for row in rows]


def test_groups_in_the_order_of_their_use(model: CarrierListModel) -> None:
    assert shown(model) == [
        "[recent]",
        "SPAIN_LOCAL_SEUR",
        "[recommended]",
        "EMS",
        "CPAM",
        "[rest]",
        "SPAIN_LOCAL_SEUR",
        "ZTO_INTL",
        "[other]",
        "OTHER_ES_OVERSEAS",
        "OTHER_FR_OVERSEAS",
    ]


def test_the_proposed_own_carrier_is_marked_and_first(model: CarrierListModel) -> None:
    marked = [
        model.index(row).data(CarrierRole.KEY)
        for row in range(model.rowCount())
        if model.index(row).data(CarrierRole.PROPOSED)
    ]
    assert marked == [OTHER_ES.key]
    entries = picker_entries(CARRIERS.carriers, (), OTHER_FR.key)
    own = [entry.carrier for entry in entries if entry.group is Group.OTHER and entry.carrier]
    assert own == [OTHER_FR, OTHER_ES]


def test_only_the_last_few_used_ones_and_none_that_the_shop_lost() -> None:
    many = [Carrier(f"C{number}", f"C{number}") for number in range(9)]
    used = ["GONE", *[carrier.key for carrier in many]]
    entries = picker_entries(many, used, "")
    recent = [entry.carrier for entry in entries if entry.group is Group.RECENT and entry.carrier]
    assert recent == many[:5]


def test_every_carrier_is_somewhere() -> None:
    many = [Carrier(f"C{n:02}", f"C{n}", recommend_order=n % 20) for n in range(60)]
    keys = [entry.carrier.key for entry in picker_entries(many, (), "") if entry.carrier]
    assert sorted(keys) == [carrier.key for carrier in many]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("china post", [CPAM]),
        ("POST china", [CPAM]),
        ("ｃｐａｍ", [CPAM]),
        ("中邮", [CPAM]),
        ("特快", [EMS]),
        ("中通", [ZTO]),
        ("zto_intl", [ZTO]),
        ("zto intl", [ZTO]),
        ("seur", [SEUR]),
        ("spain", [SEUR, OTHER_ES]),
        ("no such carrier", []),
        ("   ", None),
    ],
)
def test_search(model: CarrierListModel, typed: str, found: list[Carrier] | None) -> None:
    everything = shown(model)
    model.filter(typed)
    if found is None:
        assert shown(model) == everything
    else:
        keys = [key for key in shown(model) if not key.startswith("[")]
        assert keys == [carrier.key for carrier in found]
    model.filter("")
    assert shown(model) == everything


def test_a_search_outlives_another_list(model: CarrierListModel) -> None:
    model.filter("seur")
    model.show_carriers([*CARRIERS.carriers, Carrier("SEUR_2", "Seur")], (), "", chinese_first=True)
    assert shown(model) == ["[rest]", "SPAIN_LOCAL_SEUR", "SEUR_2"]


def test_a_heading_can_neither_be_chosen_nor_taken_for_a_carrier(model: CarrierListModel) -> None:
    for row, key in enumerate(shown(model)):
        index = model.index(row)
        chosen = bool(index.flags() & Qt.ItemFlag.ItemIsSelectable)
        assert chosen == (not key.startswith("["))
        assert bool(index.flags() & Qt.ItemFlag.ItemIsEnabled) == chosen
    assert model.first_choice().data(CarrierRole.KEY) == "SPAIN_LOCAL_SEUR"
    assert model.first_choice().row() == 1


def test_where_a_carrier_stands(model: CarrierListModel) -> None:
    assert model.row_of("CPAM").row() == shown(model).index("CPAM")
    assert not model.row_of("GONE").isValid()
    model.filter("seur")
    assert not model.row_of("CPAM").isValid()
    model.filter("nothing")
    assert not model.first_choice().isValid()


def test_names_follow_the_language(model: CarrierListModel, speak: Speak) -> None:
    row = model.row_of("CPAM")
    assert row.data() == "China Post Air"
    assert row.data(CarrierRole.SECOND_NAME) == "中邮小包"
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "China Post Air, 中邮小包, CPAM"
    model.show_carriers(CARRIERS.carriers, (), "", chinese_first=True)
    assert model.row_of("CPAM").data() == "中邮小包"
    assert group_title(Group.RECENT) == "Used last"
    speak("zh")
    assert group_title(Group.RECENT) == "最近使用"
    assert len({group_title(group) for group in Group}) == len(Group)


@pytest.mark.parametrize(
    ("carrier", "chinese_first", "names"),
    [
        (Carrier("K", "Shown", name_en="E", name_zh="中"), False, ("E", "中")),
        (Carrier("K", "Shown", name_en="E", name_zh="中"), True, ("中", "E")),
        (Carrier("K", "Shown"), True, ("Shown", "")),
        (Carrier("K", "Shown", name_zh="中"), False, ("Shown", "中")),
        (Carrier("K", ""), False, ("K", "")),
        (Carrier("K", "", name_zh="中"), False, ("中", "")),
    ],
)
def test_a_carrier_is_never_without_a_name(
    carrier: Carrier, chinese_first: bool, names: tuple[str, str]
) -> None:
    assert carrier_names(carrier, chinese_first=chinese_first) == names


def test_a_name_from_outside_is_no_markup_in_a_tool_tip(qapp: QApplication) -> None:
    model = CarrierListModel()
    model.show_carriers([Carrier("K", "<b>Bold</b>")], (), "", chinese_first=False)
    row = model.row_of("K")
    assert row.data() == "<b>Bold</b>"
    assert "<b>" not in row.data(Qt.ItemDataRole.ToolTipRole)
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "<b>Bold</b>, K"


@given(
    st.lists(
        st.one_of(
            st.sampled_from(["", "post", "中", "other spain", "x", "_"]),
            st.tuples(st.permutations(KEYS).map(tuple), st.sampled_from(KEYS)),
        ),
        max_size=6,
    )
)
def test_qts_rules_are_kept(
    qapp: QApplication, steps: list[str | tuple[tuple[str, ...], str]]
) -> None:
    model = CarrierListModel()
    with watched(model):
        for step in steps:
            if isinstance(step, str):
                model.filter(step)
            else:
                used, proposed = step
                model.show_carriers(CARRIERS.carriers, used[:3], proposed, chinese_first=False)


def test_beyond_the_list_is_nothing(model: CarrierListModel) -> None:
    assert model.data(QModelIndex()) is None
    assert model.rowCount(model.index(0)) == 0


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("CPAM", "CPAM"),
        (" cpam ", "CPAM"),
        ("spain local seur", "SPAIN_LOCAL_SEUR"),
        ("CHINA post air", "CPAM"),
        ("中邮小包", "CPAM"),
        ("EMS", "EMS"),
        ("China Post Ai", ""),
        ("", ""),
    ],
)
def test_a_carrier_by_its_whole_name(model: CarrierListModel, name: str, key: str) -> None:
    assert (model.row_called(name).data(CarrierRole.KEY) or "") == key


def test_a_key_goes_before_the_same_name_of_another(model: CarrierListModel) -> None:
    model.show_carriers([EMS, Carrier("EMS_2", "EMS")], (), "", chinese_first=False)
    assert model.row_called("EMS").data(CarrierRole.KEY) == "EMS"
    assert not model.row_called("ems").isValid()
