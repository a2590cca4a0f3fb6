"""Runs a server-sent tracking number pattern under a time, length and size limit.

Whether the platform uses Java's `find()` or `matches()` is not documented, and its patterns may
lack an anchor. So a match anywhere in the number counts, and one that leaves characters over is
told apart, for a softer word. A rule that cannot be run safely is never a reason to block.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from enum import Enum, auto
from typing import Any, Protocol, TypeVar

from aliship_gui.domain.java_patterns import PatternNotUnderstood, translate, unrolled_size

DEFAULT_LIMIT_SECONDS = 0.002
"""For one verdict: a thousand times what real rules take, and some fit into a frame of 16 ms."""
_CHANCES = 4
LONGEST_TEXT = 128
LONGEST_PATTERN = 1000
LARGEST_PATTERN = 5000


T = TypeVar("T")


class RuleMatch(Enum):
    """What a rule says about a text."""

    FULL = auto()
    """The whole text fits."""
    PARTIAL = auto()
    """The rule is found in the text, and characters are left over."""
    NONE = auto()
    """The rule is not found in the text."""
    UNCHECKABLE = auto()
    """The rule cannot be run here: not understood, too large, too slow, or the text too long."""


class Found(Protocol):
    """Where a rule was found in a text."""

    def span(self) -> tuple[int, int]:
        """Its first character, and the one behind its last."""
        ...


class RuleBook:
    """Matches texts against patterns; remembers compiled patterns and those that took too long.

    A pattern that runs out of time is uncheckable for the life of the book, so that a slow rule
    costs its time limit once and not at every keystroke. May be used from several threads.
    """

    def __init__(self, limit_seconds: float = DEFAULT_LIMIT_SECONDS) -> None:
        self._limit_seconds = limit_seconds
        self._compiled: dict[str, CompiledRule | None] = {}
        self._lock = threading.Lock()

    def prepare(self, patterns: Iterable[str]) -> None:
        """Understand these now, so that no key waits for it; for a thread that has the time."""
        for pattern in patterns:
            # One at a time: a key that comes meanwhile waits for one of them at most.
            with self._lock:
                self._compile(pattern)

    def match_rule(self, pattern: str, text: str) -> RuleMatch:
        r"""What `pattern` says about `text`; `\d` and its kin mean ASCII, as they do in Java.

        An empty pattern is no rule and fits everything.
        """
        if not pattern:
            return RuleMatch.FULL
        if len(text) > LONGEST_TEXT:
            return RuleMatch.UNCHECKABLE
        with self._lock:
            compiled = self._compile(pattern)
        if compiled is None:
            return RuleMatch.UNCHECKABLE
        try:
            return in_time(self._limit_seconds, lambda patience: _match(compiled, text, patience))
        except TimeoutError:
            with self._lock:
                self._compiled[pattern] = None
            return RuleMatch.UNCHECKABLE

    def _compile(self, pattern: str) -> CompiledRule | None:
        if pattern not in self._compiled:
            self._compiled[pattern] = compile_rule(pattern)
        return self._compiled[pattern]


def compile_rule(pattern: str) -> CompiledRule | None:
    """The pattern as this program runs it, or None when it is not understood or too large."""
    if len(pattern) > LONGEST_PATTERN:
        return None
    # Loaded with the first rule: a start of the program has no time for it.
    import regex  # type: ignore[import-untyped]

    # Only version 1 of the engine knows Java's intersection of classes; only version 0 reads a
    # lone bracket or a double hyphen inside a class as Java's authors mean it.
    version = regex.VERSION1 if "&&" in pattern else regex.VERSION0
    try:
        translated = translate(pattern)
        if unrolled_size(translated) > LARGEST_PATTERN:
            return None
        compiled = CompiledRule(regex.compile(translated, regex.ASCII | version))
    except (regex.error, PatternNotUnderstood, RecursionError, ValueError, OverflowError):
        return None
    return compiled


class CompiledRule:
    """A pattern that is understood. Each question raises TimeoutError when patience is at an end.

    It keeps the interpreter meanwhile. The engine would let it go for each text, a microsecond
    each: who waits for it is woken every time, too late, begins to wait anew, and so never waits
    for long enough that Python hands it over. That held the window up for a tenth of a second.
    """

    def __init__(self, pattern: Any) -> None:
        self._pattern = pattern

    def search(self, text: str, patience: Patience) -> Found | None:
        """The rule anywhere in the text."""
        found: Found | None = self._pattern.search(text, timeout=patience.left, concurrent=False)
        return found

    def fits(self, text: str, patience: Patience) -> bool:
        """Whether the rule is found over the whole of the text."""
        whole = self._pattern.fullmatch(text, timeout=patience.left, concurrent=False)
        return whole is not None

    def may_begin(self, text: str, patience: Patience) -> bool:
        """Whether the rule is found at the start of the text, or could be with more behind it."""
        begun = self._pattern.match(text, partial=True, timeout=patience.left, concurrent=False)
        return begun is not None


class Patience:
    """A time limit that several matches share."""

    def __init__(self, seconds: float) -> None:
        self._end = time.perf_counter() + seconds

    @property
    def left(self) -> float:
        """Seconds that are left, more than 0. Raises TimeoutError when there are none."""
        left = self._end - time.perf_counter()
        if left <= 0:
            raise TimeoutError
        return left


def in_time(seconds: float, work: Callable[[Patience], T]) -> T:
    """What `work` comes to within so much time. Raises TimeoutError when it takes longer.

    A busy computer may take the processor away for longer than the limit: a rule that did not
    get half of its time gets another chance, a few times.
    """
    for _chance in range(_CHANCES - 1):
        began = time.thread_time()
        try:
            return work(Patience(seconds))
        except TimeoutError:
            if time.thread_time() - began > seconds / 2:
                raise
    return work(Patience(seconds))


def _match(compiled: CompiledRule, text: str, patience: Patience) -> RuleMatch:
    # Most rules of a shop's carriers say no to a number, and so at once.
    if not compiled.search(text, patience):
        return RuleMatch.NONE
    return RuleMatch.FULL if compiled.fits(text, patience) else RuleMatch.PARTIAL
