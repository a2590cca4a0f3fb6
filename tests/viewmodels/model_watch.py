"""Qt's own model tester, kept on a model while it changes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import (
    QAbstractItemModel,
    QMessageLogContext,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtTest import QAbstractItemModelTester


@contextmanager
def watched(model: QAbstractItemModel) -> Iterator[None]:
    """Raises AssertionError with the tester's words if the model breaks a rule of Qt's."""
    complaints: list[str] = []

    def hear(_kind: QtMsgType, _where: QMessageLogContext, words: str | None) -> None:
        complaints.append(words or "")

    before = qInstallMessageHandler(hear)
    try:
        mode = QAbstractItemModelTester.FailureReportingMode.Warning
        tester = QAbstractItemModelTester(model, mode)
        yield
        del tester
    finally:
        qInstallMessageHandler(before)
    assert not complaints, "\n".join(complaints)
