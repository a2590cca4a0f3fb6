"""Proposes carriers: the seller's own for an order, those that accept a number, those like another.

Proposals only: nothing here chooses for the seller.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Iterator, Sequence

from aliship_gui.domain.carriers import Carrier
from aliship_gui.domain.countries import iso_country
from aliship_gui.domain.rules import RuleBook, RuleMatch

_FIT = {RuleMatch.FULL: 0, RuleMatch.PARTIAL: 1}
_NO_RULE = 2
_PATIENCE_SECONDS = 0.05
"""What all rules together may take of a thread's time for one number: it is asked at every key."""
_NEAREST = 6
_ALIKE = 0.4
"""Likeness (0 to 1) from which a carrier may be another one by a new name."""


def proposed_other(origin: str, destination: str, carriers: Iterable[Carrier]) -> Carrier | None:
    """The seller-defined carrier for an order, or None when the shop has none that fits.

    OTHER_XX_LOCAL within a country, OTHER_XX_OVERSEAS across a border, XX being the ISO country
    of the order; older keys are OTHER_XX (and say UK for GB) and plain Other. Source: the
    platform's Shipping Validation Error guide. Countries are ISO codes, "" when unknown.
    """
    by_key = {carrier.key.strip().upper(): carrier for carrier in carriers}
    return next((by_key[key] for key in _other_keys(origin, destination) if key in by_key), None)


def _other_keys(origin: str, destination: str) -> Iterator[str]:
    country = iso_country(destination)
    if country:
        reach = "LOCAL" if iso_country(origin) == country else "OVERSEAS"
        spellings = (country, "UK") if country == "GB" else (country,)
        yield from (f"OTHER_{spelling}_{reach}" for spelling in spellings)
        yield from (f"OTHER_{spelling}" for spelling in spellings)
    yield "OTHER"


def accepting_carriers(
    number: str,
    carriers: Iterable[Carrier],
    rules: RuleBook,
    *,
    destination: str = "",
    origins: Collection[str] = (),
    last_used: Sequence[str] = (),
    evident: Collection[str] = (),
) -> tuple[Carrier, ...]:
    """The real carriers whose rule takes `number`, best first.

    Best is: named by the number itself (`evident` holds keys), then of the destination's
    country, then a whole match before a partial one, then recommended more, then used last
    (`last_used` holds keys, newest first), then by name. A carrier without a rule takes every
    number, which tells nothing, so it is offered only when it is of the destination's country or
    was used before. Carriers bound to a country that is neither end of the journey are left out.

    Rules that are slow one by one are slow together: those for which no time is left are not
    asked. Each of them ran out of its own time for good, so that the next number gets further.
    """
    recency = {key: rank for rank, key in enumerate(last_used)}
    ends = {iso_country(country) for country in (destination, *origins) if country}
    goal = iso_country(destination)
    ranked = []
    # Many carriers go by the same rule.
    fits: dict[str, int | None] = {"": _NO_RULE}
    began = time.thread_time()
    for carrier in carriers:
        country = carrier.country
        if carrier.is_other or (destination and country and country not in ends):
            continue
        if carrier.pattern not in fits:
            if time.thread_time() - began > _PATIENCE_SECONDS:
                continue
            fits[carrier.pattern] = _FIT.get(rules.match_rule(carrier.pattern, number))
        at_home = bool(goal) and country == goal
        fit = fits[carrier.pattern]
        if fit is None or (fit == _NO_RULE and not at_home and carrier.key not in recency):
            continue
        used = recency.get(carrier.key, len(recency))
        by_number = carrier.key in evident
        rank = (not by_number, not at_home, fit, -carrier.recommend_order, used)
        ranked.append(((*rank, carrier.display_name), carrier))
    return tuple(carrier for _, carrier in sorted(ranked, key=lambda entry: entry[0]))


def nearest_carriers(gone: Carrier, carriers: Iterable[Carrier]) -> tuple[Carrier, ...]:
    """Carriers with a key or a name like one of `gone`, which a list has no more; nearest first."""
    from difflib import SequenceMatcher, get_close_matches

    called: dict[str, list[Carrier]] = {}
    for carrier in carriers:
        for text in _calls(carrier):
            called.setdefault(text, []).append(carrier)
    likeness: dict[Carrier, float] = {}
    for wanted in _calls(gone):
        for text in get_close_matches(wanted, called, n=_NEAREST, cutoff=_ALIKE):
            near = SequenceMatcher(None, text, wanted).ratio()
            for carrier in called[text]:
                likeness[carrier] = max(near, likeness.get(carrier, 0.0))
    return tuple(sorted(likeness, key=lambda carrier: -likeness[carrier])[:_NEAREST])


def _calls(carrier: Carrier) -> frozenset[str]:
    """What a carrier is called, in one letter case."""
    names = (carrier.key, carrier.display_name, carrier.name_en, carrier.name_zh)
    return frozenset(name.strip().casefold() for name in names if name.strip())
