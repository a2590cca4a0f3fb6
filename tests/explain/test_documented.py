"""Every documented error is known, in both languages, with the facts of its row."""

from __future__ import annotations

import re

import pytest

from aliship_gui.domain.failures import Failure, FailureKind
from aliship_gui.explain.catalogue import Catalogue, Retry
from aliship_gui.explain.matcher import Matcher
from aliship_gui.explain.text_forms import message_form
from aliship_gui.explain.words import Words
from tests.explain.documented import OTHERS_SEEN, OURS, PLATFORM, SEED, PlatformRow, SeedRow


def refused(code: str, message: str = "") -> Failure:
    return Failure(FailureKind.REFUSED, code, message)


def text(words: Words) -> str:
    return f"{words.title} {words.meaning} {words.remedy}"


def test_the_tables_are_complete() -> None:
    assert len(SEED) == 14
    assert sum(row.code == "-999" for row in SEED) == 7
    assert len({row.id for row in SEED}) == 14
    assert len(PLATFORM) == 44


@pytest.mark.parametrize("row", SEED, ids=lambda row: row.id)
def test_a_seed_row_is_known_with_its_facts(matcher: Matcher, row: SeedRow) -> None:
    explained = matcher.explain(refused(row.code, row.message))
    assert explained.known
    assert explained.explanation.id == row.id
    assert explained.explanation.retry == Retry(row.retry)
    assert explained.explanation.actions
    for chinese, english in row.facts:
        assert chinese in text(explained.words.zh)
        assert english in text(explained.words.en)


@pytest.mark.parametrize("row", SEED, ids=lambda row: row.id)
def test_a_seed_row_is_known_in_other_spellings(matcher: Matcher, row: SeedRow) -> None:
    spellings = [
        row.message.replace(",", "，"),
        row.message.replace(",", " , ").replace("。", ""),
        f"\n {row.message} ",
        row.message.strip("。 ") + ".",
        row.message.upper(),
    ]
    for spelling in spellings:
        assert matcher.explain(refused(row.code, spelling)).explanation.id == row.id
        assert matcher.explain(refused(f" {row.code} ", spelling)).explanation.id == row.id


@pytest.mark.parametrize("row", [row for row in SEED if row.code != "-999"], ids=lambda row: row.id)
def test_a_seed_code_alone_is_enough_where_it_stands_for_one_error(
    matcher: Matcher, row: SeedRow
) -> None:
    for message in ("", "algo ha salido mal", "x" * 10_000):
        explained = matcher.explain(refused(row.code, message))
        assert (explained.known, explained.explanation.id) == (True, row.id)


@pytest.mark.parametrize(("code", "message", "expected"), OTHERS_SEEN)
def test_other_codes_seen_are_known(
    matcher: Matcher, code: str, message: str, expected: str
) -> None:
    for failure in (
        refused(code, message),
        refused(code),
        Failure(FailureKind.PLATFORM, "15", "Remote service error", code, message),
    ):
        assert matcher.explain(failure).explanation.id == expected


@pytest.mark.parametrize("row", PLATFORM, ids=lambda row: row.code)
def test_a_platform_code_is_known(matcher: Matcher, row: PlatformRow) -> None:
    explained = matcher.explain(Failure(FailureKind.PLATFORM, row.code, row.english))
    assert explained.known
    assert explained.explanation.retry == Retry(row.retry)


@pytest.mark.parametrize("row", PLATFORM, ids=lambda row: row.code)
def test_a_platform_name_leads_to_the_same_words(matcher: Matcher, row: PlatformRow) -> None:
    by_code = matcher.explain(Failure(FailureKind.PLATFORM, row.code)).explanation
    if by_code.envelope:
        return
    for name in filter(None, (row.english, *row.chinese)):
        by_name = matcher.explain(Failure(FailureKind.PLATFORM, "77777", name))
        assert by_name.explanation == by_code


@pytest.mark.parametrize("code", OURS)
def test_our_own_codes_are_known(matcher: Matcher, code: str) -> None:
    kind = FailureKind.LOCAL if code.startswith(("store", "keystore")) else FailureKind.NO_ANSWER
    assert matcher.explain(Failure(kind, code)).known


def test_our_own_codes_have_words_of_their_own(matcher: Matcher) -> None:
    family = {"http.500", "http.503", "http.504", "store.unreachable"}
    own = [code for code in OURS if code not in family]
    ids = {matcher.explain(Failure(FailureKind.LOCAL, code)).explanation.id for code in own}
    assert len(ids) == len(own)


def test_every_sign_in_trouble_offers_to_sign_in(catalogue: Catalogue) -> None:
    for explanation in catalogue.explanations.values():
        if explanation.retry is Retry.AFTER_SIGNIN:
            assert "sign_in" in explanation.actions


def test_the_main_text_names_no_interface_of_the_platform(catalogue: Catalogue) -> None:
    jargon = re.compile(r"aliexpress\.\w|tracking_no_regex|service_name|logistics_no|send_type")
    for explanation in catalogue.explanations.values():
        for words in (explanation.words.zh, explanation.words.en):
            assert not jargon.search(text(words).replace("api-sg.aliexpress.com", "")), (
                explanation.id
            )


LOCALISED = {
    "fulfil.already_declared": (
        "El pedido ya tiene un aviso de envío y no hace falta repetir la operación.",
        "O pedido já possui um aviso de envio, sem necessidade de repetir a operação.",
    ),
    "fulfil.not_released": (
        "Faltan datos de cumplimiento del pedido; contacte con atención al cliente.",
        "Faltam informações de cumprimento do pedido, contate o atendimento.",
    ),
    "fulfil.number_rejected": (
        "El número de seguimiento no pasó el control de riesgos logísticos. Cámbielo.",
        "O número de rastreamento não passou na análise de risco logístico. Altere-o.",
    ),
    "fulfil.system_busy": (
        "Error del sistema, inténtelo más tarde",
        "Erro no sistema, tente mais tarde",
    ),
    "fulfil.wrong_order": (
        "El número de pedido no es correcto o no pertenece a esta cuenta",
        "O número do pedido não está correto ou não pertence a esta conta",
    ),
    "fulfil.carrier_gone": (
        "El servicio logístico no existe. Seleccione un servicio válido.",
        "O serviço de logística não existe. Selecione um serviço válido.",
    ),
    "fulfil.still_updating": (
        "El pedido ya tiene un aviso de envío; los datos se están actualizando.",
        "O pedido já possui um aviso de envio; os dados estão sendo atualizados.",
    ),
    "fulfil.not_waiting": (
        "El pedido no está en espera de envío; no se puede rellenar el aviso.",
        "O pedido não está aguardando o envio; não é possível preencher o aviso.",
    ),
    "fulfil.wrong_country": (
        "La cuenta no admite el país de origen que ha seleccionado.",
        "A conta não suporta o país de origem que você selecionou.",
    ),
    "fulfil.number_format": (
        "El formato del número de seguimiento no cumple las reglas del servicio.",
        "O formato do número de rastreamento não atende às regras do serviço.",
    ),
    "fulfil.status_query": (
        "Error al consultar la orden de cumplimiento.",
        "Falha ao consultar a ordem de cumprimento.",
    ),
    "fulfil.url_missing": (
        "El sitio web de seguimiento no puede quedar vacío",
        "O site de rastreamento não pode ficar em branco",
    ),
    "fulfil.service_error": (
        "Error del sistema de cumplimiento de pedidos; inténtelo más tarde",
        "Erro do sistema de cumprimento de pedidos; tente mais tarde",
    ),
}
"""How a platform that speaks the seller's language may say each row; the wording is a guess."""


def test_every_row_with_a_text_of_its_own_is_tried_in_other_languages() -> None:
    # -1 comes with any text.
    assert LOCALISED.keys() == {row.id for row in SEED} - {"fulfil.internal"}


@pytest.mark.parametrize("row", LOCALISED)
def test_a_row_in_spanish_or_portuguese_is_a_good_guess(matcher: Matcher, row: str) -> None:
    for said in LOCALISED[row]:
        explained = matcher.explain(refused("QX-1", said))
        assert not explained.known
        assert explained.guess is not None, said
        assert explained.guess.id == row, said


def test_every_text_that_quotes_the_page_stands_on_it(catalogue: Catalogue) -> None:
    """No link to a fact of the page is dead: its rows' codes come with its texts and no others."""
    printed = {(row.code.strip(), message_form(row.message)) for row in SEED}
    ids, codes = {row.id for row in SEED}, {row.code.strip() for row in SEED}
    for entry in catalogue.explanations.values():
        quoted = {(code, message_form(m)) for code in entry.codes for m in entry.messages}
        if entry.id in ids:
            assert quoted <= printed, entry.id
        elif not entry.fallback:
            assert not codes & set(entry.codes), entry.id
    assert ids <= catalogue.explanations.keys()
