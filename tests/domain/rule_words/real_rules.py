"""Patterns to try: those of the practice shop's carriers, and those that mean no good."""

from __future__ import annotations

import json

from aliship_gui.resources import resource

PATTERNS: dict[str, str] = json.loads(
    resource("sandbox", "patterns.json").read_text(encoding="utf-8")
)

SLOPPY = "^[a-zA-z]{2}[A-Za-z0-9]{9}[a-zA-z]{2}$"
CATASTROPHE = "^(a|aa)+$"
BROKEN = ("(", "[a", "*a", r"\p{NoSuchThing}", "((a{1000}){1000}){1000}", "a{2,1}", "(?:foo){e<=1}")
BOUNDLESS = (
    "(" * 400 + "a" + ")" * 400,
    "(?:" * 120 + ")+" * 120,
    "(?:" * 90 + "a?" + ")*" * 90,
    "a" * 1001,
    "|".join(f"[A-Z]{{{n}}}" for n in range(60)),
    "([AB][CD][EF][GH][IJ][KL])",
    "((([ab]{4}){4}){4}){4}",
    "[\\u0000-\\U0010ffff]{3}",
)
