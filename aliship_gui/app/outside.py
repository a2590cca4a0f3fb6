"""What the program asks of the computer around it, so that tests can play that part."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct, field

from aliship_gui.store.secrets import Secrets, SecretStore

Opener = Callable[[str], bool]
"""Opens an address with the program that the desktop has for it; False when it could not."""


def open_with_desktop(address: str) -> bool:
    """Leave an address to the desktop: a page to the browser, a folder to the file manager."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    return QDesktopServices.openUrl(QUrl(address))


class Outside(Struct, frozen=True):
    """The system's key store, and whatever opens addresses."""

    secrets: Secrets = field(default_factory=SecretStore)
    opener: Opener = open_with_desktop
