"""What the side panel shows: one failure or finding, in Chinese and in English."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from aliship_gui.domain.checks import FindingKind
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.domain.findings import Finding, Severity
from aliship_gui.explain.durations import duration_words
from aliship_gui.explain.entries import Action, Explanation
from aliship_gui.explain.findings import FindingTeller
from aliship_gui.explain.matcher import Explained, OriginalWords
from aliship_gui.explain.words import Bilingual, Words


class Guide(StrEnum):
    """Pages that stand in the panel while nothing is wrong; words are in `guides.toml`."""

    WELCOME = "welcome"
    FILL = "fill"
    READY = "ready"
    UNDER_WAY = "under_way"
    SHIPPED = "shipped"


class PageTone(StrEnum):
    """How grave a page is."""

    CALM = "calm"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Passage:
    """A title, what it means and what to do, in one language; any may be empty."""

    title: str
    meaning: str = ""
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class ExplanationPage:
    """One page: both languages, the platform's own words, and what can be done at once.

    What was said on one occasion is `said`, words that are only quoted are `original`.

    `key` is what a seller's own note hangs on: the explanation's id, or the code of an error
    that is not known; "" where there is nothing to note.
    """

    tone: PageTone = PageTone.CALM
    code: str = ""
    zh: tuple[Passage, ...] = ()
    en: tuple[Passage, ...] = ()
    original: str = ""
    said: OriginalWords | None = None
    said_by_platform: bool = True
    remedies: tuple[Action, ...] = ()
    key: str = ""

    @property
    def quoted(self) -> str:
        """The platform's words with their circumstances, named in the present language."""
        return original_text(self.said) if self.said is not None else self.original


def page_for_failure(explained: Explained, failure: Failure) -> ExplanationPage:
    """A refusal or a failure, with a guess marked as such when the error is not known."""
    zh, en = [_passage(explained.words.zh)], [_passage(explained.words.en)]
    if failure.wait_seconds is not None:
        # A long wait is told wherever the title stands alone.
        wait = duration_words(failure.wait_seconds)
        zh[0] = replace(zh[0], title=f"{zh[0].title}（等待 {wait[0]}）")
        en[0] = replace(en[0], title=f"{en[0].title} (wait {wait[1]})")
    if explained.guess is not None:
        guess = explained.guess.words.in_general()
        zh.append(_marked(guess.zh, "可能是这个原因（只是猜测）："))
        en.append(_marked(guess.en, "Perhaps it is this (only a guess): "))
    return ExplanationPage(
        PageTone.WARN if failure.outcome_unknown else PageTone.BAD,
        code=failure.sub_code or failure.code,
        zh=tuple(zh),
        en=tuple(en),
        said=explained.original,
        said_by_platform=failure.kind in (FailureKind.REFUSED, FailureKind.PLATFORM),
        remedies=explained.explanation.actions,
        key=explained.explanation.id if explained.known else failure.sub_code or failure.code,
    )


def page_for_finding(finding: Finding, teller: FindingTeller) -> ExplanationPage:
    """A finding, followed by the platform error that it foresees."""
    words = teller.words_for(finding)
    foreseen = teller.foreseen(finding)
    zh, en = [_passage(words.zh)], [_passage(words.en)]
    if foreseen is not None:
        code = predicted_code(foreseen)
        zh.append(_marked(foreseen.words.zh, f"平台会报错 {code}："))
        en.append(_marked(foreseen.words.en, f"The platform would answer {code}: "))
    return ExplanationPage(
        _TONES[finding.severity],
        code=predicted_code(foreseen),
        zh=tuple(zh),
        en=tuple(en),
        remedies=_remedies(finding, foreseen),
        key=foreseen.id if foreseen else "",
    )


def page_for_explanation(explanation: Explanation) -> ExplanationPage:
    """A page of the handbook: an explanation as such, with what the platform says."""
    words = explanation.words.in_general()
    return ExplanationPage(
        code=predicted_code(explanation),
        zh=(_passage(words.zh),),
        en=(_passage(words.en),),
        original="\n".join(explanation.messages),
        key=explanation.id,
    )


_OWN_REMEDIES: dict[str, tuple[Action, ...]] = {
    # A number without a carrier is helped by the carriers that take it, before all else.
    FindingKind.CARRIER_ONE_FITS: (Action.ACCEPTING_CARRIERS,),
    FindingKind.CARRIERS_FIT: (Action.ACCEPTING_CARRIERS,),
    FindingKind.CARRIER_LIST_MISSING: (Action.REFRESH_CARRIERS,),
    FindingKind.ORDER_IN_ISSUE: (Action.REFRESH_ORDER,),
    FindingKind.ORDER_STATUS_UNKNOWN: (Action.REFRESH_ORDER,),
    FindingKind.LINES_FROM_WAREHOUSE: (Action.SEND_PART,),
    FindingKind.NUMBER_STRAY: (Action.CLEAN_NUMBER, Action.EDIT_NUMBER),
    FindingKind.NUMBER_LONG: (Action.EDIT_NUMBER,),
    FindingKind.NUMBER_FOREIGN_LETTERS: (Action.EDIT_NUMBER,),
    FindingKind.NUMBER_NOT_CHECKABLE: (Action.EDIT_NUMBER,),
    FindingKind.PART_NEEDS_LINES: (Action.SHOP_SETTINGS,),
    FindingKind.OTHER_NEEDS_NAME: (Action.CHOOSE_CARRIER, Action.SHOP_SETTINGS),
    FindingKind.URL_STAYS_HERE: (Action.SHOP_SETTINGS,),
    FindingKind.DESCRIPTION_STAYS_HERE: (Action.SHOP_SETTINGS,),
    FindingKind.URL_SCHEME: (Action.EDIT_URL,),
    FindingKind.URL_HOST: (Action.EDIT_URL,),
    FindingKind.URL_CREDENTIALS: (Action.EDIT_URL,),
    FindingKind.URL_SPACES: (Action.EDIT_URL,),
}
"""What helps against a finding itself, before what helps against the error that it foresees."""


def _remedies(finding: Finding, foreseen: Explanation | None) -> tuple[Action, ...]:
    listed = foreseen.actions if foreseen is not None else ()
    return tuple(dict.fromkeys((*_OWN_REMEDIES.get(finding.kind, ()), *listed)))


def page_for_words(words: Bilingual, tone: PageTone) -> ExplanationPage:
    """Plain news in both languages."""
    return ExplanationPage(tone, zh=(_passage(words.zh),), en=(_passage(words.en),))


def predicted_code(foreseen: Explanation | None) -> str:
    """The platform code that an explanation is best known by, "" for none."""
    if foreseen is None:
        return ""
    return next((code for code in foreseen.codes if not code.endswith("*")), "")


def original_text(original: OriginalWords) -> str:
    """The other side's words and their circumstances, a line each, "" when it said nothing."""
    said = [original.message, original.sub_message]
    lines = [line for line in dict.fromkeys(said) if line]
    facts = (
        (QCoreApplication.translate("ExplanationPage", "Code"), " ".join(_codes(original))),
        (QCoreApplication.translate("ExplanationPage", "Request"), original.request_id),
        (QCoreApplication.translate("ExplanationPage", "Method"), original.method),
    )
    return "\n".join(lines + [f"{name}: {fact}" for name, fact in facts if fact])


def _codes(original: OriginalWords) -> list[str]:
    return [code for code in dict.fromkeys((original.code, original.sub_code)) if code]


_TONES = {
    Severity.BLOCK: PageTone.BAD,
    Severity.WARN: PageTone.WARN,
    Severity.INFO: PageTone.CALM,
}


def _passage(words: Words) -> Passage:
    return Passage(words.title, words.meaning, words.remedy)


def _marked(words: Words, mark: str) -> Passage:
    return Passage(mark + words.title, words.meaning, words.remedy)
