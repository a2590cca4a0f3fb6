"""Tells the seller what was cleaned out of a pasted text."""

from __future__ import annotations

from aliship_gui.domain.checks.kinds import FindingKind
from aliship_gui.domain.findings import Field, Finding, Severity
from aliship_gui.domain.tracking_text import Normalised


def cleaning_findings(field: Field, normalised: Normalised) -> tuple[Finding, ...]:
    """One piece of news for each way in which the text of `field` was mended."""
    if not normalised.changes:
        return ()
    return tuple(
        Finding(
            field,
            Severity.INFO,
            FindingKind(f"cleaned_{change.kind}"),
            params={"count": str(change.count)},
        )
        for change in normalised.changes
    )
