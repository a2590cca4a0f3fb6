"""What would be changed for many refused shipments at once, before anything is."""

from __future__ import annotations

from msgspec import structs
from PySide6.QtCore import Qt

from aliship_gui.domain.shipments import ShipmentDraft
from aliship_gui.domain.tracking_urls import TrackingPages, UrlTemplate
from aliship_gui.viewmodels.attention_fix import needs_page, on_page, pages_for
from aliship_gui.viewmodels.mend_preview import NUMBER, MendPreview
from tests.viewmodels.model_watch import watched

ONE, TWO, THREE = "8000000000000001", "8000000000000002", "8000000000000003"
PAGES = TrackingPages(
    [
        UrlTemplate("all", "https://all.example.com/{number}", general=True),
        UrlTemplate("Yun", "https://yun.example.com/{number}", names=("yunexpress",)),
        UrlTemplate("GLS", "https://gls.example.com/{number}", names=("gls",)),
    ],
    [],
)


def test_addresses_that_are_good_stay_unless_all_are() -> None:
    bare = ShipmentDraft(ONE, "OTHER_FR_OVERSEAS", "A/1")
    good = structs.replace(bare, order_id=TWO, tracking_url="https://own.example.com/2")
    page = "https://parcels.example.com/{number}"
    filled = on_page({ONE: bare, TWO: good}, page)
    assert filled[ONE].tracking_url == "https://parcels.example.com/A%2F1"
    assert filled[TWO] == good
    assert on_page({TWO: good}, page)[TWO].tracking_url == "https://parcels.example.com/A%2F1"
    assert needs_page(bare)
    assert not needs_page(good)
    assert not needs_page(structs.replace(bare, carrier_key="CPAM"))


def test_the_page_of_the_most_parcels_comes_first() -> None:
    drafts = {
        ONE: ShipmentDraft(ONE, "YUNTU", "1"),
        TWO: ShipmentDraft(TWO, "GLS_ES", "2"),
        THREE: ShipmentDraft(THREE, "GLS_FR", "3"),
    }
    pages = pages_for(drafts, PAGES, {"YUNTU": ("YUNTU", "YunExpress")}, "en")
    assert [page.title for page in pages] == ["GLS", "Yun", "all"]
    assert pages[0].page == "https://gls.example.com/{number}"


def test_qts_rules_are_kept_while_a_preview_changes() -> None:
    draft = ShipmentDraft(ONE, "CPAM", "<b>1</b>-2", description="你好")
    preview = MendPreview({ONE: draft})
    with watched(preview):
        preview.show_after(
            {ONE: structs.replace(draft, tracking_number="12", carrier_key="EMS", description="")}
        )
        shown = [preview.index(0, column).data() for column in range(preview.columnCount())]
        tip = preview.index(0, NUMBER).data(Qt.ItemDataRole.ToolTipRole)
    assert shown == [ONE, "CPAM  →  EMS", "<b>1</b>-2  →  12", "", "你好  →  (none)"]
    assert "<b>" not in tip
