"""Spells a shape as a pattern again, by hand, to compare it with the one that it was read from."""

from __future__ import annotations

import re

from aliship_gui.domain.rule_words import CharacterKind, Form, Kind, Piece, Reach, Shape, Text

_CLASSES = {
    Kind.DIGIT: "0-9",
    Kind.LETTER: "A-Za-z",
    Kind.CAPITAL: "A-Z",
    Kind.SMALL: "a-z",
    Kind.LETTER_OR_DIGIT: "A-Za-z0-9",
    Kind.CAPITAL_OR_DIGIT: "A-Z0-9",
    Kind.SMALL_OR_DIGIT: "a-z0-9",
    Kind.ANY: " -~",
    Kind.LISTED: "",
}


def spelt(shape: Shape) -> str:
    """A pattern that says what the shape says."""
    return "|".join(map(_form, shape.forms))


def _form(form: Form) -> str:
    start = "^" if form.reach in (Reach.WHOLE, Reach.BEGINNING) else ""
    end = "$" if form.reach in (Reach.WHOLE, Reach.ENDING) else ""
    return start + "".join(map(_piece, form.pieces)) + end


def _piece(piece: Piece) -> str:
    if isinstance(piece, Text):
        told = f"(?:{'|'.join(map(re.escape, piece.options))})"
    else:
        most = "" if piece.most is None else piece.most
        told = f"(?:{_class(piece.of)}{{{piece.least},{most}}})"
    return f"{told}?" if piece.optional else told


def _class(of: CharacterKind) -> str:
    listed = "".join(
        span.replace("–", "-") if "–" in span else re.escape(span) for span in of.listed
    )
    return f"[{_CLASSES[of.kind]}{''.join(map(re.escape, of.marks))}{listed}]"
