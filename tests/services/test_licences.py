"""Everything that ships is named with its licence."""

from __future__ import annotations

import re

from aliship_gui.resources import resource
from aliship_gui.services.licences import Component, components


def test_every_pinned_library_that_is_installed_is_named_with_a_licence_and_a_way_to_it() -> None:
    found = {_plain(part.name): part for part in components()}
    assert {"aliship", "qt", "httpx", "pyside6_essentials", "msgspec"} <= found.keys()
    pinned = re.findall(
        r"^([\w.-]+)==", resource("lock", "run.txt").read_text("utf-8"), re.MULTILINE
    )
    assert found.keys() <= {_plain(name) for name in pinned} | {
        "aliship",
        "qt",
        "tracking_number_data",
    }
    assert [name for name, part in found.items() if not part.licence] == []
    assert [name for name, part in found.items() if not (part.text or part.link)] == []


def test_the_data_of_others_comes_with_its_licence_in_full() -> None:
    (data,) = [part for part in components() if part.name == "tracking_number_data"]
    assert isinstance(data, Component)
    assert "Permission is hereby granted" in data.text


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "_", name).lower()
