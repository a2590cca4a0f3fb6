"""What the catalogue of explanations holds.

`explain.catalogue` reads it from `resources/explanations/`. To add an error, add one block
there; nothing here changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from aliship_gui.domain.failures import FailureKind
from aliship_gui.domain.findings import Field
from aliship_gui.explain.labels import Label
from aliship_gui.explain.words import Bilingual


class Retry(StrEnum):
    """Whether sending the same thing again makes sense."""

    NO = "no"
    NOW = "now"
    LATER = "later"
    AFTER_EDIT = "after_edit"
    AFTER_SIGNIN = "after_signin"


class Action(StrEnum):
    """What a seller can do about an error with one click. Labels are in `actions.toml`."""

    RETRY = "retry"
    REFRESH_ORDER = "refresh_order"
    REFRESH_CARRIERS = "refresh_carriers"
    SHOW_PARCELS = "show_parcels"
    EDIT_NUMBER = "edit_number"
    CLEAN_NUMBER = "clean_number"
    CORRECT_NUMBER = "correct_number"
    EDIT_URL = "edit_url"
    EDIT_DESCRIPTION = "edit_description"
    CHOOSE_CARRIER = "choose_carrier"
    NEAREST_CARRIERS = "nearest_carriers"
    ACCEPTING_CARRIERS = "accepting_carriers"
    COUNTRY_CARRIERS = "country_carriers"
    SWITCH_TO_OTHER = "switch_to_other"
    LEAVE_OTHER = "leave_other"
    SEND_PART = "send_part"
    FIND_SHOP = "find_shop"
    OPEN_OUTBOX = "open_outbox"
    SIGN_IN = "sign_in"
    SHOP_SETTINGS = "shop_settings"
    CHECK_CLOCK = "check_clock"
    CHECK_NETWORK = "check_network"
    OPEN_DATA_FOLDER = "open_data_folder"
    CONTACT_SUPPORT = "contact_support"


@dataclass(frozen=True, slots=True)
class Explanation:
    """One error in both languages, and what identifies it.

    `codes` are platform codes, sub codes or codes of ours; one that ends in ``*`` stands for a
    family. `messages` are the platform's own texts. With `needs_message` the codes alone decide
    nothing, because they are shared by several errors. An `envelope` code only wraps a sub code,
    which is asked first. `alike` holds other wordings that make
    this explanation a likely guess, never a certainty. A `fallback` says honestly that the error
    is not known here; `kinds` are the kinds of failure it stands in for.
    """

    id: str
    words: Bilingual
    codes: tuple[str, ...] = ()
    messages: tuple[str, ...] = ()
    needs_message: bool = False
    envelope: bool = False
    alike: tuple[str, ...] = ()
    field: Field = Field.NONE
    retry: Retry = Retry.NO
    actions: tuple[Action, ...] = ()
    fallback: bool = False
    kinds: tuple[FailureKind, ...] = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All explanations by id, words of findings by kind, labels of actions and names of terms.

    `guides` are what the side panel says while nothing is wrong. `statuses` and `countries`
    name the platform's order statuses and ISO country codes. `phrases` are the parts that the
    sentences about a carrier's rule are put together from.
    """

    explanations: Mapping[str, Explanation]
    findings: Mapping[str, Bilingual]
    guides: Mapping[str, Bilingual]
    actions: Mapping[Action, Label]
    statuses: Mapping[str, Label]
    countries: Mapping[str, Label]
    phrases: Mapping[str, Label]
