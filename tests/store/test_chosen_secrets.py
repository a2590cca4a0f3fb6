"""Each shop's secrets are where its seller chose: in the key store, or in memory."""

from __future__ import annotations

import pytest

from aliship_gui.store.chosen_secrets import ChosenSecrets
from aliship_gui.store.secrets import KeyStoreLocked, KeyStoreMissing, SecretKind
from tests.fakes.key_store import FakeKeyStore

TOKEN = SecretKind.ACCESS_TOKEN


@pytest.fixture
def keys() -> FakeKeyStore:
    return FakeKeyStore()


@pytest.fixture
def secrets(keys: FakeKeyStore) -> ChosenSecrets:
    return ChosenSecrets(keys)


def test_the_key_store_has_what_nobody_chose_otherwise(
    secrets: ChosenSecrets, keys: FakeKeyStore
) -> None:
    secrets.choose("b", in_memory=True)
    secrets.set("a", TOKEN, "one")
    secrets.set("b", TOKEN, "two")
    assert keys.held == {"one"}
    assert (secrets.get("a", TOKEN), secrets.get("b", TOKEN)) == ("one", "two")
    secrets.choose("b", in_memory=False)
    assert secrets.get("b", TOKEN) == ""


def test_a_broken_key_store_hinders_only_its_own_shops(
    secrets: ChosenSecrets, keys: FakeKeyStore
) -> None:
    secrets.choose("b", in_memory=True)
    keys.trouble = KeyStoreMissing()
    secrets.set("b", TOKEN, "two")
    assert secrets.get("b", TOKEN) == "two"
    for call in (secrets.check, lambda: secrets.get("a", TOKEN)):
        with pytest.raises(KeyStoreMissing):
            call()


def test_what_is_in_memory_can_be_forgotten_without_a_key_store(
    secrets: ChosenSecrets, keys: FakeKeyStore
) -> None:
    secrets.choose("b", in_memory=True)
    secrets.set("b", TOKEN, "two")
    keys.trouble = KeyStoreMissing()
    secrets.forget("b")
    assert secrets.get("b", TOKEN) == ""
    with pytest.raises(KeyStoreMissing):
        secrets.forget("a")


def test_a_locked_key_store_may_hold_more_of_the_shop(
    secrets: ChosenSecrets, keys: FakeKeyStore
) -> None:
    secrets.choose("b", in_memory=True)
    keys.trouble = KeyStoreLocked()
    with pytest.raises(KeyStoreLocked):
        secrets.forget("b")
