"""A gateway that means harm: the seller reads a clear sentence, and nothing is given away."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from aliship_gui.api.credentials import Credentials
from aliship_gui.api.gateway import parse_gateway
from aliship_gui.api.transport import Limits
from aliship_gui.app.shop_keys import ShopKeys
from tests.fakes.hands import wait_for
from tests.fakes.platform_server import PlatformServer, Script, drips, floods, head, sends
from tests.fakes.seller import Seller
from tests.journeys.conftest import QUICK, Starts

KEYS = Credentials("12345678", "app-secret-0123456789", "session-0123456789")
SHORT = Limits(connect=5, read=5, total=0.3)
"""A drip of ten minutes, on the scale of a test."""

Opens = Callable[..., Seller]


@pytest.fixture
def opens(start: Starts) -> Opens:
    """Opens a shop at a gateway, and looks on until the first reading has ended."""

    def opens(server: PlatformServer, limits: Limits | None = None) -> Seller:
        gateway = parse_gateway(server.url())
        program = start()
        keys = ShopKeys("hostile", "A shop", lambda: (gateway, KEYS), limits=limits)
        program.open_shop(keys, QUICK)
        seller = Seller(program)
        seller.waits_for_rest()
        return seller

    return opens


def says(seller: Seller, english: str, chinese: str) -> None:
    """The notice leads to an explanation in both languages, and the window works on."""
    seller.waits_to_read("noticeText")
    seller.hands.click("noticeButton")
    seller.waits_to_read("explanationEn", english)
    assert chinese in seller.reads("explanationZh")
    assert seller.orders() == []


def test_a_redirect_is_not_followed(opens: Opens) -> None:
    with PlatformServer(sends("{}")) as other:
        away = sends("", status=307, Location=other.url(host="localhost"))
        with PlatformServer(away) as server:
            says(opens(server), "wants to send us elsewhere", "去另一个地址")
            assert server.received
        assert other.received == []
        assert other.connections == 0


def test_a_certificate_that_does_not_verify_stops_everything(opens: Opens, tmp_path: Path) -> None:
    pytest.importorskip("cryptography")
    from tests.api.certificates import self_signed, server_context

    with PlatformServer(sends("{}"), server_context(self_signed(tmp_path))) as server:
        says(opens(server), "certificate", "证书")
        assert server.received == []


def test_an_answer_of_200_megabytes_is_cut_off(opens: Opens) -> None:
    sent: list[int] = []
    with PlatformServer(floods(200_000_000, sent)) as server:
        says(opens(server), "too large", "大得不正常")
        wait_for("the end of the flood", lambda: len(sent) == server.connections)
    assert sent
    assert max(sent) < 100_000_000


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br"])
def test_a_zip_bomb_is_not_blown_up(opens: Opens, encoding: str) -> None:
    with PlatformServer(_bomb(encoding)) as server:
        seller = opens(server)
        seller.waits_to_read("noticeText")
        seller.hands.click("noticeButton")
        assert seller.reads("explanationZh").strip()
        assert seller.orders() == []


def test_a_drip_is_cut_off(opens: Opens) -> None:
    with PlatformServer(drips(head(200, {"Content-Length": "600"}), b" ")) as server:
        seller = opens(server, SHORT)
        seller.waits_to_read("noticeText")
        seller.hands.click("noticeButton")
        assert seller.reads("explanationEn").strip()


def _bomb(encoding: str) -> Script:
    """Two hundred megabytes of nothing in a few hundred kilobytes."""
    window = 16 + zlib.MAX_WBITS if encoding == "gzip" else zlib.MAX_WBITS
    packer = zlib.compressobj(1, zlib.DEFLATED, window)
    packed = b"".join(packer.compress(bytes(1_000_000)) for _ in range(200)) + packer.flush()

    def script(exchange: object) -> None:
        with suppress(OSError):
            sends(packed, Content_Encoding=encoding)(exchange)  # type: ignore[arg-type]

    return script
