"""What goes wrong while a shop is connected is told with its figures, in both languages."""

from __future__ import annotations

import pytest

from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.explain.matcher import Matcher


@pytest.mark.parametrize(
    ("code", "chinese", "english"),
    [
        ("connection.clock_fast", "快了 180 分钟", "180 minutes fast"),
        ("connection.clock_slow", "慢了 180 分钟", "180 minutes slow"),
        ("shop.duplicate", "添加过了：180", "before: 180"),
    ],
)
def test_the_detail_of_a_failure_is_told(
    matcher: Matcher, code: str, chinese: str, english: str
) -> None:
    words = matcher.explain(Failure(FailureKind.LOCAL, code, "180")).words
    assert chinese in words.zh.title
    assert english in words.en.title


def test_a_detail_is_text_and_nothing_else(matcher: Matcher) -> None:
    words = matcher.explain(Failure(FailureKind.LOCAL, "shop.duplicate", "{code} <b>")).words
    assert "{code} <b>" in words.en.title


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("InvalidCode", "oauth.code_refused"),
        ("invalid_grant", "oauth.code_refused"),
        ("invalid_client", "oauth.app_refused"),
        ("access_denied", "oauth.denied"),
        ("IllegalRefreshToken", "session.ended"),
    ],
)
def test_the_words_of_the_sign_in_itself_are_known(
    matcher: Matcher, code: str, expected: str
) -> None:
    assert matcher.explain(Failure(FailureKind.PLATFORM, code)).explanation.id == expected
