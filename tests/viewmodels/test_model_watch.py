"""The watch would notice a model that breaks Qt's rules."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex

from tests.viewmodels.model_watch import watched

_ROOT = QModelIndex()


class Rows(QAbstractListModel):
    """Some rows; may say one thing of a change and do another."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = 3

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else self.rows

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        return None

    def insert(self, announced: int, inserted: int) -> None:
        self.beginInsertRows(_ROOT, 0, announced - 1)
        self.rows += inserted
        self.endInsertRows()


def test_a_model_that_keeps_the_rules_passes() -> None:
    rows = Rows()
    with watched(rows):
        rows.insert(announced=2, inserted=2)


def test_a_model_that_inserts_more_than_it_says_is_noticed() -> None:
    rows = Rows()
    with pytest.raises(AssertionError, match="FAIL"), watched(rows):
        rows.insert(announced=1, inserted=2)
