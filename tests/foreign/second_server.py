"""A platform written from its documents alone: the standard library, and no line of the program.

It checks signatures, timestamps and sessions as the documents say, and answers with documentation
samples, wrapped or simplified as the request asks. What our client and our practice shop might
misunderstand alike, this server understands for itself.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import threading
import time
from collections.abc import Mapping
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

APP_KEY = "87654321"
APP_SECRET = "second-secret-0123456789abcdef"
SESSION = "50000second-session+/=&%"
CODE = "3_500102_second"

_GATEWAYS = {"/router/rest": 600, "/sync": 7200}
"""Business gateways and how many seconds a request's timestamp may be off."""

Params = dict[str, str]


class Declined(Exception):
    """The gateway's own checks say no, with a number of the older list of codes."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(code, message)
        self.code = code
        self.message = message


def signature(params: Mapping[str, str], secret: str, prefix: str = "") -> str:
    """The documents: sort by name, join names and values, leave out `sign` and what is empty."""
    names = sorted(name for name, value in params.items() if value != "" and name != "sign")
    joined = prefix + "".join(f"{name}{params[name]}" for name in names)
    way = params.get("sign_method", "md5")
    if way == "md5":
        made = hashlib.md5(f"{secret}{joined}{secret}".encode()).hexdigest()
    elif way == "hmac":
        made = hmac.new(secret.encode("utf-8"), joined.encode("utf-8"), "md5").hexdigest()
    else:
        made = hmac.new(secret.encode("utf-8"), joined.encode("utf-8"), "sha256").hexdigest()
    return made.upper()


def simplified(value: Any) -> Any:
    """The documents: no root, and a list stands directly under its name."""
    if isinstance(value, list):
        return [simplified(item) for item in value]
    if not isinstance(value, dict):
        return value
    if len(value) == 1 and isinstance(next(iter(value.values())), list):
        return simplified(next(iter(value.values())))
    return {name: simplified(inner) for name, inner in value.items()}


class SecondServer:
    """Listens while it is entered. `answers` are bodies by root name, `tokens` the token answer.

    `taken` are the parameters of every request that passed the checks.
    """

    def __init__(self, answers: Mapping[str, Any], tokens: Mapping[str, Any]) -> None:
        self.answers = dict(answers)
        self.tokens = dict(tokens)
        self.taken: list[Params] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self.base_url = f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> SecondServer:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def answer(self, path: str, params: Params) -> Any:
        """The body for a request."""
        if path in _GATEWAYS:
            try:
                return self._business(path, params)
            except Declined as no:
                return {"error_response": {"code": no.code, "msg": no.message}}
        if path == "/token":
            return self._plain_tokens(params)
        return self._signed_tokens(path.removeprefix("/rest"), params)

    def _business(self, path: str, params: Params) -> Any:
        if params.get("app_key") != APP_KEY:
            raise Declined(29, "Invalid app Key")
        if abs(time.time() - _moment(params.get("timestamp", ""))) > _GATEWAYS[path]:
            raise Declined(31, "Invalid Timestamp")
        if params.get("sign") != signature(params, APP_SECRET):
            raise Declined(25, "Invalid signature")
        # The newer gateway's signing example calls it access_token, its SDK session.
        named = [params.get("session"), params.get("access_token") if path == "/sync" else None]
        if SESSION not in named:
            raise Declined(27, "Invalid session")
        if params.get("format") != "json" or params.get("v") != "2.0":
            raise Declined(23, "Invalid format")
        root = params.get("method", "").replace(".", "_") + "_response"
        if root not in self.answers:
            raise Declined(22, "Invalid method")
        self.taken.append(params)
        body = self.answers[root]
        if "error_response" in body:
            return body
        return simplified(body) if params.get("simplify") == "true" else {root: body}

    def _signed_tokens(self, path: str, params: Params) -> Any:
        grants = {"create": ("code", CODE), "refresh": ("refresh_token", self.refresh_token)}
        name, wanted = grants.get(path.rpartition("/")[2], ("", ""))
        if not path.startswith("/auth/token/") or not name:
            return {"type": "ISV", "code": "InvalidApiPath", "message": "invalid api path"}
        if params.get("sign") != signature(params, APP_SECRET, path):
            words = "The request signature does not conform to platform standards"
            return {"type": "ISV", "code": "IncompleteSignature", "message": words}
        if params.get(name) != wanted:
            return {"type": "ISV", "code": "InvalidCode", "message": "invalid code"}
        return self.tokens

    def _plain_tokens(self, params: Params) -> Any:
        """`oauth.aliexpress.com/token`, whose errors are those of OAuth 2."""
        if (params.get("client_id"), params.get("client_secret")) != (APP_KEY, APP_SECRET):
            return {"error": "invalid_client", "error_description": "app key or secret"}
        grants = {"authorization_code": ("code", CODE)}
        grants["refresh_token"] = ("refresh_token", self.refresh_token)
        name, wanted = grants.get(params.get("grant_type", ""), ("", ""))
        if not name or params.get(name) != wanted or params.get("sp") != "ae":
            return {"error": "invalid_grant", "error_description": "code or token"}
        return {key: value for key, value in self.tokens.items() if key != "code"}

    @property
    def refresh_token(self) -> str:
        """The refresh token that was given out."""
        return str(self.tokens["refresh_token"])


def _moment(text: str) -> float:
    """Milliseconds since 1970, or Beijing's wall clock."""
    if text.isdigit():
        return int(text) / 1000
    try:
        return datetime.strptime(f"{text} +0800", "%Y-%m-%d %H:%M:%S %z").timestamp()
    except ValueError:
        return 0.0


def _handler(server: SecondServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # Headers and body in one write, or Nagle's algorithm holds the second back.
        wbufsize = -1

        def do_POST(self) -> None:
            parts = urlsplit(self.path)
            form = self.rfile.read(int(self.headers.get("Content-Length", "0"))).decode("utf-8")
            params = dict(parse_qsl(parts.query)) | dict(parse_qsl(form))
            body = json.dumps(server.answer(parts.path, params)).encode("utf-8")
            self.send_response(200)
            self.send_header("Content-Type", "application/json;charset=UTF-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Nobody reads it."""

    return Handler
