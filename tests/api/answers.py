"""Documentation sample answers, and both forms in which the platform would send them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

_SAMPLES = Path(__file__).parent / "samples"

both_forms = pytest.mark.parametrize("form", ["wrapped", "simplified"])


def sample(name: str, form: str = "wrapped") -> str:
    """A sample answer as JSON text in one of the two forms."""
    path = next(path for path in _SAMPLES.glob("*.json") if name in path.name)
    return in_form(json.loads(path.read_text(encoding="utf-8")), form)


def envelope(name: str, form: str = "wrapped") -> str:
    """One of the published envelope shapes, as JSON text."""
    shapes = json.loads((_SAMPLES / "envelopes_examples.json").read_text(encoding="utf-8"))
    return in_form(shapes[name], form)


def signing_vectors() -> list[dict[str, Any]]:
    """The published signing examples."""
    vectors: list[dict[str, Any]] = json.loads(
        (_SAMPLES / "signing_vectors.json").read_text(encoding="utf-8")
    )
    return vectors


def in_form(answer: dict[str, Any], form: str) -> str:
    """A wrapped answer as it is, or simplified: without its root and its inner list names."""
    if form == "wrapped":
        return json.dumps(answer)
    (root, inner), *others = answer.items()
    if root.endswith("_response") and root != "error_response" and not others:
        answer = inner
    return json.dumps(_plain_lists(answer))


def _plain_lists(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain_lists(item) for item in value]
    if not isinstance(value, dict):
        return value
    inner = list(value.values())
    if len(inner) == 1 and isinstance(inner[0], list):
        return _plain_lists(inner[0])
    return {name: _plain_lists(item) for name, item in value.items()}
