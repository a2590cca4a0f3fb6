"""Whatever a file holds: nothing but a refusal is raised, no row is lost, no number changes."""

from __future__ import annotations

import csv
import io
import string

from hypothesis import given, settings
from hypothesis import strategies as st

from aliship_gui.services.importing.encodings import decode
from aliship_gui.services.importing.faults import FileRefused
from aliship_gui.services.importing.reading import read_bytes
from tests.services.importing.parcels import HEADINGS, TITLES, known, parcels
from tests.services.importing.workbooks import workbook

NUMBERS = st.text(string.ascii_uppercase + string.digits, min_size=1, max_size=30)
ORDERS = st.text(string.digits, min_size=16, max_size=17)
REMARKS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)
PARCELS = st.lists(st.tuples(ORDERS, st.just("CPAM"), NUMBERS, st.just(""), REMARKS), max_size=12)
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-32"])

WORKBOOK = workbook([["订单号", "运单号"], ["8000000000000001", "LZ1"]])

Parcels = list[tuple[str, str, str, str, str]]


def written(rows: Parcels, separator: str, quoting: int, end: str) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=separator, quoting=quoting, lineterminator=end)  # type: ignore[arg-type]
    writer.writerow(TITLES.split(","))
    writer.writerows(rows)
    return stream.getvalue()


def drafts(data: bytes) -> list[tuple[str, str]]:
    listed = parcels(data, known()).verdicts
    return [(verdict.draft.order_id, verdict.draft.tracking_number) for verdict in listed]


@given(
    PARCELS,
    ENCODINGS,
    st.sampled_from(",;\t|"),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_a_text_file_comes_out_as_it_went_in(
    rows: Parcels, encoding: str, separator: str, quoting: int, end: str
) -> None:
    data = written(rows, separator, quoting, end).encode(encoding)
    assert drafts(data) == [(row[0], row[2]) for row in rows]


@settings(max_examples=30)
@given(PARCELS.filter(bool))
def test_a_workbook_of_texts_comes_out_as_it_went_in(rows: Parcels) -> None:
    texts = [[order, key, number] for order, key, number, _, _ in rows]
    data = workbook([["订单号", "物流方案", "运单号"], *texts])
    assert drafts(data) == [(row[0], row[2]) for row in rows]


@settings(max_examples=30)
@given(st.lists(st.integers(1, 10**18), min_size=1, max_size=8))
def test_a_number_cell_is_exact_or_blocked(numbers: list[int]) -> None:
    rows = [["8000000000000001", "EMS", number] for number in numbers]
    listed = parcels(workbook([["订单号", "物流方案", "运单号"], *rows]))
    for verdict, number in zip(listed.verdicts, numbers, strict=True):
        assert verdict.draft.tracking_number == str(number) or not verdict.may_be_sent
        assert number < 2**53 or not verdict.may_be_sent


def reads_or_refuses(data: bytes) -> bool:
    """Whether nothing else happens."""
    try:
        parcels(data)
    except FileRefused as refused:
        return refused.failure.code.startswith("import.")
    return True


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    assert reads_or_refuses(data)


@given(PARCELS, st.data())
def test_damage_loses_no_row(rows: Parcels, data: st.DataObject) -> None:
    """Quotation marks strewn in at random: every line with something in it is still somewhere."""
    text = written(rows, ",", csv.QUOTE_MINIMAL, "\n")
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(text)))
        text = text[:place] + '"' + text[place:]
    table = read_bytes(text.encode(), HEADINGS)
    kept = "\n".join(cell.text for row in table.rows for cell in row.cells)
    for order, _key, number, _url, _remark in rows:
        assert _survives(order, kept)
        assert _survives(number, kept)


def _survives(text: str, kept: str) -> bool:
    return text in kept.replace('"', "")


@settings(max_examples=40)
@given(st.data())
def test_a_damaged_workbook_is_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(WORKBOOK)
    for _ in range(data.draw(st.integers(1, 20))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    assert reads_or_refuses(bytes(whole[: data.draw(st.integers(0, len(whole)))]))


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60), ENCODINGS)
def test_text_is_decoded_to_itself_or_refused(text: str, encoding: str) -> None:
    try:
        decoded = decode(text.encode(encoding))
    except FileRefused:
        return
    if decoded.encoding.lower().replace("-", "") in encoding.replace("-", ""):
        assert decoded.text == text or encoding == "utf-8"
