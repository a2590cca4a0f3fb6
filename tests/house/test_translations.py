"""Every text of the interface is there in every language, finished, with the same gaps."""

from __future__ import annotations

from pathlib import Path

import pytest

from aliship_gui.resources import resource
from tests.house.translations import (
    Message,
    counted,
    counts,
    extract,
    hidden_texts,
    messages,
    placeholders,
)
from tests.house.tree import PACKAGE_FOLDER

FILES = sorted(resource("i18n").glob("*.ts"))
SOURCE = "en_GB"
"""The language that the texts are written in: its file holds what is counted, and no more."""

Words = dict[Message, str]


@pytest.fixture(scope="module")
def in_sources(tmp_path_factory: pytest.TempPathFactory) -> Words:
    return extract(PACKAGE_FOLDER, tmp_path_factory.mktemp("lupdate"))


@pytest.fixture(params=FILES, ids=[file.stem for file in FILES])
def file(request: pytest.FixtureRequest) -> Path:
    """Each language's file."""
    assert isinstance(request.param, Path)
    return request.param


def test_there_are_texts_and_languages_at_all(in_sources: Words) -> None:
    assert len(in_sources) > 20
    assert {SOURCE, "zh_CN", "es_ES"} <= {file.stem for file in FILES}


def test_every_text_is_translated(file: Path, in_sources: Words) -> None:
    translated = messages(file)
    wanted = [message for message in in_sources if file.stem != SOURCE or counts(message.source)]
    assert [message for message in wanted if not translated.get(message)] == []


def test_no_translation_is_left_over(file: Path, in_sources: Words) -> None:
    assert [message for message in messages(file) if message not in in_sources] == []


def test_translations_keep_the_gaps(file: Path) -> None:
    different = [
        message.source
        for message, text in messages(file).items()
        if set(placeholders(message.source)) != set(placeholders(text))
    ]
    assert different == []


def test_every_form_of_what_is_counted_is_told(file: Path) -> None:
    forms = counted(file)
    assert forms
    assert [message for message, told in forms.items() if not all(told)] == []
    assert {len(told) for told in forms.values()} == {1 if file.stem == "zh_CN" else 2}


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
