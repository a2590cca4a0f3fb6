"""What a shop's way of declaring has no place for is told before anything is sent."""

from __future__ import annotations

import pytest

from aliship_gui.api.declaring import (
    DECLARING_WAYS,
    CannotDeclareSo,
    DeclaringWay,
    OldParcel,
    declaring_way,
)
from aliship_gui.domain.checks import FindingKind, Foreseen, blocks, predicted_error
from aliship_gui.domain.declaring_limits import DeclaringLimits
from aliship_gui.domain.shipments import SendType, ShipmentDraft
from tests.domain.checks.cases import NUMBER, check, draft

LINES = ("1", "2")
URL = "https://parcels.example/X"
OWN = "OTHER_ES_OVERSEAS"
_BLOCKED_BY = {
    "declaring.part_by_lines": FindingKind.PART_NEEDS_LINES,
    "declaring.actual_carrier": FindingKind.OTHER_NEEDS_NAME,
}
DRAFTS = [
    draft(carrier, url=url, description=remark, send_type=send_type)
    for carrier in ("CPAM", OWN)
    for url in ("", URL)
    for remark in ("", "Thank you")
    for send_type in SendType
]


def declared(way: DeclaringWay, what: ShipmentDraft) -> tuple[str, str]:
    """What would be sent, or the code for which nothing is."""
    try:
        return str(way.declaration(what, LINES)), ""
    except CannotDeclareSo as error:
        return "", error.failure.code


def kinds(what: ShipmentDraft, limits: DeclaringLimits) -> set[str]:
    return {finding.kind for finding in check(what, limits=limits)}


@pytest.mark.parametrize("way", DECLARING_WAYS, ids=lambda way: way.name)
@pytest.mark.parametrize("what", DRAFTS)
def test_what_a_way_refuses_blocks_and_what_it_leaves_out_is_told(
    way: DeclaringWay, what: ShipmentDraft
) -> None:
    found, (sent, refusal) = check(what, limits=way.limits), declared(way, what)
    told = {finding.kind for finding in found}
    lacks_url = FindingKind.URL_MISSING in told
    assert blocks(found) == (bool(refusal) or lacks_url)
    assert predicted_error(found) in ("", Foreseen.URL_MISSING), "the platform is not asked"
    if refusal:
        assert _BLOCKED_BY[refusal] in told
    else:
        assert (FindingKind.URL_STAYS_HERE in told) == (what.tracking_url not in sent)
        assert (FindingKind.DESCRIPTION_STAYS_HERE in told) == (what.description not in sent)


def test_what_does_not_arrive_is_not_examined() -> None:
    seller = declaring_way("asf").limits
    assert FindingKind.URL_MISSING not in kinds(draft(OWN), seller)
    told = kinds(draft(url="no address", description="谢谢"), seller)
    assert told == {FindingKind.URL_STAYS_HERE, FindingKind.DESCRIPTION_STAYS_HERE}


@pytest.mark.parametrize("way", DECLARING_WAYS, ids=lambda way: way.name)
def test_a_correction_is_not_limited_to_whole_orders(way: DeclaringWay) -> None:
    part = draft(send_type=SendType.PART)
    assert way.correction(part, LINES, OldParcel("CPAM", NUMBER))
