"""The real catalogue, read once."""

from __future__ import annotations

import pytest

from aliship_gui.explain.catalogue import Catalogue, load_catalogue
from aliship_gui.explain.findings import FindingTeller
from aliship_gui.explain.matcher import Matcher
from aliship_gui.resources import resource


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue(resource("explanations"))


@pytest.fixture(scope="session")
def matcher(catalogue: Catalogue) -> Matcher:
    return Matcher(catalogue)


@pytest.fixture(scope="session")
def teller(catalogue: Catalogue) -> FindingTeller:
    return FindingTeller(catalogue)
