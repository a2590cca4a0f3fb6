"""The shop's app and its sign-ins.

Keys and tokens follow from the seed, so that a restarted shop still knows its client. They open
nothing but a practice shop on this computer.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from aliship_gui.sandbox.events import TokensIssued
from aliship_gui.sandbox.shapes import Json

PRACTICE_CODE = "practice-code"
"""The authorisation code that the practice sign-in page hands out."""
_SELLER = "200042360"


@dataclass(frozen=True, slots=True)
class AppKeys:
    """What the platform's console gives to a developer."""

    app_key: str
    app_secret: str


def app_keys(seed: int) -> AppKeys:
    """The app of the practice shop with this seed."""
    return AppKeys(
        app_key=str(50_000_000 + int(_digest(seed, "key")[:7], 16) % 10**7),
        app_secret=_digest(seed, "secret")[:32],
    )


class Sessions:
    """Which access and refresh tokens are good until when. Serial 0 never runs out."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._access: dict[str, float] = {}
        self._refresh: dict[str, float] = {}
        self.issued = 0
        self.session = self.access_token(0)
        self._access[self.session] = float("inf")

    def access_token(self, serial: int) -> str:
        """The access token (`session`) with this serial number."""
        return f"5000{_digest(self._seed, f'access {serial}')[:60]}"

    def refresh_token(self, serial: int) -> str:
        """The refresh token with this serial number."""
        return f"5001{_digest(self._seed, f'refresh {serial}')[:60]}"

    def issue(self, event: TokensIssued) -> None:
        """Makes tokens good from a moment on."""
        self.issued = max(self.issued, event.serial)
        self._access[self.access_token(event.serial)] = event.at + event.access_s
        self._refresh[self.refresh_token(event.serial)] = event.at + event.refresh_s

    def is_good(self, access_token: str, now: float) -> bool:
        """Whether a call with this token is let in."""
        return now < self._access.get(access_token, 0)

    def can_refresh(self, refresh_token: str, now: float) -> bool:
        """Whether new tokens are given for this refresh token."""
        return now < self._refresh.get(refresh_token, 0)

    def answer(self, event: TokensIssued) -> Json:
        """The fields of a token answer, as `/auth/token/create` gives them."""
        return {
            **self._common(event),
            "expires_in": event.access_s,
            "refresh_expires_in": event.refresh_s,
            "seller_id": _SELLER,
            "havana_id": "17379911465",
            "account": "seller@practice.example",
            "account_id": None,
            "account_platform": "seller_center",
            "code": "0",
        }

    def plain_answer(self, event: TokensIssued) -> Json:
        """The fields of a token answer of the older form, which tells its ends as moments only."""
        access_end = _milliseconds(event.at + event.access_s)
        return {
            **self._common(event),
            "w1_valid": access_end,
            "w2_valid": access_end,
            "r1_valid": access_end,
            "r2_valid": access_end,
        }

    def _common(self, event: TokensIssued) -> Json:
        return {
            "access_token": self.access_token(event.serial),
            "refresh_token": self.refresh_token(event.serial),
            "expire_time": _milliseconds(event.at + event.access_s),
            "refresh_token_valid_time": _milliseconds(event.at + event.refresh_s),
            "user_id": _SELLER,
            "user_nick": "practice-shop",
            "sp": "ae",
            "locale": "zh_CN",
        }


def _milliseconds(moment: float) -> int:
    return int(moment * 1000)


def _digest(seed: int, purpose: str) -> str:
    return hashlib.sha256(f"practice shop {seed} {purpose}".encode()).hexdigest()
