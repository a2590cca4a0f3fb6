"""What the seller and a program under torture say to each other, one line of JSON at a time."""

from __future__ import annotations

from typing import Literal

import msgspec

from aliship_gui.domain.shipments import ShipmentDraft


class Door(msgspec.Struct, frozen=True):
    """How a shop is reached: the introduction of a practice shop, and the first line of a talk."""

    url: str
    app_key: str
    app_secret: str
    session: str


class Declare(msgspec.Struct, frozen=True, tag="declare"):
    """Put a shipment into the outbox, as the mended form of `supersedes` if that is given."""

    draft: ShipmentDraft
    supersedes: str = ""


class Correct(msgspec.Struct, frozen=True, tag="correct"):
    """Put a correction of a declared parcel into the outbox."""

    draft: ShipmentDraft
    old_carrier: str
    old_number: str


Decision = Literal["retry", "drop", "check_again", "cancel"]


class Decide(msgspec.Struct, frozen=True, tag="decide"):
    """Say something about a declaration."""

    word: Decision
    declaration_id: str


class SignIn(msgspec.Struct, frozen=True, tag="sign_in"):
    """The seller signed in again."""


class Stop(msgspec.Struct, frozen=True, tag="stop"):
    """Close the program; `at_once` it neither cuts nor awaits what is under way."""

    at_once: bool = False


Word = Declare | Correct | Decide | SignIn | Stop


class Spoken(msgspec.Struct, frozen=True):
    """A word of the seller's, numbered so that its answer can be told from others."""

    ticket: int
    word: Word


class Done(msgspec.Struct, frozen=True, tag="done"):
    """A word was obeyed, or declined with the code of a `StoreError`."""

    ticket: int
    declined: str = ""


class AskedToSignIn(msgspec.Struct, frozen=True, tag="asked_to_sign_in"):
    """The session expired; nothing is sent until the seller signs in."""


class Closed(msgspec.Struct, frozen=True, tag="closed"):
    """The program closes; `writer_ended` tells whether its writer came to an end by itself."""

    writer_ended: bool


Told = Done | AskedToSignIn | Closed

spoken = msgspec.json.Decoder(Spoken)
told = msgspec.json.Decoder(Told)
door = msgspec.json.Decoder(Door)


def line(message: Spoken | Told | Door) -> bytes:
    """A message as one line."""
    return msgspec.json.encode(message) + b"\n"
