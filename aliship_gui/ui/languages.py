"""The interface languages: one for each file in `resources/i18n`, and nothing else says so."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QT_TRANSLATE_NOOP, QLocale, QTranslator

from aliship_gui.resources import resource

SOURCE_LANGUAGE = "en"
"""The code of the language that the texts in the sources are written in."""

_OWN_NAME = str(QT_TRANSLATE_NOOP("LanguageName", "English"))
"""Each file translates this with its own language's name, in that language: 中文, Español."""


class Language(Struct, frozen=True):
    """`code` is for `--lang`; `locale` ("es_ES") tells its dates, numbers and file; `name` is
    what the language calls itself.
    """

    code: str
    locale: str
    name: str

    @property
    def is_chinese(self) -> bool:
        """Whether explanations, which are in Chinese and English, have Chinese first."""
        return self.locale.partition("_")[0] == "zh"


@cache
def shipped_languages() -> dict[str, Language]:
    """Every language by its code, in the order of the codes."""
    try:
        return languages_in(resource("i18n"))
    except FileNotFoundError:
        return _by_code([_source_language()])


def languages_in(folder: Path) -> dict[str, Language]:
    """The languages of a folder of `.ts` files, or of the `.qm` that a bundle has in their place.

    The language of the sources is always among them.

    A code is the language alone ("es"), or the whole locale where two files share one.
    """
    locales = sorted({file.stem for kind in ("*.ts", "*.qm") for file in folder.glob(kind)})
    spoken = [locale.partition("_")[0] for locale in locales]
    found = [
        Language(
            locale if spoken.count(language) > 1 else language,
            locale,
            _own_name(folder / f"{locale}.ts", locale),
        )
        for locale, language in zip(locales, spoken, strict=True)
    ]
    if SOURCE_LANGUAGE not in spoken:
        found.append(_source_language())
    return _by_code(found)


def system_language() -> str:
    """The code of the language that fits the computer, the sources' own where none does."""
    system = QLocale.system()
    languages = shipped_languages()
    exact = [code for code, each in languages.items() if each.locale == system.name()]
    alike = [
        code
        for code, each in languages.items()
        if QLocale(each.locale).language() == system.language()
    ]
    return next(iter([*exact, *alike]), SOURCE_LANGUAGE)


def _by_code(languages: list[Language]) -> dict[str, Language]:
    return {language.code: language for language in sorted(languages, key=lambda each: each.code)}


def _source_language() -> Language:
    return Language(SOURCE_LANGUAGE, "en_GB", _OWN_NAME)


def _own_name(file: Path, locale: str) -> str:
    """From the file, for the locale's name alone would be "español de España"."""
    if locale.partition("_")[0] == SOURCE_LANGUAGE:
        return _OWN_NAME
    name = _told(file) or QLocale(locale).nativeLanguageName()
    return name[:1].upper() + name[1:] if name else locale


def _told(file: Path) -> str:
    """What a file says that its language is called, "" when it says nothing."""
    if file.exists():
        # In bytes: to decode a whole file for one word takes longer than to search it.
        behind = file.read_bytes().partition(f"<source>{_OWN_NAME}</source>".encode())[2]
        message = behind.partition(b"</message>")[0]
        return message.partition(b"<translation>")[2].partition(b"</translation>")[0].decode()
    words = QTranslator()
    words.load(str(file.with_suffix(".qm")))
    return words.translate("LanguageName", _OWN_NAME) or ""
