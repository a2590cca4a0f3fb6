"""Whether the shop's way of declaring can carry this draft."""

from __future__ import annotations

from collections.abc import Iterator

from aliship_gui.domain.carriers import is_other
from aliship_gui.domain.checks.kinds import FindingKind
from aliship_gui.domain.declaring_limits import DeclaringLimits
from aliship_gui.domain.findings import Field, Finding, Severity
from aliship_gui.domain.shipments import SendType, ShipmentDraft


def check_limits(draft: ShipmentDraft, limits: DeclaringLimits) -> Iterator[Finding]:
    """What cannot be declared so blocks; what stays on this computer is told.

    No platform is asked about either: sending would end here, see `api.declaring`.
    """
    if limits.no_parts and draft.send_type is SendType.PART:
        yield Finding(Field.SEND_TYPE, Severity.BLOCK, FindingKind.PART_NEEDS_LINES)
    if limits.no_other_carriers and is_other(draft.carrier_key):
        yield Finding(Field.CARRIER, Severity.BLOCK, FindingKind.OTHER_NEEDS_NAME)
    if limits.no_url and draft.tracking_url:
        yield Finding(Field.TRACKING_URL, Severity.INFO, FindingKind.URL_STAYS_HERE)
    if limits.no_remark and draft.description:
        yield Finding(Field.DESCRIPTION, Severity.INFO, FindingKind.DESCRIPTION_STAYS_HERE)
