"""The command line and the environment, and what is refused in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from aliship_gui.app.options import VARIABLES, Options, OptionsRefused, parse_options

SECRET = "a-secret-that-nobody-may-read"
KEYS = dict(
    zip(VARIABLES, ("https://api-sg.aliexpress.com/sync", "12345", SECRET, SECRET), strict=True)
)


def test_nothing_asked_for() -> None:
    assert parse_options([], {}) == Options()


def test_everything_on_the_command_line() -> None:
    options = parse_options(["--sandbox", "--data-dir", "d", "--lang", "zh", "--tour", "t"], {})
    assert options == Options(True, Path("d"), Path("t"), "zh")


@pytest.mark.parametrize("words", [["--lang", "fr"], ["--nonsense"], ["--data-dir"]])
def test_a_wrong_word_ends_with_an_explanation(
    capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        parse_options(words, {})
    assert end.value.code == 2
    assert "usage: aliship-gui" in capsys.readouterr().err


@pytest.mark.parametrize("word", ["--help", "--version"])
def test_asking_for_help_is_no_mistake(capsys: pytest.CaptureFixture[str], word: str) -> None:
    with pytest.raises(SystemExit) as end:
        parse_options([word], {})
    assert end.value.code == 0
    assert "liShip" in capsys.readouterr().out or word == "--help"


def test_four_variables_open_a_shop() -> None:
    shop = parse_options([], KEYS).given_shop
    assert shop is not None
    assert shop.gateway.url == KEYS["ALISHIP_GATEWAY"]
    assert shop.credentials.app_key == "12345"
    assert SECRET not in repr(shop)


@pytest.mark.parametrize("words", [["--sandbox"], ["--tour", "t"]])
def test_the_practice_shop_goes_before_the_variables(words: list[str]) -> None:
    assert parse_options(words, KEYS).given_shop is None
    assert parse_options(words, {"ALISHIP_GATEWAY": "nonsense"}).given_shop is None


@pytest.mark.parametrize("missing", VARIABLES)
def test_a_variable_that_is_missing_is_named(missing: str) -> None:
    with pytest.raises(OptionsRefused) as refused:
        parse_options([], {**KEYS, missing: "  "})
    assert refused.value.failure.code == "settings.variables_missing"
    assert refused.value.failure.message == missing
    assert SECRET not in str(refused.value) + repr(refused.value.failure)


@pytest.mark.parametrize(
    "url",
    [
        "http://api-sg.aliexpress.com/sync",
        "http://example.com/router/rest",
        "ftp://127.0.0.1/sync",
        "not a url",
        "https://user:pass@api-sg.aliexpress.com/sync",
    ],
)
def test_a_gateway_that_is_neither_safe_nor_here_is_refused(url: str) -> None:
    with pytest.raises(OptionsRefused) as refused:
        parse_options([], {**KEYS, "ALISHIP_GATEWAY": url})
    assert refused.value.failure.code.startswith("gateway.")


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1:8790/router/rest", "http://localhost:8790/sync", "http://[::1]:1/sync"],
)
def test_a_gateway_on_this_computer_needs_no_tls(url: str) -> None:
    shop = parse_options([], {**KEYS, "ALISHIP_GATEWAY": url}).given_shop
    assert shop is not None
    assert shop.gateway.url == url
