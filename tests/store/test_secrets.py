"""Secrets go into the system's key store, or into memory, and nowhere else.

The real GNOME Keyring is tried on a D-Bus session of its own, wherever its programs are.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from aliship_gui.store.secrets import KeyStoreError, MemorySecrets, SecretKind, SecretStore
from tests.fakes.key_store_session import (
    START,
    UNLOCK,
    in_session,
    needs_gnome_keyring,
    nowhere,
    walk_of,
    walked,
)
from tests.store.key_store_walk import SECRET

__all__ = ["nowhere"]

WALK = walk_of("tests.store.key_store_walk")
KINDS = tuple(SecretKind)

PLAIN_TEXT = """
from keyring.backend import KeyringBackend

class PlaintextKeyring(KeyringBackend):
    priority = 0.5
    kept = {}
    def get_password(self, service, username):
        return self.kept.get(username)
    def set_password(self, service, username, password):
        self.kept[username] = password
"""


@needs_gnome_keyring
def test_a_real_key_store_keeps_and_forgets(nowhere: dict[str, str]) -> None:
    answer = in_session(nowhere, UNLOCK, *WALK, "keeps")
    kept = [SECRET, *(f"{kind} {SECRET}" for kind in KINDS[1:])]
    assert answer == ["", *kept, *[""] * len(KINDS), "of another shop"]


@needs_gnome_keyring
def test_a_key_store_that_was_locked(nowhere: dict[str, str]) -> None:
    code, shown = in_session(nowhere, UNLOCK, *WALK, "locked")
    assert code == "keystore.locked"
    assert SECRET not in shown


@needs_gnome_keyring
def test_a_key_store_whose_question_nobody_answers(nowhere: dict[str, str]) -> None:
    code, shown = in_session(nowhere, START, *WALK, "asks")
    assert code == "keystore.dismissed"
    assert SECRET not in shown


def test_no_key_store_at_all(nowhere: dict[str, str]) -> None:
    code, shown = walked(nowhere, *WALK, "asks")
    assert code == "keystore.missing"
    assert SECRET not in shown


@pytest.mark.parametrize(
    "backend",
    [
        "keyring.backends.fail.Keyring",
        "keyring.backends.null.Keyring",
        "keyring.backends.chainer.ChainerBackend",
    ],
)
def test_a_key_store_that_keeps_nothing_is_none(nowhere: dict[str, str], backend: str) -> None:
    code, _ = walked({**nowhere, "PYTHON_KEYRING_BACKEND": backend}, *WALK, "asks")
    assert code == "keystore.missing"


@pytest.mark.parametrize(
    "backend", ["keyrings.alt.file.PlaintextKeyring", "keyring.backends.chainer.ChainerBackend"]
)
def test_a_key_store_that_anybody_can_read_is_refused(
    nowhere: dict[str, str], tmp_path: Path, backend: str
) -> None:
    module = tmp_path / "path" / "keyrings" / "alt" / "file.py"
    module.parent.mkdir(parents=True)
    module.write_text(PLAIN_TEXT, encoding="utf-8")
    found = {"PYTHONPATH": str(tmp_path / "path"), "PYTHON_KEYRING_BACKEND": backend}
    code, _ = walked({**nowhere, **found}, *WALK, "asks", "keyrings.alt.file")
    assert code == "keystore.plain_text"


def test_memory_forgets_with_the_program() -> None:
    secrets = MemorySecrets()
    secrets.set("shop-1", SecretKind.APP_SECRET, "one")
    secrets.set("shop-2", SecretKind.APP_SECRET, "two")
    secrets.delete("shop-1", SecretKind.REFRESH_TOKEN)
    assert secrets.get("shop-1", SecretKind.APP_SECRET) == "one"
    secrets.forget("shop-1")
    assert secrets.get("shop-1", SecretKind.APP_SECRET) == ""
    assert secrets.get("shop-2", SecretKind.APP_SECRET) == "two"
    assert MemorySecrets().get("shop-2", SecretKind.APP_SECRET) == ""
    assert "two" not in repr(secrets)


class Grumbling:
    """A key store's library that fails with words of its own, in which the secret stands."""

    def __init__(self, words: str) -> None:
        self.words = words

    def get_password(self, _service: str, _username: str) -> str | None:
        raise RuntimeError(self.words)

    def set_password(self, _service: str, _username: str, password: str) -> None:
        raise OSError(f"{self.words} {password}")


@pytest.mark.parametrize(
    ("words", "code"),
    [("broken", "keystore.trouble"), ("the prompt was dismissed", "keystore.dismissed")],
)
def test_whatever_a_library_raises_is_told_without_its_words(words: str, code: str) -> None:
    store = SecretStore()
    store._backend = Grumbling(words)  # type: ignore[assignment]
    with pytest.raises(KeyStoreError) as caught:
        store.set("shop-1", SecretKind.APP_SECRET, SECRET)
    assert caught.value.failure.code == code
    assert SECRET not in f"{caught.value!r}{caught.value.failure}{caught.value.__context__!r}"
