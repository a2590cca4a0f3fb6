"""What can be wrong with a file, and with a row in it, before any check of the parcel itself.

Every code names its words in `resources/explanations/computer.toml`.
"""

from __future__ import annotations

from enum import StrEnum

from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.domain.findings import Field, Finding, Severity


class FileTrouble(StrEnum):
    """Why a whole file cannot be read."""

    UNREADABLE = "import.unreadable"
    """The system does not let us read it: it is gone, locked, or on a disk that failed."""
    TOO_LARGE = "import.too_large"
    EMPTY = "import.empty"
    ENCODING = "import.encoding"
    NOT_A_TABLE = "import.not_a_table"
    """Some other kind of file: a picture, a PDF, a document, another program's spreadsheet."""
    OLD_EXCEL = "import.old_excel"
    PASSWORD = "import.password"  # noqa: S105 - the name of a trouble
    DAMAGED = "import.damaged"


class Fault(StrEnum):
    """What is wrong with a row or a cell; the severity goes with the finding."""

    ROUNDED = "import.rounded"
    """A number cell holds more digits than a spreadsheet keeps."""
    TRAILING_ZEROS = "import.trailing_zeros"
    """Sixteen digits or more that end in zeros, as a spreadsheet leaves them after rounding."""
    EXPONENT = "import.exponent"
    """The cell says 1.23E+15: the digits are gone."""
    NOT_TEXT = "import.not_text"
    """A date, a truth value or an error stands where a text should."""
    FORMULA = "import.formula"
    """A formula whose result was never saved."""
    LINE_BREAK = "import.line_break"
    QUOTES = "import.quotes"
    EXTRA_CELLS = "import.extra_cells"
    ABOVE_HEADING = "import.above_heading"
    ORDER_MISSING = "import.order_missing"
    ORDER_UNKNOWN = "import.order_unknown"
    CARRIER_AMBIGUOUS = "import.carrier_ambiguous"
    SEND_TYPE = "import.send_type"
    ROW_REPEATED = "import.row_repeated"
    ORDER_TWICE = "import.order_twice"
    REFUSED_BEFORE = "import.refused_before"
    OTHER_WAITING = "outbox.duplicate"
    """Another shipment of this order waits in the outbox."""

    def found(self, field: Field, severity: Severity = Severity.BLOCK) -> Finding:
        """The finding that tells of it."""
        return Finding(field, severity, str(self))


class FileRefused(Exception):
    """A file that cannot be imported; `failure` says why."""

    def __init__(self, trouble: FileTrouble, detail: str = "") -> None:
        self.failure = Failure(FailureKind.LOCAL, str(trouble), message=detail)
        super().__init__(f"{trouble} {detail}".strip())
