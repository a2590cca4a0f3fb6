"""Domain objects as bytes: MessagePack with field names.

A field that an older version of the program did not write takes its default; a field that a
newer one wrote is passed over. Moments come back in UTC.
"""

from __future__ import annotations

from typing import Generic, TypeVar

import msgspec

from aliship_gui.decoders import msgpack_decoder
from aliship_gui.store.errors import StoreDamaged

T = TypeVar("T")


class Body(Generic[T]):
    """Writes and reads objects of one type."""

    def __init__(self, kind: type[T]) -> None:
        self._decoder = msgpack_decoder(kind)
        self._encoder = msgspec.msgpack.Encoder()

    def encode(self, value: T) -> bytes:
        """The bytes that stand for `value`; equal values give equal bytes."""
        return self._encoder.encode(value)

    def decode(self, body: bytes) -> T:
        """The value again. Raises `StoreDamaged` when the bytes are not one."""
        try:
            return self._decoder.decode(body)
        except msgspec.DecodeError as error:
            raise StoreDamaged(str(error)) from error


def spelled(name: str, value: str) -> bytes:
    """The bytes of a text field inside any body, to look for without decoding it."""
    return msgspec.msgpack.encode(name) + msgspec.msgpack.encode(value)
