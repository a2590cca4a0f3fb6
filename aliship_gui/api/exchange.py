"""What goes over the wire: a signed request and the answer to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


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
    """An HTTP answer: its status and its whole body, decompressed."""

    status: int
    body: bytes = field(repr=False)
