"""What goes over the wire: a signed request and the answer to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from aliship_gui.api.times import from_http


@dataclass(frozen=True, slots=True)
class SignedRequest:
    """A POST of `form` to `url?query`, for the platform method `method`.

    The query holds the session key, and the form what the seller typed: neither is shown.
    """

    method: str
    url: str
    query: Mapping[str, str] = field(repr=False)
    form: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer: its status and its whole body, decompressed.

    `date` is its header `Date` as it came, "" when there was none.
    """

    status: int
    body: bytes = field(repr=False)
    date: str = ""

    @property
    def sent_at(self) -> datetime | None:
        """What the server's clock showed, aware UTC, whole seconds; None when it did not tell."""
        return from_http(self.date)


class Poster(Protocol):
    """Whatever brings a request to a gateway; `api.transport.Transport` does."""

    def post(self, request: SignedRequest) -> Answer:
        """Send a request and wait for the whole answer; raises `ApiError` when there is none."""
        ...
