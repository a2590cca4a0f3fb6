"""Ties *Reveal* below a masked address to the platform, and a "no" to its explanation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.explain.entries import Catalogue
from aliship_gui.explain.matcher import Explained, Matcher
from aliship_gui.services.revealing import NOT_ALLOWED, Revealing, is_not_allowed
from aliship_gui.ui.workspace import Workspace
from aliship_gui.viewmodels.explanation_page import ExplanationPage, page_for_failure


class Reveals(QObject):
    """`explain` shows a page that the seller just asked for."""

    def __init__(
        self,
        revealing: Revealing,
        panes: Workspace,
        catalogue: Catalogue,
        explain: Callable[[ExplanationPage], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._note = panes.order.masked
        self._matcher = Matcher(catalogue)
        self._explain = explain
        self._note.reveal_wanted.connect(revealing.reveal)
        revealing.revealed.connect(self._revealed)
        revealing.declined.connect(self._declined)

    def _revealed(self, details: OrderDetails) -> None:
        self._note.answered(details.order_id)

    def _declined(self, order_id: str, failure: Failure) -> None:
        self._note.answered(order_id)
        self._explain(page_for_failure(reveal_explained(self._matcher, failure), failure))


def reveal_explained(matcher: Matcher, failure: Failure) -> Explained:
    """Why nothing was revealed: our words for it, the platform's own beside them."""
    explained = matcher.explain(failure)
    if not is_not_allowed(failure):
        return explained
    ours = matcher.explain(Failure(FailureKind.LOCAL, NOT_ALLOWED))
    return replace(ours, original=explained.original)
