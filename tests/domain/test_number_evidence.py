"""A check digit that agrees points to a carrier, by the words of its key and name."""

from __future__ import annotations

import pytest

from aliship_gui.domain.carriers import Carrier
from aliship_gui.services.number_knowledge import shipped_evidence

CARRIERS = (
    Carrier("CPAM", "China Post Registered Air Mail"),
    Carrier("EMS", "EMS"),
    Carrier("CORREOS", "Correos"),
    Carrier("UPSE", "UPS Expedited"),
    Carrier("SPAIN_LOCAL_CORREOS", ""),
    Carrier("YANWEN_JYT", "China Post Ordinary Small Packet Plus"),
    Carrier("SHIPS", "Ships and upsides"),
)


@pytest.mark.parametrize(
    ("number", "keys"),
    [
        ("LZ123456785CN", {"CPAM", "EMS", "YANWEN_JYT"}),
        ("lz123456785cn", {"CPAM", "EMS", "YANWEN_JYT"}),
        ("LZ123456789CN", set()),
        ("RR123456785ES", {"CORREOS", "SPAIN_LOCAL_CORREOS"}),
        ("1Z5R89390357567127", {"UPSE"}),
        ("", set()),
        ("9" * 500, set()),
    ],
)
def test_numbers_point_to_their_carriers(number: str, keys: set[str]) -> None:
    assert shipped_evidence().speaks_for(number, CARRIERS) == keys
