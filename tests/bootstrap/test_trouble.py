"""Each thing that goes wrong has its sentence."""

from __future__ import annotations

import errno

import pytest

from aliship_gui.bootstrap.trouble import disk_trouble, install_trouble, venv_trouble

NO_ADDRESS = (
    "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError: "
    "Failed to establish a new connection: [Errno -3] Temporary failure in name resolution'\n"
    "ERROR: No matching distribution found for anyio==4.16.0"
)


@pytest.mark.parametrize(
    ("printed", "sentence"),
    [
        (NO_ADDRESS, "no network"),
        ("ERROR: No matching distribution found for regex==1", "has no release for this Python"),
        ("ERROR: Could not find a version (from versions: none)", "could not be reached"),
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("SSLError(CERTIFICATE_VERIFY_FAILED: self-signed)", "did not prove who it is"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM", "its hash differs"),
        ("ERROR: something never seen", "pip's last words"),
    ],
)
def test_pip_is_translated(printed: str, sentence: str) -> None:
    assert sentence in str(install_trouble(printed))


def test_an_unknown_cause_is_told_in_pips_last_lines() -> None:
    text = str(install_trouble("\n".join(f"line {number}" for number in range(1000))))
    assert "line 999" in text
    assert "line 900" not in text


@pytest.mark.parametrize(
    ("printed", "free", "sentence"),
    [
        ("Error: ensurepip returned non-zero exit status 1.", 10_000, "disk is full"),
        ("Error: [Errno 30] Read-only file system: '.venv'", 10**10, "may not be written to"),
        ("Error: [Errno 13] Permission denied: '.venv'", 10**10, "may not be written to"),
        ("Error: the sky fell", 10**10, "the sky fell"),
    ],
)
def test_venv_is_translated(printed: str, free: int, sentence: str) -> None:
    assert sentence in str(venv_trouble(printed, free))


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EACCES, "may not be written to (/opt/.venv)"),
        (errno.EROFS, "may not be written to (/opt/.venv)"),
        (errno.EIO, "Input/output error (/opt/.venv)"),
    ],
)
def test_the_disk_is_translated(number: int, sentence: str) -> None:
    error = OSError(number, "Input/output error", "/opt/.venv")
    assert sentence in str(disk_trouble(error))
