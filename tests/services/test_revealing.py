"""A hidden address is asked for once, kept like other details, or declined with the reason."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

import pytest

from aliship_gui.api.errors import ApiError, PlatformError
from aliship_gui.api.revealing import ClearContact
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.domain.order_details import Address, OrderDetails
from aliship_gui.services.revealing import Revealing, is_not_allowed
from tests.fakes.order_source import NOON, SetClock
from tests.fakes.runner import HandRunner

MASKED = OrderDetails("7", "", Address("Ana*****", "ES", mobile="6****3"), memo="ring", oaid="o")
PERMISSION = PlatformError(Failure(FailureKind.PLATFORM, "11", "Insufficient ISV Permissions"))


@dataclass
class Revealer:
    """Gives what it has, or raises it."""

    answer: ClearContact | ApiError
    asked: list[tuple[str, str]] = field(default_factory=list)

    def reveal(self, order_id: str, oaid: str) -> ClearContact:
        self.asked.append((order_id, oaid))
        if isinstance(self.answer, ApiError):
            raise self.answer
        return self.answer


@dataclass
class Keeper:
    """Remembers what was kept."""

    kept: list[tuple[OrderDetails, datetime]] = field(default_factory=list)

    def save_details(self, details: OrderDetails, read_at: datetime) -> bool:
        self.kept.append((details, read_at))
        return True


class Asking:
    """A `Revealing` and everything that it says."""

    def __init__(self, answer: ClearContact | ApiError) -> None:
        self.revealer, self.keeper, self.network = Revealer(answer), Keeper(), HandRunner()
        self.revealing = Revealing(self.revealer, self.keeper, self.network, SetClock())
        self.revealed: list[OrderDetails] = []
        self.declined: list[tuple[str, Failure]] = []
        self.revealing.revealed.connect(self.revealed.append)
        self.revealing.declined.connect(
            lambda order, failure: self.declined.append((order, failure))
        )


def test_what_is_revealed_is_kept_and_told() -> None:
    asking = Asking(ClearContact("Ana López", mobile="600000003"))
    asking.revealing.reveal(MASKED)
    asking.revealing.reveal(MASKED)
    assert asking.revealer.asked == []
    asking.network.finish()
    assert asking.revealer.asked == [("7", "o")]
    (clear,) = asking.revealed
    assert clear.address == Address("Ana López", "ES", mobile="600000003")
    assert clear.memo == "ring"
    assert asking.keeper.kept == [(clear, NOON)]


def test_a_no_is_told_and_can_be_asked_again() -> None:
    asking = Asking(PERMISSION)
    for _ in range(2):
        asking.revealing.reveal(MASKED)
        asking.network.finish()
    assert asking.declined == [("7", PERMISSION.failure)] * 2
    assert asking.keeper.kept == []


@pytest.mark.parametrize("answer", [ClearContact(), ClearContact("Ana*****")])
def test_an_answer_without_the_data_is_no_answer(answer: ClearContact) -> None:
    asking = Asking(answer)
    asking.revealing.reveal(MASKED)
    asking.network.finish()
    assert [failure.code for _, failure in asking.declined] == ["reveal.nothing"]
    assert asking.keeper.kept == []


@pytest.mark.parametrize(
    ("code", "sub_code", "no"),
    [
        ("11", "", True),
        ("11", "isv.permission-api-package-limit", True),
        ("InsufficientPermission", "", True),
        ("15", "isv.permission-denied", True),
        ("7", "", False),
        ("-1", "", False),
    ],
)
def test_which_no_is_about_the_apps_rights(code: str, sub_code: str, no: bool) -> None:
    assert is_not_allowed(Failure(FailureKind.PLATFORM, code, sub_code=sub_code)) == no
