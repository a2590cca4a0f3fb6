"""What the checks foresee is what the practice shop answers, over thousands of drafts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from aliship_gui.api.calls import PlatformClient
from aliship_gui.api.credentials import Credentials
from aliship_gui.api.errors import ApiError
from aliship_gui.api.gateway import parse_gateway
from aliship_gui.api.orders import split_windows
from aliship_gui.api.transport import Transport
from aliship_gui.domain.carriers import CarrierList
from aliship_gui.domain.checks import check_draft, predicted_error
from aliship_gui.domain.findings import Finding, Severity
from aliship_gui.domain.orders import Order, OrderStatus
from aliship_gui.domain.rules import RuleBook
from aliship_gui.domain.shipments import SendType, ShipmentDraft
from aliship_gui.explain.catalogue import load_catalogue
from aliship_gui.explain.matcher import Matcher
from aliship_gui.resources import resource
from aliship_gui.sandbox.server import PracticeShop, ShopPlan
from tests.every_order import every_order

DRAFTS = 2_000
ACCEPTED = ""

_FITTING = {
    "CPAM": "LZ{:09}CN",
    "EMS": "EA{:09}CN",
    "DHL": "{:010}",
    "SPAIN_LOCAL_SEUR": "{:011}",
    "CAINIAO_OVERSEA_STD_SERVICE_ES": "{:012}",
    "YUNTU": "YT{:016}",
    "GLS_ES": "{:014}",
    "JADLOG_P_BR_STD": "{:014}",
    "OTHER_ES_LOCAL": "OWN{:06}",
    "OTHER_DE_OVERSEAS": "OWN{:06}",
    "Other": "OWN{:06}",
    "NO_SUCH_CARRIER": "X{:09}",
    "": "LZ{:09}CN",
}


@dataclass(frozen=True)
class Trial:
    """A draft, what was said about it beforehand, and the explanation of the answer."""

    draft: ShipmentDraft
    findings: tuple[Finding, ...]
    answer: str


def _drafts(orders: list[Order], chance: Random) -> Iterator[tuple[Order, ShipmentDraft]]:
    used = "LZ000000001CN"
    for number, order in enumerate(orders):
        key = chance.choice(list(_FITTING))
        tracking = _FITTING[key].format(number)
        slip = chance.random()
        if slip < 0.15:
            tracking = tracking[:-1]
        elif slip < 0.25:
            tracking = chance.choice(["", used, tracking + "99", "中" + tracking])
        yield (
            order,
            ShipmentDraft(
                order.order_id,
                key,
                tracking,
                tracking_url=chance.choice(["", "https://parcels.example.com/?n=1"]),
                description=chance.choice(["", "", "", "Handle with care", "小心", "x" * 513]),
                send_type=chance.choice(list(SendType)),
            ),
        )


@pytest.fixture(scope="module")
def trials() -> list[Trial]:
    """Every draft checked with what the client read, then declared for real."""
    plan = ShopPlan(orders=DRAFTS, seed=3)
    with PracticeShop(plan) as shop, closing(Transport()) as transport:
        credentials = Credentials(shop.app_key, shop.app_secret, shop.session)
        client = PlatformClient(parse_gateway(shop.url), credentials, transport)
        return list(_tried(client, Random(5)))


def _tried(client: PlatformClient, chance: Random) -> Iterator[Trial]:
    carriers = CarrierList(client.carriers(), datetime.now(UTC))
    matcher = Matcher(load_catalogue(resource("explanations")))
    rules, used = RuleBook(limit_seconds=1.0), dict[str, str]()
    for order, draft in _drafts(_orders(client), chance):
        details = client.order_details(order.order_id)
        findings = check_draft(draft, order, details, carriers, rules, used_numbers=used)
        try:
            client.declare(draft)
        except ApiError as error:
            yield Trial(draft, findings, matcher.explain(error.failure).explanation.id)
        else:
            used[draft.tracking_number] = order.order_id
            yield Trial(draft, findings, ACCEPTED)


def _orders(client: PlatformClient) -> list[Order]:
    now = datetime.now(UTC)
    statuses = [str(status) for status in OrderStatus]
    orders: dict[str, Order] = {}
    for query in split_windows(
        statuses, created_from=now - timedelta(days=170), created_to=now + timedelta(days=1)
    ):
        orders |= {order.order_id: order for order in every_order(client, query)}
    return list(orders.values())


def test_thousands_of_drafts_meet_every_kind_of_answer(trials: list[Trial]) -> None:
    answers = Counter(trial.answer for trial in trials)
    assert len(trials) > DRAFTS * 0.9
    assert answers[ACCEPTED] > 100
    assert len(answers) >= 10


def test_a_certain_prediction_is_the_answer(trials: list[Trial]) -> None:
    wrong = [
        (predicted, trial.answer, trial.draft)
        for trial in trials
        if (predicted := predicted_error(trial.findings))
        and trial.answer not in {predicted, *_doubts(trial)}
    ]
    assert wrong == []


def test_nothing_that_is_accepted_was_said_to_be_refused(trials: list[Trial]) -> None:
    accepted = [trial for trial in trials if trial.answer == ACCEPTED]
    assert [trial.draft for trial in accepted if predicted_error(trial.findings)] == []


def _doubts(trial: Trial) -> set[str]:
    """Errors that were only warned of: the platform may find one of them first."""
    return {f.predicts for f in trial.findings if f.severity is Severity.WARN and f.predicts}


def test_whatever_is_refused_was_at_least_warned_of(trials: list[Trial]) -> None:
    unforeseen = [
        (trial.answer, trial.draft)
        for trial in trials
        if trial.answer and trial.answer not in {finding.predicts for finding in trial.findings}
    ]
    assert unforeseen == []
