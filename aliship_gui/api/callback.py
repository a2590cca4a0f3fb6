"""The way back from the authorise page: a code, in an address or alone.

The platform sends the browser to the app's callback with `code` and the `state` that was given
to the page. Where no program listens at the callback, the seller pastes the address, or what is
shown there.
"""

from __future__ import annotations

import hmac
import re
import secrets
from urllib.parse import parse_qsl, urlsplit

from aliship_gui.api.errors import ApiError
from aliship_gui.domain.failures import Failure, FailureKind

LONGEST_CODE = 512
"""Characters; the codes that the documents show have about 34."""

_CODE = re.compile(rf"[\w.~+/%-]{{4,{LONGEST_CODE}}}={{0,2}}", re.ASCII)
_WRAPPING = "\"'<>“”‘’「」()[] \t\r\n　"
_WORDS = {
    "oauth.no_code": "no authorisation code was found in the text",
    "oauth.wrong_state": "the answer belongs to another sign-in",
    "oauth.denied": "the platform did not authorise the app",
    "oauth.timeout": "the browser did not come back in time",
    "oauth.cancelled": "the sign-in was cancelled here",
    "oauth.port_taken": "the port of the callback is in use",
}


class CallbackUnusable(ApiError):
    """The sign-in did not come to an authorisation code; nothing was sent from here.

    Codes: `oauth.no_code`, `oauth.wrong_state`, `oauth.denied` (the platform's own word for it
    is the message), and of a listener `oauth.timeout`, `oauth.cancelled`, `oauth.port_taken`.
    """

    def __init__(self, code: str, message: str = "") -> None:
        super().__init__(Failure(FailureKind.LOCAL, code, message or _WORDS[code]))


def new_state() -> str:
    """A text that nobody can guess, for one sign-in."""
    return secrets.token_urlsafe(24)


def code_from(pasted: str, state: str) -> str:
    """The code in what a seller pasted: the whole redirected address, its query, or the code.

    An address that bears another `state` is refused. One without any is taken: the seller
    brought it here, and the platform's documents do not promise to send it back.
    Raises `CallbackUnusable`.
    """
    text = pasted.strip(_WRAPPING)
    if _CODE.fullmatch(text):
        return text
    return code_of_answer(_parameters(text), state, state_may_miss=True)


def code_of_answer(answer: dict[str, str], state: str, *, state_may_miss: bool = False) -> str:
    """The code in the parameters that came to the callback. Raises `CallbackUnusable`."""
    given = answer.get("state", "")
    missing = not given and state_may_miss
    if not missing and not _same(given, state):
        # A page without any of the parameters is no answer to this sign-in or another.
        raise CallbackUnusable("oauth.wrong_state" if answer else "oauth.no_code")
    if error := answer.get("error", ""):
        words = answer.get("error_description", "") or error
        raise CallbackUnusable("oauth.denied", words[:LONGEST_CODE])
    code = answer.get("code", "").strip()
    if not _CODE.fullmatch(code):
        raise CallbackUnusable("oauth.no_code")
    return code


def answer_parameters(query: str) -> dict[str, str]:
    """The parameters of a sign-in's answer in a query; others are left out, the last one counts."""
    known = {"code", "state", "error", "error_description"}
    try:
        pairs = parse_qsl(query, max_num_fields=100)
    except ValueError:
        return {}
    return {name: value for name, value in pairs if name in known}


def _same(given: str, state: str) -> bool:
    # What is pasted may hold halves of surrogate pairs.
    return hmac.compare_digest(given.encode("utf-8", "replace"), state.encode())


def _parameters(text: str) -> dict[str, str]:
    """Those of an address, of its query or of its fragment."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return {}
    places = (parts.query, parts.fragment, text.lstrip("?#&"))
    return next((found for place in places if (found := answer_parameters(place))), {})
