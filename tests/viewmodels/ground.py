"""What tests of panes stand on: the shipped words, one language, an open shop."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from aliship_gui.explain.catalogue import load_catalogue
from aliship_gui.explain.entries import Catalogue
from aliship_gui.explain.findings import FindingTeller
from aliship_gui.explain.matcher import Matcher
from aliship_gui.resources import resource
from tests.viewmodels.languages import compiled_words, speak
from tests.viewmodels.samples import CARRIERS, NOON, ORDER_ID, an_order
from tests.viewmodels.shop_desk import ShopDesk

__all__ = ["catalogue", "compiled_words", "matcher", "shop", "speak", "teller"]


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue(resource("explanations"))


@pytest.fixture(scope="session")
def teller(catalogue: Catalogue) -> FindingTeller:
    return FindingTeller(catalogue)


@pytest.fixture(scope="session")
def matcher(catalogue: Catalogue) -> Matcher:
    return Matcher(catalogue)


@pytest.fixture
def shop(qapp: QApplication, tmp_path: Path, catalogue: Catalogue) -> Iterator[ShopDesk]:
    """An open shop that knows its carriers."""
    shop = ShopDesk(tmp_path / "data", catalogue)
    shop.stores.carriers.save(CARRIERS.carriers, NOON)
    yield shop
    shop.close()


@pytest.fixture
def order_on_desk(shop: ShopDesk) -> ShopDesk:
    """The shop with one order picked and its carriers known."""
    shop.know(an_order(), an_order("2"))
    shop.desk.open()
    shop.finish()
    shop.pick(ORDER_ID)
    return shop
