"""Edits and news judge anew what they concern, and nothing else."""

from __future__ import annotations

from aliship_gui.domain.findings import Field
from aliship_gui.domain.shipments import DeclarationState, ShipmentDraft
from aliship_gui.services.importing.faults import Fault
from aliship_gui.services.importing.verdicts import Standing
from tests.fakes.engine import a_declaration
from tests.services.importing.parcels import FIRST, SECOND, TITLES, kinds, parcels

LZ1, LZ2 = "LZ000000001CN", "LZ000000002CN"


def test_an_edit_mends_a_cell_and_its_fault_goes() -> None:
    listed = parcels(f"{TITLES}\n{FIRST},CPAM,1.23E+15\n{SECOND},CPAM,{LZ2}")
    assert kinds(listed.verdicts[0])[0] == Fault.EXPONENT
    changed = listed.change({0: listed.entries[0].edited(Field.TRACKING_NUMBER, LZ1)})
    assert changed == {0}
    assert listed.verdicts[0].standing is Standing.READY


def test_an_edit_tells_of_the_rows_that_it_touches_elsewhere() -> None:
    listed = parcels(f"{TITLES}\n{FIRST},CPAM,{LZ1}\n{SECOND},CPAM,{LZ1}\n7,CPAM,{LZ2}")
    assert [v.standing for v in listed.verdicts][:2] == [Standing.WARN] * 2
    changed = listed.change({1: listed.entries[1].edited(Field.TRACKING_NUMBER, LZ2)})
    assert changed == {0, 1}
    assert listed.verdicts[0].standing is Standing.READY


def test_news_of_a_declaration_reach_its_rows() -> None:
    listed = parcels(f"{TITLES}\n{FIRST},CPAM,{LZ1}\n{SECOND},CPAM,{LZ2}")
    draft = ShipmentDraft(FIRST, "CPAM", LZ1)
    for state in (DeclarationState.QUEUED, DeclarationState.DECLARED):
        assert listed.heard(a_declaration(draft, state)) == {0}
        assert listed.verdicts[0].state is state
    assert listed.heard(a_declaration(ShipmentDraft("9", "CPAM", LZ1))) == frozenset()


def test_a_column_taken_for_the_wrong_thing_takes_no_age() -> None:
    many = 5_000
    listed = parcels("\n".join([TITLES, *[f"{FIRST},CPAM,{LZ1}"] * many]))
    assert listed.count(Standing.READY) == 1
    assert listed.count(Standing.BLOCKED) == many - 1
