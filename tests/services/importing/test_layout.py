"""Columns are recognised in every language, or told by hand."""

from __future__ import annotations

import pytest

from aliship_gui.domain.findings import Field
from aliship_gui.domain.shipments import SendType
from aliship_gui.services.importing.headings import COLUMNS, Headings
from aliship_gui.services.importing.layout import Layout, layout_of
from aliship_gui.services.importing.reading import read_bytes
from aliship_gui.ui.languages import shipped_languages


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
        (
            "N.º de pedido,Método de envío,Código de seguimiento,Observaciones",
            [Field.ORDER, Field.CARRIER, Field.TRACKING_NUMBER, Field.DESCRIPTION],
        ),
        (
            "NUMERO DE PEDIDO,Transportista,Numero de seguimiento",
            [Field.ORDER, Field.CARRIER, Field.TRACKING_NUMBER],
        ),
    ],
)
def test_headings_are_recognised(headings: Headings, text: str, columns: list[Field]) -> None:
    found = layout(headings, f"{text}\n1,2,3,4\n")
    expected = {field: place for place, field in enumerate(columns) if field is not Field.NONE}
    assert found.columns == expected
    assert found.heading_line == 1


@pytest.mark.parametrize("language", shipped_languages())
def test_every_title_of_a_template_is_recognised(headings: Headings, language: str) -> None:
    found = headings.recognised(headings.titles(language))
    assert found == {field: place for place, field in enumerate(COLUMNS)}


def test_every_language_of_the_interface_has_titles_of_its_own(headings: Headings) -> None:
    titles = {tuple(headings.titles(language)) for language in shipped_languages()}
    assert len(titles) == len(shipped_languages())
    assert headings.titles("xx") == headings.titles("en")


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
        ("Todo", SendType.ALL),
        ("Sí", SendType.ALL),
        ("envio parcial", SendType.PART),
        ("?", None),
        ("", None),
    ],
)
def test_all_or_part(headings: Headings, text: str, kind: SendType | None) -> None:
    assert headings.send_type(text) is kind
