"""One visit to the authorise page can be ended at any moment, and frees its port."""

from __future__ import annotations

import socket
import threading

import pytest

from aliship_gui.api.callback import CallbackUnusable
from aliship_gui.services.browser_visit import BrowserVisit

ANY_PORT = "http://127.0.0.1/callback"
PATIENCE = 5.0


def test_every_visit_has_a_state_of_its_own() -> None:
    assert BrowserVisit(ANY_PORT).state != BrowserVisit(ANY_PORT).state


def test_a_visit_that_was_ended_before_it_began_does_not_listen() -> None:
    visit = BrowserVisit(ANY_PORT)
    visit.cancel()
    with pytest.raises(CallbackUnusable) as caught:
        visit.wait(lambda: pytest.fail("it listens"))
    assert caught.value.failure.code == "oauth.cancelled"


def test_a_visit_is_ended_from_another_thread_and_its_port_is_free_then() -> None:
    visit, listening = BrowserVisit(ANY_PORT), threading.Event()
    codes: list[str] = []

    def wait() -> None:
        with pytest.raises(CallbackUnusable) as caught:
            visit.wait(listening.set)
        codes.append(caught.value.failure.code)

    thread = threading.Thread(target=wait)
    thread.start()
    assert listening.wait(PATIENCE)
    port = int(visit.redirect_uri.rpartition(":")[2].partition("/")[0])
    visit.cancel()
    visit.wait_for_end(PATIENCE)
    again = BrowserVisit(f"http://127.0.0.1:{port}/callback")
    again.cancel()
    with socket.create_server(("127.0.0.1", port)):
        thread.join(PATIENCE)
    assert codes == ["oauth.cancelled"]


def test_an_address_elsewhere_is_told_as_it_is() -> None:
    visit = BrowserVisit("https://shop.example/cb")
    assert not visit.is_listening_possible
    assert visit.redirect_uri == "https://shop.example/cb"
