"""Builds signed requests: the only place that knows how a dialect's row becomes parameters."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone

from aliship_gui.api.credentials import Credentials
from aliship_gui.api.exchange import SignedRequest
from aliship_gui.api.gateway import Dialect, Gateway, SystemParams, TimestampForm
from aliship_gui.api.signing import sign

_BEIJING = timezone(timedelta(hours=8))


def signed_request(
    gateway: Gateway,
    credentials: Credentials,
    method: str,
    params: Mapping[str, str],
    now: datetime,
) -> SignedRequest:
    """A request for a business method, signed at `now` (aware).

    Parameters with an empty value are left out: the platform does not sign them either.
    """
    dialect = gateway.dialect
    business = {name: _sendable(value) for name, value in params.items() if value}
    system = _system_params(dialect, credentials, method, now)
    system["sign"] = sign({**system, **business}, credentials.app_secret, dialect.sign_method)
    if dialect.system_params is SystemParams.QUERY:
        return SignedRequest(method, gateway.url, system, business)
    return SignedRequest(method, gateway.url, {}, {**system, **business})


def timestamp(form: TimestampForm, now: datetime) -> str:
    """An aware moment as the platform's `timestamp` parameter."""
    if form is TimestampForm.EPOCH_MS:
        return str((now - datetime.fromtimestamp(0, UTC)) // timedelta(milliseconds=1))
    return now.astimezone(_BEIJING).strftime("%Y-%m-%d %H:%M:%S")


def _sendable(value: str) -> str:
    """`value` without halves of surrogate pairs, which no encoding can carry."""
    return value.encode("utf-8", "replace").decode()


def _system_params(
    dialect: Dialect, credentials: Credentials, method: str, now: datetime
) -> dict[str, str]:
    system = {
        "method": method,
        "app_key": credentials.app_key,
        dialect.token_param.value: credentials.session,
        "timestamp": timestamp(dialect.timestamp, now),
        "format": "json",
        "v": dialect.version,
        "sign_method": dialect.sign_method.value,
        "partner_id": dialect.partner_id,
        "simplify": "true" if dialect.simplify else "",
    }
    return {name: value for name, value in system.items() if value}
