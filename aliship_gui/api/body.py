"""Collects a response body, decompressed, up to a limit.

The limit counts decoded bytes, and decompression stops at it, so a few kilobytes that would
unpack to gigabytes cost no more than an honest answer of that size.
"""

from __future__ import annotations

import zlib
from typing import Protocol

_GZIP_WINDOW = 16 + zlib.MAX_WBITS


class BodyTooLarge(Exception):
    """The decoded body passed the limit."""


class BodyDamaged(Exception):
    """The compressed body is cut short, broken, or packed in a way we did not ask for."""


class Body:
    """Feed it chunks as they come, then ask for the whole.

    `encoding` is the value of the Content-Encoding header. Only gzip is asked for, so any other
    packing, and any nesting of packings, is refused with BodyDamaged.
    """

    def __init__(self, encoding: str, limit: int) -> None:
        self._limit = limit
        self._chunks: list[bytes] = []
        self._size = 0
        self._unpacker = _unpacker(encoding.strip().lower())

    def feed(self, chunk: bytes) -> None:
        """Take one chunk; raises BodyTooLarge or BodyDamaged."""
        room = self._limit - self._size
        decoded = self._unpacker.unpack(chunk, room + 1)
        if len(decoded) > room:
            raise BodyTooLarge
        self._size += len(decoded)
        self._chunks.append(decoded)

    def whole(self) -> bytes:
        """The decoded body; raises BodyDamaged when its compression did not come to an end."""
        if not self._unpacker.ended:
            raise BodyDamaged
        return b"".join(self._chunks)


class _Unpacker(Protocol):
    @property
    def ended(self) -> bool: ...

    def unpack(self, chunk: bytes, most: int) -> bytes: ...


class _Plain:
    ended = True

    def unpack(self, chunk: bytes, most: int) -> bytes:
        return chunk[:most]


class _Gzip:
    def __init__(self) -> None:
        self._stream = zlib.decompressobj(_GZIP_WINDOW)

    @property
    def ended(self) -> bool:
        return self._stream.eof

    def unpack(self, chunk: bytes, most: int) -> bytes:
        try:
            return self._stream.decompress(chunk, most)
        except zlib.error:
            raise BodyDamaged from None


def _unpacker(encoding: str) -> _Unpacker:
    if encoding in {"", "identity"}:
        return _Plain()
    if encoding in {"gzip", "x-gzip"}:
        return _Gzip()
    raise BodyDamaged
