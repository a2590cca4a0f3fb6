"""Reads answers: both forms of success, and every form of failure.

- Success, wrapped: `{"aliexpress_solution_order_get_response": {…}}`, lists as
  `"target_list": {"order_dto": […]}`; success, simplified: the inner object, plain lists.
- Failure of the platform: `{"error_response": {…}}`, or at the newer gateway's system calls
  `{"type", "code", "message"}`.
- Failure of the business: a success envelope whose flag is false. The flag, the code and the
  message have several spellings, at the top or inside `result`. An `error_code` beside a flag
  that is true is no failure: the platform's own samples have one.

Everything that cannot be read becomes an UnreadableAnswer: `answer.empty`, `answer.html` (text
that is no JSON), `answer.truncated` (JSON that is cut short or damaged), `answer.wrong_shape`
(JSON that is not what the platform sends), `answer.redirected`. An HTTP status of 500 and above
without the platform's words is a ServiceTrouble with the code `http.<status>`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeVar

import msgspec
from msgspec import structs

from aliship_gui.api.errors import ApiError, Refused, ServiceTrouble, UnreadableAnswer
from aliship_gui.api.exchange import Answer
from aliship_gui.api.mending import mended
from aliship_gui.api.refusals import business_failure, error_response
from aliship_gui.api.scalars import Scalar, code, first_text, flag, text
from aliship_gui.decoders import json_decoder
from aliship_gui.domain.failures import Failure, FailureKind

T = TypeVar("T")
_Members = dict[str, msgspec.Raw]

_LONGEST_WORDS = 2_000
"""Characters kept of a message: a hostile answer must not fill logs and windows."""


class PlatformWords(msgspec.Struct):
    """An `error_response`, or an error of the newer gateway's system calls."""

    code: Scalar = None
    msg: Scalar = None
    message: Scalar = None
    sub_code: Scalar = None
    sub_msg: Scalar = None
    request_id: Scalar = None
    type: Scalar = None


class BusinessWords(msgspec.Struct):
    """What a success envelope says about success, in all documented spellings."""

    result_success: Scalar = None
    success: Scalar = None
    is_success: Scalar = None
    result_error_code: Scalar = None
    error_code: Scalar = None
    code_of_error: Scalar = None
    error_code_camel: Scalar = msgspec.field(default=None, name="errorCode")
    result_error_desc: Scalar = None
    error_message: Scalar = None
    error_msg: Scalar = None
    error_desc: Scalar = None
    error_message_camel: Scalar = msgspec.field(default=None, name="errorMessage")
    request_id: Scalar = None

    @property
    def flag(self) -> bool | None:
        """Whether the call succeeded; None when the answer does not tell."""
        flags = [flag(f) for f in (self.result_success, self.success, self.is_success)]
        known = [f for f in flags if f is not None]
        return all(known) if known else None

    @property
    def code(self) -> str:
        """The error code, "" when there is none."""
        return first_text(
            *map(code, (self.result_error_code, self.error_code, self.code_of_error)),
            code(self.error_code_camel),
        )

    @property
    def message(self) -> str:
        """The error message, "" when there is none."""
        return first_text(
            self.result_error_desc,
            self.error_message,
            self.error_msg,
            self.error_desc,
            self.error_message_camel,
        )


@dataclass(frozen=True, slots=True)
class Envelope:
    """A success envelope that was opened, its flag not being false.

    `date` is the header of the answer that it came in, see `Answer.date`; `confirmed` is whether
    the platform said in so many words that the call succeeded; `complaint` is the failure that the
    answer would be if its payload is missing, None when it names no error.
    """

    payload: bytes | msgspec.Raw
    request_id: str
    confirmed: bool
    complaint: Failure | None
    date: str = ""


def open_envelope(answer: Answer, method: str) -> Envelope:
    """Open an answer to `method`; raises every failure that it tells of."""
    try:
        return replace(_open(answer, method), date=answer.date)
    except ApiError as error:
        failed = structs.replace(error.failure, method=method, http_status=answer.status)
        kind = type(error)
    raise kind(failed)


def decode(payload: bytes | msgspec.Raw, shape: type[T]) -> T:
    """The payload as `shape`; raises UnreadableAnswer `answer.wrong_shape`."""
    try:
        return json_decoder(shape).decode(payload)
    except (ValueError, RecursionError):
        pass
    raise unreadable("answer.wrong_shape", "the answer is not of the documented shape")


def unreadable(problem: str, message: str) -> UnreadableAnswer:
    """An UnreadableAnswer with one of our codes."""
    return UnreadableAnswer(Failure(FailureKind.UNREADABLE, problem, message))


def missing_payload(envelope: Envelope) -> ApiError:
    """The error for a success envelope without the part that the call is about."""
    if envelope.complaint is not None:
        return Refused(envelope.complaint)
    return unreadable("answer.wrong_shape", "the answer lacks what was asked for")


def _open(answer: Answer, method: str) -> Envelope:
    if 300 <= answer.status < 400:
        raise unreadable("answer.redirected", "the gateway sends callers elsewhere")
    body, members = _members(answer)
    if "error_response" in members:
        raise _platform_error(members["error_response"])
    if answer.status >= 500:
        raise _service_trouble(answer.status)
    if "code" in members and ("message" in members or "msg" in members):
        _check_system_answer(body)
    return _judged(*_unwrapped(body, members), method, answer.status)


def _members(answer: Answer) -> tuple[bytes, _Members]:
    """The body as clean JSON and its top-level members; raises what it is otherwise."""
    try:
        return _top_level(answer.body.removeprefix(b"\xef\xbb\xbf").strip())
    except UnreadableAnswer as error:
        unread: ApiError = error
    if answer.status >= 500:
        unread = _service_trouble(answer.status)
    raise unread


def _top_level(body: bytes) -> tuple[bytes, _Members]:
    if not body:
        raise unreadable("answer.empty", "the answer is empty")
    if body[:1] not in {b"{", b"["}:
        raise unreadable("answer.html", "the answer is a page or a text, not the platform's")
    clean = _clean(body)
    if clean is None:
        raise unreadable("answer.truncated", "the answer is cut short or damaged")
    return clean, decode(clean, _Members)


def _clean(body: bytes) -> bytes | None:
    """`body` if it is strict JSON in UTF-8, else its repair, else None."""
    try:
        body.decode()
        json_decoder(msgspec.Raw).decode(body)
        return body
    except (ValueError, RecursionError):
        return mended(body)


def _service_trouble(status: int) -> ServiceTrouble:
    words = f"the gateway answered with HTTP status {status}"
    return ServiceTrouble(Failure(FailureKind.NO_ANSWER, f"http.{status}", words))


def _platform_error(raw: msgspec.Raw) -> ApiError:
    words = decode(raw, PlatformWords)
    failure = Failure(
        FailureKind.PLATFORM,
        code=_brief(words.code),
        message=first_text(_brief(words.msg), _brief(words.message)),
        sub_code=_brief(words.sub_code),
        sub_message=_brief(words.sub_msg),
        request_id=_brief(words.request_id),
    )
    if not (failure.code or failure.sub_code or failure.message or failure.sub_message):
        return unreadable("answer.wrong_shape", "an error without any word about it")
    return error_response(failure, text(words.type))


def _check_system_answer(body: bytes) -> None:
    if code(decode(body, PlatformWords).code):
        raise _platform_error(msgspec.Raw(body))


def _unwrapped(body: bytes, members: _Members) -> tuple[bytes | msgspec.Raw, _Members]:
    for name, inner in members.items():
        if name.endswith("_response"):
            return inner, decode(inner, _Members)
    return body, members


def _judged(payload: bytes | msgspec.Raw, members: _Members, method: str, status: int) -> Envelope:
    levels = [decode(payload, BusinessWords)]
    if (inner := members.get("result")) is not None and bytes(memoryview(inner)[:1]) == b"{":
        levels.append(decode(inner, BusinessWords))
    failure = structs.replace(_complaint(levels), method=method, http_status=status)
    flags = [words.flag for words in levels if words.flag is not None]
    if not all(flags):
        raise business_failure(failure)
    return Envelope(payload, failure.request_id, bool(flags), failure if failure.code else None)


def _complaint(levels: list[BusinessWords]) -> Failure:
    return Failure(
        FailureKind.REFUSED,
        code=_brief(first_text(*(words.code for words in levels))),
        message=_brief(first_text(*(words.message for words in levels))),
        request_id=_brief(first_text(*(words.request_id for words in levels))),
    )


def _brief(value: Scalar) -> str:
    return text(value)[:_LONGEST_WORDS]
