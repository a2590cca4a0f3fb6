"""Turns the parts of a pattern into the few forms that a sentence can tell.

Alternatives inside a rule are multiplied out, and forms that differ in their first text only are
one again: ``(JD|JJD)[0-9]{16}`` is one form, ``(A[0-9]|B)C`` are two. What would make more
forms, pieces or texts than a seller can take in at a glance is not said at all.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import structs

from aliship_gui.domain.rule_words.drafts import (
    EMPTY,
    LONGEST_TEXT,
    MOST_TEXTS,
    Draft,
    NotSimple,
    as_texts,
    chained,
    limited,
    text_of,
)
from aliship_gui.domain.rule_words.grammar import (
    CharacterKind,
    Form,
    Kind,
    Piece,
    Reach,
    Run,
    Shape,
    Text,
)
from aliship_gui.domain.rule_words.naming import character_kind
from aliship_gui.domain.rule_words.syntax import (
    Anchor,
    BackReference,
    Characters,
    Choice,
    Group,
    Node,
    Repeat,
    Sequence,
    Unsayable,
)

MOST_FORMS = 3
_MOST_ROUNDS = 4
_ONE_OF_TWO = Text(())
"""Stands for the text in which two forms differ."""


def shape_of(node: Node) -> Shape | None:
    """The forms of a rule, or None when they cannot be said simply, or ask for nothing."""
    try:
        forms = _folded(map(_form, _drafts(node)))
    except (NotSimple, RecursionError):
        return None
    return Shape(forms) if len(forms) <= MOST_FORMS else None


def _folded(forms: Iterable[Form]) -> tuple[Form, ...]:
    """Forms that differ in their first text only, as one form with both texts."""
    firsts: dict[Form, list[str]] = {}
    for form in forms:
        match form.pieces:
            case (Text(options, False), *rest) if rest:
                common = Form((_ONE_OF_TWO, *rest), form.reach)
                firsts.setdefault(common, []).extend(options)
            case _:
                firsts[form] = []
    return tuple(
        structs.replace(form, pieces=(text_of(texts), *form.pieces[1:])) if texts else form
        for form, texts in firsts.items()
    )


def _form(draft: Draft) -> Form:
    from_start, to_end = draft[:1] == (Anchor.START,), draft[-1:] == (Anchor.END,)
    pieces = tuple(piece for piece in draft if not isinstance(piece, Anchor))
    asks_for_something = not all(map(_may_be_absent, pieces))
    if len(draft) - len(pieces) != from_start + to_end or not asks_for_something:
        raise NotSimple
    return Form(pieces, Reach.between(from_start, to_end))


def _may_be_absent(piece: Piece) -> bool:
    return piece.optional or (isinstance(piece, Run) and piece.least == 0)


def _drafts(node: Node) -> list[Draft]:
    match node:
        case Anchor():
            return [(node,)]
        case Characters():
            return [(_one(node),)]
        case Sequence(parts):
            return chained(map(_drafts, parts))
        case Choice(options):
            return as_texts(limited(draft for option in options for draft in _drafts(option)))
        case Group(part, _):
            return as_texts(_drafts(part))
        case Repeat(_, _, 0):
            return [EMPTY]
        case Repeat(Characters() as part, least, most):
            return [(_repeated(part, least, most),)]
        case Repeat(part, least, most):
            return _rounds(_drafts(part), least, most)
        case BackReference() | Unsayable():
            raise NotSimple


def _kind(node: Characters) -> CharacterKind:
    kind = character_kind(node.meant)
    if kind is None:
        raise NotSimple
    return kind


def _one(node: Characters) -> Piece:
    """A single character: a text where it is one of a few, else a run of one."""
    kind = _kind(node)
    if kind.kind is Kind.LISTED and len(node.meant) <= MOST_TEXTS:
        return Text(tuple(sorted(node.meant)))
    return Run(kind, 1, 1)


def _repeated(node: Characters, least: int, most: int | None) -> Piece:
    one = _one(node)
    if isinstance(one, Run):
        return structs.replace(one, least=least, most=most)
    if most == 1:
        return structs.replace(one, optional=least == 0)
    if len(one.options) > 1:
        return Run(_kind(node), least, most)
    if least != most or least > LONGEST_TEXT:
        raise NotSimple
    return Text((one.options[0] * least,))


def _rounds(drafts: list[Draft], least: int, most: int | None) -> list[Draft]:
    """A repeated group: of single characters, a run; else a fixed few times, spelt out."""
    match drafts:
        case [(Run(_, 1, 1, False) as run,)]:
            return [(structs.replace(run, least=least, most=most),)]
        case [(Run(of, low, int(high), False),)] if least == most:
            return [(Run(of, low * least, high * least),)]
        case [(Text() | Run() as piece,)] if (least, most) == (0, 1):
            return [(structs.replace(piece, optional=True),)]
    if (least, most) == (0, 1):
        return limited([*drafts, EMPTY])
    if least != most or least > _MOST_ROUNDS:
        raise NotSimple
    return chained([drafts] * least)
