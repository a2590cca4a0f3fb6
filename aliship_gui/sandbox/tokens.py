"""The shop's app and its sign-ins.

Keys and tokens follow from the seed, so that a restarted shop still knows its client. They open
nothing but a practice shop on this computer.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from aliship_gui.sandbox.shapes import Json

PRACTICE_CODE = "practice-code"
"""The authorisation code that the practice sign-in page hands out."""

ACCESS_SECONDS = 86_400
REFRESH_SECONDS = 172_800


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

    def issue(self, serial: int, at: float) -> None:
        """Makes the tokens with this serial good from `at` on."""
        self.issued = max(self.issued, serial)
        self._access[self.access_token(serial)] = at + ACCESS_SECONDS
        self._refresh[self.refresh_token(serial)] = at + REFRESH_SECONDS

    def is_good(self, access_token: str, now: float) -> bool:
        """Whether a call with this token is let in."""
        return now < self._access.get(access_token, 0)

    def can_refresh(self, refresh_token: str, now: float) -> bool:
        """Whether new tokens are given for this refresh token."""
        return now < self._refresh.get(refresh_token, 0)

    def answer(self, serial: int, at: float) -> Json:
        """The fields of a token answer, as `/auth/token/create` gives them."""
        return {
            "access_token": self.access_token(serial),
            "refresh_token": self.refresh_token(serial),
            "expires_in": ACCESS_SECONDS,
            "refresh_expires_in": REFRESH_SECONDS,
            "expire_time": int((at + ACCESS_SECONDS) * 1000),
            "refresh_token_valid_time": int((at + REFRESH_SECONDS) * 1000),
            "user_id": "200042360",
            "seller_id": "200042360",
            "havana_id": "17379911465",
            "user_nick": "practice-shop",
            "account": "seller@practice.example",
            "account_id": None,
            "account_platform": "seller_center",
            "sp": "ae",
            "locale": "zh_CN",
            "code": "0",
        }


def _digest(seed: int, purpose: str) -> str:
    return hashlib.sha256(f"practice shop {seed} {purpose}".encode()).hexdigest()
