"""Columns are recognised in both languages, or told by hand."""

from __future__ import annotations

import pytest

from aliship_gui.domain.findings import Field
from aliship_gui.domain.shipments import SendType
from aliship_gui.services.importing.headings import COLUMNS, Headings
from aliship_gui.services.importing.layout import Layout, layout_of
from aliship_gui.services.importing.reading import read_bytes


def layout(headings: Headings, text: str) -> Layout:
    return layout_of(read_bytes(text.encode(), headings), headings)


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("订单号,物流方案,运单号", [Field.ORDER, Field.CARRIER, Field.TRACKING_NUMBER]),
        (
            "Order No.,Shipping Company,TRACKING #",
            [Field.ORDER, Field.CARRIER, Field.TRACKING_NUMBER],
        ),
        ("订单号（必填）,运单号/Tracking number", [Field.ORDER, Field.TRACKING_NUMBER]),
        (
            "out_ref,logistics_no,tracking_website",
            [Field.ORDER, Field.TRACKING_NUMBER, Field.TRACKING_URL],
        ),
        ("买家,订单编号,单号", [Field.NONE, Field.ORDER, Field.TRACKING_NUMBER]),
    ],
)
def test_headings_are_recognised(headings: Headings, text: str, columns: list[Field]) -> None:
    found = layout(headings, f"{text}\n1,2,3\n")
    expected = {field: place for place, field in enumerate(columns) if field is not Field.NONE}
    assert found.columns == expected
    assert found.heading_line == 1


def test_every_title_of_a_template_is_recognised(headings: Headings) -> None:
    for language in ("zh", "en"):
        titles = [headings.title(field, language) for field in COLUMNS]
        told = [title[language] for title in headings.told.values()]
        found = headings.recognised([*titles, *told])
        assert found == {field: place for place, field in enumerate(COLUMNS)}


def test_headings_may_stand_below_a_title(headings: Headings) -> None:
    found = layout(headings, "November\n\n订单号,运单号\n1,2\n")
    assert found.heading_line == 3


def test_without_headings_every_row_is_data(headings: Headings) -> None:
    found = layout(headings, "8001,CPAM,LZ1\n8002,CPAM,LZ2\n")
    assert (found.heading_line, len(found.headings), found.is_enough) == (0, 3, False)


def test_columns_told_by_hand(headings: Headings) -> None:
    found = layout(headings, "a,b\n1,2\n")
    told = found.with_columns({Field.ORDER: 1, Field.TRACKING_NUMBER: 0, Field.CARRIER: 9})
    assert told.columns == {Field.ORDER: 1, Field.TRACKING_NUMBER: 0}
    assert told.is_enough
    assert told.key == found.key != layout(headings, "a,b,c\n1,2\n").key


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("全部", SendType.ALL),
        (" PART ", SendType.PART),
        ("部分发货", SendType.PART),
        ("?", None),
        ("", None),
    ],
)
def test_all_or_part(headings: Headings, text: str, kind: SendType | None) -> None:
    assert headings.send_type(text) is kind
