"""The project names no package host and no place outside itself: it is the same everywhere."""

from __future__ import annotations

import re

import pytest

from tests.house.tree import ROOT, files

# Written so that this file does not contain what it looks for.
OUTSIDE = {
    "a package host": re.compile(r"(?i)pypi[.](?:org|python)|python[h]osted[.]org|anaconda[.]org"),
    "an option that names one": re.compile(r"--(?:extra-)?index[-]url|--find[-]links"),
    "a place on one machine": re.compile(r"(?<![\w.])/(?:work|root|opt/pypi)/|\.\./shared\b"),
}


@pytest.mark.parametrize("kind", OUTSIDE)
def test_nothing_outside_is_named(kind: str) -> None:
    found = [
        f"{file}: {match[0]}"
        for file in files()
        for match in OUTSIDE[kind].finditer((ROOT / file).read_text("utf-8", errors="ignore"))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("a package host", "https://" + "files.python" + "hosted.org/x.whl"),
        ("an option that names one", "--extra-index" + "-url http://x"),
        ("a place on one machine", "see /" + "work/notes"),
    ],
)
def test_a_mention_would_be_found(kind: str, text: str) -> None:
    assert OUTSIDE[kind].search(text)
