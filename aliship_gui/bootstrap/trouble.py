"""What can go wrong while preparing, each in a sentence that a seller can act on."""

from __future__ import annotations

import errno

_LAST_LINES = 12
_ROOM_FOR_PIP = 50 * 1024 * 1024

_DISK_FULL = "The disk is full. Free about 1 GB, then run this command again."
_NOT_WRITABLE = "This folder may not be written to{where}. Work in a copy that is yours."
_NO_NETWORK = (
    "The packages could not be downloaded: there seems to be no network, or something between "
    "here and the package index (a proxy, a firewall) is in the way. "
    "Check the connection, then run this command again."
)
_NOT_TRUSTED = (
    "The package index did not prove who it is (its certificate could not be verified). "
    "Check this computer's clock, and the proxy if there is one, then run this command again."
)
_NOT_THE_SAME = (
    "A downloaded package is not the one that was tested (its hash differs), so nothing was "
    "installed. Run this command again; if it happens again, tell the makers of the program."
)
_NOTHING_FOUND = (
    "A package was not found: either the package index could not be reached, or it has no release "
    "for this Python and this kind of computer. Check the connection; a Python from 3.11 to 3.13 "
    "on a 64-bit system is the safe choice."
)
_NOT_FOR_THIS = (
    "A package has no release for this Python and this kind of computer. "
    "A Python from 3.11 to 3.13 on a 64-bit system is the safe choice."
)

# The first line whose words occur in pip's output wins: the cause stands before its consequences.
_SIGNS = (
    (_DISK_FULL, ("No space left on device", "Errno 28", "not enough space on the disk")),
    (_NOT_TRUSTED, ("CERTIFICATE_VERIFY_FAILED",)),
    (_NOT_THE_SAME, ("DO NOT MATCH THE HASHES",)),
    (
        _NO_NETWORK,
        (
            "Failed to establish a new connection",
            "Max retries exceeded",
            "Failed to resolve",
            "NameResolutionError",
            "NewConnectionError",
            "ConnectTimeoutError",
            "ReadTimeoutError",
            "ProxyError",
            "Network is unreachable",
            "Connection refused",
            "Connection reset",
            "Connection aborted",
        ),
    ),
    (_NOTHING_FOUND, ("(from versions: none)",)),
    (_NOT_FOR_THIS, ("No matching distribution found", "is not a supported wheel")),
)


class Trouble(Exception):
    """Preparation cannot go on; the text is a whole sentence for the person at the keyboard."""


def install_trouble(output: str) -> Trouble:
    """Why ``pip install`` failed, judged by what it printed; unknown causes in its last words."""
    for sentence, signs in _SIGNS:
        if any(sign in output for sign in signs):
            return Trouble(sentence)
    return Trouble(_with_last_lines("Installing the packages failed. pip's last words:", output))


def venv_trouble(output: str, free: int) -> Trouble:
    """Why ``python -m venv`` failed, judged by what it printed and the bytes free on the disk."""
    # venv does not tell why its inner pip failed, so the disk is asked.
    if free < _ROOM_FOR_PIP:
        return Trouble(_DISK_FULL)
    if any(sign in output for sign in ("Read-only file system", "Permission denied")):
        return Trouble(_NOT_WRITABLE.format(where=""))
    return Trouble(_with_last_lines("The folder .venv could not be made:", output))


def disk_trouble(error: OSError) -> Trouble:
    """An error of the file system in words: disk full, no right to write, or the system's own."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Trouble(_DISK_FULL)
    where = f" ({error.filename})" if error.filename else ""
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return Trouble(_NOT_WRITABLE.format(where=where))
    return Trouble(f"The system refused a step: {error.strerror or error}{where}.")


def _with_last_lines(sentence: str, output: str) -> str:
    lines = [line.rstrip() for line in output.splitlines() if line.strip()]
    return "\n".join([sentence, *(f"    {line}" for line in lines[-_LAST_LINES:])])
