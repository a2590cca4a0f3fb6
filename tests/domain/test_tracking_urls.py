"""Tracking pages are proposed, best first, and each can be opened."""

from __future__ import annotations

import json
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aliship_gui.domain.checks.web_address import fault_of
from aliship_gui.domain.tracking_urls import (
    Reason,
    TrackingPages,
    UrlProposal,
    UrlTemplate,
    read_pages,
)
from aliship_gui.resources import resource

TEMPLATES = resource("tracking", "url_templates.json").read_text(encoding="utf-8")
PAGES = read_pages(
    TEMPLATES, resource("tracking", "number_formats.json").read_text(encoding="utf-8")
)
HOSTS = {urlsplit(row["url"]).netloc for row in json.loads(TEMPLATES)["templates"]}
OWN = ("OTHER_US_OVERSEAS", "Seller's Shipping Method - US")
GENERAL = [("17TRACK", Reason.GENERAL), ("Cainiao", Reason.GENERAL)]


def proposed(number: str, *names: str) -> list[tuple[str, Reason]]:
    return [(page.title, page.reason) for page in PAGES.proposals_for(number, *names)]


@pytest.mark.parametrize(
    ("names", "number", "first"),
    [
        (("UPS_US", "UPS"), "1", ("UPS", Reason.CARRIER)),
        (("DHL_DE", "DHL-德国"), "1", ("DHL", Reason.CARRIER)),
        (("DHL_PL", "DHL Poland"), "1", ("DHL Polska", Reason.CARRIER)),
        (("CAPOST", "Canada Post"), "1", ("Canada Post", Reason.CARRIER)),
        (("POLANDPOST_PL", ""), "1", ("Poczta Polska", Reason.CARRIER)),
        (("YUNTU", "YunExpress"), "1", ("YunExpress", Reason.CARRIER)),
        (("CAINIAO_STANDARD",), "1", ("Cainiao", Reason.CARRIER)),
        (OWN, "1Z999AA10123456784", ("UPS", Reason.NUMBER)),
        (OWN, "RB123456785US", ("USPS", Reason.NUMBER)),
        (OWN, "RB123456786US", ("17TRACK", Reason.GENERAL)),
        (("DHL", "DHL"), "1Z999AA10123456784", ("DHL", Reason.CARRIER)),
        ((), "1", ("17TRACK", Reason.GENERAL)),
    ],
)
def test_the_best_page_stands_first(
    names: tuple[str, ...], number: str, first: tuple[str, Reason]
) -> None:
    assert proposed(number, *names)[0] == first


def test_general_pages_stand_last() -> None:
    assert proposed("1Z999AA10123456784", "DHL", "DHL")[-2:] == GENERAL
    assert proposed("X", *OWN) == GENERAL


def test_another_countrys_branch_is_not_proposed() -> None:
    assert "DHL Polska" not in dict(proposed("1", "DHL_DE", "DHL"))


def test_a_number_recognised_comes_behind_the_carrier_that_was_chosen() -> None:
    reasons = [reason for _, reason in proposed("1Z999AA10123456784", "DHL", "DHL")]
    assert reasons == sorted(reasons)
    assert Reason.NUMBER in reasons


def test_no_number_no_page() -> None:
    assert PAGES.proposals_for("", "UPS") == ()


def test_a_chinese_page_where_there_is_one() -> None:
    in_chinese = {page.title: page.url for page in PAGES.proposals_for("X1", language="zh")}
    in_english = {page.title: page.url for page in PAGES.proposals_for("X1")}
    assert in_chinese["17TRACK"] == "https://t.17track.net/zh-cn#nums=X1"
    assert in_english["17TRACK"] == "https://t.17track.net/en#nums=X1"
    assert in_chinese["Cainiao"] == in_english["Cainiao"]


@pytest.mark.parametrize(
    "url", ["javascript:alert({number})", "ftp://a.example/{number}", "https://{number}/x"]
)
def test_only_real_web_addresses_are_proposed(url: str) -> None:
    assert TrackingPages([UrlTemplate("x", url, general=True)], []).proposals_for("a/b") == ()


def test_the_same_address_is_proposed_once() -> None:
    url = "https://a.example/?n={number}"
    twins = [UrlTemplate("all", url, general=True), UrlTemplate("gls", url, names=("gls",))]
    proposals = TrackingPages(twins, []).proposals_for("1", "GLS_ES")
    assert proposals == (UrlProposal("gls", "https://a.example/?n=1", Reason.CARRIER, url),)


@given(number=st.text(min_size=1, max_size=200), name=st.text() | st.sampled_from(["UPS", "DHL"]))
def test_whatever_the_number_it_stays_inside_its_place(number: str, name: str) -> None:
    proposals = PAGES.proposals_for(number, name)
    assert [page.reason for page in proposals] == sorted(page.reason for page in proposals)
    for page in proposals:
        parts = urlsplit(page.url)
        assert fault_of(page.url) is None
        assert parts.scheme in {"http", "https"}
        assert page.url.isascii()
        assert number in unquote(page.url)
        assert parts.netloc in HOSTS


def test_a_broken_character_does_no_harm() -> None:
    assert "%3F" in PAGES.proposals_for("\ud800")[0].url
