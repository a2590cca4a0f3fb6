"""What sellers paste, and what comes to a callback, is a code or a clear error."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.api.callback import (
    CallbackUnusable,
    answer_parameters,
    code_from,
    code_of_answer,
    new_state,
)
from aliship_gui.domain.failures import FailureKind

CODE = "3_500102_JxZ05Ux3cnnSSUm6dCxYg6Q26"
STATE = "state-of/this+sign in"
QUOTED = "state-of%2Fthis%2Bsign+in"


@pytest.mark.parametrize(
    "pasted",
    [
        CODE,
        f"  {CODE}\r\n",
        f"“{CODE}”",
        f"　{CODE}　",
        f"<https://shop.example/callback?code={CODE}>",
        f"https://shop.example/callback?code={CODE}&state={QUOTED}",
        f"https://shop.example/callback?state={QUOTED}&code={CODE}#top",
        f"https://shop.example/callback?lang=zh#code={CODE}&state={QUOTED}",
        f"http://127.0.0.1:8790/callback?code={CODE}&state={QUOTED}",
        f"shop.example/callback?code={CODE}",
        f"code={CODE}&state={QUOTED}",
        f"?code={CODE}",
    ],
)
def test_a_code_is_found(pasted: str) -> None:
    assert code_from(pasted, STATE) == CODE


@pytest.mark.parametrize(
    ("pasted", "problem"),
    [
        ("", "oauth.no_code"),
        ("   ", "oauth.no_code"),
        ("abc", "oauth.no_code"),
        ("I do not know what to paste", "oauth.no_code"),
        ("https://shop.example/callback", "oauth.no_code"),
        ("https://shop.example/callback?code=", "oauth.no_code"),
        (f"https://shop.example/callback?code={CODE * 50}", "oauth.no_code"),
        ("https://shop.example/callback?code=请复制", "oauth.no_code"),
        (f"https://api-sg.aliexpress.com/oauth/authorize?state={QUOTED}", "oauth.no_code"),
        (f"https://shop.example/callback?code={CODE}&state=other", "oauth.wrong_state"),
        (f"https://shop.example/callback?error=access_denied&state={QUOTED}", "oauth.denied"),
        ("https://[broken?code=x", "oauth.no_code"),
        ("\ud800", "oauth.no_code"),
        (f"https://shop.example/?code={CODE}&state=\ud800", "oauth.wrong_state"),
    ],
)
def test_what_is_no_code_is_told(pasted: str, problem: str) -> None:
    with pytest.raises(CallbackUnusable) as caught:
        code_from(pasted, STATE)
    failure = caught.value.failure
    assert (failure.kind, failure.code) == (FailureKind.LOCAL, problem)
    assert not failure.outcome_unknown
    assert CODE not in str(caught.value)


def test_why_the_platform_said_no_is_told() -> None:
    with pytest.raises(CallbackUnusable, match="the seller closed the page"):
        code_from("?error=access_denied&error_description=the+seller+closed+the+page", STATE)


@given(st.text())
def test_any_text_is_a_code_or_refused(text: str) -> None:
    with suppress(CallbackUnusable):
        code = code_from(text, STATE)
        assert code_from(code, STATE) == code


def test_a_callback_needs_its_state() -> None:
    answer = answer_parameters(f"code={CODE}&state={QUOTED}&other=1")
    assert answer == {"code": CODE, "state": STATE}
    assert code_of_answer(answer, STATE) == CODE
    for query in (f"code={CODE}", f"code={CODE}&state=", f"code={CODE}&state=x"):
        with pytest.raises(CallbackUnusable) as caught:
            code_of_answer(answer_parameters(query), STATE)
        assert caught.value.failure.code == "oauth.wrong_state"


def test_a_flood_of_parameters_is_no_answer() -> None:
    assert answer_parameters("&".join(f"a{n}=1" for n in range(10_000))) == {}


def test_states_cannot_be_guessed() -> None:
    states = {new_state() for _ in range(50)}
    assert len(states) == 50
    assert all(len(state) >= 32 and state.isascii() for state in states)
