"""Findings of the checks in words."""

from __future__ import annotations

from collections.abc import Mapping

from aliship_gui.domain.checks import FindingKind
from aliship_gui.domain.findings import Finding
from aliship_gui.explain.entries import Catalogue, Explanation
from aliship_gui.explain.labels import Label
from aliship_gui.explain.words import Bilingual

_ABOUT_A_RULE = frozenset({FindingKind.NUMBER_BREAKS_RULE, FindingKind.NUMBER_PARTLY_FITS})


class FindingTeller:
    """Tells findings in both languages.

    Statuses and countries are called by their names, and a carrier's rule is said in words.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def words_for(self, finding: Finding) -> Bilingual:
        """The words of a finding with its values filled in, as plain text.

        Where a value has a Chinese twin (`carrier` and `carrier_zh`), Chinese words take that.
        Raises KeyError for a kind without words, which is a defect.
        """
        params = finding.params
        labels = {
            name: self._label(name, value, params.get(f"{name}_zh", value))
            for name, value in params.items()
        } | self._rule(finding)
        return self._catalogue.findings[finding.kind].filled(
            {name: label.zh for name, label in labels.items()},
            {name: label.en for name, label in labels.items()},
        )

    def foreseen(self, finding: Finding) -> Explanation | None:
        """The explanation of the platform error that a finding predicts, None if it predicts none.

        Raises KeyError for an id that is not in the catalogue, which is a defect.
        """
        return self._catalogue.explanations[finding.predicts] if finding.predicts else None

    def _rule(self, finding: Finding) -> dict[str, Label]:
        """The values of {rule} and {detail}, for a finding about a number that breaks a rule."""
        if finding.kind not in _ABOUT_A_RULE:
            return {}
        # Loaded for the first number that breaks a rule.
        from aliship_gui.domain.rule_words import describe
        from aliship_gui.explain.rules import rule_detail, rule_words

        told = describe(finding.params.get("pattern", ""), finding.params.get("number", ""))
        return {
            "rule": rule_words(told, self._catalogue),
            "detail": rule_detail(told, self._catalogue),
        }

    def _label(self, name: str, value: str, chinese: str) -> Label:
        if name == "status":
            return _named(self._catalogue.statuses, value)
        if name in {"country", "destination", "origin"}:
            parts = [_named(self._catalogue.countries, code) for code in value.split(", ")]
            return Label("、".join(part.zh for part in parts), ", ".join(part.en for part in parts))
        return Label(chinese, value)


def _named(names: Mapping[str, Label], code: str) -> Label:
    return names.get(code, Label(code, code))
