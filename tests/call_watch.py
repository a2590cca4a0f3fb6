"""Counts how often a function runs on this thread."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType, FunctionType


@contextmanager
def calls_of(function: Callable[..., object]) -> Iterator[list[FrameType]]:
    """The frames in which `function` runs until the block ends."""
    assert isinstance(function, FunctionType)
    code, calls = function.__code__, list[FrameType]()

    def notice(frame: FrameType, event: str, _about: object) -> None:
        if event == "call" and frame.f_code is code:
            calls.append(frame)

    before = sys.getprofile()
    sys.setprofile(notice)
    try:
        yield calls
    finally:
        sys.setprofile(before)
