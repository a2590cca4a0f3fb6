"""An import book on a shop whose work is done when a test says so."""

from __future__ import annotations

from pathlib import Path

from aliship_gui.explain.entries import Catalogue
from aliship_gui.services.importing.verdicts import Standing
from aliship_gui.viewmodels.explanation_page import ExplanationPage
from aliship_gui.viewmodels.import_book import ImportBook
from tests.viewmodels.samples import an_order
from tests.viewmodels.shop_desk import ShopDesk

TITLES = "订单号,物流方案,运单号"


def order(place: int) -> str:
    """An order of this shop."""
    return f"{8000000000000000 + place}"


def number(place: int) -> str:
    """A number that CPAM takes."""
    return f"LZ{place:09d}CN"


class ImportDesk:
    """`book` is the real thing; five orders of the shop wait for their parcels."""

    def __init__(self, shop: ShopDesk, catalogue: Catalogue, folder: Path) -> None:
        self.shop = shop
        self.folder = folder
        self.refusals: list[ExplanationPage] = []
        self.wanted: list[bool] = []
        shop.know(*[an_order(order(place)) for place in range(1, 6)])
        shop.services.carriers.load()
        shop.finish()
        self.book = ImportBook(shop.stores, shop.services, catalogue, shop)
        self.book.refused.connect(self.refusals.append)
        self.book.columns_wanted.connect(lambda: self.wanted.append(True))

    def write(self, *lines: str, titles: str = TITLES) -> Path:
        """A file with these lines below its headings."""
        path = self.folder / "parcels.csv"
        path.write_text("\n".join([titles, *lines]), "utf-8")
        return path

    def open(self, *lines: str, titles: str = TITLES) -> None:
        """Open such a file and let the work be done."""
        self.book.open(self.write(*lines, titles=titles))
        self.shop.finish()

    def open_parcels(self, count: int) -> None:
        """Open a file with so many good parcels."""
        self.open(*[f"{order(place)},CPAM,{number(place)}" for place in range(1, count + 1)])

    def standings(self) -> list[Standing]:
        """How the rows stand."""
        parcels = self.book.model.parcels
        return [verdict.standing for verdict in parcels.verdicts] if parcels else []
