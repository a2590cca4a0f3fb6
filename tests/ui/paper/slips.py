"""Slips that tests print."""

from __future__ import annotations

from aliship_gui.viewmodels.slip import Slip, SlipItem

NUMBER = "8123456789012345"
ADDRESSES = {
    "zh": ("106", "臺北市 大安區", "忠孝東路四段1號2樓", "陳大文"),
    "ru": ("Анна Смирнова", "ул. Ленина, д. 1", "Москва", "101000"),
    "ar": ("نورة الشهري", "شارع الملك فهد 12", "الرياض 11564", "Saudi Arabia (SA)"),
    "es": ("José Núñez", "Calle de Alcalá, 5", "28013 Madrid"),
}


def a_slip(language: str = "es", items: int = 2, **others: object) -> Slip:
    """A slip with an address in this language."""
    address = ADDRESSES[language]
    goods = tuple(SlipItem(n + 1, f"Lamp {n}", "Red", f"SKU-{n}") for n in range(items))
    fields: dict[str, object] = {"address": address, "recipient": address[0], "items": goods}
    return Slip(NUMBER, **{**fields, **others})  # type: ignore[arg-type]
