"""The keys with which a shop speaks to the platform."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from urllib.parse import quote, quote_plus

from msgspec import structs

from aliship_gui.domain.failures import Failure

_HIDDEN = "•••"
_SHORTEST_SECRET = 4


@dataclass(frozen=True, slots=True)
class Credentials:
    """An app's key and secret, and the session key (access token) of one seller.

    The representation shows neither the secret nor the session.
    """

    app_key: str
    app_secret: str = field(repr=False)
    session: str = field(repr=False)

    def in_session(self, session: str) -> Credentials:
        """The same keys with this session key; with their own where it is ""."""
        return replace(self, session=session or self.session)

    def redact(self, text: str) -> str:
        """`text` with the secret and the session blotted out, percent-encoded or not.

        A server may echo what it was sent; its words end in logs and on the screen.
        """
        for secret in (self.app_secret, self.session):
            # Blotting out a one-letter "secret" would leave nothing readable.
            if len(secret) >= _SHORTEST_SECRET:
                for spelling in (secret, quote_plus(secret), quote(secret)):
                    text = text.replace(spelling, _HIDDEN)
        return text

    def clean(self, failure: Failure) -> Failure:
        """`failure` with every word of the server's redacted."""
        return structs.replace(
            failure,
            code=self.redact(failure.code),
            message=self.redact(failure.message),
            sub_code=self.redact(failure.sub_code),
            sub_message=self.redact(failure.sub_message),
            request_id=self.redact(failure.request_id),
        )
