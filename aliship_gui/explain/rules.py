"""A carrier's rule in words: "must be exactly 12 digits; you typed 11".

Sentences are put together from the phrases of `rules.toml`, from the inside out. Whatever comes
from outside (patterns, numbers, texts inside a rule) is only ever a value, never a template.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from aliship_gui.domain.rule_words import (
    CharacterKind,
    Fault,
    Form,
    Kind,
    Reach,
    RuleDescription,
    Run,
    Shape,
    Text,
)
from aliship_gui.explain.entries import Catalogue
from aliship_gui.explain.labels import Label
from aliship_gui.explain.words import fill

_GAP_BETWEEN_CHINESE = re.compile("(?<=[\u4e00-\u9fff（）“”]) (?=[\u4e00-\u9fff（）“”])")


def rule_words(description: RuleDescription, catalogue: Catalogue) -> Label:
    """What the number must be, to follow "The number", and what is wrong with the one typed.

    A rule that cannot be said simply is told by an example. Without a number, or with one that
    fits, only the rule is told.
    """
    return _Speaker(catalogue).sentence(description)


def rule_detail(description: RuleDescription, catalogue: Catalogue) -> Label:
    """What helps besides the sentence: an example, or the pattern where words did not do."""
    say = _Speaker(catalogue).say
    if description.shape is None or description.example is None:
        return say("pattern_shown", pattern=description.pattern)
    return say("for_example", example=description.example)


class _Speaker:
    """Puts phrases together, in both languages at once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._phrases = catalogue.phrases

    def say(self, phrase: str, **values: Label | str | int) -> Label:
        """A phrase with its gaps filled, each language with its own."""
        template = self._phrases[phrase]
        labels = {
            name: value if isinstance(value, Label) else Label(str(value), str(value))
            for name, value in values.items()
        }
        return Label(
            fill(template.zh, {name: label.zh for name, label in labels.items()}),
            fill(template.en, {name: label.en for name, label in labels.items()}),
        )

    def sentence(self, description: RuleDescription) -> Label:
        """The rule, and what is wrong with the number."""
        rule = self._rule(description)
        match description.fault:
            case Fault.UNFINISHED | Fault.OVERLONG:
                phrase = _typed_phrase(description)
                return self.say(phrase, rule=rule, length=description.typed_length)
            case Fault.WRONG_CHARACTER:
                return self._wrong_character(rule, description)
            case Fault.LEFT_OVER | None:
                return rule

    def _wrong_character(self, rule: Label, description: RuleDescription) -> Label:
        place = description.breaks_at or 0
        character = description.number[place]
        if not character.isprintable() or character.isspace():
            return self.say("wrong_unseen_character", rule=rule, place=place + 1)
        return self.say("wrong_character", rule=rule, place=place + 1, character=character)

    def _rule(self, description: RuleDescription) -> Label:
        if description.shape is not None:
            return _closed_up(self.say("must", what=self._shape(description.shape)))
        if description.example is not None:
            return self.say("must_look_like", example=description.example)
        return self.say("must_fit")

    def _shape(self, shape: Shape) -> Label:
        """The verb once where all forms share it, else each form with its own."""
        reaches = {form.reach for form in shape.forms}
        if len(shape.forms) == 1:
            return self.say(shape.forms[0].reach, form=self._form(shape.forms[0], alone=True))
        if reaches == {Reach.WHOLE}:
            return self.say(Reach.WHOLE, form=self._either([*map(self._form, shape.forms)]))
        return self._either([self.say(form.reach, form=self._form(form)) for form in shape.forms])

    def _either(self, forms: Sequence[Label]) -> Label:
        told = forms[0]
        for form in forms[1:]:
            told = self.say("alternative", forms=told, form=form)
        return self.say("either", forms=told)

    def _form(self, form: Form, alone: bool = False) -> Label:
        match form:
            case Form((Run(least=least, most=most) as run,), Reach.WHOLE) if (
                alone and least == most
            ):
                return self._run(run, "run_alone")
            case Form((Run() as run,), Reach.INSIDE):
                return self._run(run, "run_inside")
        told = self._piece(form.pieces[0])
        for piece in form.pieces[1:]:
            told = self.say("then", pieces=told, piece=self._piece(piece))
        return told

    def _piece(self, piece: Text | Run) -> Label:
        if isinstance(piece, Run) and (piece.least, piece.most) == (0, 1):
            return self._piece(Run(piece.of, 1, 1, optional=True))
        told = self._texts(piece.options) if isinstance(piece, Text) else self._run(piece)
        return self.say("optional", piece=told) if piece.optional else told

    def _texts(self, options: Sequence[str]) -> Label:
        told = self._text(options[0])
        for option in options[1:-1]:
            told = self.say("text_or", texts=told, text=self._text(option))
        if len(options) > 1:
            told = self.say("text_or_last", texts=told, text=self._text(options[-1]))
        return told

    def _text(self, text: str) -> Label:
        """Letters, digits and their spans as they are; marks in quotes, or they pass for ours."""
        as_it_is = text.replace("–", "").isalnum()
        return Label(text, text) if as_it_is else self.say("quoted", text=text)

    def _run(self, run: Run, phrase: str = "run") -> Label:
        characters = self._characters(run.of, one=run.least == run.most == 1)
        return self.say(phrase, count=self._count(run.least, run.most), characters=characters)

    def _characters(self, of: CharacterKind, one: bool) -> Label:
        plural = of.kind if one else f"{of.kind}s"
        if of.kind is Kind.LISTED:
            return self.say(plural, listed=self._texts(of.listed))
        told = self.say(plural)
        return (
            self.say("with_marks", characters=told, marks=self._texts(of.marks))
            if of.marks
            else told
        )

    def _count(self, least: int, most: int | None) -> Label:
        if most is None:
            return self.say("count_from", least=least) if least else self.say("any_count")
        if least == most:
            return self.say("exact_count", least=least)
        if least == 0:
            return self.say("count_up_to", most=most)
        return self.say("count_range", least=least, most=most)


def _typed_phrase(description: RuleDescription) -> str:
    """A bare count where the rule counts one kind of characters only, so that it is clear."""
    match description.shape:
        case Shape((Form((Run(),), Reach.WHOLE),)):
            return "typed_bare"
    return "typed_one" if description.typed_length == 1 else "typed"


def _closed_up(sentence: Label) -> Label:
    """Chinese parts itself from figures and letters by a space, but not from Chinese."""
    return Label(_GAP_BETWEEN_CHINESE.sub("", sentence.zh), sentence.en)
