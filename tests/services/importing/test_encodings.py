"""The encoding of a text file is told without guessing."""

from __future__ import annotations

import codecs

import pytest

from aliship_gui.services.importing.encodings import decode
from aliship_gui.services.importing.faults import FileRefused, FileTrouble

TEXT = "订单号,运单号\r\n8000000000000001,LZ1\r\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "UTF-8"),
        (TEXT.encode("utf-8-sig"), "UTF-8"),
        (TEXT.encode("gb18030"), "GB18030"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "UTF-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "UTF-16"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "UTF-32"),
        (b"", "UTF-8"),
    ],
)
def test_each_encoding_is_told(data: bytes, encoding: str) -> None:
    decoded = decode(data)
    assert decoded.encoding == encoding
    assert decoded.text == (TEXT if data else "")


@pytest.mark.parametrize(
    ("data", "trouble"),
    [
        (b"Jos\xe9 ,\xff\xff", FileTrouble.ENCODING),
        (codecs.BOM_UTF16_LE + b"a", FileTrouble.ENCODING),
        ("order".encode("utf-16-le"), FileTrouble.NOT_A_TABLE),
    ],
)
def test_nothing_is_replaced(data: bytes, trouble: FileTrouble) -> None:
    with pytest.raises(FileRefused) as refused:
        decode(data)
    assert refused.value.failure.code == trouble
