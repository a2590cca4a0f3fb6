"""Wires the fixes for all refused shipments of one cause: shown, chosen, then looked at again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QDialog

from aliship_gui.app.open_shop import OpenShop
from aliship_gui.app.url_proposals import shipped_pages
from aliship_gui.domain.carriers import Carrier
from aliship_gui.domain.checks.web_address import fault_of
from aliship_gui.domain.findings import Field, Finding, Severity
from aliship_gui.domain.order_details import OrderDetails
from aliship_gui.domain.tracking_urls import PLACE, UrlProposal
from aliship_gui.services.worker import Job
from aliship_gui.ui.coming_up import open_soon
from aliship_gui.ui.main_window import MainWindow
from aliship_gui.ui.workspace import Workspace
from aliship_gui.viewmodels.attention import Case
from aliship_gui.viewmodels.attention_fix import (
    AttentionFix,
    Fix,
    Mended,
    can_be_mended,
    goes_nowhere_known,
    needs_page,
    on_page,
    pages_for,
)
from aliship_gui.viewmodels.carrier_list import CarrierListModel
from aliship_gui.viewmodels.import_words import RowTeller
from aliship_gui.viewmodels.mend_preview import CARRIER, REMARK, URL, MendPreview
from aliship_gui.viewmodels.ship_ready import ShipReady
from aliship_gui.viewmodels.where_to import WhereTo


class Mending(QObject):
    """Opens the dialog of a fix; what was agreed to goes into drafts and into the summary.

    `language` and `chinese` are those of the interface.
    """

    def __init__(
        self,
        window: MainWindow,
        shop: OpenShop,
        panes: Workspace,
        ready: ShipReady,
        teller: RowTeller,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._panes = panes
        self._desk = shop.desk
        self._fix = AttentionFix(shop.drafts.book, shop.drafts.editor, shop.services.disk)
        self._looking: Job | None = None
        self._dialog: QDialog | None = None
        self._ready = ready
        self._teller = teller
        self._where = WhereTo(shop.services.sync, self)
        self._where.known.connect(self._use_own_method)
        self._going: list[Case] = []
        self.chinese = False
        self._dialogs: dict[Fix, Callable[[list[Case]], None]] = {
            Fix.CARRIER: self._ask_carrier,
            Fix.OWN_METHOD: self._read_where_to,
            Fix.PAGE: lambda cases: self._ask_page(cases, self._fix.present(cases)),
            Fix.CLEAN: self._ask_to_clean,
            Fix.NO_REMARK: self._ask_to_drop_remarks,
        }
        panes.attention.fix_wanted.connect(self._begin)

    def _begin(self, fix: Fix, cases: list[Case]) -> None:
        if self._dialog is not None:
            return
        if self._looking is not None:
            self._looking.cancel()
        self._dialogs[fix]([case for case in cases if can_be_mended(case)])

    def _ask_carrier(self, cases: list[Case]) -> None:
        self._looking = self._fix.find_carriers(
            cases, lambda fitting: self._offer_carriers(cases, fitting), self._desk.warn
        )

    def _offer_carriers(self, cases: list[Case], fitting: tuple[Carrier, ...]) -> None:
        from aliship_gui.ui.carrier_dialog import CarrierDialog

        model = CarrierListModel(self)
        model.show_known(self._desk.form, chinese_first=self.chinese)
        ids = [case.row.order_id for case in cases]
        dialog = CarrierDialog(model, fitting, ids, self._panes)
        dialog.accepted.connect(
            lambda: self._carrier_chosen(cases, self._fix.with_carrier(cases, dialog.key))
        )
        dialog.finished.connect(model.deleteLater)
        self._open(dialog)

    def _read_where_to(self, cases: list[Case]) -> None:
        self._going = cases
        count = self._where.ask(case.row.order_id for case in cases if goes_nowhere_known(case))
        if count:
            words = self.tr("Reading where %Ln order(s) go …", "", count)
            self._window.statusBar().showMessage(words)
        else:
            self._use_own_method({})

    def _use_own_method(self, details: dict[str, OrderDetails]) -> None:
        self._window.statusBar().clearMessage()
        drafts = self._fix.with_own_method(self._going, details)
        if drafts:
            self._ask_page(self._going, drafts)
        else:
            # The shop's list has none for these countries: the seller may know another.
            self._ask_carrier(self._going)

    def _carrier_chosen(self, cases: list[Case], drafts: Mended) -> None:
        """The platform cannot follow a method of the seller's own: it wants an address then."""
        if any(map(needs_page, drafts.values())):
            self._ask_page(cases, drafts)
        else:
            self._keep(drafts, self.tr("Other carrier"))

    def _ask_page(self, cases: list[Case], drafts: Mended) -> None:
        """`drafts` are those of the cases that can have a page, with another carrier perhaps."""
        names, language = self._names(drafts), "zh" if self.chinese else "en"
        pages = pages_for(drafts, shipped_pages(), names, language)
        # To find them and to lay out hundreds of rows takes longer than a frame.
        QTimer.singleShot(0, self, lambda: self._offer_pages(pages, cases, drafts))

    def _offer_pages(self, pages: Sequence[UrlProposal], cases: list[Case], drafts: Mended) -> None:
        from aliship_gui.ui.mend_dialog import MendDialog
        from aliship_gui.ui.page_chooser import PageChooser

        chooser = PageChooser(pages)
        present = self._fix.present(cases)
        preview = MendPreview({key: present[key] for key in drafts}, self)
        preview.show_after(drafts)
        heading = self.tr("A tracking page for %Ln order(s)", "", len(drafts))
        changed = any(drafts[key].carrier_key != present[key].carrier_key for key in drafts)
        hidden = (REMARK,) if changed else (CARRIER, REMARK)
        dialog = MendDialog(
            self.tr("Tracking URL"), heading, preview, hidden, self._panes, choice=chooser
        )
        left_out = len(present) - len(drafts)
        if left_out:
            dialog.note.setText(f"{self._about_those_left(left_out)}\n{dialog.note.text()}")
        chosen: list[Mended] = []

        def show(page: str) -> None:
            after = on_page(drafts, page) if page else drafts
            faults = [fault for draft in after.values() if (fault := fault_of(draft.tracking_url))]
            preview.show_after(after)
            dialog.go_on.setEnabled(not faults)
            chooser.tell(self._about(page, faults) if page else "")
            chosen[:] = [after]

        chooser.page_changed.connect(show)
        dialog.go_on.setEnabled(False)
        dialog.accepted.connect(lambda: self._keep(chosen[0], self.tr("Tracking page")))
        dialog.finished.connect(preview.deleteLater)
        chooser.pages.setFocus()
        self._open(dialog)

    def _about_those_left(self, count: int) -> str:
        return self.tr(
            "%Ln order(s) stay as they are: where they go could not be read, or the shop has no "
            "own method there.",
            "",
            count,
        )

    def _about(self, page: str, faults: Sequence[str]) -> str:
        if faults:
            finding = Finding(Field.TRACKING_URL, Severity.BLOCK, faults[0])
            return self._teller.title(finding, chinese=self.chinese)
        if PLACE not in page:
            return self.tr("All orders get the same address: the number does not stand in it.")
        return ""

    def _names(self, drafts: Mended) -> dict[str, Sequence[str]]:
        """What the carriers of these drafts are called."""
        carriers = self._desk.form.carriers
        keys = {draft.carrier_key for draft in drafts.values()}
        found = [carriers.find(key) for key in keys] if carriers is not None else []
        return {carrier.key: _called(carrier) for carrier in found if carrier is not None}

    def _ask_to_clean(self, cases: list[Case]) -> None:
        cleaned = self._fix.cleaned(cases)
        heading = self.tr("Clean the numbers of %Ln order(s)", "", len(cleaned))
        self._ask(cases, cleaned, (self.tr("Clean numbers"), heading), (CARRIER, URL, REMARK))

    def _ask_to_drop_remarks(self, cases: list[Case]) -> None:
        bare = self._fix.without_remark(cases)
        heading = self.tr("Send %Ln order(s) without a remark for the buyer", "", len(bare))
        self._ask(cases, bare, (self.tr("No remark"), heading), (CARRIER, URL))

    def _ask(
        self, cases: list[Case], after: Mended, words: tuple[str, str], hidden: Sequence[int]
    ) -> None:
        """Show a change that leaves nothing to choose; `words` are its name and a heading."""
        from aliship_gui.ui.mend_dialog import MendDialog

        present, (name, heading) = self._fix.present(cases), words
        preview = MendPreview({key: present[key] for key in after}, self)
        preview.show_after(after)
        dialog = MendDialog(name, heading, preview, hidden, self._panes)
        dialog.accepted.connect(lambda: self._keep(after, name))
        dialog.finished.connect(preview.deleteLater)
        dialog.go_on.setFocus()
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        """One at a time."""
        self._dialog = dialog
        dialog.finished.connect(lambda: self._let_go(dialog))
        open_soon(dialog)

    def _let_go(self, dialog: QDialog) -> None:
        dialog.deleteLater()
        # Its answer may have opened the next one.
        if self._dialog is dialog:
            self._dialog = None

    def _keep(self, drafts: Mended, step: str) -> None:
        """Nothing is sent from here: the summary shows what would leave."""
        self._ready.prepare(self._fix.keep(drafts, step))


def _called(carrier: Carrier) -> Sequence[str]:
    return (carrier.key, carrier.name_en, carrier.display_name)
