"""The seller: types what is wanted, in either program, and decides what programs may not."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Sequence
from random import Random

from msgspec import structs

from aliship_gui.api.calls import PlatformClient
from aliship_gui.api.errors import ApiError
from aliship_gui.domain.shipments import DeclarationState, ShipmentDraft
from aliship_gui.store.declarations import Declaration, Note
from aliship_gui.store.outbox import Outbox
from tests.torture import talk
from tests.torture.seat import Seat, Ticket
from tests.torture.wishes import OrderPlan, Wish

State = DeclarationState
Shows = Callable[[ShipmentDraft], bool | None]
"""Whether the platform shows a shipment; None when it does not tell now."""
OrderBegins = Callable[[OrderPlan], None]
"""Called before the first word about an order."""

AT_ONCE = 60
"""Orders that the seller has in hand."""
AT_A_LOOK = 20
"""Orders that the seller looks at in one round."""
_SAME_AGAIN = frozenset({"outbox.same_number", "outbox.duplicate"})


def looking_with(client: PlatformClient) -> Shows:
    """Looks at orders as a seller does who opens them on the platform's page."""

    def shows(draft: ShipmentDraft) -> bool | None:
        try:
            parcels = client.order_details(draft.order_id).parcels
        except ApiError:
            return None
        return any(
            parcel.tracking_number == draft.tracking_number
            and parcel.carrier_key in {"", draft.carrier_key}
            for parcel in parcels
        )

    return shows


class Hands:
    """What the seller types and looks with; `tally` counts what was said and decided."""

    def __init__(self, seats: Sequence[Seat], shows: Shows, seed: int) -> None:
        self._seats = seats
        self._chance = Random(f"{seed}/seller")
        self.shows = shows
        self.tally: Counter[str] = Counter()

    def word_for_absent(self) -> talk.Decision:
        """What to say about a shipment that the platform does not show."""
        words: Sequence[talk.Decision] = ("retry", "retry", "drop", "check_again")
        return self._chance.choice(words)

    def type(self, word: talk.Word, doubled: bool = False) -> list[Ticket]:
        """Say a word to one program, or to all of them at once."""
        seats = self._seats if doubled else [self._chance.choice(self._seats)]
        return [seat.tell(word) for seat in seats]


class Seller:
    """Has a few orders in hand at a time, until all of them are declared."""

    def __init__(
        self, plans: Iterable[OrderPlan], outbox: Outbox, hands: Hands, begins: OrderBegins
    ) -> None:
        self._to_come = list(reversed(list(plans)))
        self._in_hand: deque[_OrderInHand] = deque()
        self._outbox = outbox
        self._hands = hands
        self._begins = begins
        self.finished = 0

    @property
    def is_done(self) -> bool:
        """Whether every order is declared as it was wanted."""
        return not self._to_come and not self._in_hand

    def look_round(self) -> None:
        """Do what is to do for the orders in hand, a few at a time and each in its turn."""
        while self._to_come and len(self._in_hand) < AT_ONCE:
            self._take_up(self._to_come.pop())
        for _ in range(min(AT_A_LOOK, len(self._in_hand))):
            order = self._in_hand.popleft()
            if self._is_finished(order):
                self.finished += 1
            else:
                self._in_hand.append(order)

    def _take_up(self, plan: OrderPlan) -> None:
        self._begins(plan)
        self._in_hand.append(_OrderInHand(plan, self._hands))

    def _is_finished(self, order: _OrderInHand) -> bool:
        return order.go_on(self._outbox.of_order(order.order_id))


class _OrderInHand:
    def __init__(self, plan: OrderPlan, hands: Hands) -> None:
        self.order_id = plan.order_id
        self._stages = [[_WishInHand(wish, hands) for wish in stage] for stage in plan.stages]

    def go_on(self, rows: Sequence[Declaration]) -> bool:
        """Do what is to do, given the order's declarations; True when nothing is left."""
        while self._stages:
            fulfilled = [wish.go_on(rows) for wish in self._stages[0]]
            if not all(fulfilled):
                return False
            del self._stages[0]
        return True


class _WishInHand:
    def __init__(self, wish: Wish, hands: Hands) -> None:
        self._wish = wish
        self._hands = hands
        self._tickets: list[Ticket] = []
        self._thinks_twice = wish.second_thoughts
        self._is_doubled = wish.doubled

    def go_on(self, rows: Sequence[Declaration]) -> bool:
        """Say what is to be said, given the order's declarations; True when it is declared."""
        if not all(ticket.is_settled for ticket in self._tickets):
            return False
        self._count_doubles()
        ours = [row for row in rows if self._is_ours(row)]
        live = [row for row in ours if not row.dropped and row.state is not State.CANCELLED]
        if not live:
            self._type(first=not ours)
            return False
        self._attend_to(live[-1])
        return live[-1].state is State.DECLARED

    def _is_ours(self, row: Declaration) -> bool:
        wish = self._wish
        old = wish.replaces.tracking_number if wish.replaces else ""
        numbers = {wish.draft.tracking_number, wish.mistyped}
        return row.draft.tracking_number in numbers and row.old_tracking_number == old

    def _type(self, first: bool) -> None:
        draft = self._wish.draft
        if first and self._wish.mistyped:
            draft = structs.replace(draft, tracking_number=self._wish.mistyped)
        self._tickets = self._hands.type(self._word(draft), self._is_doubled)

    def _word(self, draft: ShipmentDraft) -> talk.Word:
        old = self._wish.replaces
        if old is None:
            return talk.Declare(draft)
        return talk.Correct(draft, old.carrier_key, old.tracking_number)

    def _count_doubles(self) -> None:
        if self._is_doubled and self._tickets:
            self._is_doubled = False
            declined = [ticket for ticket in self._tickets if ticket.declined in _SAME_AGAIN]
            self._hands.tally["doubles_refused"] += len(declined)

    def _attend_to(self, row: Declaration) -> None:
        if row.state is State.REFUSED:
            self._mend(row)
        elif row.state is State.UNKNOWN and row.note is not Note.NONE:
            self._decide(row)
        elif row.state is State.QUEUED and self._thinks_twice:
            self._thinks_twice = False
            self._say("cancel", row)

    def _mend(self, row: Declaration) -> None:
        if row.draft == self._wish.draft:
            self._say("retry", row)
        else:
            word = talk.Declare(self._wish.draft, supersedes=row.declaration_id)
            self._tickets = self._hands.type(word)

    def _decide(self, row: Declaration) -> None:
        shown = self._hands.shows(row.draft)
        if shown is None:
            return
        self._hands.tally["decisions"] += 1
        self._say("check_again" if shown else self._hands.word_for_absent(), row)

    def _say(self, word: talk.Decision, row: Declaration) -> None:
        self._hands.tally[word] += 1
        self._tickets = self._hands.type(talk.Decide(word, row.declaration_id))
