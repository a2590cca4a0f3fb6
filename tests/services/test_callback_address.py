"""Where the browser comes back to: listened at, or read off by the seller."""

from __future__ import annotations

import pytest

from aliship_gui.services.callback_address import USUAL_CALLBACK, listening_port, sent_back_to


@pytest.mark.parametrize(
    ("callback", "port"),
    [
        (USUAL_CALLBACK, 17890),
        (" http://localhost:8080/callback ", 8080),
        ("http://127.0.0.1/callback", 0),
        ("https://127.0.0.1:8080/callback", None),
        ("http://127.0.0.1:8080/", None),
        ("http://127.0.0.1:8080/callback?x=1", None),
        ("http://[::1]:8080/callback", None),
        ("http://127.0.0.1:port/callback", None),
        ("https://shop.example/callback", None),
        ("http://[", None),
        ("", None),
    ],
)
def test_only_a_plain_address_on_this_computer_is_listened_at(
    callback: str, port: int | None
) -> None:
    assert listening_port(callback) == port


def test_the_platform_is_told_what_stands_in_its_console() -> None:
    here = "http://127.0.0.1:4711/callback"
    assert sent_back_to(" http://localhost:8080/callback", here) == "http://localhost:8080/callback"
    assert sent_back_to("https://shop.example/cb", here) == "https://shop.example/cb"
    assert sent_back_to("http://127.0.0.1/callback", here) == here
