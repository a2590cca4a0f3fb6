"""Recognises whose tracking number this may be, by its format and its check digit."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from aliship_gui.domain.check_digits import is_consistent
from aliship_gui.domain.rules import LONGEST_TEXT

POSTAL = "s10"
"""The format of international postal items; its numbers end with the sender's country."""


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """One format of a carrier's numbers.

    `check` names the algorithm of the check digit and its constants, None when there is none;
    the serial number counts as if it began with `begins`, whether or not that is printed.
    """

    courier: str
    pattern: str
    check: Mapping[str, Any] | None = None
    begins: str = ""

    def courier_of(self, number: str) -> str:
        """The courier if the number fits, with the country for a postal one; "" if not."""
        found = _understood(self.pattern).fullmatch(number, concurrent=False)
        if found is None or not self._is_consistent(found.groupdict()):
            return ""
        country = found["CountryCode"] if self.courier == POSTAL else ""
        return f"{self.courier} {country}".rstrip()

    def _is_consistent(self, parts: Mapping[str, str]) -> bool:
        if self.check is None:
            return True
        serial = parts["SerialNumber"]
        if not serial.startswith(self.begins):
            serial = self.begins + serial
        return is_consistent(serial, parts["CheckDigit"], self.check)


@cache
def _understood(pattern: str) -> Any:
    # Loaded with the first number, and run with the interpreter kept, as in `rules`.
    import regex  # type: ignore[import-untyped]

    return regex.compile(pattern, regex.ASCII)


def read_formats(document: str) -> tuple[NumberFormat, ...]:
    """The formats in the text of `resources/tracking/number_formats.json`.

    Raises ValueError or KeyError when it is damaged.
    """
    return tuple(
        NumberFormat(row["courier"], row["pattern"], row.get("check"), row.get("begins", ""))
        for row in json.loads(document)["formats"]
    )


def couriers_of(number: str, formats: Iterable[NumberFormat]) -> tuple[str, ...]:
    """Those whose number this may be, in the order of the formats: "ups", "s10 US".

    Nobody's when it is too long to be a number. Several formats share shapes, so this is a hint.
    """
    if len(number) > LONGEST_TEXT:
        return ()
    found = (number_format.courier_of(number.upper()) for number_format in formats)
    return tuple(dict.fromkeys(courier for courier in found if courier))
