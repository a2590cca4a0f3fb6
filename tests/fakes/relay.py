"""Stands between the program and a practice shop, and changes words in the shop's answers."""

from __future__ import annotations

import json
import threading
import urllib.request
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from aliship_gui.sandbox.server import PracticeShop

_browser = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Relay:
    """Answers like the shop at `base_url`, with other texts in the named JSON fields."""

    def __init__(self, shop: PracticeShop, texts: Mapping[str, str]) -> None:
        relayed = _handler(shop.base_url, texts)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), relayed)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self.base_url = f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Relay:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def _handler(target: str, texts: Mapping[str, str]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            kind = {"Content-Type": self.headers["Content-Type"]}
            request = urllib.request.Request(target + self.path, body, kind)
            with _browser.open(request, timeout=10) as answer:
                changed = json.dumps(_with_texts(json.load(answer), texts)).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json;charset=UTF-8")
            self.send_header("Content-Length", str(len(changed)))
            self.end_headers()
            self.wfile.write(changed)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Nobody reads it."""

    return Handler


def _with_texts(value: Any, texts: Mapping[str, str]) -> Any:
    if isinstance(value, dict):
        return {name: texts.get(name) or _with_texts(old, texts) for name, old in value.items()}
    if isinstance(value, list):
        return [_with_texts(old, texts) for old in value]
    return value
