"""A browser in which the seller agrees at once, or reads addresses off and types them elsewhere."""

from __future__ import annotations

import http.client
import threading
from contextlib import closing
from urllib.parse import urlsplit


class FakeBrowser:
    """Opens addresses as the desktop would; `opened` are those, in order.

    With `comes_back` it follows the authorise page to wherever that sends it, off the caller's
    thread; otherwise the seller stays in front of the address that `redirected` tells.
    """

    def __init__(self, *, comes_back: bool = True) -> None:
        self.opened: list[str] = []
        self.comes_back = comes_back
        self._visits: list[threading.Thread] = []

    def __call__(self, address: str) -> bool:
        """See `Opener`."""
        self.opened.append(address)
        if self.comes_back:
            visit = threading.Thread(target=self._agree, args=(address,), name="browser")
            self._visits.append(visit)
            visit.start()
        return True

    def redirected(self) -> str:
        """Where the page that was opened last sends the browser."""
        return _visit(self.opened[-1])

    def close(self) -> None:
        """Let visits end."""
        for visit in self._visits:
            visit.join()

    @staticmethod
    def _agree(address: str) -> None:
        if back := _visit(address):
            _visit(back)


def _visit(address: str) -> str:
    """Where a page sends the browser, "" when it stays."""
    parts = urlsplit(address)
    assert parts.hostname is not None
    with closing(http.client.HTTPConnection(parts.hostname, parts.port, timeout=5)) as browser:
        browser.request("GET", f"{parts.path}?{parts.query}")
        return browser.getresponse().getheader("Location") or ""
