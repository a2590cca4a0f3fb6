"""Which page of help belongs to which widget."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

_TOPICS = {
    "welcomePage": "help.welcome",
    "searchEdit": "help.search",
    "statusList": "help.statuses",
    "viewBar": "help.filters",
    "orderTable": "help.orders",
    "attentionList": "help.attention",
    "orderPane": "help.order",
    "carrierPicker": "help.carrier",
    "trackingNumberEdit": "help.tracking_number",
    "trackingUrlEdit": "help.tracking_url",
    "urlMenuButton": "help.tracking_url",
    "descriptionEdit": "help.remark",
    "sendAllButton": "help.send_type",
    "sendPartButton": "help.send_type",
    "shipForm": "help.ship",
    "explanationPanel": "help.explanations",
    "importWindow": "help.import",
    "importTable": "help.import_rows",
    "importCellEdit": "help.import_rows",
    "importColumnsDialog": "help.import_columns",
    "shipManyDialog": "help.ship_many",
    "mendDialog": "help.mend",
    "carrierDialog": "help.mend",
    "scanWindow": "help.scan",
    "scanCarrierPicker": "help.scan_carrier",
    "historyWindow": "help.history",
    "paperWindow": "help.paper",
    "connectDialog": "help.connect",
    "connectAppPage": "help.connect",
    "connectSignInPage": "help.sign_in",
    "connectTestPage": "help.connection",
    "signInDialog": "help.sign_in",
    "checkDialog": "help.connection",
    "shopsDialog": "help.shops",
    "addressKeepingDialog": "help.addresses",
}
"""By object name; a widget without a topic has that of the nearest one around it."""

GENERAL = "help.keyboard"
"""The topic where the cursor is nowhere in particular."""


def topic_of(widget: QWidget | None) -> str:
    """The id of the guide that helps where the cursor is."""
    while widget is not None:
        topic = _TOPICS.get(widget.objectName())
        if topic is not None:
            return topic
        widget = widget.parentWidget()
    return GENERAL


def has_own_help(window: QWidget | None) -> bool:
    """Whether help on a window's places is shown in itself rather than in the side panel."""
    return window is not None and window.isWindow() and window.objectName() in _TOPICS


def topics() -> frozenset[str]:
    """Every topic there is."""
    return frozenset(_TOPICS.values()) | {GENERAL}
