"""What goes over the wire: a signed request and the answer to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol


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

    `sent_at` is what the server's clock showed (its header `Date`, aware UTC, whole seconds),
    None when it did not tell.
    """

    status: int
    body: bytes = field(repr=False)
    sent_at: datetime | None = None


class Poster(Protocol):
    """Whatever brings a request to a gateway; `api.transport.Transport` does."""

    def post(self, request: SignedRequest) -> Answer:
        """Send a request and wait for the whole answer; raises `ApiError` when there is none."""
        ...
