"""Keys are opened by their password alone, and what they signed is told from all else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.errors import NotAllowed
from core.signing import LEAST_LENGTH, MOST_LENGTH, Signer, is_signed, new_key, unlock
from tests.core.builders import LITTLE_COST, PASSWORD

KEY = new_key(PASSWORD, "kim", LITTLE_COST)


def opened(password: str = PASSWORD, bound_to: str = "kim") -> Signer:
    return unlock(KEY, password, bound_to)


def test_what_is_signed_is_told_by_the_public_half() -> None:
    signature = opened().sign("Approved: “Été”")
    assert is_signed(KEY.public, "Approved: “Été”", signature)


@pytest.mark.parametrize(
    ("text", "signature", "public"),
    [
        ("Returned", None, None),
        ("Approved", "00" * 64, None),
        ("Approved", "not a signature", None),
        ("Approved", "", None),
        ("Approved", None, "ff" * 32),
        ("Approved", None, "no key"),
    ],
)
def test_nothing_else_counts_as_signed(text: str, signature: str | None, public: str | None) -> None:
    signed = opened().sign("Approved")
    assert not is_signed(public or KEY.public, text, signed if signature is None else signature)


@pytest.mark.parametrize("password", ["", " ", PASSWORD.upper(), PASSWORD + " ", PASSWORD[:-1], PASSWORD * 9])
def test_another_password_opens_nothing(password: str) -> None:
    with pytest.raises(NotAllowed, match="password-wrong"):
        opened(password)


def test_a_key_put_into_another_persons_row_opens_for_nobody() -> None:
    with pytest.raises(NotAllowed, match="password-wrong"):
        opened(bound_to="otto")


def test_a_public_half_cannot_be_put_in_place_of_anothers() -> None:
    other = new_key(PASSWORD, "kim", LITTLE_COST)
    with pytest.raises(NotAllowed, match="password-wrong"):
        unlock(replace(KEY, public=other.public), PASSWORD, "kim")


def test_an_accent_may_be_typed_either_way() -> None:
    key = new_key("déjà vu à Taber", "kim", LITTLE_COST)
    assert unlock(key, "de\u0301ja\u0300 vu a\u0300 Taber", "kim").public == key.public


def test_the_same_password_never_makes_the_same_key() -> None:
    again = new_key(PASSWORD, "kim", LITTLE_COST)
    assert not {again.public, again.sealed, again.salt} & {KEY.public, KEY.sealed, KEY.salt}


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("", "password-too-short"),
        ("x" * (LEAST_LENGTH - 1), "password-too-short"),
        ("e\u0301" * (LEAST_LENGTH - 1), "password-too-short"),
        ("x" * (MOST_LENGTH + 1), "password-too-long"),
    ],
)
def test_a_password_of_an_unfit_length_is_refused(password: str, code: str) -> None:
    with pytest.raises(NotAllowed, match=code):
        new_key(password, "kim", LITTLE_COST)
