"""What every test of the import stands on."""

from __future__ import annotations

import pytest

from aliship_gui.resources import resource
from aliship_gui.services.importing.headings import Headings


@pytest.fixture(scope="session")
def headings() -> Headings:
    return Headings(resource("import", "headings.toml"))
