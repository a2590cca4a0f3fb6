"""Proposes web addresses at which a buyer can follow a parcel.

A proposal is never applied by itself: the seller sees it, and may open it first.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from urllib.parse import quote

from aliship_gui.domain.checks.web_address import fault_of
from aliship_gui.domain.number_formats import NumberFormat, couriers_of, read_formats

PLACE = "{number}"
"""Stands for the tracking number in a page's address."""

_WORD = re.compile(r"[^\W_]+")


class Reason(IntEnum):
    """Why a page is proposed, the best reason first."""

    CARRIER = 0
    """It is the page of the carrier that was chosen."""
    NUMBER = 1
    """The number has the format of that carrier's numbers."""
    GENERAL = 2
    """It follows parcels of many carriers."""


@dataclass(frozen=True, slots=True)
class UrlTemplate:
    """A public tracking page; ``{number}`` stands in `url` for the tracking number.

    `names` are words that a carrier's key or name holds, `numbers` the couriers that
    `number_formats` may find. `url_zh` is the Chinese page, "" when there is none.
    """

    title: str
    url: str
    url_zh: str = ""
    names: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    general: bool = False


@dataclass(frozen=True, slots=True)
class UrlProposal:
    """A page to follow one parcel, whose page it is, and why it is proposed."""

    title: str
    url: str
    reason: Reason
    page: str = ""
    """The address with ``{number}`` in the number's place."""


def address_on(page: str, number: str) -> str:
    """A page's address for one parcel: the number, percent-encoded, in place of ``{number}``."""
    return page.replace(PLACE, quote(number, safe="", errors="replace"))


class TrackingPages:
    """The pages that are known, and the number formats that tell which of them fits."""

    def __init__(self, templates: Sequence[UrlTemplate], formats: Sequence[NumberFormat]) -> None:
        self._templates = templates
        self._formats = formats

    def proposals_for(
        self, number: str, *carrier_names: str, language: str = "en"
    ) -> tuple[UrlProposal, ...]:
        """Pages for a number, best first, each address once; none for an empty number.

        `carrier_names` are the key and the names of the carrier, as far as there is one: more of
        its words count for more. The number is percent-encoded. Every address is http or https,
        with a real host. `language` is "zh" for Chinese pages where they exist.
        """
        if not number:
            return ()
        ranked = sorted(self._ranked(number, _words(carrier_names)), key=lambda entry: entry[0])
        pages: dict[str, UrlProposal] = {}
        for (reason, _), template in ranked:
            page = template.url_zh if language == "zh" and template.url_zh else template.url
            url = address_on(page, number)
            if fault_of(url) is None:
                pages.setdefault(url, UrlProposal(template.title, url, reason, page))
        return tuple(pages.values())

    def _ranked(
        self, number: str, words: frozenset[str]
    ) -> Iterator[tuple[tuple[Reason, int], UrlTemplate]]:
        couriers = couriers_of(number, self._formats)
        for template in self._templates:
            known = max((_shared(name, words) for name in template.names), default=0)
            if known:
                yield (Reason.CARRIER, -known), template
            elif not set(couriers).isdisjoint(template.numbers):
                yield (Reason.NUMBER, 0), template
            elif template.general:
                yield (Reason.GENERAL, 0), template


def read_pages(templates: str, formats: str) -> TrackingPages:
    """The pages from the texts of the two files in `resources/tracking/`.

    Raises ValueError or KeyError when one is damaged.
    """
    rows = json.loads(templates)["templates"]
    return TrackingPages(
        [
            UrlTemplate(
                row["title"],
                row["url"],
                row.get("url_zh", ""),
                tuple(row["names"]),
                tuple(row["numbers"]),
                row.get("general", False),
            )
            for row in rows
        ],
        read_formats(formats),
    )


def _words(names: Sequence[str]) -> frozenset[str]:
    return frozenset(_WORD.findall(" ".join(names).casefold()))


def _shared(name: str, words: frozenset[str]) -> int:
    """How many words a template's name has, if the carrier has all of them; else 0."""
    needed = name.casefold().split()
    return len(needed) if words.issuperset(needed) else 0
