"""What the checks found about a draft, before anything is sent."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import msgspec
from msgspec import Struct


class Field(StrEnum):
    """The place in the ship form, or beside it, that a finding or an explanation speaks of."""

    CARRIER = "carrier"
    TRACKING_NUMBER = "tracking_number"
    TRACKING_URL = "tracking_url"
    DESCRIPTION = "description"
    SEND_TYPE = "send_type"
    ORDER = "order"
    ACCOUNT = "account"
    NONE = "none"


class Severity(StrEnum):
    """How sure a finding is. Certainty blocks, doubt warns, news informs."""

    BLOCK = "block"
    WARN = "warn"
    INFO = "info"


class Finding(Struct, frozen=True, gc=False):
    """One thing to tell about a draft.

    `kind` names its words in `resources/explanations/findings.toml`, `params` fill their
    placeholders; one whose name ends in `_zh` stands in for its namesake in Chinese words.
    `predicts` is the id of the explanation of the platform error that this draft would get, ""
    when it is a matter of this program alone.
    """

    field: Field
    severity: Severity
    kind: str
    predicts: str = ""
    params: Mapping[str, str] = msgspec.field(default_factory=dict)
