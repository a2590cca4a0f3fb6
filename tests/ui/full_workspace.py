"""Everything that stands around a shop's table, built at once."""

from __future__ import annotations

from aliship_gui.ui.workspace import Workspace
from tests.viewmodels.shop_desk import ShopDesk


def full_workspace(shop: ShopDesk) -> Workspace:
    """A workspace with every pane, those too that the program adds after the first picture."""
    panes = Workspace(shop.browser)
    panes.add_notices()
    panes.add_order()
    panes.add_form(shop.desk)
    panes.add_attention(shop.desk)
    panes.add_panel(shop.desk)
    return panes
