"""Every text of the interface has its Chinese, finished, with the same gaps to fill."""

from __future__ import annotations

from pathlib import Path

import pytest

from aliship_gui.resources import resource
from tests.house.translations import Message, extract, hidden_texts, messages, placeholders
from tests.house.tree import PACKAGE_FOLDER


@pytest.fixture(scope="module")
def in_sources(tmp_path_factory: pytest.TempPathFactory) -> dict[Message, str]:
    return extract(PACKAGE_FOLDER, tmp_path_factory.mktemp("lupdate"))


@pytest.fixture(scope="module")
def in_chinese() -> dict[Message, str]:
    (ts,) = resource("i18n").glob("*zh_CN.ts")
    return messages(ts)


def test_there_are_texts_at_all(in_sources: dict[Message, str]) -> None:
    assert len(in_sources) > 20


def test_every_text_is_translated(
    in_sources: dict[Message, str], in_chinese: dict[Message, str]
) -> None:
    assert [message for message in in_sources if not in_chinese.get(message)] == []


def test_no_translation_is_left_over(
    in_sources: dict[Message, str], in_chinese: dict[Message, str]
) -> None:
    assert [message for message in in_chinese if message not in in_sources] == []


def test_translations_keep_the_gaps(in_chinese: dict[Message, str]) -> None:
    different = [
        message.source
        for message, text in in_chinese.items()
        if placeholders(message.source) != placeholders(text)
    ]
    assert different == []


def test_no_text_is_hidden_from_the_extraction() -> None:
    hidden = [
        f"{file.name}:{line}"
        for file in sorted(PACKAGE_FOLDER.rglob("*.py"))
        for line in hidden_texts(file.read_text("utf-8"))
    ]
    assert hidden == []


@pytest.mark.parametrize(
    "source",
    [
        "self.tr(f'{count} orders')",
        "self.tr('one ' + 'two')",
        "self.tr('{} orders'.format(1))",
        "QCoreApplication.translate('Wording', f'{count} orders')",
        "_ = QCoreApplication.translate",
        "say = self.tr",
    ],
)
def test_a_hidden_text_is_noticed(source: str) -> None:
    assert list(hidden_texts(source)) == [1]


@pytest.mark.parametrize(
    "source",
    ["self.tr('Orders')", "self.tr('{n} orders').format(n=1)", "text.translate(TABLE)"],
)
def test_a_plain_text_is_left_alone(source: str) -> None:
    assert list(hidden_texts(source)) == []


def test_an_unfinished_translation_counts_as_none(tmp_path: Path) -> None:
    ts = tmp_path / "half.ts"
    ts.write_text(
        "<TS><context><name>Shop</name>"
        "<message><source>Orders</source><translation>订单</translation></message>"
        "<message><source>Ship</source><translation type='unfinished'>发货</translation></message>"
        "</context></TS>",
        "utf-8",
    )
    assert messages(ts) == {Message("Shop", "Orders", ""): "订单", Message("Shop", "Ship", ""): ""}
