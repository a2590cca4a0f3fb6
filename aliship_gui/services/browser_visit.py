"""One visit to the authorise page: a listener for the way back, if the app's callback is here.

Several threads know a visit: the worker that waits for the browser, and the window that may end
it at any moment, also before the listening began.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from aliship_gui.api.callback import CallbackUnusable, new_state
from aliship_gui.services.callback_address import listening_port, sent_back_to
from aliship_gui.services.loopback_listener import PATIENCE_SECONDS, LoopbackListener


class BrowserVisit:
    """`state` marks this visit; what comes back with another one is refused.

    `redirect_uri` is what the platform is told, complete once `wait` has opened the listener.
    """

    def __init__(self, callback: str) -> None:
        self.state = new_state()
        self.redirect_uri = sent_back_to(callback, "")
        self._callback = callback
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._cancelled = False
        self._listener: LoopbackListener | None = None

    @property
    def is_listening_possible(self) -> bool:
        """Whether the program can wait for the browser itself."""
        return listening_port(self._callback) is not None

    def wait(self, listening: Callable[[], None], patience: float = PATIENCE_SECONDS) -> str:
        """The code that the browser brings; calls `listening` once the page may be opened.

        Raises `CallbackUnusable`.
        """
        try:
            listener = self._open()
            listening()
            return listener.wait(patience)
        finally:
            self._ended.set()

    def cancel(self) -> None:
        """End the wait, from whichever thread; it need not have begun."""
        with self._lock:
            self._cancelled = True
            listener = self._listener
        if listener is not None:
            listener.cancel()

    def wait_for_end(self, seconds: float) -> None:
        """Let a wait that was cancelled free its port; for worker threads."""
        if self._listener is not None:
            self._ended.wait(seconds)

    def _open(self) -> LoopbackListener:
        with self._lock:
            if self._cancelled:
                raise CallbackUnusable("oauth.cancelled")
            self._listener = LoopbackListener(self.state, listening_port(self._callback) or 0)
        self.redirect_uri = sent_back_to(self._callback, self._listener.redirect_uri)
        return self._listener
