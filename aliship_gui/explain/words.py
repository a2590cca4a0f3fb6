"""Words in both languages, and how values are put into them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True)
class Words:
    """One thing told in one language: plain text, never markup.

    `title` is one short sentence that can stand beside a field, `meaning` says what happened
    and why, `remedy` what to do now.
    """

    title: str
    meaning: str
    remedy: str

    def placeholders(self) -> frozenset[str]:
        """The names that `filled` expects."""
        return placeholders(f"{self.title}{self.meaning}{self.remedy}")

    def filled(self, values: Mapping[str, str]) -> Words:
        """The words with each `{name}` replaced by its value; an unknown name stays as it is.

        A value is text and nothing else: braces in it are shown, not interpreted.
        """
        return Words(
            fill(self.title, values), fill(self.meaning, values), fill(self.remedy, values)
        )


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same words in Chinese and in English."""

    zh: Words
    en: Words

    def filled(self, zh: Mapping[str, str], en: Mapping[str, str]) -> Bilingual:
        """Both languages with their own values."""
        return Bilingual(self.zh.filled(zh), self.en.filled(en))

    def in_general(self) -> Bilingual:
        """Told of no case in particular: an ellipsis in place of each value."""
        gaps = dict.fromkeys(self.zh.placeholders(), "…")
        return self.filled(gaps, gaps)


def placeholders(template: str) -> frozenset[str]:
    """The names in braces that `fill` looks for."""
    return frozenset(_PLACEHOLDER.findall(template))


def fill(template: str, values: Mapping[str, str]) -> str:
    """`template` with its placeholders replaced in one pass."""
    return _PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), template)
