"""A platform in memory that keeps a true ledger, misbehaves on request, and shows things late.

It stands in for the platform client: same calls, same exceptions. A second `all`, and anything
after an `all`, is refused as the platform does; a repeated `part` is taken, which is worse than
the platform, so that nothing but the engine keeps it from happening twice.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum, auto

from aliship_gui.api.errors import (
    FlowControlled,
    NoAnswer,
    Refused,
    ServiceTrouble,
    SessionExpired,
    Unreachable,
    UnreadableAnswer,
)
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.domain.orders import OrderStatus, Parcel
from aliship_gui.domain.shipments import SendType, ShipmentDraft

ALREADY = "该交易订单已填写发货通知,无需重复操作。"
UPDATING = "该交易订单已填写发货通知,数据更新中,请您耐心等待,无需重复操作。"


class Answer(Enum):
    """How the platform meets a call. The `…_AFTER` ones happen after the write took effect."""

    PLAIN = auto()
    CUT_BEFORE = auto()
    CUT_AFTER = auto()
    TROUBLE_BEFORE = auto()
    TROUBLE_AFTER = auto()
    GATEWAY_BEFORE = auto()
    GATEWAY_AFTER = auto()
    UNREADABLE_AFTER = auto()
    MINUS_ONE_BEFORE = auto()
    MINUS_ONE_AFTER = auto()
    TOO_OFTEN = auto()
    EXPIRED = auto()
    UNREACHABLE = auto()
    DECLINE = auto()
    DEFECT_AFTER = auto()


TAKES_EFFECT = frozenset(
    {
        Answer.PLAIN,
        Answer.CUT_AFTER,
        Answer.TROUBLE_AFTER,
        Answer.GATEWAY_AFTER,
        Answer.UNREADABLE_AFTER,
        Answer.MINUS_ONE_AFTER,
        Answer.DEFECT_AFTER,
    }
)


@dataclass(frozen=True, slots=True)
class Receipt:
    """The platform's word."""

    request_id: str


@dataclass(frozen=True, slots=True)
class Effect:
    """One declaration that took effect; `replaces` is the number that a correction ended."""

    order_id: str
    carrier_key: str
    tracking_number: str
    send_type: SendType
    at: datetime
    replaces: str = ""


@dataclass
class FakePlatform:
    """Orders wait for their shipment from the first mention on."""

    clock: Callable[[], datetime]
    lag: timedelta = timedelta()
    ledger: list[Effect] = field(default_factory=list)
    writes: deque[Answer] = field(default_factory=deque)
    looks: deque[Answer] = field(default_factory=deque)
    logistics: deque[Answer] = field(default_factory=deque)
    sent: list[ShipmentDraft] = field(default_factory=list)
    meanwhile: Callable[[], object] = field(default=lambda: None)
    """Called while a write is under way, before its answer."""

    def effects(self, order_id: str, number: str) -> int:
        """How often a number took effect for an order."""
        return sum(e.order_id == order_id and e.tracking_number == number for e in self.ledger)

    def declare(self, draft: ShipmentDraft) -> Receipt:
        """Declare a shipment, unless the next answer or a rule forbids it."""
        return self._write(draft, "")

    def modify(
        self, order_id: str, old_carrier: str, old_number: str, draft: ShipmentDraft
    ) -> Receipt:
        """Correct a parcel, unless the next answer or a rule forbids it."""
        return self._write(draft, old_number)

    def order_details(self, order_id: str) -> OrderDetails:
        """The order as far as it is visible yet."""
        _misbehave(_next(self.looks), "aliexpress.solution.order.info.get")
        parcels = tuple(self._visible(order_id))
        whole = any(e.send_type is SendType.ALL for e in self._visible_effects(order_id))
        status = OrderStatus.WAIT_BUYER_ACCEPT_GOODS if whole else self._waiting(parcels)
        return OrderDetails(order_id, str(status), parcels=parcels)

    def shipments(
        self, order_id: str, carrier_key: str = "", tracking_number: str = ""
    ) -> tuple[Parcel, ...]:
        """The visible parcels with this number."""
        _misbehave(_next(self.logistics), "aliexpress.logistics.querysellershipmentinfo")
        return tuple(p for p in self._visible(order_id) if p.tracking_number == tracking_number)

    def _write(self, draft: ShipmentDraft, replaces: str) -> Receipt:
        self.sent.append(draft)
        answer = _next(self.writes)
        if answer in TAKES_EFFECT:
            self._take_effect(draft, replaces)
        self.meanwhile()
        _misbehave(answer, "aliexpress.solution.order.fulfill")
        return Receipt(f"request-{len(self.sent)}")

    def _take_effect(self, draft: ShipmentDraft, replaces: str) -> None:
        now = self.clock()
        if replaces:
            if replaces not in self._numbers(draft.order_id):
                raise refusal("-999", "原运单不存在")
        elif any(e.send_type is SendType.ALL for e in self._of(draft.order_id)):
            fresh = any(e.at + self.lag > now for e in self._of(draft.order_id))
            raise refusal("-999", UPDATING if fresh else ALREADY)
        self.ledger.append(
            Effect(
                draft.order_id,
                draft.carrier_key,
                draft.tracking_number,
                draft.send_type,
                now,
                replaces,
            )
        )

    def _of(self, order_id: str) -> list[Effect]:
        return [effect for effect in self.ledger if effect.order_id == order_id]

    def _numbers(self, order_id: str) -> list[str]:
        return [parcel.tracking_number for parcel in _in_force(self._of(order_id))]

    def _visible_effects(self, order_id: str) -> list[Effect]:
        now = self.clock()
        return [effect for effect in self._of(order_id) if effect.at + self.lag <= now]

    def _visible(self, order_id: str) -> list[Parcel]:
        return _in_force(self._visible_effects(order_id))

    @staticmethod
    def _waiting(parcels: tuple[Parcel, ...]) -> OrderStatus:
        part = OrderStatus.SELLER_PART_SEND_GOODS
        return part if parcels else OrderStatus.WAIT_SELLER_SEND_GOODS


def _in_force(effects: list[Effect]) -> list[Parcel]:
    parcels: list[Parcel] = []
    for effect in effects:
        parcels = [parcel for parcel in parcels if parcel.tracking_number != effect.replaces]
        parcels.append(Parcel(effect.carrier_key, effect.tracking_number, sent_at=effect.at))
    return parcels


def _next(script: deque[Answer]) -> Answer:
    return script.popleft() if script else Answer.PLAIN


def refusal(code: str, message: str) -> Refused:
    """A business refusal."""
    return Refused(Failure(FailureKind.REFUSED, code, message=message, request_id="r-no"))


def _misbehave(answer: Answer, method: str) -> None:
    for error in _errors(answer, method):
        raise error


def _errors(answer: Answer, method: str) -> Iterator[Exception]:
    """None or one exception."""
    match answer:
        case Answer.CUT_BEFORE | Answer.CUT_AFTER:
            yield NoAnswer(Failure(FailureKind.NO_ANSWER, "network.cut", method=method))
        case Answer.TROUBLE_BEFORE | Answer.TROUBLE_AFTER:
            yield ServiceTrouble(Failure(FailureKind.PLATFORM, "15", sub_code="isp.50001"))
        case Answer.GATEWAY_BEFORE | Answer.GATEWAY_AFTER:
            yield ServiceTrouble(Failure(FailureKind.PLATFORM, "http.502", http_status=502))
        case Answer.UNREADABLE_AFTER:
            yield UnreadableAnswer(Failure(FailureKind.UNREADABLE, "answer.html"))
        case Answer.MINUS_ONE_BEFORE | Answer.MINUS_ONE_AFTER:
            yield refusal("-1", "")
        case Answer.TOO_OFTEN:
            yield FlowControlled(Failure(FailureKind.PLATFORM, "7", wait_seconds=8))
        case Answer.EXPIRED:
            yield SessionExpired(Failure(FailureKind.PLATFORM, "27"))
        case Answer.UNREACHABLE:
            yield Unreachable(Failure(FailureKind.UNREACHABLE, "network.refused"))
        case Answer.DECLINE:
            yield refusal("-326", "您填写的货运跟踪号格式不符合该物流方案的规则要求。")
        case Answer.DEFECT_AFTER:
            yield ValueError("a defect of the client")
        case Answer.PLAIN:
            pass
