from __future__ import annotations

import gzip
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.api.body import Body, BodyDamaged, BodyTooLarge


def collected(encoding: str, data: bytes, limit: int = 1000, step: int = 7) -> bytes:
    body = Body(encoding, limit)
    for start in range(0, len(data), step):
        body.feed(data[start : start + step])
    return body.whole()


@given(st.binary(max_size=1000), st.integers(1, 50), st.sampled_from(["", "identity", " GZIP "]))
def test_what_goes_in_comes_out(data: bytes, step: int, encoding: str) -> None:
    packed = gzip.compress(data) if "GZIP" in encoding else data
    assert collected(encoding, packed, step=step) == data


@pytest.mark.parametrize("encoding", ["", "gzip"])
def test_the_limit_is_exact(encoding: str) -> None:
    def packed(size: int) -> bytes:
        return gzip.compress(b"x" * size) if encoding else b"x" * size

    assert len(collected(encoding, packed(1000))) == 1000
    with pytest.raises(BodyTooLarge):
        collected(encoding, packed(1001))


def test_a_bomb_costs_no_more_than_its_limit() -> None:
    bomb = gzip.compress(bytes(50_000_000))
    tracemalloc.start()
    with pytest.raises(BodyTooLarge):
        collected("gzip", bomb, limit=100_000, step=len(bomb))
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1_000_000


def test_a_packing_that_stops_early_or_is_broken_is_damaged() -> None:
    with pytest.raises(BodyDamaged):
        collected("gzip", gzip.compress(b"x" * 500)[:-9])
    with pytest.raises(BodyDamaged):
        collected("gzip", b"no gzip at all")


@pytest.mark.parametrize("encoding", ["br", "gzip, gzip", "deflate", "zstd"])
def test_only_the_packing_that_was_asked_for_is_opened(encoding: str) -> None:
    with pytest.raises(BodyDamaged):
        Body(encoding, 1000)
