"""Signatures of the two generations of the Open Platform.

Every scheme starts from the same text: each parameter's name followed by its value, sorted by
name in ASCII order, UTF-8, not percent-encoded, without `sign` and without empty values.

Source: the platform's signing documents; the published vectors are in `tests/api`.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class SignMethod(StrEnum):
    """The values of the parameter `sign_method`."""

    MD5 = "md5"
    HMAC = "hmac"
    HMAC_SHA256 = "hmac-sha256"
    SHA256 = "sha256"


def text_to_sign(params: Mapping[str, str], api_path: str = "") -> str:
    """The text that a signature covers; `api_path` ("/auth/token/create") goes before it."""
    pairs = sorted((name, value) for name, value in params.items() if name != "sign" and value)
    return api_path + "".join(name + value for name, value in pairs)


def sign(params: Mapping[str, str], secret: str, method: SignMethod, api_path: str = "") -> str:
    """The signature of `params`, in upper-case hexadecimal.

    `api_path` is for the system calls under `/rest` only; business calls leave it empty.
    """
    # With the cryptographic library behind it, which is not needed to show what is known.
    import hashlib
    import hmac

    text = text_to_sign(params, api_path).encode()
    key = secret.encode()
    if method is SignMethod.MD5:
        return hashlib.md5(key + text + key, usedforsecurity=False).hexdigest().upper()
    digest = hashlib.md5 if method is SignMethod.HMAC else hashlib.sha256
    return hmac.new(key, text, digest).hexdigest().upper()
