"""*Test connection*: finds out how a gateway wants to be spoken to, with reads that do no harm.

The documents disagree about signatures, timestamps and the order list's form, and say it without
saying which gateway is meant. So the dialects of a gateway are tried one after the other, with the
carriers and one small page of orders, until one of them is understood. What is no matter of
dialect (no network, a wrong app key, a session that ended, an IP that is not on the list, a
permission that is missing) ends the test at once: another dialect would meet it too.

An order list whose keys are not where the platform looks for them is a query without a date. How
it says so is not documented, so whatever the service behind the gateway has against the list may
be about its form.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from msgspec import structs

from aliship_gui.api.calls import PlatformClient
from aliship_gui.api.credentials import Credentials
from aliship_gui.api.errors import ApiError
from aliship_gui.api.exchange import Answer, Poster, SignedRequest
from aliship_gui.api.gateway import Dialect, Gateway, dialects_for
from aliship_gui.api.methods import Method
from aliship_gui.api.orders import OrderQuery
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.store.accounts import Account, Accounts

CLOCK_TOLERANCE = timedelta(minutes=2)
"""A clock that is farther off than this is told; the strictest gateway allows ten minutes."""

_SIGNATURE = frozenset({"24", "25", "incompletesignature", "invalidsignature", "missingsignature"})
_TIME = frozenset(
    {"30", "31", "missingtimestamp", "invalidtimestamp", "illegaltimestamp", "expiredtimestamp"}
)
_FORM = frozenset(
    {"21", "22", "23", "26", "32", "33", "34", "40", "41", "43", "47", "missingparameter"}
    | {"invalidparameter", "invalidapipath", "missingsession", "missingaccesstoken"}
    | {"isv.missing-parameter", "isv.invalid-parameter"}
)
_OF_THE_DIALECT = _SIGNATURE | _TIME | _FORM
"""Codes that another dialect may not meet, in lower case."""
_REMOTE = frozenset({"15", "50"})
"""The service behind the gateway failed, and does not say over what."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One read in one dialect; `failure` is None when it was understood."""

    dialect: Dialect
    method: Method
    failure: Failure | None


@dataclass(frozen=True, slots=True)
class ConnectionReport:
    """What the test found.

    `dialect` is the one that works, None when none does; then `failure` says what is wrong, and
    its `method` is the call that met it. `clock_ahead` is by how much this computer's clock is
    ahead of the gateway's (negative: behind), None when the gateway did not tell.
    """

    attempts: tuple[Attempt, ...]
    dialect: Dialect | None
    failure: Failure | None
    clock_ahead: timedelta | None

    @property
    def clock_is_wrong(self) -> bool:
        """Whether the clock should be told of, even where everything works."""
        return self.clock_ahead is not None and abs(self.clock_ahead) > CLOCK_TOLERANCE


def examine_connection(
    gateway: Gateway,
    credentials: Credentials,
    transport: Poster,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> ConnectionReport:
    """Try the dialects of `gateway`, its present one first. Takes as long as the network does."""
    watched = _ClockWatch(transport, clock)
    attempts: list[Attempt] = []
    for dialect in _in_order(gateway):
        client = PlatformClient(replace(gateway, dialect=dialect), credentials, watched, clock)
        tried = tuple(_attempts(client, dialect, clock()))
        attempts += tried
        failure = tried[-1].failure
        if failure is None or not _may_be_the_dialect(tried[-1].method, failure):
            break
    works = dialect if failure is None else None
    return ConnectionReport(
        tuple(attempts), works, _verdict(attempts, watched.ahead), watched.ahead
    )


def remember(accounts: Accounts, shop_id: str, report: ConnectionReport) -> Account | None:
    """Keep the dialect that works with its shop; None when none does. Raises `StoreError`."""
    if report.dialect is None:
        return None
    name = report.dialect.name
    return accounts.change(shop_id, lambda shop: structs.replace(shop, dialect=name))


def _in_order(gateway: Gateway) -> tuple[Dialect, ...]:
    others = (row for row in dialects_for(gateway) if row != gateway.dialect)
    return (gateway.dialect, *others)


def _attempts(client: PlatformClient, dialect: Dialect, now: datetime) -> Iterator[Attempt]:
    """The reads in turn, up to the first that fails."""
    recent = OrderQuery(modified_from=now - timedelta(days=1), modified_to=now, page_size=1)
    reads: tuple[tuple[Method, Callable[[], object]], ...] = (
        (Method.CARRIERS, client.carriers),
        (Method.ORDER_LIST, lambda: client.order_page(recent)),
    )
    for method, read in reads:
        try:
            read()
        except ApiError as error:
            yield Attempt(dialect, method, error.failure)
            return
        yield Attempt(dialect, method, None)


def _verdict(attempts: list[Attempt], ahead: timedelta | None) -> Failure | None:
    """What to tell, by all the attempts together."""
    if attempts[-1].failure is None:
        return None
    failures = [attempt.failure for attempt in attempts if attempt.failure is not None]
    last = failures[-1]
    if not _may_be_the_dialect(attempts[-1].method, last):
        return last
    if ahead is not None and abs(ahead) > CLOCK_TOLERANCE and _any(failures, _TIME):
        return _clock_failure(last, ahead)
    understood = any(attempt.failure is None for attempt in attempts)
    if not understood and _any(failures, _SIGNATURE):
        told = next(failure for failure in failures if _any([failure], _SIGNATURE))
        return _ours(told, "connection.wrong_secret", told.message)
    # A failure of the second read comes from a dialect in which the first was understood.
    second = (try_.failure for try_ in attempts if try_.method is Method.ORDER_LIST)
    return next(filter(None, second), last)


def _clock_failure(failure: Failure, ahead: timedelta) -> Failure:
    minutes = str(round(abs(ahead) / timedelta(minutes=1)))
    fast = ahead > timedelta(0)
    return _ours(failure, "connection.clock_fast" if fast else "connection.clock_slow", minutes)


def _ours(failure: Failure, code: str, message: str) -> Failure:
    return structs.replace(
        failure,
        kind=FailureKind.PLATFORM,
        code=code,
        message=message,
        sub_code="",
        sub_message="",
    )


def _may_be_the_dialect(method: Method, failure: Failure) -> bool:
    """Whether another dialect may be understood where this one was not."""
    if _any([failure], _OF_THE_DIALECT):
        return True
    spoken = failure.kind is FailureKind.REFUSED or failure.code.strip() in _REMOTE
    return spoken and method is Method.ORDER_LIST


def _any(failures: list[Failure], codes: frozenset[str]) -> bool:
    return any(not _codes(failure).isdisjoint(codes) for failure in failures)


def _codes(failure: Failure) -> frozenset[str]:
    """A parameter's name may follow behind a colon."""
    words = (failure.code, failure.sub_code)
    return frozenset(word.partition(":")[0].strip().lower() for word in words)


class _ClockWatch:
    """Posts through another transport and compares the gateway's clock with ours."""

    def __init__(self, transport: Poster, clock: Callable[[], datetime]) -> None:
        self._transport = transport
        self._clock = clock
        self.ahead: timedelta | None = None

    def post(self, request: SignedRequest) -> Answer:
        """See `Poster.post`."""
        before = self._clock()
        answer = self._transport.post(request)
        if answer.sent_at is not None:
            # Between question and answer, nobody knows where, the server looked at its clock.
            self.ahead = before + (self._clock() - before) / 2 - answer.sent_at
        return answer
