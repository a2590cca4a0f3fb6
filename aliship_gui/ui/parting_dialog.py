"""Before a shop is forgotten: what goes with it, what still waits, and what cannot go."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from aliship_gui.store.accounts import Account
from aliship_gui.store.declarations import Declaration
from aliship_gui.store.secrets import SERVICE, entries_of
from aliship_gui.ui.question_dialog import Question, QuestionDialog
from aliship_gui.ui.theme import Tone
from aliship_gui.viewmodels.shop_partings import Parting

_NAMED = 5
"""Waiting shipments that are named one by one; the others are counted."""


class PartingDialog(QuestionDialog):
    """Asks about a `Parting`."""

    def __init__(self, parting: Parting, parent: QWidget | None = None) -> None:
        super().__init__("parting", parent)
        heading = self.tr("Forget “{shop}”?")
        question = Question(
            self.tr("Forget a shop"),
            heading.format(shop=parting.account.name),
            self.tr(
                "Its orders, drafts, history and settings are deleted from this computer, and its "
                "keys from the system's key store. At the platform nothing changes."
            ),
            yes=self.tr("&Forget it"),
            no=self.tr("&Keep it"),
        )
        self.ask(question)
        self._tell_waiting(parting.waiting)

    def _tell_waiting(self, waiting: tuple[Declaration, ...]) -> None:
        if not waiting:
            self.banner.tell(Tone.GOOD, self.tr("Nothing waits in its outbox."))
            return
        lines = [self.tr("%Ln shipment(s) in its outbox are not settled:", "", len(waiting))]
        lines += [
            f"{row.order_id}  ·  {row.draft.carrier_key}  {row.draft.tracking_number}"
            for row in waiting[:_NAMED]
        ]
        if len(waiting) > _NAMED:
            lines.append("…")
        lines.append(
            self.tr(
                "What waits is not sent any more. What was sent and not yet answered may be "
                "declared all the same; look it up at the platform."
            )
        )
        self.banner.tell(Tone.WARN, "\n".join(lines))


class StuckKeysDialog(QuestionDialog):
    """Asks whether a shop shall go without its keys; `why` is what to say about the key store."""

    def __init__(self, shop: Account, why: str, parent: QWidget | None = None) -> None:
        super().__init__("stuckKeys", parent)
        heading = self.tr("Forget “{shop}” without its keys?")
        remains = self.tr(
            "The key store did not let go of the shop's keys, so nothing is forgotten yet. If it "
            "can be unlocked or mended, do that first. If it is gone for good, the rest can be "
            "deleted all the same; these entries of “{service}” may then stay in the key store:"
        )
        names = "\n".join(entries_of(shop.shop_id))
        question = Question(
            self.tr("Forget a shop"),
            heading.format(shop=shop.name),
            f"{remains.format(service=SERVICE)}\n\n{names}",
            yes=self.tr("&Forget the rest"),
            no=self.tr("&Keep it"),
        )
        self.ask(question)
        self.banner.tell(Tone.WARN, why)
