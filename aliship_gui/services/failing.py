"""Exceptions turned into plain failures at the services' edge."""

from __future__ import annotations

from aliship_gui.api.errors import ApiError
from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.logs import logger
from aliship_gui.store.errors import StoreError


def failure_of(error: BaseException) -> Failure:
    """What went wrong, as data. A defect of this program is logged and told as such."""
    if isinstance(error, ApiError | StoreError):
        return error.failure
    logger(__name__).error("a defect of this program", exc_info=error)
    return Failure(FailureKind.LOCAL, "program.error", message=type(error).__name__)
