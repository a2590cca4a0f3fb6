"""Puts pieces together into drafts of forms, and gives up where they get too many to be said.

A draft is what a form is made from: pieces one after the other, with anchors still among them.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from math import prod
from typing import TypeAlias

from aliship_gui.domain.rule_words.grammar import Piece, Run, Text
from aliship_gui.domain.rule_words.syntax import Anchor

MOST_PIECES = 8
MOST_TEXTS = 12
LONGEST_TEXT = 24
_MOST_DRAFTS = 24

Draft: TypeAlias = tuple[Piece | Anchor, ...]
EMPTY: Draft = ()


class NotSimple(Exception):
    """This cannot be said in a short sentence."""


def limited(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts, each once; raises NotSimple when they are very many."""
    unique = list(dict.fromkeys(drafts))
    if len(unique) > _MOST_DRAFTS:
        raise NotSimple
    return unique


def chained(parts: Iterable[list[Draft]]) -> list[Draft]:
    """Every way to take one draft of each part, one after the other."""
    drafts = [EMPTY]
    for part in parts:
        drafts = limited(_joined(before, after) for before in drafts for after in part)
    return drafts


def as_texts(drafts: list[Draft]) -> list[Draft]:
    """The same drafts, as one piece when they come to nothing but a few texts: ``(CN|HK)``."""
    spelt = [
        [piece.options for piece in draft if isinstance(piece, Text) and not piece.optional]
        for draft in drafts
    ]
    plain = all(0 < len(draft) == len(texts) for draft, texts in zip(drafts, spelt, strict=True))
    if not plain or sum(prod(map(len, texts)) for texts in spelt) > MOST_TEXTS:
        return drafts
    return [(text_of("".join(letters) for texts in spelt for letters in product(*texts)),)]


def text_of(options: Iterable[str]) -> Text:
    """One of these texts; raises NotSimple when one is too long to be read."""
    text = Text(tuple(dict.fromkeys(options)))
    if max(map(len, text.options)) > LONGEST_TEXT:
        raise NotSimple
    return text


def _joined(before: Draft, after: Draft) -> Draft:
    """Both, one after the other, with what touches in the middle made one where it is one."""
    if not before or not after:
        return before + after
    middle = _merged(before[-1], after[0])
    joined = before + after if middle is None else (*before[:-1], middle, *after[1:])
    if len(joined) > MOST_PIECES:
        raise NotSimple
    return joined


def _merged(left: Piece | Anchor, right: Piece | Anchor) -> Piece | Anchor | None:
    match left, right:
        case Anchor(), Anchor() if left is right:
            return left
        case Text((one,), False), Text((other,), False):
            return text_of([one + other])
        case Run(kind, low, high, False), Run(other_kind, more, most, False) if kind == other_kind:
            return Run(kind, low + more, None if high is None or most is None else high + most)
    return None
