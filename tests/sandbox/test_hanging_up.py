"""A client that hangs up in the middle of its request harms nobody and is no error of ours."""

from __future__ import annotations

import socket
from urllib.parse import urlsplit

from aliship_gui.sandbox.server import PracticeShop
from tests.sandbox.practice import Client

_BEGUN = (
    b"POST /sync HTTP/1.1\r\nHost: 127.0.0.1\r\n"
    b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\nmethod="
)


def test_the_shop_goes_on_without_a_word(shop: PracticeShop, client: Client) -> None:
    address = urlsplit(shop.base_url)
    assert address.hostname is not None
    assert address.port is not None
    for _ in range(5):
        with socket.create_connection((address.hostname, address.port)) as line:
            line.sendall(_BEGUN)
    # Any traceback is a stray log record, which fails the test by itself.
    assert client.rows()
