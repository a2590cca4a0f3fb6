"""How well a text fits what somebody types to find it: parts of words, letters left out."""

from __future__ import annotations

import unicodedata

_START, _WORD, _INSIDE, _INITIALS, _GAPPY = 500, 400, 300, 200, 100
_MOST_GAPS = 2
"""Letters that may be left out of a word; with more of them, everything would fit anything."""


def fitness(query: str, text: str) -> int | None:
    """A larger number for a better fit, None when a word of `query` is not in `text` at all.

    Case, accents and full-width letters do not count. A word may be made of the beginnings of
    several ("dsh" finds "Declare shipment") or lack a letter or two ("hstory").
    """
    place = folded(text)
    told = 0
    for word in folded(query).split():
        fit = _fit(word, place)
        if fit is None:
            return None
        told += fit
    return told


def folded(text: str) -> str:
    """A text as it is compared."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _fit(word: str, place: str) -> int | None:
    if place.startswith(word):
        return _START
    if f" {word}" in place:
        return _WORD
    if word in place:
        return _INSIDE
    starts = [at for at in range(len(place)) if _begins_word(place, at)]
    if any(_is_initials(word, place, at) for at in starts):
        return _INITIALS
    gaps = [gap for at in starts if (gap := _gaps(word, place[at:])) is not None]
    return _GAPPY - min(gaps) if gaps and min(gaps) <= _MOST_GAPS else None


def _begins_word(place: str, at: int) -> bool:
    return at == 0 or (place[at].isalnum() and not place[at - 1].isalnum())


def _is_initials(word: str, place: str, at: int) -> bool:
    """Whether `word` goes on from `at`, each letter the next one or the beginning of a word."""
    if place[at] != word[0]:
        return False
    if len(word) == 1:
        return True
    onward = [at + 1] if at + 1 < len(place) else []
    onward += [later for later in range(at + 2, len(place)) if _begins_word(place, later)]
    return any(_is_initials(word[1:], place, later) for later in onward)


def _gaps(word: str, place: str) -> int | None:
    """How many letters stand between those of `word`, which begins where `place` does."""
    if place[:1] != word[:1]:
        return None
    at = 0
    for letter in word[1:]:
        at = place.find(letter, at + 1)
        if at < 0:
            return None
    return at + 1 - len(word)
