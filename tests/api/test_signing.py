from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.api.signing import SignMethod, sign, text_to_sign
from tests.api.answers import signing_vectors


@pytest.mark.parametrize("vector", signing_vectors(), ids=lambda vector: vector["name"])
def test_published_examples(vector: dict[str, Any]) -> None:
    method = SignMethod(vector["params"]["sign_method"])
    made = sign(vector["params"], vector["secret"], method, vector["api_path_prefix"])
    assert made == vector["sign"]


def test_the_older_java_sdk_names_the_same_algorithm_otherwise() -> None:
    params = {"app_key": "1", "b": "2"}
    named_so = sign(params, "secret", SignMethod.HMAC_SHA256)
    assert named_so == sign(params, "secret", SignMethod.SHA256)


def test_the_signature_itself_and_empty_values_are_not_signed() -> None:
    assert text_to_sign({"b": "2", "a": "1", "sign": "X", "empty": ""}) == "a1b2"


@given(st.dictionaries(st.text(min_size=1), st.text()), st.sampled_from(SignMethod))
def test_the_order_of_parameters_does_not_matter(
    params: dict[str, str], method: SignMethod
) -> None:
    try:
        "".join(params).encode() + "".join(params.values()).encode()
    except UnicodeEncodeError:
        return
    backwards = dict(reversed(params.items()))
    assert sign(params, "secret", method) == sign(backwards, "secret", method)
