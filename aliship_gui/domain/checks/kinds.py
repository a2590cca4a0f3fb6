"""The kinds of findings, and the platform errors that findings can foresee."""

from __future__ import annotations

from enum import StrEnum


class FindingKind(StrEnum):
    """What a finding says; its words are in `resources/explanations/findings.toml`."""

    ORDER_OF_ANOTHER_SHOP = "order_of_another_shop"
    ORDER_CLOSED = "order_closed"
    ORDER_DECLARED = "order_declared"
    ORDER_UNPAID = "order_unpaid"
    ORDER_FUNDS_PROCESSING = "order_funds_processing"
    ORDER_IN_CANCEL = "order_in_cancel"
    ORDER_IN_FROZEN = "order_in_frozen"
    ORDER_IN_ISSUE = "order_in_issue"
    ORDER_STATUS_UNKNOWN = "order_status_unknown"
    LINES_FROM_WAREHOUSE = "lines_from_warehouse"
    CARRIER_MISSING = "carrier_missing"
    CARRIER_ONE_FITS = "carrier_one_fits"
    CARRIERS_FIT = "carriers_fit"
    CARRIER_LIST_MISSING = "carrier_list_missing"
    CARRIER_GONE = "carrier_gone"
    CARRIER_WRONG_COUNTRY = "carrier_wrong_country"
    CARRIER_DOUBTFUL_COUNTRY = "carrier_doubtful_country"
    NUMBER_MISSING = "number_missing"
    NUMBER_BREAKS_RULE = "number_breaks_rule"
    NUMBER_PARTLY_FITS = "number_partly_fits"
    NUMBER_NOT_CHECKABLE = "number_not_checkable"
    NUMBER_LONG = "number_long"
    NUMBER_STRAY = "number_stray"
    NUMBER_FOREIGN_LETTERS = "number_foreign_letters"
    NUMBER_USED_ELSEWHERE = "number_used_elsewhere"
    NUMBER_REPEATED = "number_repeated"
    URL_MISSING = "url_missing"
    URL_NOT_NEEDED = "url_not_needed"
    URL_SCHEME = "url_scheme"
    URL_HOST = "url_host"
    URL_CREDENTIALS = "url_credentials"
    URL_SPACES = "url_spaces"
    DESCRIPTION_NOT_ENGLISH = "description_not_english"
    DESCRIPTION_LONG = "description_long"
    PART_NEEDS_LINES = "part_needs_lines"
    OTHER_NEEDS_NAME = "other_needs_name"
    URL_STAYS_HERE = "url_stays_here"
    DESCRIPTION_STAYS_HERE = "description_stays_here"
    CLEANED_FULL_WIDTH = "cleaned_full_width"
    CLEANED_DIGIT = "cleaned_digit"
    CLEANED_DASH = "cleaned_dash"
    CLEANED_SPACE = "cleaned_space"
    CLEANED_LINE_BREAK = "cleaned_line_break"
    CLEANED_INVISIBLE = "cleaned_invisible"
    CLEANED_STRAY_MARK = "cleaned_stray_mark"


class Foreseen(StrEnum):
    """Explanation ids of the platform errors that can be foreseen.

    They stand in the order in which a platform that answers with one error only would find
    them: what is missing, then the order, the carrier, the status, the country, the URL, the
    number. The order is our reading; the platform documents none.
    """

    ARGUMENT_MISSING = "platform.argument_missing"
    ARGUMENT_INVALID = "platform.argument_invalid"
    WRONG_ORDER = "fulfil.wrong_order"
    CARRIER_GONE = "fulfil.carrier_gone"
    ALREADY_DECLARED = "fulfil.already_declared"
    NOT_RELEASED = "fulfil.not_released"
    NOT_WAITING = "fulfil.not_waiting"
    STATUS_QUERY = "fulfil.status_query"
    WRONG_COUNTRY = "fulfil.wrong_country"
    URL_MISSING = "fulfil.url_missing"
    NUMBER_FORMAT = "fulfil.number_format"
    NUMBER_REJECTED = "fulfil.number_rejected"
