"""Decoders, each made once, whichever thread asks for it first.

msgspec finds out about a type when it is first decoded, bit by bit, and lets other threads run
meanwhile: one that decodes the same type then takes the whole program down. So one thread at a
time makes decoders here, complete ones, and nobody hands a type of ours to `msgspec` elsewhere.
"""

from __future__ import annotations

import threading
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")

_making = threading.Lock()
_json: dict[Any, msgspec.json.Decoder[Any]] = {}
_msgpack: dict[Any, msgspec.msgpack.Decoder[Any]] = {}


def json_decoder(kind: type[T]) -> msgspec.json.Decoder[T]:
    """What reads JSON as `kind`; its `decode` raises what `msgspec.json.decode` does."""
    known = _json.get(kind)
    if known is None:
        with _making:
            known = _json.setdefault(kind, msgspec.json.Decoder(kind))
    return known


def msgpack_decoder(kind: type[T]) -> msgspec.msgpack.Decoder[T]:
    """What reads MessagePack as `kind`; its `decode` raises what `msgspec.msgpack.decode` does."""
    known = _msgpack.get(kind)
    if known is None:
        with _making:
            known = _msgpack.setdefault(kind, msgspec.msgpack.Decoder(kind))
    return known


def converted(value: object, kind: type[T]) -> T:
    """Plain values as `kind`. Raises `msgspec.ValidationError`."""
    # Whoever can decode it has found out about it.
    json_decoder(kind)
    return msgspec.convert(value, kind)
