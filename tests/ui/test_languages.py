"""A language is a file: its name, its code and its locale all come from there."""

from __future__ import annotations

from pathlib import Path

from aliship_gui.ui.languages import languages_in, shipped_languages, system_language

NAMED = """<?xml version="1.0" encoding="utf-8"?><TS version="2.1" language="{locale}"><context>
<name>LanguageName</name><message><source>English</source><translation>{name}</translation>
</message></context></TS>"""


def write(folder: Path, locale: str, name: str = "") -> None:
    words = NAMED.format(locale=locale, name=name) if name else "<TS></TS>"
    (folder / f"{locale}.ts").write_text(words, "utf-8")


def test_the_shipped_ones_call_themselves_by_their_own_names() -> None:
    names = {code: language.name for code, language in shipped_languages().items()}
    assert names == {"en": "English", "es": "Español", "zh": "中文"}
    assert [code for code, each in shipped_languages().items() if each.is_chinese] == ["zh"]


def test_the_computers_language_is_one_that_is_spoken() -> None:
    assert system_language() in shipped_languages()


def test_a_file_more_is_a_language_more(tmp_path: Path) -> None:
    write(tmp_path, "nl_NL", "Nederlands")
    found = languages_in(tmp_path)
    assert sorted(found) == ["en", "nl"]
    assert (found["nl"].locale, found["nl"].name) == ("nl_NL", "Nederlands")


def test_a_file_that_is_hardly_begun_is_named_by_its_locale(tmp_path: Path) -> None:
    write(tmp_path, "fr_FR")
    assert languages_in(tmp_path)["fr"].name == "Français"


def test_two_files_of_one_language_keep_their_countries_apart(tmp_path: Path) -> None:
    write(tmp_path, "pt_BR", "Português do Brasil")
    write(tmp_path, "pt_PT", "Português")
    assert sorted(languages_in(tmp_path)) == ["en", "pt_BR", "pt_PT"]


def test_without_any_file_the_program_speaks_as_it_is_written(tmp_path: Path) -> None:
    assert [language.name for language in languages_in(tmp_path).values()] == ["English"]
