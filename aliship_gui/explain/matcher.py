"""Finds the explanation of a failure, and says honestly when there is none.

The order of evidence: the platform's text before its code (one code may stand for seven
errors), what it says inside before the envelope around it, an exact code before a family of
codes. What none of them decides is unknown; a likely guess may be offered beside it, marked as
a guess.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.explain.catalogue import CatalogueError
from aliship_gui.explain.entries import Catalogue, Explanation
from aliship_gui.explain.text_forms import code_form, letter_pairs, likeness, message_form
from aliship_gui.explain.words import Bilingual

_Key = TypeVar("_Key", bound=str)

LIKELY = 0.5
"""Letter pairs that two texts must share before one is offered as a guess for the other."""
_TELLING = 8
"""Letters that a known wording needs before finding it inside a longer text means something."""


@dataclass(frozen=True, slots=True)
class OriginalWords:
    """What the other side said, untouched, for the seller and for support."""

    message: str
    code: str
    sub_code: str
    sub_message: str
    request_id: str
    method: str


@dataclass(frozen=True, slots=True)
class Explained:
    """A failure in words.

    `known` tells whether `explanation` is about this error; otherwise it is an honest general
    one, and `guess` is the nearest known explanation, if any is near. `words` are those of
    `explanation` with the failure's values filled in, never empty.
    """

    explanation: Explanation
    words: Bilingual
    known: bool
    guess: Explanation | None
    original: OriginalWords


class Matcher:
    """Explains failures from a catalogue; never raises, whatever a failure holds.

    The catalogue is read for the first failure. Raises CatalogueError then, when two explanations
    claim the same text or code, or a kind of failure has no fallback. For any thread.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._reading = threading.Lock()
        self._is_read = False
        self._by_message: dict[str, Explanation] = {}
        self._by_code: dict[str, Explanation] = {}
        self._by_family: dict[str, Explanation] = {}
        self._by_envelope: dict[str, Explanation] = {}
        self._by_kind: dict[FailureKind, Explanation] = {}
        self._wordings: list[tuple[_Wording, Explanation]] = []

    def explain(self, failure: Failure) -> Explained:
        """The best explanation of `failure` that this catalogue has."""
        with self._reading:
            if not self._is_read:
                self._read()
        found = next(filter(None, self._evidence(failure)), self._by_kind[failure.kind])
        values = {
            "code": _shown_code(failure),
            "detail": failure.message.strip() or "—",
            "method": failure.method or "—",
        }
        return Explained(
            explanation=found,
            words=found.words.filled(values, values),
            known=not found.fallback,
            guess=self._guess(failure) if found.fallback else None,
            original=_original(failure),
        )

    def _read(self) -> None:
        for explanation in self._catalogue.explanations.values():
            self._index_words(explanation)
            self._index_codes(explanation)
        missing = set(FailureKind) - self._by_kind.keys()
        if missing:
            raise CatalogueError(f"no fallback for failures of kind {min(missing)}")
        self._is_read = True

    def _index_words(self, explanation: Explanation) -> None:
        for kind in explanation.kinds:
            _claim(self._by_kind, kind, explanation)
        for message in explanation.messages:
            _claim(self._by_message, message_form(message), explanation)
        for wording in (*explanation.messages, *explanation.alike):
            self._wordings.append((_Wording.of(wording), explanation))

    def _index_codes(self, explanation: Explanation) -> None:
        if explanation.needs_message:
            return
        for code in map(code_form, explanation.codes):
            if code.endswith("*"):
                _claim(self._by_family, code[:-1], explanation)
            elif explanation.envelope:
                _claim(self._by_envelope, code, explanation)
            else:
                _claim(self._by_code, code, explanation)

    def _evidence(self, failure: Failure) -> Iterator[Explanation | None]:
        code, sub_code = code_form(failure.code), code_form(failure.sub_code)
        yield self._by_message.get(message_form(failure.sub_message))
        yield self._by_code.get(sub_code)
        yield self._by_message.get(message_form(failure.message))
        yield self._by_code.get(code)
        yield self._family(sub_code)
        yield self._family(code)
        yield self._by_envelope.get(code)

    def _family(self, code: str) -> Explanation | None:
        families = [prefix for prefix in self._by_family if code.startswith(prefix)]
        return self._by_family[max(families, key=len)] if families else None

    def _guess(self, failure: Failure) -> Explanation | None:
        best, nearest = LIKELY, None
        for said in map(_Wording.of, (failure.sub_message, failure.message)):
            for wording, explanation in self._wordings:
                near = wording.nearness(said)
                if near > best:
                    best, nearest = near, explanation
        return nearest


class _Wording(NamedTuple):
    """A text in the two forms in which texts are compared."""

    form: str
    pairs: frozenset[str]

    @classmethod
    def of(cls, text: str) -> _Wording:
        form = message_form(text)
        return cls(form, letter_pairs(form))

    def nearness(self, said: _Wording) -> float:
        """How near `said` is, from 0 to 1; this whole wording inside it is as near as can be."""
        if len(self.form) >= _TELLING and self.form in said.form:
            return 1.0
        return likeness(self.pairs, said.pairs)


def _shown_code(failure: Failure) -> str:
    return failure.sub_code.strip() or failure.code.strip() or "—"


def _claim(index: dict[_Key, Explanation], key: _Key, explanation: Explanation) -> None:
    holder = index.setdefault(key, explanation)
    if holder is not explanation:
        raise CatalogueError(f"{explanation.id} and {holder.id} both claim {key!r}")


def _original(failure: Failure) -> OriginalWords:
    return OriginalWords(
        message=failure.message,
        code=failure.code,
        sub_code=failure.sub_code,
        sub_message=failure.sub_message,
        request_id=failure.request_id,
        method=failure.method,
    )
