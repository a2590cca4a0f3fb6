"""Reads Code 128 back from its bars, by the standard's own table (ISO/IEC 15417)."""

from __future__ import annotations

from itertools import groupby

_TABLE = """
212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232
122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122
321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311
211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113
213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422
121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111
241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121
412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412
211214 211232
"""
_WIDTHS = _TABLE.split()
_STOP = "2331112"
_START_A, _START_B, _START_C = 103, 104, 105
_TO_C, _TO_B, _TO_A = 99, 100, 101


class Unreadable(AssertionError):
    """These bars are no Code 128."""


def decode(modules: str) -> str:
    """The text of a row of modules, "1" for dark. Raises Unreadable."""
    widths = "".join(str(len(list(run))) for _, run in groupby(modules.strip("0")))
    if not widths.endswith(_STOP):
        raise Unreadable("no stop pattern")
    body = widths.removesuffix(_STOP)
    try:
        values = [_WIDTHS.index(body[at : at + 6]) for at in range(0, len(body), 6)]
    except ValueError:
        raise Unreadable(body) from None
    *data, check = values
    weighed = data[0] + sum(place * value for place, value in enumerate(data))
    if weighed % 103 != check:
        raise Unreadable("wrong check digit")
    return _text(data)


def _text(data: list[int]) -> str:
    code, text = data[0], ""
    for value in data[1:]:
        if code == _START_C and value < _TO_C + 1 and value <= 99:
            text += f"{value:02d}"
        elif value == _TO_C:
            code = _START_C
        elif value in (_TO_B, _TO_A):
            code = _START_B if value == _TO_B else _START_A
        elif code in (_START_A, _START_B) and value < 96:
            text += chr(value + 32)
        else:
            raise Unreadable(f"value {value} in set {code}")
    return text
