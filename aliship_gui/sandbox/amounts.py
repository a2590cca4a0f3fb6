"""Amounts of money in the shapes that the platform's answers use."""

from __future__ import annotations

from typing import NamedTuple

from aliship_gui.sandbox.shapes import Json


class Currency(NamedTuple):
    """ISO 4217 facts of a currency, its Chinese name, and units per US dollar for the prices."""

    code: str
    numeric: int
    digits: int
    symbol: str
    name_zh: str
    per_usd: float


CURRENCIES = {
    currency.code: currency
    for currency in (
        Currency("USD", 840, 2, "$", "美元", 1.0),
        Currency("EUR", 978, 2, "€", "欧元", 0.92),
        Currency("GBP", 826, 2, "£", "英镑", 0.79),
        Currency("PLN", 985, 2, "zł", "波兰兹罗提", 3.98),
        Currency("RUB", 643, 2, "₽", "俄罗斯卢布", 92.0),
        Currency("BRL", 986, 2, "R$", "巴西雷亚尔", 5.1),
        Currency("ILS", 376, 2, "₪", "以色列新谢克尔", 3.7),
        Currency("SAR", 682, 2, "SAR", "沙特里亚尔", 3.75),
        Currency("KRW", 410, 0, "₩", "韩元", 1350.0),
        Currency("JPY", 392, 0, "¥", "日元", 151.0),
    )
}


class Amount(NamedTuple):
    """`units` of the smallest coin of `currency`: cents, or whole yen."""

    units: int
    currency: Currency

    @property
    def text(self) -> str:
        """The decimal text, with as many digits as the currency has: "12.30", "1800"."""
        factor = self.factor
        if factor == 1:
            return str(self.units)
        return f"{self.units // factor}.{self.units % factor:0{self.currency.digits}d}"

    @property
    def factor(self) -> int:
        """Smallest coins in one unit."""
        return int(10**self.currency.digits)

    def times(self, count: int) -> Amount:
        """This amount `count` times."""
        return Amount(self.units * count, self.currency)

    def brief(self) -> Json:
        """The shape of the order list."""
        return {"amount": self.text, "currency_code": self.currency.code}

    def full(self, text_key: str = "amount") -> Json:
        """The shape of an order's details; a few fields there say `amount_str` for the text."""
        return {
            text_key: self.text,
            "cent": self.units,
            "cent_factor": self.factor,
            "currency_code": self.currency.code,
            "currency": {
                "currency_code": self.currency.code,
                "default_fraction_digits": self.currency.digits,
                "display_name": self.currency.name_zh,
                "numeric_code": self.currency.numeric,
                "symbol": self.currency.symbol,
            },
        }


def from_usd_cents(cents: int, code: str) -> Amount:
    """A price in US cents, in the currency with this code."""
    currency = CURRENCIES[code]
    return Amount(round(cents / 100 * currency.per_usd * 10**currency.digits), currency)
