"""The shipped catalogue is whole, and one that is not is refused with a clear word."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from aliship_gui.domain.checks import FindingKind, Foreseen
from aliship_gui.domain.findings import Field
from aliship_gui.domain.orders import OrderStatus
from aliship_gui.explain.catalogue import (
    Action,
    Bilingual,
    Catalogue,
    CatalogueError,
    Retry,
    load_catalogue,
)
from aliship_gui.explain.labels import COUNTRIES, Label, shipped_countries
from aliship_gui.explain.text_forms import message_form
from aliship_gui.explain.words import Words
from aliship_gui.resources import resource
from aliship_gui.services.scanning import ScanFault, ScanNews

SCANNER_WORDS = {*ScanFault, *ScanNews}


def every_words(catalogue: Catalogue) -> Iterator[tuple[str, Bilingual]]:
    explained = ((entry.id, entry.words) for entry in catalogue.explanations.values())
    return chain(explained, catalogue.findings.items(), catalogue.guides.items())


def text(words: Words) -> str:
    return f"{words.title}{words.meaning}{words.remedy}"


def is_chinese(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def test_every_entry_speaks_both_languages(catalogue: Catalogue) -> None:
    for name, words in every_words(catalogue):
        assert any(map(is_chinese, words.zh.title)), name
        assert any(map(is_chinese, words.zh.meaning)), name
        assert any(map(is_chinese, words.zh.remedy)), name
        assert not any(map(is_chinese, text(words.en))), name


def test_no_two_entries_say_the_same(catalogue: Catalogue) -> None:
    titles = Counter(
        title for _, words in every_words(catalogue) for title in (words.zh.title, words.en.title)
    )
    meanings = Counter(
        meaning
        for _, words in every_words(catalogue)
        for meaning in (words.zh.meaning, words.en.meaning)
    )
    assert [title for title, count in titles.items() if count > 1] == []
    assert [meaning for meaning, count in meanings.items() if count > 1] == []


def test_messages_are_unique(catalogue: Catalogue) -> None:
    forms = [
        message_form(message)
        for entry in catalogue.explanations.values()
        for message in entry.messages
    ]
    assert all(forms)
    assert len(forms) == len(set(forms))


def test_titles_are_short_enough_to_stand_beside_a_field(catalogue: Catalogue) -> None:
    for name, words in every_words(catalogue):
        assert len(words.zh.title) <= 40, name
        assert len(words.en.title) <= 80, name


def test_every_explanation_can_be_reached_and_acted_on(catalogue: Catalogue) -> None:
    for entry in catalogue.explanations.values():
        assert entry.codes or entry.messages or entry.kinds, entry.id
        assert entry.actions, entry.id
        assert len(entry.actions) == len(set(entry.actions)), entry.id
        assert not entry.needs_message or entry.messages, entry.id


def test_what_promises_an_edit_leads_to_one(catalogue: Catalogue) -> None:
    places = {
        Field.TRACKING_NUMBER: Action.EDIT_NUMBER,
        Field.TRACKING_URL: Action.EDIT_URL,
        Field.DESCRIPTION: Action.EDIT_DESCRIPTION,
        Field.CARRIER: Action.CHOOSE_CARRIER,
    }
    for entry in catalogue.explanations.values():
        if entry.retry is Retry.AFTER_EDIT and entry.field in places:
            assert places[entry.field] in entry.actions, entry.id


def test_a_retry_is_offered_only_where_it_makes_sense(catalogue: Catalogue) -> None:
    for entry in catalogue.explanations.values():
        if entry.retry is Retry.NO and entry.id.startswith(("fulfil.", "outbox.")):
            assert Action.RETRY not in entry.actions, entry.id


def test_words_that_stand_without_their_failure_have_no_gaps(catalogue: Catalogue) -> None:
    foreseen = set(Foreseen)
    for entry in catalogue.explanations.values():
        gaps = entry.words.zh.placeholders()
        assert gaps <= {"code", "detail", "method"}, entry.id
        assert not (gaps and entry.id in foreseen), entry.id
        general = entry.words.in_general()
        assert not general.zh.placeholders() | general.en.placeholders(), entry.id


def test_every_finding_has_words_and_every_words_a_finding(catalogue: Catalogue) -> None:
    assert set(catalogue.findings) == set(FindingKind) | SCANNER_WORDS


def test_every_foreseen_error_is_explained(catalogue: Catalogue) -> None:
    assert set(Foreseen) <= set(catalogue.explanations)


def test_every_documented_status_and_every_action_has_a_name(catalogue: Catalogue) -> None:
    assert set(catalogue.statuses) == set(OrderStatus)
    assert set(catalogue.actions) == set(Action)
    labels = chain(
        catalogue.statuses.items(), catalogue.actions.items(), catalogue.countries.items()
    )
    for name, label in labels:
        assert any(map(is_chinese, label.zh)), name
        assert label.en.isprintable(), name
        assert not any(map(is_chinese, label.en)), name


def test_what_buttons_and_columns_show_is_whole_in_spanish(catalogue: Catalogue) -> None:
    for label in chain(catalogue.actions.values(), catalogue.countries.values()):
        assert label.others.keys() == {"es"}, label.en


def test_a_label_has_its_english_words_in_other_languages() -> None:
    label = Label("西班牙", "Spain", {"es": "España"})
    assert [label.said_in(code) for code in ("zh", "en", "es", "fr")] == [
        "西班牙",
        "Spain",
        "España",
        "Spain",
    ]


def test_country_codes_are_iso_codes(catalogue: Catalogue) -> None:
    assert all(len(code) == 2 and code.isupper() for code in catalogue.countries)
    assert "UK" not in catalogue.countries


def test_loading_is_quick() -> None:
    def seconds() -> float:
        started = time.perf_counter()
        load_catalogue(resource("explanations"))
        return time.perf_counter() - started

    # 14 ms where it was written; the best of five hides a busy machine.
    assert min(seconds() for _ in range(5)) < 0.1


WHOLE = """
[[explanation]]
id = "a"
codes = ["1"]
[explanation.zh]
title = "题"
meaning = "意 {code}"
remedy = "法"
[explanation.en]
title = "t"
meaning = "m {code}"
remedy = "r"
"""
LABELS = "".join(f'[[action]]\nid = "{action}"\nzh = "动作"\nen = "do"\n' for action in Action)


COUNTRY_TABLE = "code\tzh\ten\tes\nFR\t法国\tFrance\tFrancia\nDE\t德国\tGermany\n"


def load(
    folder: Path, toml: str, labels: str = LABELS, countries: str = COUNTRY_TABLE
) -> Catalogue:
    (folder / "some.toml").write_text(toml + labels, encoding="utf-8")
    (folder / COUNTRIES).write_text(countries, encoding="utf-8")
    return load_catalogue(folder)


def test_a_block_is_all_it_takes(tmp_path: Path) -> None:
    entry = load(tmp_path, WHOLE).explanations["a"]
    assert entry.codes == ("1",)
    assert (entry.field, entry.retry, entry.actions) == (Field.NONE, Retry.NO, ())
    assert entry.words.en == Words("t", "m {code}", "r")


@pytest.mark.parametrize(
    ("whole", "broken", "complaint"),
    [
        ('id = "a"', 'id = ""', "some.toml: [?]: id is missing"),
        ('id = "a"', "", "id is missing"),
        ('codes = ["1"]', 'field = "nose"', "a: 'nose' is none of carrier, tracking_number"),
        ('codes = ["1"]', 'retry = "maybe"', "a: 'maybe' is none of no, now, later"),
        ('codes = ["1"]', 'actions = ["pray"]', "a: 'pray' is none of retry, refresh_order"),
        ('codes = ["1"]', 'kinds = ["odd"]', "a: 'odd' is none of refused, platform"),
        ('codes = ["1"]', 'code = ["1"]', "a: unknown key 'code'"),
        ('codes = ["1"]', "codes = [1]", "a: codes must be a list of texts"),
        ('codes = ["1"]', 'codes = "1"', "a: codes must be a list of texts"),
        ('codes = ["1"]', 'fallback = "yes"', "a: fallback must be true or false"),
        ('title = "t"', 'title = " "', "a: title is missing or empty"),
        ('title = "t"\n', "", "a: en needs exactly title, meaning and remedy"),
        ('title = "t"', 'title = "t"\nhint = "h"', "a: en needs exactly"),
        ("[explanation.en]", "[explanation.es]", "a: unknown key 'es'"),
        ("m {code}", "m {status}", "a: zh and en have different placeholders"),
        ("[[explanation]]", "[[explanations]]\n[[explanation]]", "unknown section 'explanations'"),
        ("[[explanation]]", "[[explanation]\n", "some.toml: "),
    ],
)
def test_a_broken_block_is_refused(tmp_path: Path, whole: str, broken: str, complaint: str) -> None:
    assert whole in WHOLE
    with pytest.raises(CatalogueError, match=complaint):
        load(tmp_path, WHOLE.replace(whole, broken))


def test_the_same_id_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="a: is there twice"):
        load(tmp_path, WHOLE * 2)


def test_an_action_without_a_label_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="action 'accepting_carriers' has no label"):
        load(tmp_path, WHOLE, labels="")


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "some.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(CatalogueError, match=r"some\.toml"):
        load_catalogue(tmp_path)


def test_countries_can_be_read_without_the_rest(catalogue: Catalogue) -> None:
    assert shipped_countries() == catalogue.countries


def test_a_language_that_leaves_a_country_out_has_it_in_english(tmp_path: Path) -> None:
    countries = load(tmp_path, "").countries
    assert [countries["FR"].said_in(language) for language in ("zh", "es")] == ["法国", "Francia"]
    assert countries["DE"].said_in("es") == "Germany"


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("IT\t\tItaly\tItalia", "IT: zh is missing or empty"),
        ("IT\t意大利", "IT: en is missing or empty"),
        ("\t意大利\tItaly\tItalia", "[?]: code is missing"),
        ("FR\t法国\tFrance\tFrancia", "FR: is there twice"),
    ],
)
def test_a_country_that_is_not_whole_is_refused(tmp_path: Path, line: str, fault: str) -> None:
    with pytest.raises(CatalogueError, match=f"countries.tsv: {fault}"):
        load(tmp_path, "", countries=COUNTRY_TABLE + line + "\n")


def test_a_table_without_countries_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match=r"countries\.tsv: is empty"):
        load(tmp_path, "", countries="\n")
