"""Tracking pages for what stands in the form, from the shipped list."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from aliship_gui.domain.tracking_urls import TrackingPages, UrlProposal, read_pages
from aliship_gui.resources import resource
from aliship_gui.viewmodels.ship_form import ShipForm


class UrlProposals:
    """Proposes pages for a form; reads the list when it is first asked."""

    def __init__(self, form: ShipForm) -> None:
        self._form = form
        self.language = "en"

    def __call__(self) -> Sequence[UrlProposal]:
        """The pages for the typed number, the likeliest first; none without a number."""
        draft, carrier = self._form.draft, self._form.carrier
        if not draft.tracking_number:
            return ()
        names = (carrier.key, carrier.name_en, carrier.display_name) if carrier else ()
        return shipped_pages().proposals_for(draft.tracking_number, *names, language=self.language)


@cache
def shipped_pages() -> TrackingPages:
    """The pages that the program knows; read once."""
    shipped = (resource("tracking", name) for name in ("url_templates.json", "number_formats.json"))
    templates, formats = (path.read_text("utf-8") for path in shipped)
    return read_pages(templates, formats)
