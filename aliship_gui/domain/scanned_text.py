"""Takes off what a scanner sends around a number, and tells what it took off.

Sources: AIM symbology identifiers, ISO/IEC 15424 (`]`, a letter, one more character); Code 39
begins and ends with `*`, ISO/IEC 16388; the GS1 General Specifications for FNC1, which scanners
send as the control character GS, and for the application identifiers 420 and 421 (postal code
of the destination); USPS Publication 199 for 420 + ZIP before the number of an IMpb label; the
FedEx label guide for the 34 digits whose last 14 hold the number. The two carriers' forms are
only undone when the number that is left has the right check digit: nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from aliship_gui.domain.number_formats import NumberFormat, couriers_of
from aliship_gui.domain.tracking_text import normalise_number

GROUP_SEPARATOR = "\x1d"
"""What stands for FNC1 between the parts of a GS1 symbol."""

_AIM = re.compile(r"\][A-Za-z][0-9A-Za-z]")
_CODE_39 = re.compile(r"\*(.+)\*", re.DOTALL)
_ROUTING = re.compile(r"42[01]")
_ZIP_LENGTHS = (9, 5)
_FEDEX_LONG, _FEDEX_SHORT = 34, 14


class Peel(StrEnum):
    """What was taken off."""

    AIM = "aim"
    CODE_39 = "code_39"
    FNC1 = "fnc1"
    ZIP = "zip"
    """420 and the ZIP code of the destination."""
    FEDEX = "fedex"
    """The 20 digits before the number in FedEx's 34-digit form."""


@dataclass(frozen=True, slots=True)
class Scan:
    """A scan as it is meant, and what was taken off to get there."""

    text: str
    peeled: tuple[Peel, ...] = ()


def read_scan(raw: str, formats: Sequence[NumberFormat]) -> Scan:
    """What was scanned, without line ends, marks of the symbology and routing; never raises.

    Full-width letters, as a Chinese keyboard makes of a scanner's, become ASCII.
    """
    peeled: list[Peel] = []
    text = raw.strip("\r\n\t \x00")
    text = _peel_aim(text, peeled)
    found = _CODE_39.fullmatch(text)
    if found is not None:
        text = found[1]
        peeled.append(Peel.CODE_39)
    text = _join_parts(text, peeled)
    text = normalise_number(text).text
    return Scan(_peel_carrier(text, formats, peeled), tuple(peeled))


def _peel_aim(text: str, peeled: list[Peel]) -> str:
    # A Chinese keyboard makes 】 of the bracket.
    bracket = re.sub(r"^[】］]", "]", text)
    if _AIM.match(bracket) is None:
        return text
    peeled.append(Peel.AIM)
    return bracket[3:]


def _join_parts(text: str, peeled: list[Peel]) -> str:
    """The parts of a GS1 symbol but for its routing, which ends where FNC1 stands."""
    if GROUP_SEPARATOR not in text:
        return text
    peeled.append(Peel.FNC1)
    parts = [part for part in text.split(GROUP_SEPARATOR) if part]
    wanted = [part for part in parts if len(parts) == 1 or not _ROUTING.match(part)]
    if len(wanted) < len(parts):
        peeled.append(Peel.ZIP)
    return "".join(wanted or parts)


def _peel_carrier(text: str, formats: Sequence[NumberFormat], peeled: list[Peel]) -> str:
    if not (text.isascii() and text.isdigit()):
        return text
    for rest in _after_zip(text):
        if "usps" in couriers_of(rest, formats):
            peeled.append(Peel.ZIP)
            return rest
    if len(text) == _FEDEX_LONG and "fedex" in couriers_of(text, formats):
        peeled.append(Peel.FEDEX)
        number = text[-_FEDEX_SHORT:]
        return number.removeprefix("00")
    return text


def _after_zip(text: str) -> Iterable[str]:
    if text.startswith("420"):
        yield from (text[3 + length :] for length in _ZIP_LENGTHS if len(text) >= 23 + length)
